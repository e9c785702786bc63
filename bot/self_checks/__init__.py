"""Self-checks in conversation: who is in the middle of which flow, what is asked, what an answer means."""
