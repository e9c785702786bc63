"""Checks that hold an answer to its passages."""
