"""What people say and tap about questions that are handed to a person."""
