"""The counter's second screen, which faces the customer: the number in service, and after it five faces.

Its words are the pack's alone, and its language is the customer's: an engine and a session of its own, beside the
clerk's. No key reaches it, it never takes the clerk's keyboard, and what is chosen here is shown nowhere else.
"""
