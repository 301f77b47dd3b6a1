"""Ticket numbers and states as values: no clock, no store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal
from uuid import UUID

RUN_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""24: without I and O, which read like digits."""

Series = Literal["hub", "own"]


class TicketState(StrEnum):
    """How far a terminal came with a ticket; what happens after is the hub's to know."""

    REQUESTED = "requested"
    TAKEN = "taken"
    ABANDONED = "abandoned"


def hub_number(category: str, n: int) -> str:
    """The hall's own series: `A001`; beyond 999 it grows a digit."""
    return f"{category}{n:03d}"


def own_number(category: str, app_code: str, run: int, n: int) -> str:
    """A terminal's series: `A3F-001`. Always one run letter before the dash, so it reads back in one way."""
    return f"{category}{app_code}{RUN_LETTERS[run % len(RUN_LETTERS)]}-{n:03d}"


@dataclass(frozen=True, slots=True)
class HubNumber:
    """The hub's answer. `ahead` ≥ 0 customers, at most `ahead_most` while some with priority wait.

    `estimate_minutes` is (low, high) or absent without ground.
    """

    number: str
    business_day: date
    issued_at: datetime
    ahead: int
    estimate_minutes: tuple[int, int] | None
    ahead_most: int | None = None


@dataclass(frozen=True, slots=True)
class TakenTicket:
    """A ticket that the customer holds: already durable, its paper already owed.

    `doubtful`: the terminal did not know the time; `issued_at` is only the least that it can have been.
    """

    ticket_id: UUID
    number: str
    series: Series
    service_id: str
    category: str
    business_day: date
    issued_at: datetime
    ahead: int | None
    estimate_minutes: tuple[int, int] | None
    qr: str
    print_job_id: UUID
    ahead_most: int | None = None
    doubtful: bool = False
