"""The running assistant: channels, conversation, and the rooms behind it (docs/design.md)."""
