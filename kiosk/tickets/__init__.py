"""Queue tickets: numbers, taking, cancelling, calling."""
