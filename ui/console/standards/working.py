"""A pack in work: what was seen, what is mine, steps back, and what somebody else changed meanwhile. Pure."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from typing import Any

from kiosk.standards.entries import Entries

_STEP = re.compile(r"\.([A-Za-z_]+)|\[(\d+)\]")
_MOST_STEPS = 200
_NOTHING: Any = object()


@dataclass(frozen=True, slots=True)
class Clash:
    """Both changed the same value, each another way."""

    section: str
    id: str
    path: str
    mine: Any
    theirs: Any


@dataclass(slots=True)
class Working:
    """`mine` is what is on the screen, `seen` what it began from, `base` what was given out last."""

    base: Entries
    seen: Entries
    mine: Entries
    _steps: list[tuple[str, str, list[str], Any]] = field(default_factory=list)
    _typing: tuple[str, str, str] | None = None

    @property
    def can_undo(self) -> bool:
        return bool(self._steps)

    def put(self, section: str, id: str, path: str, value: Any) -> None:
        """The value at `path` within the entry; None takes it away. Typing in one field is one step back."""
        if self._typing != (section, id, path):
            self._keep(section, id)
            self._typing = (section, id, path)
        whole = copy.deepcopy(self.mine[section][id])
        if path == "":
            whole = value
        else:
            _set(whole, _parts(path), value)
        self.mine[section] = {**self.mine[section], id: whole}

    def add(self, section: str, id: str, value: Any) -> None:
        self._keep(section, id)
        self.mine[section] = {**self.mine.get(section, {}), id: value}

    def remove(self, section: str, id: str) -> None:
        self._keep(section, id)
        self.mine[section] = {one: value for one, value in self.mine[section].items() if one != id}

    def move(self, section: str, id: str, by: int) -> bool:
        """Up (-1) or down (1) within its section; False where it stands at the end already."""
        order = list(self.mine[section])
        at = order.index(id)
        if not 0 <= at + by < len(order):
            return False
        self._keep(section, id)
        order[at], order[at + by] = order[at + by], order[at]
        self.mine[section] = {one: self.mine[section][one] for one in order}
        return True

    def undo(self) -> tuple[str, str] | None:
        """(section, id) of what is as it was before the last step."""
        if not self._steps:
            return None
        section, id, order, value = self._steps.pop()
        its = {**self.mine.get(section, {})}
        its.pop(id, None)
        if value is not _NOTHING:
            its[id] = value
        places = {one: at for at, one in enumerate(order)}
        self.mine[section] = dict(sorted(its.items(), key=lambda one: places.get(one[0], len(places))))
        self._typing = None
        return section, id

    def rebase(self, base: Entries, theirs: Entries) -> list[Clash]:
        """What the hub has now, with what I changed since; where both changed one value, mine stays for the moment."""
        clashes: list[Clash] = []
        mine: Entries = {}
        for section in dict.fromkeys([*theirs, *self.mine]):
            was, ours, now = (side.get(section, {}) for side in (self.seen, self.mine, theirs))
            merged: dict[str, Any] = {}
            order = list(ours) if list(ours) != list(was) else list(now)
            for id in dict.fromkeys([*order, *now, *ours]):
                value = _merged(was.get(id, _NOTHING), ours.get(id, _NOTHING), now.get(id, _NOTHING),
                                (section, id, ""), clashes)
                if value is not _NOTHING:
                    merged[id] = value
            if merged:
                mine[section] = merged
        self.base, self.seen, self.mine = base, theirs, mine
        self._steps.clear()
        self._typing = None
        return clashes

    def take_theirs(self, clash: Clash) -> None:
        if clash.path:
            self.put(clash.section, clash.id, clash.path, clash.theirs)
        elif clash.theirs is None:
            self.remove(clash.section, clash.id)
        else:
            self.add(clash.section, clash.id, clash.theirs)

    def _keep(self, section: str, id: str) -> None:
        its = self.mine.get(section, {})
        self._steps.append((section, id, list(its), copy.deepcopy(its[id]) if id in its else _NOTHING))
        del self._steps[:-_MOST_STEPS]
        self._typing = None


def value_at(entry: Any, path: str) -> Any:
    """None where there is nothing."""
    for part in _parts(path):
        if isinstance(part, int):
            entry = entry[part] if isinstance(entry, list) and part < len(entry) else None
        else:
            entry = entry.get(part) if isinstance(entry, dict) else None
    return entry


def _parts(path: str) -> list[str | int]:
    return [name or int(number) - 1 for name, number in _STEP.findall(path)]


def _set(entry: Any, parts: list[str | int], value: Any) -> None:
    *before, last = parts
    for at, part in enumerate(before):
        if isinstance(entry, dict) and part not in entry:
            entry[part] = [] if isinstance(parts[at + 1], int) else {}
        entry = entry[part]
    if isinstance(entry, list) and isinstance(last, int):
        entry[last] = value
    elif value is None:
        entry.pop(last, None)
    else:
        entry[last] = value


def _merged(was: Any, mine: Any, theirs: Any, place: tuple[str, str, str], clashes: list[Clash]) -> Any:
    if mine == theirs or theirs == was:
        return mine
    if mine == was:
        return theirs
    if all(isinstance(side, dict) for side in (was, mine, theirs)):
        merged = {}
        for name in dict.fromkeys([*theirs, *mine]):
            value = _merged(was.get(name, _NOTHING), mine.get(name, _NOTHING), theirs.get(name, _NOTHING),
                            (*place[:2], f"{place[2]}.{name}"), clashes)
            if value is not _NOTHING:
                merged[name] = value
        return merged
    clashes.append(Clash(*place, *(None if side is _NOTHING else side for side in (mine, theirs))))
    return mine
