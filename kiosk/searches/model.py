"""What is kept of words that somebody typed into a search. Pure."""

from __future__ import annotations

import re

from kiosk.text import plain

LONGEST = 40
_READ = 1000
_PERSONAL = re.compile(r"[0-9０-９][0-9０-９Xx\s-]*")
"""Account, telephone and identity numbers begin with a digit; with none kept there is nothing to tell them apart by."""


def kept_words(typed: str) -> str:
    """Without any number, on one line, at most `LONGEST` characters that a report's paper has; may be empty."""
    words = plain(_PERSONAL.sub(" ", typed[:_READ]), limit=_READ, field="words")
    return " ".join(words.encode("gbk", "ignore").decode("gbk").split())[:LONGEST].strip()
