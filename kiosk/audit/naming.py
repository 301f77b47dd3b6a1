"""What the things that entries are about are called: each capability names its own, when somebody reads the audit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping

from sqlalchemy import Connection

Namer = Callable[[Connection, str, set[str]], Mapping[str, str]]
_NAMERS: dict[str, Namer] = {}


def named(kind: str) -> Callable[[Namer], Namer]:
    """Register `handler(connection, hall, ids)`: names by id of subjects `<kind>:<id>`; what it leaves out has none."""
    def register(handler: Namer) -> Namer:
        _NAMERS[kind] = handler
        return handler

    return register


def names_of(connection: Connection, hall: str, subjects: Collection[str]) -> dict[str, str]:
    """By subject (`staff:ID`, `announcement:ID`), for those that have a name here."""
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for subject in subjects:
        kind, _, id = subject.partition(":")
        ids[kind].add(id)
    return {f"{kind}:{id}": name for kind, its in ids.items() if kind in _NAMERS
            for id, name in _NAMERS[kind](connection, hall, its).items()}
