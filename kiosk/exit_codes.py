"""How a window's process ends, as whoever started it reads it (deploy/systemd)."""

RESTART = 90
"""Staff asked for a restart: the same command begins anew, in the same process."""
LEFT = 91
"""Staff left the terminal on its service page: its unit does not start it again by itself."""
