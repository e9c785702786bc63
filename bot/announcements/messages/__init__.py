"""Announcements: written, addressed, previewed, confirmed once, and counted to the last person."""
