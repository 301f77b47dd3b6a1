"""Rewards and sanctions of people who work in the hall: a reason, what they rest on, and the right of reply."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.contract.messages import Message
from kiosk.contract.staff import StaffNumber

LONGEST_REASON, LONGEST_RULE, LONGEST_REPLY = 500, 200, 1000
Version = Annotated[int, Field(ge=1, lt=2**31)]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_REASON)]


class Private(Message):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class ConductKind(StrEnum):
    """Rewards: praise, bonus, and the month's star and expert. Sanctions: a warning talk, criticism, a deduction."""

    PRAISE = "praise"
    BONUS = "bonus"
    STAR = "star"
    EXPERT = "expert"
    TALK = "talk"
    CRITICISM = "criticism"
    DEDUCTION = "deduction"


SANCTIONS = frozenset({ConductKind.TALK, ConductKind.CRITICISM, ConductKind.DEDUCTION})
BY_HAND = (ConductKind.PRAISE, ConductKind.BONUS, ConductKind.TALK, ConductKind.CRITICISM, ConductKind.DEDUCTION)
"""What is written by hand: the month's awards come from the figures."""


class ConductState(StrEnum):
    """Of a sanction: `heard` while its person may still reply, `waits` for a second person. `stands`: in force."""

    HEARD = "heard"
    WAITS = "waits"
    STANDS = "stands"
    WITHDRAWN = "withdrawn"


class Ground(Private):
    """A case by its number, or a month of the figures as YYYY-MM. Whom it is about sees no case's number."""

    of: Literal["case", "figures"]
    ref: Annotated[str, StringConstraints(max_length=24, pattern=r"^[A-Z0-9-]*$")] = ""


class ConductView(Private):
    """`number` and `name` are whom it is about; `by`, `approved_by`, `withdrawn_by` staff numbers, empty of nobody.

    `first` to `last`: the days that it is about. `may`: the steps that whoever asks may take now (reply, approve,
    withdraw).
    """

    id: UUID
    no: int
    kind: ConductKind
    state: ConductState
    version: int
    number: StaffNumber
    name: str = Field(default="", repr=False)
    reason: str = Field(repr=False)
    rule: str
    first: date
    last: date
    grounds: list[Ground]
    by: str
    made_at: datetime
    reply_until: datetime
    reply: str = Field(default="", repr=False)
    replied_at: datetime | None = None
    approved_by: str = ""
    approved_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_reason: str = Field(default="", repr=False)
    may: list[str] = Field(default_factory=list)


class AskConduct(Message):
    """Body of `POST /v1/conduct/list` (everybody's but one's own) and `…/mine`, the newest first; `before` goes on."""

    before: Annotated[int, Field(ge=1, lt=2**31)] | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 100


class ConductList(Message):
    records: list[ConductView]


class MakeConduct(Private):
    """Payload of `make_conduct`. `kind` is one of BY_HAND; `rule`: what it rests on, as the hall calls it."""

    id: UUID
    number: StaffNumber
    kind: ConductKind
    reason: Reason = Field(repr=False)
    rule: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_RULE)]
    first: date
    last: date
    grounds: Annotated[list[Ground], Field(max_length=10)] = Field(default_factory=list)


class OfConduct(Private):
    """`version` is the one that was seen."""

    id: UUID
    version: Version


class ReplyConduct(OfConduct):
    """Payload of `reply_conduct`: once, by whom it is about, within the time; it stays for good."""

    reply: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_REPLY)] = Field(repr=False)


class ApproveConduct(OfConduct):
    """Payload of `approve_conduct`: a sanction takes effect, after the time of reply, by a second person."""


class WithdrawConduct(OfConduct):
    """Payload of `withdraw_conduct`: it stands no more; what was said stays on record."""

    reason: Reason = Field(repr=False)
