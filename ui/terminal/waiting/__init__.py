"""Waiting: how the queue stands, where a scanned ticket stands in it, and giving it back."""
