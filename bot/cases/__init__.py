"""Cases: questions that people hand to a person, and how these are answered."""
