"""Rewards and sanctions: one's own with the word that one may say to them, and for whoever answers all the others'."""
