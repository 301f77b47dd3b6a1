"""One fact a press of "did not find it"."""

from __future__ import annotations

from datetime import datetime

from kiosk.ids import new_id
from kiosk.searches.model import kept_words
from kiosk.sync.envelope import Fact

MISSED = "SearchMissed"
PLACES = ("search", "announcements")


def search_missed(typed: str, *, place: str, language: str, at: datetime) -> Fact:
    """`place` of PLACES: where the customer was. What they typed goes without numbers; no visit is named."""
    id = new_id()
    return Fact(id, f"search:{id}", MISSED, 1, at, {
        "search_id": str(id), "words": kept_words(typed), "place": place, "language": language})
