"""What the hall says: the list, the editor, the review, and the way onto the screens."""
