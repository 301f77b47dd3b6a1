"""Fair figures: one's own first; for whoever answers for the hall all people and windows, and the month's awards."""
