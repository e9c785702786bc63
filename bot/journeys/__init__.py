"""A person's mobility, its checklist and its reminders. The door is ``journeys.Journeys``; what ``plan``, ``schedule``, ``renew``
and ``mobility`` say follows from values alone."""
