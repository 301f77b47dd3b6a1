"""The standards pack: what is unified across halls, as data."""
