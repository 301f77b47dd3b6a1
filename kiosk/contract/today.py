"""The hall today, of one moment: what the console's first page shows. Nothing here names a customer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from kiosk.contract.counter import Alert, HelpCall, WindowState
from kiosk.contract.messages import CategoryQueue, Letter, Message


class AskToday(Message):
    """Body of `today`."""


class LongestWaiting(Message):
    """Who has waited longest of those that wait now."""

    number: str
    category: Letter
    since: datetime


class HalfHour(Message):
    """Tickets taken and served from `at` on, for thirty minutes of the hall's clock."""

    at: datetime
    taken: int
    served: int


class Doubt(Message):
    """A payment of which nobody knows whether the money came, since when."""

    channel: str
    amount_fen: int
    since: datetime


class Device(Message):
    """`state` in the words of `kiosk.paper.PaperState`."""

    device: str
    state: str
    since: datetime


class Machine(Message):
    """A paired terminal or board; `heard_at`: when it was heard of last, None for never."""

    app_id: UUID
    code: str
    name: str
    kind: Literal["terminal", "board"]
    here: bool
    heard_at: datetime | None = None
    devices: list[Device] = Field(default_factory=list)


class HallToday(Message):
    """`half_hours` have no gaps. Waits are whole seconds from ticket to first call, None before the first one.

    `gave_up`: missed or cancelled. `ratings`: how many, from level 5 down to 1, as of a full hour. `alerts`: those
    for whoever asks.
    """

    as_of: datetime
    business_day: date
    categories: list[CategoryQueue]
    longest: LongestWaiting | None = None
    taken: int
    served: int
    gave_up: int
    wait_median_seconds: int | None = None
    wait_longest_seconds: int | None = None
    half_hours: list[HalfHour]
    windows: list[WindowState]
    ratings: list[int]
    collected_fen: int
    payments: int
    doubts: list[Doubt]
    machines: list[Machine]
    help: list[HelpCall]
    alerts: list[Alert]
