"""The safety path: a message of a person in need is answered before anything else."""
