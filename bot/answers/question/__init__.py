"""What is read from a question before anything is looked up."""
