"""The terminal: one-shot questions, JSON lines, and a chat in the shell."""
