"""A person's own stay: their mobility, its checklist, its reminders."""
