"""Cases between customers, staff and hub. What a customer said travels sealed, never in a fact's clear text."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Self
from uuid import UUID

from pydantic import AwareDatetime, ConfigDict, Field, StringConstraints, model_validator

from kiosk.contract.messages import Code, Message
from kiosk.contract.staff import StaffNumber

LONGEST_TEXT, LONGEST_LINE = 4000, 200
Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]
Line = Annotated[str, StringConstraints(max_length=LONGEST_LINE)]
CaseNumber = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9-]{5,23}$")]
AccessCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]
Version = Annotated[int, Field(ge=1, lt=2**31)]
TopicId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$")]


class Kind(StrEnum):
    """`report` is of misconduct and goes to the hub above; `theft` is of stolen power and stays apart from the rest."""

    COMPLAINT = "complaint"
    OPINION = "opinion"
    INQUIRY = "inquiry"
    THEFT = "theft"
    REPORT = "report"


class Grade(StrEnum):
    ORDINARY = "ordinary"
    IMPORTANT = "important"
    MAJOR = "major"
    SPECIAL = "special"


class Stage(StrEnum):
    ACCEPTED = "accepted"
    DISPATCHED = "dispatched"
    CONTACTED = "contacted"
    INVESTIGATING = "investigating"
    REPLIED = "replied"
    REVIEWED = "reviewed"
    CALLED_BACK = "called_back"
    CLOSED = "closed"
    RETURNED = "returned"


class Channel(StrEnum):
    TERMINAL = "terminal"
    COUNTER = "counter"
    PHONE = "phone"
    LETTER = "letter"
    BOOK = "book"
    HOTLINE_95598 = "95598"
    HOTLINE_12345 = "12345"


class Finding(StrEnum):
    UPHELD = "upheld"
    PARTLY = "partly"
    NOT_UPHELD = "not_upheld"


class Responsibility(StrEnum):
    SERVICE = "service"
    OTHER_DEPARTMENT = "other_department"
    CUSTOMER = "customer"
    PARTNER = "partner"
    NOBODY = "nobody"


class Outcome(StrEnum):
    """Of a call back."""

    CONTENT = "content"
    NOT_CONTENT = "not_content"
    NOT_REACHED = "not_reached"


class Private(Message):
    """What it holds is in no error's text."""

    model_config = ConfigDict(hide_input_in_errors=True)


class Given(Private):
    """What a customer said: kept under the case's own key."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)] = Field(repr=False)
    where: Line = Field(default="", repr=False)
    when: Line = Field(default="", repr=False)
    account_no: Annotated[str, StringConstraints(pattern=r"^([0-9]{10}|[0-9]{13})?$")] = Field(default="", repr=False)
    name: Line = Field(default="", repr=False)
    phone: Line = Field(default="", repr=False)


class AcceptCase(Private):
    """Payload of `accept_case`: staff take down what came over the counter, by phone or letter, or from the book.

    `about_window`, `about_number` (a staff number) and `ticket_id` say who must neither see nor handle it.
    `outside_no`: its number at 95598 or 12345. With a `number` and `code` of its own, drawn as a terminal draws them,
    the customer follows it at any terminal; without them the hub gives a number that only staff know.
    """

    case_id: UUID
    kind: Kind
    topic: TopicId | None = None
    grade: Grade = Grade.ORDINARY
    channel: Channel = Channel.COUNTER
    anonymous: bool = False
    confidential: bool = False
    given: Given
    happened_on: date | None = None
    about_window: Code | None = None
    about_number: StaffNumber | None = None
    ticket_id: UUID | None = None
    outside_no: Line = ""
    number: Annotated[str, StringConstraints(pattern=r"^[0-9]{12}$")] | None = None
    code: AccessCode | None = Field(default=None, repr=False)

    @model_validator(mode="after")
    def _both_or_neither(self) -> Self:
        if (self.number is None) != (self.code is None):
            raise ValueError("a number and its code come together")
        return self


class OfCase(Private):
    """Base of each step: `version` is the one that was seen."""

    case_id: UUID
    version: Version
    note: Text = Field(default="", repr=False)


class DispatchCase(OfCase):
    """Payload of `dispatch_case`: who answers for it here; `outside` is whom it was passed on to beyond the hall."""

    owner: StaffNumber
    outside: Line = ""
    outside_no: Line = ""


class ContactCase(OfCase):
    """Payload of `contact_case`: not `reached` is on record and meets no deadline."""

    reached: bool = True


class InvestigateCase(OfCase):
    """Payload of `investigate_case`."""


class FindCase(OfCase):
    """Payload of `find_case`; the `note` is what was put right or done for the customer. `at_fault`: of those whom the
    case is about, where it is upheld and the service is responsible."""

    finding: Finding
    responsibility: Responsibility
    at_fault: list[StaffNumber] = Field(default=[], max_length=40)


class ReplyCase(OfCase):
    """Payload of `reply_case`; the `note` is the answer, as the customer reads it."""


class ReviewCase(OfCase):
    """Payload of `review_case`: not `good` sends it back to its handler, with the reason as `note`."""

    good: bool


class CallBackCase(OfCase):
    """Payload of `call_back_case`."""

    outcome: Outcome


class CloseCase(OfCase):
    """Payload of `close_case`."""


class GradeCase(OfCase):
    """Payload of `grade_case`."""

    grade: Grade


class AskDowngrade(OfCase):
    """Payload of `ask_downgrade`: that a complaint is an opinion; the `note` is why."""


class DecideDowngrade(OfCase):
    """Payload of `decide_downgrade`, by somebody else."""

    granted: bool


class NameConcerned(OfCase):
    """Payload of `name_concerned`: whom it is about, by window or staff number; they are out of it from then on."""

    window: Code | None = None
    number: StaffNumber | None = None


class Promise(Message):
    """What the hall promises whoever gave a case, as far as the pack confirms it. `reply_by` is a whole day, which may
    move while it is `provisional`: the calendar of its year is not published yet."""

    contact_hours: int | None = None
    reply_by: date | None = None
    provisional: bool = False


class CaseStepped(Message):
    """Result of every step. `due_at` is the next deadline; `provisional` until a later year's calendar is published.
    `promise`: for the slip of what was taken down."""

    case_id: UUID
    number: str
    version: Version
    stage: Stage
    due_at: datetime | None = None
    provisional: bool = False
    promise: Promise | None = None


class AskCases(Message):
    """Body of `POST /v1/complaints/list`: those the person may see, the next due first; closed ones newest first.

    `after` is the last case of the page before. With a `number`, or a part of one, those of it, open and closed, the
    newest first.
    """

    number: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9-]{0,24}$")] = ""
    stages: list[Stage] = Field(default=[], max_length=9)
    kinds: list[Kind] = Field(default=[], max_length=5)
    mine: bool = False
    closed: bool = False
    after: UUID | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 100


class CaseLine(Message):
    """`owner`: a staff number, or `role:manager`."""

    case_id: UUID
    number: str
    kind: Kind
    topic: str | None
    grade: Grade
    stage: Stage
    version: Version
    channel: Channel
    anonymous: bool
    confidential: bool
    accepted_at: datetime
    owner: str
    due: str | None
    due_at: datetime | None
    provisional: bool
    escalated_at: datetime | None
    reopened: int
    downgrade_asked: bool


class CaseList(Message):
    """`counts` is of all that the person may see and that is not closed, by stage; `overdue` of those."""

    cases: list[CaseLine]
    counts: dict[str, int] = Field(default={})
    overdue: int = 0


class AskCase(Message):
    """Body of `POST /v1/complaints/case`."""

    case_id: UUID


class StepLine(Private):
    """One step of the timeline; `by`: a staff number, `hub`, `customer`. `how` is what came of it, in a code: reached,
    not_reached, content, not_content, a finding, a grade, the clock that was warned of or escalated; often nothing."""

    no: int
    at: datetime
    step: str
    stage: Stage
    by: str
    how: str = ""
    note: str = Field(default="", repr=False)


class ClockLine(Message):
    """`turn` 2: after the customer's “no”."""

    clock: str
    turn: int = 1
    started_at: datetime
    due_at: datetime
    provisional: bool
    met_at: datetime | None = None
    warned_at: datetime | None = None
    escalated_at: datetime | None = None


class Handler(Message):
    """Somebody who may be given the case, by staff number."""

    number: str
    name: str


class CaseFile(Private):
    """Everything on record. `given` is None where the person may not read it, or where it was forgotten.

    `may`: the steps that this person may take now; `handlers`: whom they may give it to, where that is one of them.
    """

    line: CaseLine
    given: Given | None = Field(default=None, repr=False)
    forgotten: bool = False
    profile: str
    happened_on: date | None
    about_window: str | None
    concerned: list[str] = Field(default=[])
    at_fault: list[str] = Field(default=[])
    outside: str = ""
    outside_no: str = ""
    finding: Finding | None = None
    responsibility: Responsibility | None = None
    content: bool | None = None
    was_kind: Kind
    steps: list[StepLine]
    clocks: list[ClockLine]
    may: list[str]
    handlers: list[Handler] = Field(default=[])


class Sealed(Message):
    """`box` opens with the case's key; `key` is that key for whoever has the private one of `to`. base64url."""

    to: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    key: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{107}$")]
    box: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{38,30000}$")]


class AnonymousCase(Message):
    """One of the anonymous lane: its id is drawn at random, and a day is all that it says of when."""

    case_id: UUID
    number: CaseNumber
    day: date
    kind: Kind
    sealed: Sealed


class AnonymousLane(Message):
    """Body of `POST /v1/complaints/anonymous`: what a terminal has, shuffled."""

    cases: Annotated[list[AnonymousCase], Field(min_length=1, max_length=200)]


class LaneTaken(Message):
    taken: int


class SealedWords(Private):
    """What a terminal seals: `Given` and what the hub must know to keep those concerned out. `code` is the slip's."""

    given: Given
    code: AccessCode = Field(repr=False)
    topic: TopicId | None = None
    confidential: bool = False
    happened_on: date | None = None
    about_window: Code | None = None
    about_number: StaffNumber | None = None
    ticket_id: UUID | None = None
    given_at: AwareDatetime | None = None
