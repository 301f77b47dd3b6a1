"""Advice: what each service needs, whom to call, staff at the press of a button."""
