"""Questions for a person, and what was said about them."""

from __future__ import annotations
