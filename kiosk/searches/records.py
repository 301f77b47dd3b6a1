"""Searches that led nowhere, one row each. Registered by import."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kiosk.contract.messages import Scope
from kiosk.errors import BadInput
from kiosk.hub.dialect import upsert
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork
from kiosk.searches.facts import MISSED, PLACES
from kiosk.searches.model import kept_words
from kiosk.searches.tables import missed
from kiosk.text import plain


@projection(MISSED, 1, scopes={Scope.TERMINAL})
def search_missed(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """What a terminal sends is made free of numbers once more. Raises BadInput for what is no search."""
    rows = []
    for received in facts:
        said = received.sent.fact
        p = said.payload
        if p["place"] not in PLACES:
            raise BadInput("nobody can look for anything there", field="place")
        rows.append({
            "hall_id": hall, "id": UUID(p["search_id"]), "at": min(said.occurred_at, received.received_at),
            "place": p["place"], "language": plain(str(p["language"]), limit=20, field="language"),
            "words": kept_words(str(p["words"]))})
    work.connection.execute(
        upsert(work.connection, missed).on_conflict_do_nothing(index_elements=["hall_id", "id"]), rows)
    work.announce("hall", {"what": "search"})
