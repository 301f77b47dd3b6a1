"""A published announcement as a terminal or a board has it: plain frozen values, without pydantic and store."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from kiosk.announcements.markup import plain_text
from kiosk.errors import BadInput
from kiosk.standards.public import Words

DOCUMENTS, PICTURES = "announcement.", "picture."
"""What the publications' names begin with."""
STAFF = "staff"
"""The publication of who serves here."""
MOST_SHEETS = 10
"""Pages of an attachment that a terminal prints at once."""
KINDS = ("emergency", "outage", "policy", "service_change", "notice", "e_service")
"""The most pressing first."""


class PlannedOutage(NamedTuple):
    area: Words
    starts_at: datetime
    ends_at: datetime
    reason: Words


class PublicPerson(NamedTuple):
    """Of the staff, who agreed to be shown. `windows` are codes, none for all; `photo` the name of a picture."""

    number: str
    name: str
    windows: tuple[str, ...]
    photo: str


class PdfPages(NamedTuple):
    """A PDF beside a notice: `pages` are pictures, `text` its words, empty where it was scanned."""

    name: str
    pages: tuple[str, ...]
    text: str


class Notice(NamedTuple):
    """Shown from `begins` until `until`, at the `places`: zone, loop, board. English words may be missing.

    `tariff`: a policy about tariffs, whose page leads to one's own figures.
    """

    id: str
    no: int
    version: int
    kind: str
    title: Words
    body: Words
    meaning: Words
    example: Words
    outage: PlannedOutage | None
    pictures: tuple[str, ...]
    places: frozenset[str]
    halls: frozenset[str]
    apps: frozenset[str]
    begins: datetime
    until: datetime
    customers: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    attachment: PdfPages | None = None
    zones: frozenset[str] = frozenset()
    tariff: bool = False

    def is_live(self, now: datetime) -> bool:
        return self.begins <= now < self.until

    def is_for(self, hall: str, app_code: str) -> bool:
        return (not self.halls or hall in self.halls) and (not self.apps or app_code in self.apps)

    def is_for_zones(self, shown: Collection[str]) -> bool:
        """Whether a terminal that shows those plays it."""
        return not self.zones or not self.zones.isdisjoint(shown)

    def concerns(self, village: str, customer_kind: str = "") -> bool:
        """Whether it is aimed at an account there and of that kind; without a kind, by the village alone.

        What names neither villages nor kinds is for everybody and so concerns nobody in particular.
        """
        if not (self.areas or self.customers):
            return False
        return ((not self.areas or village in self.areas)
                and (not self.customers or customer_kind in self.customers or (not customer_kind and bool(self.areas))))

    def text(self, language: str) -> str:
        """Everything it says, without marks."""
        parts = [said(self.title, language), *(
            plain_text(said(words, language)) for words in (self.body, self.meaning, self.example))]
        if self.outage is not None:
            parts[1:1] = [said(self.outage.area, language), said(self.outage.reason, language)]
        if self.attachment is not None:
            parts += [self.attachment.name, self.attachment.text]
        return "\n".join(part for part in parts if part)


def said(words: Words, language: str) -> str:
    """In `language`, or in Chinese where the English is missing."""
    return words.of(language) or words.zh


def read_notice(body: Mapping[str, Any]) -> Notice | None:
    """None for one that was withdrawn. Raises BadInput for what this program cannot read."""
    if body.get("state") == "withdrawn":
        return None
    try:
        content = body["content"]
        targets = content["targets"]
        kind = content["kind"]
        return Notice(
            id=str(body["id"]), no=int(body["no"]), version=int(body["version"]),
            kind=kind if kind in KINDS else "notice",
            title=_words(content["title"]), body=_words(content["body"]), meaning=_words(content.get("meaning", {})),
            example=_words(content.get("example", {})), outage=_outage(content.get("outage")),
            pictures=tuple(map(str, content.get("pictures", ()))), places=frozenset(targets["places"]),
            halls=frozenset(targets["halls"]), apps=frozenset(targets["apps"]),
            begins=_time(body["from"]), until=_time(body["until"]),
            customers=frozenset(targets.get("customers", ())), areas=frozenset(targets.get("areas", ())),
            attachment=_attachment(content.get("attachment")), zones=frozenset(targets.get("zones", ())),
            tariff=kind == "policy" and content.get("tariff") is True)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput(f"this announcement cannot be read: {type(error).__name__}", field="announcement") from error


def read_people(body: Mapping[str, Any]) -> dict[PublicPerson, bytes]:
    """In order, each with the photo. Raises BadInput for what this program cannot read."""
    try:
        return {PublicPerson(str(one["number"]), str(one["name"]), tuple(map(str, one["windows"])),
                             str(one["sha256"])): b64decode(one["photo"], validate=True) for one in body["people"]}
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput(f"the staff cannot be read: {type(error).__name__}", field="staff") from error


def in_order(notices: Collection[Notice]) -> list[Notice]:
    """Emergencies first, then what began last."""
    return sorted(notices, key=lambda one: (one.kind != "emergency", -one.begins.timestamp(), -one.no))


def _words(value: Mapping[str, str]) -> Words:
    return Words(str(value.get("zh_CN", "")), str(value.get("en", "")))


def _outage(value: Mapping[str, Any] | None) -> PlannedOutage | None:
    if value is None:
        return None
    return PlannedOutage(
        _words(value["area"]), _time(value["starts_at"]), _time(value["ends_at"]), _words(value["reason"]))


def _attachment(value: Mapping[str, Any] | None) -> PdfPages | None:
    if value is None:
        return None
    return PdfPages(str(value["name"]), tuple(map(str, value["pages"])), str(value.get("text", "")))


def _time(value: str) -> datetime:
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    return at
