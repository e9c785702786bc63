"""Tests of what the assistant knows: the guide, the agencies, the rates."""
