"""``vademecum doctor``: what is configured, reachable and healthy, and what is not."""

from bot.doctor.examine import examine, healthy
from bot.doctor.finding import Finding, State
from bot.doctor.show import as_json, as_text

__all__ = ["Finding", "State", "as_json", "as_text", "examine", "healthy"]
