"""Reception days and customer forums at the terminal: which ones, how to be reached, a slip; and one's own booking."""
