"""A checklist to take along: as a page to print, and as dates for a calendar."""
