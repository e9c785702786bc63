"""How what the assistant says leaves the house."""
