"""Who writes to the assistant: identity, language, zone, what they asked."""
