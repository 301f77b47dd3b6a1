"""Suggestions and praise: from the terminal's sealed words to a result that everybody can read."""
