"""What a language model is told; one file per prompt."""
