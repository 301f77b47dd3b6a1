"""What apps and hub say to each other, version 1. Fields are added, never renamed within a version."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

CONTRACT = 1

Name = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.:-]{1,80}$")]
Letter = Annotated[str, StringConstraints(pattern=r"^[A-Z]$")]


class Message(BaseModel):
    """Unknown fields are ignored, so that hub N serves apps N-1 and N+1."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Scope(StrEnum):
    TERMINAL = "terminal"
    COUNTER = "counter"
    BOARD = "board"
    STAFF = "staff"
    HUB = "hub"


class Problem(Message):
    """Every answer of 4xx or 5xx. `code` is stable; `message` is for staff."""

    code: str
    message: str
    details: dict[str, Any] = {}


class Health(Message):
    status: Literal["ok", "recovering"]
    version: str
    contract: int
    hall: str
    epoch: int
    now: datetime


class PairRequest(Message):
    """`code` is the one-time code without its certificate part; `public_key` raw Ed25519, base64url."""

    code: Code
    name: Name
    public_key: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]


class Paired(Message):
    """`app_code` is unique in the hall and short ("3"): a terminal's own ticket series carries it."""

    app_id: UUID
    scope: Scope
    hall: str
    app_code: str
    epoch: int


class ChallengeRequest(Message):
    app_id: UUID


class Challenge(Message):
    challenge: str


class SessionRequest(Message):
    """`signature` over the challenge's bytes by the app's key, base64url. Needs no right clock."""

    app_id: UUID
    challenge: Annotated[str, StringConstraints(max_length=500)]
    signature: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{86}$")]


class Session(Message):
    """`unlock_key` (base64url, 32 bytes) is a terminal's: with it and its hub's answer staff get past its screen."""

    token: str = Field(repr=False)
    expires_in_seconds: int
    now: datetime
    epoch: int
    unlock_key: str | None = Field(default=None, repr=False)


class Command(Message):
    """The same id again gives the stored result; the same id with another payload is refused."""

    id: UUID
    kind: Code
    payload: dict[str, Any]


class CommandResult(Message):
    id: UUID
    result: dict[str, Any]
    replayed: bool = False


class FactMessage(Message):
    id: UUID
    seq: Annotated[int, Field(ge=1, lt=2**53)]
    subject: Annotated[str, StringConstraints(pattern=r"^[a-z_]+:[A-Za-z0-9_.:-]{1,80}$")]
    kind: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]{1,60}$")]
    version: Annotated[int, Field(ge=1, le=1000)]
    occurred_at: AwareDatetime
    payload: dict[str, Any]


class FactBatch(Message):
    """Up to 1,000 facts of one origin, ascending and without a gap."""

    epoch: int
    hall: Code
    origin: Code
    facts: Annotated[list[FactMessage], Field(min_length=1, max_length=1000)]


class FactsAcknowledged(Message):
    """Everything of this origin up to and including `acknowledged` is stored for good."""

    epoch: int
    acknowledged: int


class Publication(Message):
    """A versioned document that `issuer` gives out; `revision` rises, `position` is the cursor."""

    position: int
    issuer: str
    document: str
    revision: int
    sha256: str
    published_at: datetime
    body: dict[str, Any]


class PublicationPage(Message):
    epoch: int
    cursor: int
    items: list[Publication]


class CategoryQueue(Message):
    """`oldest_waiting_at` is when the first still waiting was issued."""

    category: Letter
    waiting: int
    called: int
    serving: int
    oldest_waiting_at: datetime | None = None


class QueueSummary(Message):
    """`attended`: at an open window somebody is signed in whose counter the hub hears, so that alerts are seen."""

    business_day: date
    as_of: datetime
    categories: list[CategoryQueue]
    attended: bool = False


class NumberRequest(Message):
    """Payload of the command `issue_number`; `ticket_id` makes a repeated request the same number.

    `priority` is a class of the pack ("P2"), as `TicketTaken` will say it again.
    """

    ticket_id: UUID
    category: Letter
    service_id: Code
    requested_at: AwareDatetime
    priority: Code | None = None


class NumberIssued(Message):
    """Result of `issue_number`. `estimate_minutes` is (low, high), absent without ground for one.

    Between `ahead` and `ahead_most` customers come before: more than the first only while some with priority wait.
    """

    ticket_id: UUID
    number: str
    business_day: date
    issued_at: datetime
    ahead: int
    ahead_most: int | None = None
    estimate_minutes: tuple[int, int] | None = None


class TicketAction(Message):
    """Payload of the commands on one ticket: cancel_ticket, recall_ticket, start_service, … .

    `expected_version` is the ticket's version that the caller saw; none means "whatever it is".
    """

    ticket_id: UUID
    expected_version: Annotated[int, Field(ge=1, lt=2**31)] | None = None
    reason: Annotated[str, StringConstraints(max_length=200)] | None = None


class CallNext(Message):
    """Payload of `call_next`: whose turn it is at `window`; `categories` narrows what it calls."""

    window: Code
    categories: Annotated[list[Letter], Field(min_length=1, max_length=26)] | None = None


class CallTicket(TicketAction):
    """Payload of `call_ticket`: this ticket to `window`; out of turn or after a no-show it needs a reason."""

    window: Code


class AcknowledgeHelp(Message):
    """Payload of `acknowledge_help`: somebody is on the way."""

    help_id: UUID


class HelpAcknowledged(Message):
    help_id: UUID
    acknowledged_at: datetime


class CaughtUp(Message):
    """Payload of `caught_up`: after a new epoch, this origin has sent all it kept, up to `last_seq`."""

    origin: Code
    last_seq: Annotated[int, Field(ge=0, lt=2**53)]


class Recovery(Message):
    """Result of `caught_up`: whether the hub still waits for other terminals."""

    recovering: bool


class TicketView(Message):
    """A ticket as the hub knows it.

    `state`: requested, waiting, called, serving, held, finished, no_show, cancelled, void. `to_window`: transferred
    to that window only. A missed one (no_show) comes back until `return_until`, absent where it does not any more.
    """

    ticket_id: UUID
    number: str
    category: Letter
    service_id: str
    business_day: date
    issued_at: datetime
    state: str
    version: int
    window: str | None = None
    ahead: int | None = None
    ahead_most: int | None = None
    priority: str | None = None
    to_window: str | None = None
    transfers: int = 0
    return_until: datetime | None = None
