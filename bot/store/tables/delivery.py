"""What the assistant says without being asked."""

from __future__ import annotations
