"""Notices: what the hall promises, when it is open, whom to call."""
