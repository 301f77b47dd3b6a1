"""The six things that are unified across halls (六统一), and where one public pack deviates from another. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.standards.entries import leaves

SIX = ("content", "windows", "processes", "signage", "rules", "phrases")
"""服务内容, 窗口设置, 业务流程, 标识标牌, 服务规范, 文明用语."""
_PARTS = {
    "groups": "content", "numbers": "content", "categories": "windows", "windows": "windows", "queue": "processes",
    "fault": "processes", "zones": "signage", "profiles": "signage", "promises": "rules", "public": "rules",
    "complaints": "rules", "phrases": "phrases",
}
"""By key of the public document. The hall's name, hours, numbers, survey, quiz and reception days are its own."""
_OF_A_SERVICE = {"steps": "processes", "time_limit": "processes"}
_READINGS = {"pinyin", "initials"}


@dataclass(frozen=True, slots=True)
class Deviates:
    """`measure` and `hall` are the two values of `key`; None where one has no such thing."""

    part: str
    key: str
    measure: str | None
    hall: str | None


def deviations(measure: Mapping[str, Any], hall: Mapping[str, Any]) -> list[Deviates]:
    """Value by value, in the order of SIX."""
    theirs, ours = _values(measure), _values(hall)
    found = [
        Deviates(part, key, theirs.get((part, key)), ours.get((part, key)))
        for part, key in [*theirs, *(one for one in ours if one not in theirs)]
        if theirs.get((part, key)) != ours.get((part, key))]
    return sorted(found, key=lambda one: SIX.index(one.part))


def counts(document: Mapping[str, Any]) -> dict[str, int]:
    """How many values each of the six has."""
    found = Counter(part for part, _ in _values(document))
    return {part: found[part] for part in SIX}


def _values(document: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    return {(part, key): text for part, key, text in _all(document)}


def _all(document: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for service in document.get("services", ()):
        for name, value in service.items():
            if name not in _READINGS:
                for key, text in leaves(_plain(value), f"service.{service['id']}.{name}"):
                    yield _OF_A_SERVICE.get(name, "content"), key, text
    for name, part in _PARTS.items():
        for key, text in leaves(_named(document.get(name)), name):
            yield part, key, text


def _named(value: Any) -> Any:
    """A list by what names its items, so that one that is put in between makes no others another."""
    if isinstance(value, list):
        by = {str(name): _named(item) for item in value if (name := _name(item)) is not None}
        return by if len(by) == len(value) else value
    if isinstance(value, Mapping):
        return {name: _named(item) for name, item in value.items()}
    return value


def _name(item: Any) -> Any:
    if not isinstance(item, Mapping):
        return None
    return next((item[key] for key in ("id", "letter", "no") if key in item), None)


def _plain(value: Any) -> Any:
    """A service's keywords without their readings."""
    if isinstance(value, list):
        return [item["text"] if isinstance(item, Mapping) and "pinyin" in item else item for item in value]
    return value
