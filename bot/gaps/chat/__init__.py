"""What people say and tap about ratings, gaps and curated answers."""
