"""Cohorts, announcements and the questions for a person: what coordinators do."""
