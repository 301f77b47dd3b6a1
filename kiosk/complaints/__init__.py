"""Complaints, opinions, inquiries and reports: each has a number, an owner, a clock and an answer."""
