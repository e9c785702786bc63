"""Question in, grounded answer out: route, retrieve, read, check, outcome."""
