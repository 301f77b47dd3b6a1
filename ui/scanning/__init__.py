"""The terminal's one scanner, and who is told what it read."""
