"""Answers read from rules, without a language model."""
