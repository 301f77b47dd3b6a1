"""A customer who can be sent through the terminal without a display, and takes pictures on the way."""
