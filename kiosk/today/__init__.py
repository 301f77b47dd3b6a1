"""The hall as it is at this moment: one look over what each capability has open, and which machines are heard of.

Whatever has a history is asked for its own day only, so the look costs the same in the tenth year as on the first day.
"""
