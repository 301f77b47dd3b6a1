"""One line each of what the page lists. A name is in the language that is shown, a code is worded by QML."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QueueRow:
    letter: str
    name: str
    waiting: int


@dataclass(frozen=True, slots=True)
class WindowRow:
    """`standing`: open, paused, closed, or by_hand where its counter has lost the hub."""

    code: str
    name: str
    standing: str
    number: str
    staff: str


@dataclass(frozen=True, slots=True)
class BarRow:
    """Half an hour: `clock` is HH:MM, `hour` the label of a full one. `current` is going on, `ahead` still to come."""

    clock: str
    hour: str
    taken: int
    served: int
    current: bool
    ahead: bool


@dataclass(frozen=True, slots=True)
class LevelRow:
    """`part`: of all ratings, from 0 to 1."""

    level: int
    count: int
    part: float


@dataclass(frozen=True, slots=True)
class MachineRow:
    """`standing`: here, away, never. `paper`: the worst that one of its printers says, empty while all is well."""

    key: str
    kind: str
    code: str
    name: str
    standing: str
    heard: str
    paper: str


@dataclass(frozen=True, slots=True)
class CareRow:
    """What wants somebody. `kind`: help, printer, machine, window or alert; `what`: its code; `deed`: the hub's
    command that says it is seen to, empty where this person has none; `channel`: the way to pay that it is about."""

    key: str
    kind: str
    what: str
    why: str
    detail: str
    at: str
    grave: bool
    deed: str
    channel: str = ""
