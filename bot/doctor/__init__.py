"""``vademecum doctor``: what is configured, reachable and healthy, and what is not."""

from bot.doctor.examine import examine, healthy
from bot.doctor.finding import Finding, FindingState
from bot.doctor.report import as_json, as_text

__all__ = ["Finding", "FindingState", "as_json", "as_text", "examine", "healthy"]
