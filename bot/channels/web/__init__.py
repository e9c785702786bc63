"""The web door: a chat page, its socket, and the addresses that operators' tools look at."""
