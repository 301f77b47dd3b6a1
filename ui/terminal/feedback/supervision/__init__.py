"""A supervision card before the scanner: rate, praise, or tell of a problem, with whom it is about filled in."""
