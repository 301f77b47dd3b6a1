"""One person as the list shows them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.contract.people import PersonState, PersonView
from kiosk.standards.public import PublicPack
from ui.console.times import minute

EVERY = "every"
"""Stands for all windows."""
_TONES = {
    PersonState.LOCKED: "bad", PersonState.PIN_EXPIRED: "bad", PersonState.LEFT: "quiet",
    PersonState.SUSPENDED: "quiet"}


@dataclass(frozen=True, slots=True)
class Row:
    """`roles` are codes, `windows` names as they hang in the hall; `tones`: see Sheet."""

    key: str
    number: str
    name: str
    roles: tuple[str, ...]
    windows: tuple[str, ...]
    state: str
    added: str
    tones: Mapping[str, str] = field(default_factory=dict)


def row_of(person: PersonView, pack: PublicPack, language: str) -> Row:
    names = dict(windows_of(pack, language))
    quiet = {"name": "quiet", "roles": "quiet", "windows": "quiet"} if person.state in (
        PersonState.LEFT, PersonState.SUSPENDED) else {}
    return Row(
        key=str(person.person_id), number=person.number, name=person.name, roles=tuple(person.roles),
        windows=tuple(names.get(code, code) for code in person.windows) or (EVERY,), state=person.state.value,
        added=minute(person.added_at, pack)[:10], tones={"state": _TONES.get(person.state, ""), **quiet})


def windows_of(pack: PublicPack, language: str) -> list[tuple[str, str]]:
    """Code and name of each window, in the pack's order."""
    return [(window.id, window.name.of(language)) for window in pack.windows]
