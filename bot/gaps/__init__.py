"""What the guide leaves open: what people thought of the answers, the list of gaps, and the answers that people write for them."""
