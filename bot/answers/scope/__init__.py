"""Whether what was found covers the question."""
