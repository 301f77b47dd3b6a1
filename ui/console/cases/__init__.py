"""Cases at the console: the inbox, the board by stage, one case with its clocks, steps and words."""
