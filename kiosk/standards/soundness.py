"""What programs reckon with and look up in a public pack without asking again. Loads without pydantic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.errors import BadInput

if TYPE_CHECKING:
    from kiosk.standards.public import Hall, PublicPack, Service

_DAY_MINUTES, _DAYS = 24 * 60, range(1, 8)
_MOST = 100_000
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_LETTER = re.compile(r"[A-Z]")
_CODE = re.compile(r"[A-Za-z0-9_.:-]{1,80}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def check_sound(pack: PublicPack) -> None:
    """Raises BadInput with the first place that no terminal could work with, and why."""
    for place, reason in _faults(pack):
        raise BadInput(f"the public pack's {place} {reason}", field=place)


def placeholders(text: str) -> set[str]:
    """The names in braces. Raises ValueError for a lone brace or anything but a plain name."""
    if "{" not in text and "}" not in text:
        return set()
    names = set()
    for _, name, spec, conversion in Formatter().parse(text):
        if name is None:
            continue
        if spec or conversion or not _NAME.fullmatch(name):
            raise ValueError(f"{{{name}}} is not a placeholder: use a lower-case name such as {{n}}")
        names.add(name)
    return names


def _faults(pack: PublicPack) -> Iterator[tuple[str, str]]:
    yield from _texts({"id": pack.id, "version": pack.version})
    yield from _hall(pack.hall)
    if not pack.zones:
        yield "zones", "are missing: at least one is needed"
    for zone in pack.zones:
        place = f"zones.{zone.id}"
        yield from _texts({f"{place}.id": zone.id, f"{place}.icon": zone.icon})
        yield from _shape(f"{place}.colour", zone.colour, _COLOUR, "is no colour such as #0f675d")
    for category in pack.categories:
        yield from _letter(f"categories.{category.letter}.letter", category.letter)
    for group in pack.groups:
        yield from _texts({f"groups.{group.id}.id": group.id, f"groups.{group.id}.icon": group.icon})
    for service in pack.services:
        yield from _service(service)
    for window in pack.windows:
        yield from _shape(f"windows.{window.id}.id", window.id, _CODE, "is no id")
        for letter in window.categories:
            yield from _letter(f"windows.{window.id}.categories", letter)
    yield from _profiles(pack)
    if pack.fault is not None and pack.fault.hotline not in [line.number for line in pack.hall.hotlines]:
        yield "fault.hotline", f"{_said(pack.fault.hotline)} is none of the hall's hotlines"
    yield from _phrases(pack)
    yield from _numbers(pack)


def _hall(hall: Hall) -> Iterator[tuple[str, str]]:
    yield from _texts({"hall.id": hall.id})
    try:
        ZoneInfo(hall.timezone)
    except (KeyError, ValueError, TypeError, AttributeError, OSError):
        yield "hall.timezone", f"{_said(hall.timezone)} is not a time zone such as Asia/Shanghai"
    yield from _clock("hall.day_starts", hall.day_starts)
    yield from _counted("hall.last_ticket_minutes", hall.last_ticket_minutes, most=_DAY_MINUTES)
    for n, hours in enumerate(hall.opening, 1):
        place = f"hall.opening.{n}"
        if not hours.days or any(type(day) is not int or day not in _DAYS for day in hours.days):
            yield f"{place}.days", "are not ISO weekdays from 1 to 7"
        yield from _clock(f"{place}.opens", hours.opens)
        if hours.closes != "24:00":
            yield from _clock(f"{place}.closes", hours.closes)
        if hours.closes <= hours.opens:
            yield f"{place}.closes", "must be later than opens"
    if not hall.hotlines:
        yield "hall.hotlines", "are missing: at least one is needed"
    for n, hotline in enumerate(hall.hotlines, 1):
        yield from _texts({f"hall.hotlines.{n}.number": hotline.number})


def _service(service: Service) -> Iterator[tuple[str, str]]:
    place = f"services.{service.id}"
    yield from _shape(f"{place}.id", service.id, _CODE, "is no id")
    yield from _letter(f"{place}.category", service.category)
    yield from _texts({f"{place}.{name}": getattr(service, name) for name in ("group", "icon", "pinyin", "initials")},
                      empty=True)
    for word in service.keywords:
        yield from _texts({f"{place}.keywords": word.text, f"{place}.keywords.pinyin": word.pinyin}, empty=True)


def _profiles(pack: PublicPack) -> Iterator[tuple[str, str]]:
    if not pack.profiles:
        yield "profiles", "are missing: at least one is needed"
    known = {zone.id for zone in pack.zones}
    for profile in pack.profiles:
        yield from _texts({"profiles.id": profile.id})
        if not known.intersection(profile.zones):
            yield f"profiles.{profile.id}.zones", "names no zone of this pack"


def _phrases(pack: PublicPack) -> Iterator[tuple[str, str]]:
    for key, phrase in pack.phrases.items():
        for language, text in phrase._asdict().items():
            try:
                placeholders(text)
            except ValueError as error:
                yield f"phrases.{key}.{language}", f"cannot be filled in: {error}"


def _numbers(pack: PublicPack) -> Iterator[tuple[str, str]]:
    for name, number in pack.numbers.items():
        if isinstance(number, bool) or not isinstance(number, (int, float)):
            yield f"numbers.{name}", f"{_said(number)} is no number"
    for rules, values in (("queue", pack.queue), ("survey", pack.survey), ("meetings", pack.meetings)):
        for name, value in values._asdict().items():
            if isinstance(value, int):
                yield from _counted(f"{rules}.{name}", value)
    for one in pack.queue.classes:
        yield from _counted(f"queue.classes.{one.id}.head_start_minutes", one.head_start_minutes)
        yield from _counted(f"queue.classes.{one.id}.from_age", one.from_age or 0)
    for limit in pack.complaints.profiles:
        place = f"complaints.profiles.{limit.id}"
        for name in ("contact_hours", "handle_days", "reply_days", "call_back_days", "close_days"):
            yield from _counted(f"{place}.{name}", getattr(limit, name) or 0)
    for question in pack.quiz:
        yield from _counted(f"quiz.{question.id}.right", question.right, least=1, most=len(question.choices))


def _texts(values: dict[str, Any], *, empty: bool = False) -> Iterator[tuple[str, str]]:
    for place, value in values.items():
        if not isinstance(value, str) or not (value or empty):
            yield place, f"{_said(value)} is no text"


def _letter(place: str, value: Any) -> Iterator[tuple[str, str]]:
    yield from _shape(place, value, _LETTER, "is no letter from A to Z")


def _clock(place: str, value: Any) -> Iterator[tuple[str, str]]:
    yield from _shape(place, value, _CLOCK, "is no time such as 08:30")


def _shape(place: str, value: Any, shape: re.Pattern[str], reason: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, str) or not shape.fullmatch(value):
        yield place, f"{_said(value)} {reason}"


def _counted(place: str, value: Any, *, least: int = 0, most: int = _MOST) -> Iterator[tuple[str, str]]:
    if type(value) is not int or not least <= value <= most:
        yield place, f"{_said(value)} is no whole number from {least} to {most}"


def _said(value: Any) -> str:
    return f"{value!r}"[:60]
