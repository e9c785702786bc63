"""Updates per second: the whole assistant beside python-telegram-bot that only echoes."""
