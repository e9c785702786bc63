"""Announcements, who read them, and who wants none."""

from __future__ import annotations
