"""Texts of the assistant per language, and formatting of dates, money and countries."""
