"""What coordinators and members say and tap about cohorts."""
