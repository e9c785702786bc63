"""What is said and tapped about documents that people bring."""
