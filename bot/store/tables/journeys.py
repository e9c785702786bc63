"""Mobilities, their checklists and reminders."""

from __future__ import annotations
