"""Cohorts: people a coordinator looks after together, how they come in, and who of them is ready."""
