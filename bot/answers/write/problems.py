"""What an operator can set wrong about answering."""

from __future__ import annotations


class ModelMisconfigured(ValueError):
    """The settings name a language model that cannot be loaded; the message says what to do."""
