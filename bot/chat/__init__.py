"""What every command is given, and the parts that all of them share: buttons, payloads, pages."""
