"""What a language model is told; one file per prompt, read by ``bot.answers.prompt``."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
