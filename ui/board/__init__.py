"""The board of the waiting area: who is called where."""
