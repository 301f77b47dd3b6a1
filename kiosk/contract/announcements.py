"""Announcements between staff, hub, terminals and boards. What is given out is a publication `announcement.<id>`."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from kiosk.contract.messages import Code, Message

LONGEST_TITLE, LONGEST_TEXT, MOST_PICTURES, MOST_TARGETS = 60, 20_000, 6, 500
LARGEST_PDF, MOST_PAGES = 5 * 1024 * 1024, 20

Title = Annotated[str, StringConstraints(max_length=LONGEST_TITLE)]
Text = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]
Short = Annotated[str, StringConstraints(max_length=200)]
PictureId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Version = Annotated[int, Field(ge=1, lt=2**31)]


class Kind(StrEnum):
    NOTICE = "notice"
    POLICY = "policy"
    OUTAGE = "outage"
    SERVICE_CHANGE = "service_change"
    E_SERVICE = "e_service"
    EMERGENCY = "emergency"


class Place(StrEnum):
    """Where it plays: the terminals' announcements zone, their idle loop, the strip of the boards."""

    ZONE = "zone"
    LOOP = "loop"
    BOARD = "board"


class Titles(Message):
    zh_CN: Title = ""
    en: Title = ""


class Texts(Message):
    """In the announcements' own markup, see `kiosk.announcements.markup`."""

    zh_CN: Text = ""
    en: Text = ""


class Phrases(Message):
    zh_CN: Short = ""
    en: Short = ""


class Outage(Message):
    """Planned times; `area` in words that people there use."""

    area: Phrases
    starts_at: AwareDatetime
    ends_at: AwareDatetime
    reason: Phrases


class Targets(Message):
    """Halls by id, terminals and boards by app code, zones by their id in the standards pack; an empty list means all.

    `zones`: of the terminals only those whose profile has one of them play it, in their announcements and their idle
    loop alike. A board has no zones: they keep it from none.

    `customers` (kinds of account, as lv_residential) and `areas` (villages) hide it from nobody: whoever has shown such
    an account sees it first, and the proof of delivery counts the accounts there.
    """

    halls: list[Code] = Field(default=[], max_length=MOST_TARGETS)
    apps: list[Code] = Field(default=[], max_length=MOST_TARGETS)
    zones: list[Code] = Field(default=[], max_length=20)
    customers: list[Code] = Field(default=[], max_length=20)
    areas: list[Short] = Field(default=[], max_length=MOST_TARGETS)
    places: list[Place] = Field(default=[Place.ZONE, Place.LOOP], max_length=3)


class Attachment(Message):
    """A PDF as the hub drew it: `pages` are pictures, in order; `text` is what the PDF says its words are."""

    name: Title
    pages: list[PictureId] = Field(min_length=1, max_length=MOST_PAGES)
    text: Text = ""


class Content(Message):
    """`meaning` (what it means for you) and a worked `example` are compulsory for a policy, `outage` for an outage.
    `tariff`: a policy about tariffs, whose page leads customers to their own figures.

    Shown from `starts_at` (absent: from its publication) until `ends_at`, by each terminal's own clock.
    """

    kind: Kind
    title: Titles
    body: Texts
    meaning: Texts = Texts()
    example: Texts = Texts()
    tariff: bool = False
    outage: Outage | None = None
    pictures: list[PictureId] = Field(default=[], max_length=MOST_PICTURES)
    attachment: Attachment | None = None
    targets: Targets = Targets()
    starts_at: AwareDatetime | None = None
    ends_at: AwareDatetime


class DraftAnnouncement(Message):
    """Payload of `draft_announcement`: a new one, or new words for one; `version` is the one that the author saw."""

    announcement_id: UUID
    content: Content
    version: Version | None = None


class AnnouncementStep(Message):
    """Payload of submit_, approve_, return_, publish_, withdraw_ and review_announcement.

    `version` is the one that the person has read: another one is refused. `reason` is compulsory to return or withdraw.
    """

    announcement_id: UUID
    version: Version
    reason: Short = ""


class State(StrEnum):
    """Of the newest version. What is published plays by the clock: scheduled, live, expired."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Phase(StrEnum):
    """What customers see of it now; `none` before its first publication."""

    NONE = "none"
    SCHEDULED = "scheduled"
    LIVE = "live"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class AnnouncementView(Message):
    """`live_version` is what is given out; `author` and `approver` of the newest are staff numbers.

    `review_due_at`: approved by its own author, so somebody else must look by then. `pages` of a PDF beside it.
    `off_from` and `off_until`: an outage's planned hours, of what is given out, before that of the newest.
    `issuer`: the hall of a hub above that gave it out; empty for this hall's own.
    """

    announcement_id: UUID
    no: int
    kind: Kind
    title: Titles
    version: int
    state: State
    phase: Phase
    live_version: int | None = None
    live_from: datetime | None = None
    live_until: datetime | None = None
    author: str = ""
    approver: str = ""
    review_due_at: datetime | None = None
    changed_at: datetime
    pages: int = 0
    off_from: datetime | None = None
    off_until: datetime | None = None
    issuer: str = ""


class AskAnnouncements(Message):
    """Body of `POST /v1/announcements/list`; `before` continues a list of the newest first by `no`."""

    before: Annotated[int, Field(ge=1, lt=2**31)] | None = None
    limit: Annotated[int, Field(ge=1, le=500)] = 200


class AnnouncementList(Message):
    announcements: list[AnnouncementView]


class AskAnnouncement(Message):
    """Body of `POST /v1/announcements/content` and of `…/delivery`."""

    announcement_id: UUID
    version: Version | None = None


class Doubt(Message):
    """What keeps it from nobody's review and yet is worth a look: `why` is no_village (no account lies in `what`) or
    nobody (an outage without villages, a policy about tariffs without customers: no call list, and no proof of whom it
    reached)."""

    field: str
    why: str
    what: str = ""


class AnnouncementContent(Message):
    announcement_id: UUID
    version: int
    content: Content
    doubts: list[Doubt] = Field(default=[])


class VersionView(Message):
    """`author` and `approver` are staff numbers; `approver` is empty where nobody approved it."""

    version: int
    author: str
    made_at: datetime
    approver: str = ""
    approved_at: datetime | None = None


class VersionList(Message):
    """Answer to `POST /v1/announcements/versions`, which takes AskAnnouncement: the first one first."""

    announcement_id: UUID
    versions: list[VersionView]


class AddPicture(Message):
    """Body of `POST /v1/announcements/pictures`: a PNG or JPEG of at most 2 MiB, as base64."""

    data: Annotated[str, StringConstraints(max_length=2_800_000, pattern=r"^[A-Za-z0-9+/]*=*$")]


class PictureAdded(Message):
    """`picture_id` is the SHA-256 of what the hub made of it: other bytes than those that were sent."""

    picture_id: PictureId
    width: int
    height: int


class AddAttachment(Message):
    """Body of `POST /v1/announcements/attachment`: a PDF of at most 5 MiB, as base64."""

    data: Annotated[str, StringConstraints(max_length=7_000_000, pattern=r"^[A-Za-z0-9+/]*=*$")]


class AttachmentAdded(Message):
    """The pages' picture ids, in order, and the words that the PDF holds, cleaned."""

    pages: list[PictureId]
    text: Text


class AskPicture(Message):
    """Body of `POST /v1/announcements/picture`."""

    picture_id: PictureId


class PictureData(Message):
    """The hub's own bytes, as base64."""

    mime: str
    data: str


class AskTargets(Message):
    """Body of `POST /v1/announcements/targets`."""


class AppChoice(Message):
    """`hall`: of a hall below; empty for this hall's own. Its code is empty where it has never said it, and an app
    without code and name stands for a hall below of whose terminals none has said a word. `silent`: a terminal of the
    matrix that has not been heard of for a while, since `heard_at`."""

    app_code: str
    app_name: str
    board: bool
    hall: str = ""
    heard_at: datetime | None = None
    silent: bool = False


class TargetChoices(Message):
    """What an announcement of this hall may be aimed at."""

    halls: list[str]
    apps: list[AppChoice]
    customers: list[str]
    areas: list[str]


class Delivered(Message):
    """One terminal: which version it has, which it truly shows, and how many visits saw, read or took what is given out
    now, and how often it was printed.

    `connected_at` is when it was last heard of, and `silent` says that this is a while ago; `hall`: see AppChoice.
    Versions are absent where it has never said. Not `sure`: it is for some zones, and this terminal has never said
    which it has. `broken`: of its pictures and PDF pages, how many this terminal could not draw.
    """

    app_code: str
    app_name: str
    received: int | None = None
    received_at: datetime | None = None
    showing: int | None = None
    showing_since: datetime | None = None
    gone_at: datetime | None = None
    seen: int = 0
    read: int = 0
    printed: int = 0
    taken: int = 0
    connected_at: datetime | None = None
    targeted: bool = True
    sure: bool = True
    hall: str = ""
    broken: int = 0
    silent: bool = False


class Delivery(Message):
    """`concerned` accounts, of whom `reached` were shown what is given out now, or called; None where it is aimed at
    none."""

    announcement: AnnouncementView
    terminals: list[Delivered]
    concerned: int | None = None
    reached: int | None = None


class AskMatrix(Message):
    """Body of `POST /v1/announcements/matrix`: what is live or still shown, the newest first, on from `before`;
    what the hub above announces here stands before the first page of the hall's own."""

    before: Annotated[int, Field(ge=1, lt=2**31)] | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    wrong_only: bool = False


class MatrixRow(Message):
    """`cells`: a letter a terminal, in the order of `Matrix.apps`: s shows, m missing, o old, k stuck, g gone,
    h has it, - not meant, . nothing, u shows what is for some zones and has never said which it has, b shows it with a
    picture or page broken, q showed it when it was last heard of, a while ago.
    `wrong`: how many of them are m, o, k or b; `pages` of a PDF beside it; `issuer`: see
    AnnouncementView, of whose announcements the cells are of this hall's own terminals alone.
    """

    announcement_id: UUID
    no: int
    kind: Kind
    title: Titles
    phase: Phase
    version: int
    cells: str
    meant: int
    received: int
    showing: int
    wrong: int
    seen: int
    read: int
    printed: int
    taken: int
    pages: int = 0
    issuer: str = ""


class Matrix(Message):
    """`next_before`: where the next page begins; None when this is the last."""

    apps: list[AppChoice]
    rows: list[MatrixRow]
    next_before: int | None = None
