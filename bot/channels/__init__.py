"""Channels turn their world (Telegram, web, terminal) into Incoming messages and replies back into it."""
