"""Rules of announcements, free of store and clock: what one must say, who may approve, when it plays."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar
from uuid import UUID

from kiosk.announcements.markup import pictures_named
from kiosk.contract.announcements import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    Content,
    Doubt,
    Kind,
    Outage,
    Phase,
    Phrases,
    State,
    Texts,
    Titles,
)
from kiosk.errors import BadInput, Refused
from kiosk.text import plain

_Words = TypeVar("_Words", Titles, Texts, Phrases)
LONGEST = timedelta(days=3 * 366)
REVIEW_WITHIN = timedelta(hours=24)
"""When nobody else could approve, somebody else must have looked by then."""
_ENGLISH_MAY_LACK = frozenset({Kind.EMERGENCY, Kind.OUTAGE})
"""What cannot wait for a translation: the English screens show the Chinese then."""


class Incomplete(BadInput):
    """Something that this kind of announcement must say is missing: `details.field`, and `details.language`."""

    code = "announcement_incomplete"


class VersionMoved(Refused):
    """Somebody else has changed it: `details.version` is the newest."""

    code = "announcement_version_moved"


class WrongState(Refused):
    """`details.state` allows no such step."""

    code = "announcement_wrong_state"


class SameHands(Refused):
    """Whoever wrote it may not approve it while another approver works here."""

    code = "announcement_same_hands"


class LiveUntilThen(Refused):
    """Its earlier version is live, and this one begins later, at `details.begins_at`: it can be given out then."""

    code = "announcement_live_until_then"


def cleaned(content: Content) -> Content:
    """Every text in NFC and free of control and direction characters, which no screen could show for what they are.

    Only a policy is about tariffs.
    """
    outage = content.outage
    return content.model_copy(update={
        "title": _words(content.title, Titles, "title", LONGEST_TITLE),
        "body": _words(content.body, Texts, "body", LONGEST_TEXT, lines=True),
        "meaning": _words(content.meaning, Texts, "meaning", LONGEST_TEXT, lines=True),
        "example": _words(content.example, Texts, "example", LONGEST_TEXT, lines=True),
        "tariff": content.tariff and content.kind is Kind.POLICY,
        "outage": None if outage is None else outage.model_copy(update={
            "area": _words(outage.area, Phrases, "area", 200),
            "reason": _words(outage.reason, Phrases, "reason", 200)}),
        "pictures": list(dict.fromkeys(content.pictures)),
        "attachment": None if content.attachment is None else content.attachment.model_copy(update={
            "name": plain(content.attachment.name, limit=LONGEST_TITLE, field="attachment"),
            "text": plain(content.attachment.text, limit=LONGEST_TEXT, field="attachment", lines=True)}),
        "targets": content.targets.model_copy(update={
            "areas": [plain(area, limit=200, field="areas") for area in content.targets.areas]}),
    })


def check_no_gap(live: Phase, begins: datetime, now: datetime) -> None:
    """What is live gives way to its next version at once. Raises LiveUntilThen for one that begins later."""
    if live is Phase.LIVE and begins > now:
        raise LiveUntilThen("what is live would be off every screen until this version begins",
                            begins_at=begins.isoformat())


class Lack(NamedTuple):
    """What keeps a content from review: the field, the language where it has two, and why.

    `why`: missing, no_picture (the text names one that is not there), nowhere (shown at no place), over (it ends
    before it begins, or is over already), too_long (hangs longer than LONGEST), backwards (the power is back first).
    """

    field: str
    why: str
    language: str = ""

    @property
    def cause(self) -> str:
        where = f"{self.field}, {self.language}" if self.language else self.field
        return f"{where}: {self.why.replace('_', ' ')}"


def lacks(content: Content, now: datetime) -> Iterator[Lack]:
    """Everything that keeps it from review, in the order of the form; nothing when it is whole."""
    languages = ["zh_CN"] if content.kind in _ENGLISH_MAY_LACK else ["zh_CN", "en"]
    yield from _wordless(content.title, "title", languages)
    if content.kind is Kind.OUTAGE:
        yield from _outage_lacks(content.outage)
    if content.kind is Kind.POLICY:
        yield from _wordless(content.meaning, "meaning", languages)
        yield from _wordless(content.example, "example", languages)
    if content.kind is not Kind.OUTAGE:
        yield from _wordless(content.body, "body", languages)
    for field in ("meaning", "body", "example"):
        for language in ("zh_CN", "en"):
            if any(no > len(content.pictures) for no in pictures_named(getattr(getattr(content, field), language))):
                yield Lack(field, "no_picture", language)
    if content.attachment is not None and not content.attachment.name:
        yield Lack("attachment", "missing")
    if not content.targets.places:
        yield Lack("places", "nowhere")
    yield from _time_lacks(content, now)


def doubts(content: Content, villages: Collection[str]) -> Iterator[Doubt]:
    """`villages`: where the hall has accounts, by the names in its books; none where it keeps no books."""
    for area in content.targets.areas:
        if villages and area not in villages:
            yield Doubt(field="areas", why="no_village", what=area)
    nobody = not (content.targets.areas or content.targets.customers)
    if nobody and content.kind is Kind.OUTAGE:
        yield Doubt(field="areas", why="nobody")
    if nobody and content.tariff:
        yield Doubt(field="customers", why="nobody")


def check_complete(content: Content, now: datetime) -> None:
    """What goes to review is whole. Raises Incomplete."""
    for lack in lacks(content, now):
        raise Incomplete(lack.cause, field=lack.field, why=lack.why, language=lack.language or None)


def check_times(content: Content, now: datetime) -> None:
    """Raises BadInput."""
    for lack in _time_lacks(content, now):
        raise BadInput(lack.cause, field=lack.field, why=lack.why)


def check_hands(author: UUID, approver: UUID, *, others: bool) -> timedelta | None:
    """How soon somebody else must look after this approval; None when `approver` is somebody else already.

    `others`: another approver works in the hall. Raises SameHands.
    """
    if author != approver:
        return None
    if others:
        raise SameHands("whoever wrote it does not approve it: another approver works here")
    return REVIEW_WITHIN


def check_state(state: State, allowed: Collection[State], step: str) -> None:
    if state not in allowed:
        raise WrongState(f"an announcement in state {state} cannot be {step}", state=state.value)


def phase(
    *, live_from: datetime | None, live_until: datetime | None, withdrawn: bool, now: datetime,
) -> Phase:
    if withdrawn:
        return Phase.WITHDRAWN
    if live_from is None or live_until is None:
        return Phase.NONE
    return Phase.SCHEDULED if now < live_from else Phase.LIVE if now < live_until else Phase.EXPIRED


def _time_lacks(content: Content, now: datetime) -> Iterator[Lack]:
    begins = content.starts_at or now
    if content.ends_at <= max(begins, now):
        yield Lack("ends_at", "over")
    elif content.ends_at - begins > LONGEST:
        yield Lack("ends_at", "too_long")


def _outage_lacks(outage: Outage | None) -> Iterator[Lack]:
    if outage is None:
        yield Lack("outage", "missing")
        return
    yield from _wordless(outage.area, "area", ["zh_CN"])
    yield from _wordless(outage.reason, "reason", ["zh_CN"])
    if outage.ends_at <= outage.starts_at:
        yield Lack("outage", "backwards")


def _wordless(words: Titles | Texts | Phrases, field: str, languages: Collection[str]) -> Iterator[Lack]:
    return (Lack(field, "missing", language) for language in languages if not getattr(words, language))


def _words(
    words: _Words, kind: type[_Words], field: str, limit: int, *, lines: bool = False,
) -> _Words:
    return kind(**{
        language: plain(getattr(words, language), limit=limit, field=field, lines=lines)
        for language in ("zh_CN", "en")})
