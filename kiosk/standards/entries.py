"""A pack as plain values: what its folder, the hub's store and the console's forms share. Pure.

`Entries` is section key → identity → value, in the order of the files: `{"window": {"1": {"id": "1", …}}}`. A section
that stands alone has one entry, "". Values are JSON: a date is its ISO text, a figure's number is a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from kiosk.standards.schema import SECTIONS, Section

Entries = dict[str, dict[str, Any]]
BY_KEY: Mapping[str, Section] = {section.key: section for section in SECTIONS}


@dataclass(frozen=True, slots=True)
class Changes:
    """What a draft makes of the entries that it is laid over. `order` names a section's identities from the first."""

    put: Mapping[str, Mapping[str, Any]]
    gone: Mapping[str, list[str]]
    order: Mapping[str, list[str]]

    @property
    def none(self) -> bool:
        return not (self.put or self.gone or self.order)


NONE = Changes({}, {}, {})


def in_order(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, list[list[Any]]]:
    """As pairs, for a store that keeps no order of names."""
    return {key: [[id, value] for id, value in its.items()] for key, its in entries.items()}


def from_order(pairs: Mapping[str, list[list[Any]]]) -> Entries:
    return {key: {str(id): value for id, value in its} for key, its in pairs.items()}


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that is another now. `key` is as faults name it; None: it was not there, or is no more."""

    file: str
    key: str
    old: str | None
    new: str | None


def laid_over(base: Entries, changes: Changes) -> Entries:
    """`base` with the changes; what is new stands at the end of its section unless `order` says where."""
    made: Entries = {}
    for section in SECTIONS:
        key = section.key
        gone = set(changes.gone.get(key, ()))
        its = {id: value for id, value in base.get(key, {}).items() if id not in gone}
        its |= {id: value for id, value in changes.put.get(key, {}).items() if id not in gone}
        places = {id: at for at, id in enumerate(changes.order.get(key, ()))}
        if places:
            its = dict(sorted(its.items(), key=lambda one: places.get(one[0], len(places))))
        if its:
            made[key] = its
    return made


def between(old: Entries, new: Entries) -> Changes:
    """The changes that make `new` of `old`, and no others."""
    put: dict[str, dict[str, Any]] = {}
    gone: dict[str, list[str]] = {}
    order: dict[str, list[str]] = {}
    for key in BY_KEY:
        before, after = old.get(key, {}), new.get(key, {})
        if its := {id: value for id, value in after.items() if id not in before or before[id] != value}:
            put[key] = its
        if lost := [id for id in before if id not in after]:
            gone[key] = lost
        kept = [*(id for id in before if id in after), *(id for id in after if id not in before)]
        if kept != list(after):
            order[key] = list(after)
    return Changes(put, gone, order)


def differences(old: Entries, new: Entries) -> list[Difference]:
    """Value by value, in the order of the files; a section whose order alone is another is told as one."""
    found = []
    for section in SECTIONS:
        before, after = old.get(section.key, {}), new.get(section.key, {})
        for id in [*after, *(id for id in before if id not in after)]:
            key = section.key if section.alone else f"{section.key}.{id}"
            was, now = (dict(leaves(side[id], key)) if id in side else {} for side in (before, after))
            for path in [*now, *(path for path in was if path not in now)]:
                if was.get(path) != now.get(path):
                    found.append(Difference(section.file, path, was.get(path), now.get(path)))
        if order := between(old, new).order.get(section.key) if before and after else None:
            found.append(Difference(section.file, section.key, ", ".join(before), ", ".join(order)))
    return found


def leaves(value: Any, key: str) -> Iterator[tuple[str, str]]:
    """(key, text) of every value within; a list of plain values is one text."""
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from leaves(item, f"{key}.{name}")
    elif isinstance(value, list) and any(isinstance(item, Mapping | list) for item in value):
        for number, item in enumerate(value, 1):
            yield from leaves(item, f"{key}[{number}]")
    elif isinstance(value, list):
        yield key, ", ".join(_text(item) for item in value)
    else:
        yield key, _text(value)


def as_json(value: Any) -> Any:
    """A value of TOML as JSON has it."""
    match value:
        case Mapping():
            return {str(name): as_json(item) for name, item in value.items()}
        case list():
            return [as_json(item) for item in value]
        case Decimal() if value.is_finite():
            return int(value) if value == value.to_integral_value() else float(value)
        case Decimal() | datetime() | time():
            return str(value)
        case date():
            return value.isoformat()
    return value


def _text(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
