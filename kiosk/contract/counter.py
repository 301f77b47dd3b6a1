"""What counters and boards say to the hub and hear from it. See `kiosk.contract.messages` for the rest."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from kiosk.contract.messages import CategoryQueue, Code, Letter, Message, Name, TicketAction

Reason = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class OpenWindow(Message):
    """Payload of `open_window`: the signed-in person sits down at `window`.

    Refused with `window_taken` while somebody else's session is open there, unless `take_over`.
    """

    window: Code
    take_over: bool = False


class WindowAction(Message):
    """Payload of `pause_window`, `resume_window` and `close_window`."""

    window: Code
    reason: Reason | None = None


class TransferTicket(TicketAction):
    """Payload of `transfer_ticket`: to another category, to one window, or both. The place in the queue stays."""

    category: Letter | None = None
    to_window: Code | None = None


class ResumeTicket(TicketAction):
    """Payload of `resume_ticket`: at `window`, or where it was held."""

    window: Code | None = None


class GrantPriority(TicketAction):
    """Payload of `grant_priority`: `priority` is a class of the pack ("P2"); a reason is needed."""

    priority: Code


class IssueTicket(Message):
    """Payload of `issue_ticket`: a ticket given at the counter; `ticket_id` makes a repeated press one ticket."""

    ticket_id: UUID
    service_id: Code
    priority: Code | None = None
    reason: Reason | None = None


class AdmitTicket(Message):
    """Payload of `admit_ticket`: a terminal's own-series ticket that the hub does not know yet, scanned or typed.

    `ticket_id` comes from the signed code; typed by hand there is none, and number and day must do until the
    terminal's own fact arrives and merges with it.
    """

    number: Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9A-Z]{0,4}-?[0-9]{3,5}$")]
    ticket_id: UUID | None = None
    service_id: Code | None = None
    issued_at: AwareDatetime | None = None


class FindTicket(Message):
    """Payload of `find_ticket` (reads only): by number of today, as a clerk types it, with or without the dash."""

    number: Annotated[str, StringConstraints(min_length=2, max_length=12)]


class ByHand(Message):
    """One service that a counter did while the hub was away, in its own clock corrected by the hub's last word.

    `served_seconds`: how long it had lasted before `started_at`, where the counter knew the ticket from the hub.
    """

    number: Annotated[str, StringConstraints(min_length=2, max_length=12)]
    ticket_id: UUID | None = None
    called_at: AwareDatetime
    started_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    outcome: Literal["called", "serving", "finished", "no_show"]
    calls: Annotated[int, Field(ge=1, le=99)] = 1
    service_id: Code | None = None
    served_seconds: Annotated[int, Field(ge=0, le=86_400)] | None = None


class MergeByHand(Message):
    """Payload of `merge_by_hand`: at most 100 entries of one window, in order."""

    window: Code
    entries: Annotated[list[ByHand], Field(min_length=1, max_length=100)]


class HistoryStep(Message):
    """`undone`: taken back. `window` is where it was taken."""

    version: int
    step: str
    at: datetime
    window: str | None = None
    person_id: UUID | None = None
    reason: str | None = None
    undone: bool = False


class TicketHistory(Message):
    """Answer of `GET /v1/tickets/{id}/history`: all that was done with a ticket at the hub, the first step first."""

    ticket_id: UUID
    number: str
    steps: list[HistoryStep]


class Conflict(Message):
    """An entry that the hub could not take over as it stands; kept on record and shown to the manager."""

    number: str
    reason: Literal["unknown", "served_elsewhere", "cancelled", "not_today"]
    window: str | None = None


class Merged(Message):
    """Result of `merge_by_hand`."""

    taken: int
    conflicts: list[Conflict]


class QueuedTicket(Message):
    """A ticket as a clerk sees it. `calls` counts call and recalls; `order_at` is its place in the queue.

    `to_window`: transferred to that window only. `note`: the latest reason given (hold, transfer, priority).
    The service has lasted `served_seconds` before `started_at`, in stretches that a hold or a transfer ended.
    A missed ticket comes back until `return_until`, once. `admitted`: its terminal has not told of it yet.
    """

    ticket_id: UUID
    number: str
    category: Letter
    service_id: str
    state: str
    version: int
    issued_at: datetime
    order_at: datetime
    priority: str | None = None
    window: str | None = None
    to_window: str | None = None
    called_at: datetime | None = None
    started_at: datetime | None = None
    held_at: datetime | None = None
    missed_at: datetime | None = None
    calls: int = 0
    transfers: int = 0
    served_seconds: int = 0
    return_until: datetime | None = None
    admitted: bool = False
    owner: Name | None = None
    note: str | None = None


class WindowState(Message):
    """`number` is the ticket called to or served at the window. `by_hand`: its counter has lost the hub."""

    window: str
    state: Literal["closed", "open", "paused"]
    since: datetime | None = None
    staff_name: str | None = None
    number: str | None = None
    by_hand: bool = False


class HelpCall(Message):
    """`escalated`: nobody answered in time, so the manager knows."""

    help_id: UUID
    place: str
    called_at: datetime
    escalated: bool = False


class Alert(Message):
    """`kind`: for managers transfer (a third one), help (unanswered), conflict (by hand), parked (facts that the hub
    could not take over), clock (the hub's went back), gateway (of a way to pay does not answer; gone when it does),
    payment (`details.what`: in_doubt, refund_short, refund_failed, rejected, amount, difference); for managers and
    technicians store (a terminal's was damaged and put aside); for all key_customer, printer (`details.what`: a state
    in which it does not print; gone when it does).
    """

    alert_id: UUID
    kind: str
    subject: str
    at: datetime
    details: dict[str, str] = Field(default_factory=dict)


class AcknowledgeAlert(Message):
    """Payload of `acknowledge_alert`."""

    alert_id: UUID


class Acknowledged(Message):
    """Result of commands that only say that it is done."""

    at: datetime


class Undoable(Message):
    """The latest step at this window that `undo_step` would take back until `until` (10 s after it)."""

    ticket_id: UUID
    number: str
    step: str
    version: int
    until: datetime


class CounterView(Message):
    """Answer of `GET /v1/counter?window=`: all that one counter shows, of one moment.

    `waiting` holds what this window may call, in the order of calling, at most 200; `waiting_total` counts them all.
    """

    as_of: datetime
    business_day: date
    window: WindowState
    in_hand: list[QueuedTicket]
    waiting: list[QueuedTicket]
    waiting_total: int
    held: list[QueuedTicket]
    missed: list[QueuedTicket]
    windows: list[WindowState]
    help: list[HelpCall]
    alerts: list[Alert]
    undo: Undoable | None = None


class BoardCall(Message):
    """A call for all to see: no id of a ticket. `calls` counts how often it was called."""

    number: str
    window: str
    called_at: datetime
    calls: int
    priority: bool = False


class BoardView(Message):
    """Answer of `GET /v1/board`: the latest calls first, at most 12, still called or being served."""

    as_of: datetime
    business_day: date
    calls: list[BoardCall]
    categories: list[CategoryQueue]
    windows: list[WindowState]
