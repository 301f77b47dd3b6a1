"""The hall's own questions at the end of a visit: one a screen, each of them may be left out."""
