"""Tests of what coordinators do."""
