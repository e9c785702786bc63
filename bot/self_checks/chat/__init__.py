"""The commands of the self-checks."""
