"""Fair figures for people and windows: by roll-ups a day, adjusted for what they serve, small numbers held back.

`docs/figures.md` says how each is computed, with the example that the tests compute too.
"""
