"""Payments that want people: in doubt, stuck refunds, refused postings, wrong accounts, days that do not fit."""
