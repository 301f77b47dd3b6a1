"""What the hall says to its customers, from the draft to the proof that it was shown."""
