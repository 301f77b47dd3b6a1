"""What is on record about suggestions: ids, days and steps; never a word of a customer."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kiosk.contract.messages import Scope
from kiosk.feedback.records import on_record
from kiosk.hub.registry import projection
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

KINDS = ("SuggestionReceived", "SuggestionAccepted", "SuggestionDeclined", "SuggestionFinished",
         "SuggestionPublished", "SuggestionOverdue")

for _kind in KINDS:
    projection(_kind, 1, scopes={Scope.HUB})(on_record)


def step(what: str, id: UUID, at: datetime, **how: str | int | None) -> Fact:
    """`what` is one of KINDS."""
    assert what in KINDS
    return Fact(new_id(), f"suggestion:{id}", what, 1, at, {"suggestion_id": str(id), **how})
