"""The histories of both schemas."""
