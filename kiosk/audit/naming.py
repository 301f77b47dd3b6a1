"""What the things are called that entries are about, and who does not read of them: said by each capability."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from uuid import UUID

from sqlalchemy import Connection

Namer = Callable[[Connection, str, set[str]], Mapping[str, str]]
Keeper = Callable[[Connection, str, set[str], UUID, UUID], set[str]]
_NAMERS: dict[str, Namer] = {}
_KEEPERS: dict[str, Keeper] = {}
_RENAMERS: dict[str, Namer] = {}


def named(kind: str) -> Callable[[Namer], Namer]:
    """Register `handler(connection, hall, ids)`: names by id of subjects `<kind>:<id>`; what it leaves out has none."""
    def register(handler: Namer) -> Namer:
        _NAMERS[kind] = handler
        return handler

    return register


def kept(kind: str) -> Callable[[Keeper], Keeper]:
    """Register `handler(connection, hall, ids, person, app)`: of which `<kind>:<id>` this person does not read."""
    def register(handler: Keeper) -> Keeper:
        _KEEPERS[kind] = handler
        return handler

    return register


def renamed(kind: str) -> Callable[[Namer], Namer]:
    """Register `handler(connection, hall, ids)`: by which id those of `<kind>:<id>` go that are not to be said."""
    def register(handler: Namer) -> Namer:
        _RENAMERS[kind] = handler
        return handler

    return register


def names_of(connection: Connection, hall: str, subjects: Collection[str]) -> dict[str, str]:
    """By subject (`staff:ID`, `announcement:ID`), for those that have a name here."""
    return {f"{kind}:{id}": name for kind, ids in _by_kind(subjects).items() if kind in _NAMERS
            for id, name in _NAMERS[kind](connection, hall, ids).items()}


def said_as(connection: Connection, hall: str, subjects: Collection[str]) -> dict[str, str]:
    """What is said instead of the subjects that are not."""
    return {f"{kind}:{old}": f"{kind}:{new}" for kind, ids in _by_kind(subjects).items() if kind in _RENAMERS
            for old, new in _RENAMERS[kind](connection, hall, ids).items()}


def kept_from(connection: Connection, hall: str, subjects: Collection[str], person: UUID, app: UUID) -> set[str]:
    """The subjects of which this person, at that app, does not read."""
    return {f"{kind}:{id}" for kind, ids in _by_kind(subjects).items() if kind in _KEEPERS
            for id in _KEEPERS[kind](connection, hall, ids, person, app)}


def _by_kind(subjects: Collection[str]) -> dict[str, set[str]]:
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for subject in subjects:
        kind, _, id = subject.partition(":")
        ids[kind].add(id)
    return ids


def as_uuids(ids: Collection[str]) -> list[UUID]:
    """Those that are some."""
    found = []
    for id in ids:
        with suppress(ValueError):
            found.append(UUID(id))
    return found
