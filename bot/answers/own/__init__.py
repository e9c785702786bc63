"""Answers from an operator's own documents: which passage of them answers, how likely that is, and what is said of it."""
