"""Shifts: totals a terminal and a cashier, handed over by one person and taken by another."""
