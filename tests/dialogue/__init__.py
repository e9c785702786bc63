"""Whole conversations as transcripts that anybody can read and write; see README.md here."""
