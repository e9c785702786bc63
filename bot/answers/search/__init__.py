"""Finding and ranking passages."""
