"""Organisations, their coordinators, invitations and cohorts."""

from __future__ import annotations
