"""Ratings as terminals and hubs say them, one row each; what their words are is opened in the hall alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import update

from kiosk.contract.messages import Scope
from kiosk.contract.sealing import NotSealedForUs
from kiosk.errors import BadInput
from kiosk.feedback.facts import FOLLOW_UPS, GIVEN, JUDGED
from kiosk.feedback.model import GOOD, LEVELS, REASONS, Channel
from kiosk.feedback.tables import ratings
from kiosk.hub.dialect import upsert
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.sealing import open_sealed
from kiosk.hub.work import HubWork
from kiosk.sync.envelope import Fact
from kiosk.text import exact

WORDS, PHONE = 500, 20
_LONGEST = timedelta(hours=1)


@projection(GIVEN, 1, scopes={Scope.TERMINAL, Scope.HUB})
def rating_given(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """Raises BadInput for what is no rating."""
    keep(work, [_row(work, hall, fact) for fact in facts])


def keep(work: HubWork, rows: Sequence[dict[str, Any]]) -> None:
    """Until the hall's hub judges them (`judging`); a hub above hears its word."""
    work.connection.execute(
        upsert(work.connection, ratings).on_conflict_do_nothing(index_elements=["hall_id", "id"]), list(rows))


@projection(JUDGED, 1, scopes={Scope.HUB})
def rating_judged(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """What the hall's own hub found."""
    for fact in facts:
        p = fact.sent.fact.payload
        counted = p["state"] == "counted"
        work.connection.execute(
            update(ratings).where(ratings.c.hall_id == hall, ratings.c.id == UUID(p["rating_id"])).values(
                state="counted" if counted else "apart", reason=p.get("reason"),
                **({"day": date.fromisoformat(p["day"]), "window_code": p["window"], "service_id": p["service"],
                    "person_id": UUID(p["person"]) if p["person"] else None} if counted else {})))


def on_record(_work: HubWork, _hall: str, _facts: Sequence[ReceivedFact]) -> None:
    """On record is all that they are to be."""


for kind in FOLLOW_UPS:
    projection(kind, 1, scopes={Scope.HUB})(on_record)


def _row(work: HubWork, hall: str, received: ReceivedFact) -> dict[str, Any]:
    fact = received.sent.fact
    app = UUID(fact.payload.get("app") or received.sent.origin.partition(".")[0])
    return row_of(work, hall, fact, app, received.received_at)


def row_of(work: HubWork, hall: str, fact: Fact, app_id: UUID, received_at: datetime) -> dict[str, Any]:
    """A rating as the table has it, nothing judged yet. Raises BadInput for what is none."""
    p = fact.payload
    level, took, changes = p["level"], p["took_ms"], p["changes"]
    if type(level) is not int or level not in LEVELS:
        raise BadInput("a rating has a level from 1 to 5", field="level")
    if not all(type(n) is int and 0 <= n <= _LONGEST / timedelta(milliseconds=1) for n in (took, changes)):
        raise BadInput("took_ms and changes are small whole numbers", field="took_ms")
    words, phone = _opened(work, hall, p.get("sealed"))
    return {
        "hall_id": hall, "id": UUID(p["rating_id"]), "ticket_id": UUID(p["ticket_id"]),
        "app_id": app_id, "channel": Channel(p["channel"]).value,
        "at": min(fact.occurred_at, received_at), "level": level,
        "reasons": [reason for reason in (*REASONS, *GOOD) if reason in p["reasons"]],
        "language": exact(str(p["language"]), limit=20, field="language"), "took_ms": took, "changes": changes,
        "by_staff": bool(p.get("by_staff")), "words": words, "phone": phone, "state": "waits", "reason": None,
        "day": None, "window_code": None, "person_id": None, "service_id": None,
        "arrived_at": received_at}


def _opened(work: HubWork, hall: str, sealed: Any) -> tuple[str | None, str | None]:
    if sealed is None or hall != work.state.hall:
        return None, None
    try:
        said = open_sealed(work.connection, hall, str(sealed))
        words = exact(str(said.get("words", "")), limit=WORDS, field="words", lines=True)
        phone = exact(str(said.get("phone", "")), limit=PHONE, field="phone")
    except (NotSealedForUs, BadInput):  # the rating stands without them
        return None, None
    return words or None, phone or None
