"""Measurements beside peers, each in one run: ``python -m bench [NAME …] [--quick]``."""
