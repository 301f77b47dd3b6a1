"""Reading `TicketTaken` facts: checked at the door, with the time that the hub believes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from kiosk.errors import BadInput
from kiosk.hub.registry import ReceivedFact
from kiosk.text import plain

BELIEVED_AHEAD = timedelta(minutes=2)
BELIEVED_BEHIND = timedelta(days=14)
"""How far a terminal's clock may differ: it keeps facts for 14 days, so an older one was never sent late."""

_HUB_NUMBER = re.compile(r"[A-Z](\d{3,4})")
_OWN_NUMBER = re.compile(r"[A-Z][A-Z0-9]{2,10}-\d{3,5}")


class Taken(NamedTuple):
    """`n` is the consecutive number of the hub's series, None for a terminal's own. `priority`: a class's id."""

    ticket_id: UUID
    number: str
    n: int | None
    category: str
    service_id: str
    business_day: date
    issued_at: datetime
    app_id: UUID
    origin: str
    received_at: datetime
    priority: str | None = None
    doubtful: bool = False


def short(text: object, limit: int = 80) -> str:
    """What a terminal wrote, as plain text of at most `limit` characters: a fact is never refused for its words."""
    return plain(str(text)[:limit], limit=limit, field="payload")


@lru_cache(maxsize=1024)
def app_of(origin: str) -> UUID:
    """The app that an origin `<app id>.<incarnation>` belongs to. Raises BadInput."""
    try:
        return UUID(origin.partition(".")[0])
    except ValueError as error:
        raise BadInput(f"origin {origin[:40]} names no app", field="origin") from error


def read_taken(facts: Sequence[ReceivedFact], day_of: Callable[[datetime], date], today: date) -> list[Taken]:
    """The tickets of `facts`, times and days corrected; `day_of` gives the hall's business day of a time.

    `today` is the hub's business day. Raises BadInput when a payload is not as it should be.
    """
    tickets = [_read(fact) for fact in facts]
    for ticket in tickets:
        if ticket.n is not None and ticket.business_day > today + timedelta(days=1):
            raise BadInput(f"no hub has given a number of {ticket.business_day} yet", field="business_day")
    return corrected(tickets, day_of, today)


def _read(fact: ReceivedFact) -> Taken:
    payload, origin = fact.sent.fact.payload, fact.sent.origin
    try:
        category, number = payload["category"], payload["number"]
        own = payload["series"] == "own"
        match = (_OWN_NUMBER if own else _HUB_NUMBER).fullmatch(number)
        if match is None or number[0] != category or not (own or payload["series"] == "hub"):
            raise BadInput(f"{number[:20]!r} is no number of that series", field="number")
        issued_at = datetime.fromisoformat(payload["issued_at"])
        if issued_at.tzinfo is None:
            raise BadInput("issued_at has no time zone", field="issued_at")
        return Taken(
            UUID(payload["ticket_id"]), number, None if own else int(match[1]), category,
            short(payload["service_id"]), date.fromisoformat(payload["business_day"]), issued_at,
            app_of(origin), origin, fact.received_at,
            None if (priority := payload.get("priority")) is None else short(priority, 20),
            own and payload.get("doubtful") is True,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput(f"TicketTaken lacks or misuses {str(error)[:100]!r}", field="payload") from error


def corrected(tickets: list[Taken], day_of: Callable[[datetime], date], today: date) -> list[Taken]:
    """A terminal whose clock is clearly wrong gets the hub's: its newest ticket counts as issued on arrival.
    So does the newest of those whose time the terminal itself doubted.

    The others of the same batch keep their distance to it, so their order stands. Their day follows, and so
    does a day that is still to come: a terminal's never moves back, not even after its clock was put right.
    Their numbers stay distinct in it, because a terminal's series has a letter for each of its own days.
    """
    newest: dict[tuple[str, bool], Taken] = {}
    for ticket in tickets:
        of = ticket.origin, ticket.doubtful
        known = newest.get(of)
        if known is None or ticket.issued_at > known.issued_at:
            newest[of] = ticket
    shifts = {of: _shift(ticket) for of, ticket in newest.items()}
    if not any(shifts.values()) and all(ticket.business_day <= today for ticket in tickets):
        return tickets
    return [_moved(ticket, shifts[ticket.origin, ticket.doubtful], day_of, today) for ticket in tickets]


def _moved(ticket: Taken, by: timedelta, day_of: Callable[[datetime], date], today: date) -> Taken:
    own = ticket.n is None
    if not by and not (own and ticket.business_day > today):
        return ticket
    at = ticket.issued_at + by
    return ticket._replace(issued_at=at, business_day=day_of(at) if own else ticket.business_day)


def _shift(ticket: Taken) -> timedelta:
    off = ticket.received_at - ticket.issued_at
    return timedelta() if not ticket.doubtful and -BELIEVED_AHEAD <= off <= BELIEVED_BEHIND else off
