"""The standards pack as hall staff write it: one model an entry, TOML files in one folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from kiosk.bill_codes import MOST as MOST_BILL_CODES
from kiosk.bill_codes import checked as bill_code
from kiosk.standards.asking_schema import MeetingDays, SurveyQuestion, SurveyRules
from kiosk.standards.grounds import Confidence as Confidence
from kiosk.standards.grounds import Grounds as Grounds
from kiosk.standards.quiz_schema import QuizQuestion
from kiosk.standards.texts import Bilingual, BilingualName, Entry, Id, Name, Sentence

FigureId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Letter = Annotated[str, StringConstraints(pattern=r"^[A-Z]$")]
TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
Weekday = Annotated[int, Field(ge=1, le=7)]
Syllables = Annotated[str, StringConstraints(pattern=r"^[a-z]+( [a-z0-9]+)*$", max_length=200)]


BillCode = Annotated[str, AfterValidator(bill_code)]


class About(Entry):
    id: Id
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+){1,3}$")]


def _known_timezone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("is not a time zone such as Asia/Shanghai")
    return name


class Hall(Entry):
    """`day_starts`: when the business day turns, local. No ticket in the last `last_ticket_minutes`.

    `invoice_url`: where a paid month's invoice is had, `{receipt}` its receipt's number; empty: at a window.
    `bill_codes`: what the codes of the hall's paper bills look like (kiosk.bill_codes), beside the bare account number.
    """

    id: Id
    name: BilingualName
    timezone: Annotated[str, AfterValidator(_known_timezone)]
    day_starts: TimeOfDay
    last_ticket_minutes: Annotated[int, Field(ge=0, le=240)]
    invoice_url: Annotated[str, StringConstraints(pattern=r"^(https://[!-z]+\{receipt\}[!-z]*)?$", max_length=300)] = ""
    bill_codes: Annotated[list[BillCode], Field(max_length=MOST_BILL_CODES)] = Field(default=[])


class Opening(Entry):
    days: Annotated[list[Weekday], Field(min_length=1)]
    opens: TimeOfDay
    closes: TimeOfDay | Literal["24:00"]

    @model_validator(mode="after")
    def _closes_after_it_opens(self) -> Opening:
        if self.closes <= self.opens:
            raise ValueError("closes must be later than opens")
        return self


class Hotline(Entry):
    """The first one is the hall's own. `regulator`: who stands above the hall; slips of complaints name it."""

    number: Annotated[str, StringConstraints(pattern=r"^[0-9-]{3,20}$")]
    name: BilingualName
    regulator: bool = False


class Zone(Entry):
    id: Id
    name: BilingualName
    icon: Id
    colour: Colour
    areas: list[BilingualName] = Field(default=[])


class Category(Entry):
    letter: Letter
    name: BilingualName


class Window(Entry):
    id: Id
    name: BilingualName
    categories: Annotated[list[Letter], Field(min_length=1)]


class Material(Entry):
    id: Id
    name: Bilingual


class Group(Entry):
    id: Id
    name: BilingualName
    icon: Id


class Needed(Grounds):
    """The materials of a service, by id; an empty list says that none are needed."""

    items: list[Id]


class Keywords(Entry):
    """Other words that customers use for a service."""

    zh: list[Name] = Field(default=[])
    en: list[Name] = Field(default=[])


class Service(Entry):
    """`name` is how customers say it, `official` how the rules do; `pinyin` overrides a wrong reading.

    `time_limit` and `fee` are worded around `{figure_id}`. `terminal` is what a terminal can do of it.
    """

    id: Id
    name: BilingualName
    official: BilingualName | None = None
    group: Id
    category: Letter
    common: bool = False
    icon: Id
    pinyin: Syllables | None = None
    keywords: Keywords = Keywords()
    terminal: Literal["full", "apply", "part", "report", "query", "counter"]
    materials: Needed
    steps: list[Bilingual]
    time_limit: Bilingual | None = None
    fee: Bilingual | None = None


class Unit(Entry):
    """How a number is worded: `text` around `{n}`, `one` for 1 in English, `zero` instead of 0.

    `{n}` is the value divided by `per` (100 for fen worded as yuan).
    """

    id: FigureId
    text: Bilingual
    one: Sentence | None = None
    zero: Bilingual | None = None
    per: Annotated[int, Field(ge=1, le=1000)] = 1


class Figure(Grounds):
    """A number with its unit, or a rule in words where there is no number. `basis` is for staff."""

    id: FigureId
    value: Annotated[Decimal, Field(ge=0, le=10**9, allow_inf_nan=False)] | None = None
    unit: FigureId | None = None
    words: Bilingual | None = None
    basis: Sentence

    @model_validator(mode="after")
    def _a_number_or_words(self) -> Figure:
        if (self.value is None) != (self.unit is None) or (self.value is None) == (self.words is None):
            raise ValueError("needs either value and unit, or words")
        return self


class Commitment(Grounds):
    """`on_cards`: it stands on the cards of people and windows."""

    no: Annotated[int, Field(ge=1, le=99)]
    title: BilingualName
    text: Bilingual
    on_cards: bool = False


class PublicText(Grounds):
    """A page that must always be public: lines in the announcements' markup."""

    id: Literal["prices", "licence", "staff"]
    title: BilingualName
    lines: Annotated[list[Bilingual], Field(min_length=1, max_length=60)]


class MustBePublic(Entry):
    """What this hall must always show to everybody (公示): of ALWAYS_PUBLIC, and numbers that it must name."""

    keys: Annotated[list[Annotated[str, StringConstraints(
        pattern=r"^(prices|fees|procedures|commitments|licence|staff|[0-9-]{3,20})$")]], Field(min_length=1)]


class Outage(Entry):
    """The page for a power cut: what to do now, whom to call, how soon help comes. A hall of another kind has none."""

    hotline: Annotated[str, StringConstraints(pattern=r"^[0-9-]{3,20}$")]
    steps: Annotated[list[Bilingual], Field(min_length=1)]
    promises: list[Bilingual]


class QueueRule(Grounds):
    """A number that the queue goes by; until it is of high confidence or signed off, the hub goes by its default.

    Ranges: whole numbers, see `QUEUE_RULES`. `basis` is for staff.
    """

    id: Literal[
        "cap_minutes", "calls_before_missed", "missed_return_minutes", "return_after", "help_escalation_seconds",
        "transfers_before_alert",
    ]
    value: int
    basis: Sentence

    @model_validator(mode="after")
    def _in_range(self) -> QueueRule:
        low, high = QUEUE_RULES[self.id]
        if not low <= self.value <= high:
            raise ValueError(f"value must be from {low} to {high}")
        return self


QUEUE_RULES = {
    "cap_minutes": (0, 60), "calls_before_missed": (1, 9), "missed_return_minutes": (1, 480), "return_after": (0, 20),
    "help_escalation_seconds": (10, 3600), "transfers_before_alert": (1, 20),
}


class PriorityClass(Grounds):
    """Whose order key lies `head_start_minutes` before the issue, never more than the cap.

    A key customer has none: their account manager hears of them, and they are asked to the meeting room. `from_age`:
    whose ID card says so many years belongs to it without asking.
    """

    id: Id
    name: BilingualName
    head_start_minutes: Annotated[int, Field(ge=0, le=240)]
    key_customer: bool = False
    from_age: Annotated[int, Field(ge=18, le=120)] | None = None

    @model_validator(mode="after")
    def _a_key_customer_passes_nobody(self) -> PriorityClass:
        if self.key_customer and self.head_start_minutes:
            raise ValueError("head_start_minutes must be 0 for a key customer")
        return self


class MeetingRoom(Entry):
    """Where key customers are asked to."""

    name: BilingualName


class ComplaintSub(Entry):
    id: Id
    name: BilingualName


class ComplaintTopic(Entry):
    """What one can complain of: a category and what stands under it."""

    id: Id
    name: BilingualName
    subs: Annotated[list[ComplaintSub], Field(max_length=20)] = Field(default=[])


class DeadlineProfile(Grounds):
    """By when cases of `kinds` that are accepted on `from_day` or later are contacted, handled, replied to; called back
    after the reply, and closed after that: within a working day where it does not say.

    The hub goes by it as it stands; customers are told of it only when it is of high confidence or signed off, and
    never of the last two.
    """

    id: Id
    kinds: Annotated[list[Literal["complaint", "opinion", "inquiry", "theft", "report"]], Field(min_length=1)]
    from_day: date
    contact_hours: Annotated[int, Field(ge=1, le=240)] | None = None
    handle_days: Annotated[int, Field(ge=1, le=90)] | None = None
    reply_days: Annotated[int, Field(ge=1, le=90)] | None = None
    call_back_days: Annotated[int, Field(ge=1, le=30)] | None = None
    close_days: Annotated[int, Field(ge=1, le=30)] | None = None

    @model_validator(mode="after")
    def _some_deadline(self) -> DeadlineProfile:
        if self.reply_days is None:
            raise ValueError("needs reply_days: nothing stays without an answer")
        return self


class ReplyTemplate(Entry):
    """What a reply begins from; staff fill in the rest."""

    id: Id
    text: Bilingual


class Profile(Entry):
    id: Id
    zones: Annotated[list[Id], Field(min_length=1)]
    queue: bool
    attended: bool


class Phrase(Bilingual):
    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$", max_length=60)]


class Forbidden(Entry):
    """What nobody in the hall says, and no screen either."""

    phrases: list[Sentence]


class Signed(Entry):
    """One signature. `says` binds it to what each claim says; `all` is for demonstrations only."""

    by: Name
    on: date
    all: bool = False
    says: Mapping[str, str] = {}

    @model_validator(mode="after")
    def _all_or_some(self) -> Signed:
        if self.all == bool(self.says):
            raise ValueError("needs either all = true or a table says")
        return self


class SignOff(Entry):
    demonstration: bool


@dataclass(frozen=True, slots=True)
class Section:
    """Where entries of one kind stand. `identity` is their unique field; without one a list is numbered from 1."""

    file: str
    key: str
    model: type[Entry]
    identity: str | None = "id"
    alone: bool = False
    optional: bool = False


SECTIONS = (
    Section("pack.toml", "pack", About, alone=True),
    Section("hall.toml", "hall", Hall, alone=True),
    Section("hall.toml", "opening", Opening, identity=None),
    Section("hall.toml", "hotline", Hotline, identity="number"),
    Section("zones.toml", "zone", Zone),
    Section("categories.toml", "category", Category, identity="letter"),
    Section("windows.toml", "window", Window),
    Section("materials.toml", "material", Material),
    Section("services.toml", "group", Group),
    Section("services.toml", "service", Service),
    Section("figures.toml", "unit", Unit),
    Section("figures.toml", "figure", Figure),
    Section("commitments.toml", "commitment", Commitment, identity="no"),
    Section("public.toml", "page", PublicText, optional=True),
    Section("public.toml", "required", MustBePublic, alone=True, optional=True),
    Section("fault.toml", "fault", Outage, alone=True, optional=True),
    Section("queue.toml", "rule", QueueRule, optional=True),
    Section("queue.toml", "class", PriorityClass, optional=True),
    Section("queue.toml", "meeting_room", MeetingRoom, alone=True, optional=True),
    Section("complaints.toml", "topic", ComplaintTopic, optional=True),
    Section("complaints.toml", "deadline", DeadlineProfile, optional=True),
    Section("complaints.toml", "template", ReplyTemplate, optional=True),
    Section("survey.toml", "survey", SurveyRules, alone=True, optional=True),
    Section("survey.toml", "question", SurveyQuestion, optional=True),
    Section("quiz.toml", "quiz", QuizQuestion, optional=True),
    Section("meetings.toml", "meetings", MeetingDays, alone=True, optional=True),
    Section("profiles.toml", "profile", Profile),
    Section("phrases.toml", "phrase", Phrase),
    Section("phrases.toml", "forbidden", Forbidden, alone=True),
    Section("signoff.toml", "signoff", SignOff, alone=True, optional=True),
    Section("signoff.toml", "signed", Signed, identity=None, optional=True),
)
