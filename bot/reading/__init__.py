"""What people type, as a value: one reader for each sort of answer, used by chat, batch and page. Words of languages are data."""
