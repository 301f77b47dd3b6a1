"""Rules of announcements, free of store and clock: what one must say, who may approve, when it plays."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from kiosk.announcements.markup import pictures_named
from kiosk.contract.announcements import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    Content,
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


def cleaned(content: Content) -> Content:
    """Every text in NFC and free of control and direction characters, which no screen could show for what they are."""
    outage = content.outage
    return content.model_copy(update={
        "title": _words(content.title, Titles, "title", LONGEST_TITLE),
        "body": _words(content.body, Texts, "body", LONGEST_TEXT, lines=True),
        "meaning": _words(content.meaning, Texts, "meaning", LONGEST_TEXT, lines=True),
        "example": _words(content.example, Texts, "example", LONGEST_TEXT, lines=True),
        "outage": None if outage is None else outage.model_copy(update={
            "area": _words(outage.area, Phrases, "area", 200),
            "reason": _words(outage.reason, Phrases, "reason", 200)}),
        "pictures": list(dict.fromkeys(content.pictures)),
    })


def check_complete(content: Content, now: datetime) -> None:
    """What goes to review is whole. Raises Incomplete."""
    languages = ["zh_CN"] if content.kind in _ENGLISH_MAY_LACK else ["zh_CN", "en"]
    _need(content.title, "title", languages)
    if content.kind is Kind.OUTAGE:
        _check_outage(content.outage)
    else:
        _need(content.body, "body", languages)
    if content.kind is Kind.POLICY:
        _need(content.meaning, "meaning", languages)
        _need(content.example, "example", languages)
    for text in (content.body.zh_CN, content.body.en, content.meaning.zh_CN, content.meaning.en):
        if lacking := {no for no in pictures_named(text) if no > len(content.pictures)}:
            raise Incomplete(f"there is no picture {min(lacking)}", field="pictures")
    if not content.targets.places:
        raise Incomplete("it would be shown nowhere", field="places")
    check_times(content, now)


def check_times(content: Content, now: datetime) -> None:
    """Raises BadInput."""
    begins = content.starts_at or now
    if content.ends_at <= max(begins, now):
        raise BadInput("it would be over before it begins, or is already", field="ends_at")
    if content.ends_at - begins > LONGEST:
        raise BadInput(f"an announcement hangs for {LONGEST.days} days at most", field="ends_at")


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


def _check_outage(outage: Outage | None) -> None:
    if outage is None:
        raise Incomplete("an outage needs its area, its times and its reason", field="outage")
    _need(outage.area, "area", ["zh_CN"])
    _need(outage.reason, "reason", ["zh_CN"])
    if outage.ends_at <= outage.starts_at:
        raise BadInput("the power would be back before it goes", field="outage")


def _need(words: Titles | Texts | Phrases, field: str, languages: Collection[str]) -> None:
    for language in languages:
        if not getattr(words, language):
            raise Incomplete(f"{field} has no words in {language}", field=field, language=language)


def _words(
    words: _Words, kind: type[_Words], field: str, limit: int, *, lines: bool = False,
) -> _Words:
    return kind(**{
        language: plain(getattr(words, language), limit=limit, field=field, lines=lines)
        for language in ("zh_CN", "en")})
