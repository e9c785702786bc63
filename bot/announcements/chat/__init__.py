"""What coordinators say and tap about announcements."""
