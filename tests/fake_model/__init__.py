"""A server that speaks the OpenAI chat completions protocol and misbehaves on demand: the model's name says how."""
