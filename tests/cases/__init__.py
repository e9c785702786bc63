"""Questions for a person: handed over, answered, shown again."""
