"""The base of what is read from files of the knowledge: an unknown key is an error, so that a typing mistake is found."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """Refuses keys it does not know; a number where text is expected is taken as text."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)
