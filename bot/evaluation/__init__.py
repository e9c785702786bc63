"""Measures retrieval and answers against the golden questions, beside baselines, in one run."""
