"""What the assistant knows, as data that a programme officer can edit."""

from pathlib import Path

ROOT = Path(__file__).parent
