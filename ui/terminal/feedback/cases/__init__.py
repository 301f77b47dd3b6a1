"""Complaints, opinions, inquiries and reports: given, and asked about later."""
