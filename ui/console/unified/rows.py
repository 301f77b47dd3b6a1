"""Halls, and where they deviate, as the tables show them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.standards.messages import HallUnified, StandardsUnified
from kiosk.standards.public import PublicPack
from kiosk.standards.six import SIX
from ui.console.times import minute

SAME = "same"


@dataclass(frozen=True, slots=True)
class HallRow:
    """Of each of the six: `same`, how many values deviate, or nothing where that is not known."""

    key: str
    hall: str
    state: str
    version: str
    terminals: str
    since: str
    content: str
    windows: str
    processes: str
    signage: str
    rules: str
    phrases: str
    tones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeviationRow:
    key: str
    part: str
    place: str
    measure: str
    hall: str
    tones: Mapping[str, str] = field(default_factory=dict)


def hall_row(one: HallUnified, told: StandardsUnified, pack: PublicPack) -> HallRow:
    known = one.state in ("measure", "unified", "own")
    six = {part: str(one.parts[part]) if one.parts.get(part) else SAME if known else "" for part in SIX}
    tones = {part: "bad" if one.parts.get(part) else "good" for part in SIX}
    good = one.state in ("measure", "unified") and not one.behind
    tones["state"] = "good" if good else "quiet" if one.state == "unknown" else "bad"
    right = one.terminals - one.behind
    return HallRow(
        one.hall, one.hall, one.state, one.version or (told.version if good else ""),
        f"{right} / {one.terminals}" if one.terminals else "–", minute(one.since, pack), **six,
        tones=tones | {"terminals": "bad" if one.behind else ""})


def deviation_rows(one: HallUnified) -> list[DeviationRow]:
    return [
        DeviationRow(str(no), value.part, value.key, "–" if value.county is None else value.county,
                     "–" if value.hall is None else value.hall, {"measure": "quiet", "hall": "bad"})
        for no, value in enumerate(one.deviations)]


def unified_halls(told: StandardsUnified, part: str) -> int:
    """How many halls have the measure's values of that part."""
    return sum(one.state in ("measure", "unified", "own") and not one.parts.get(part) for one in told.halls)
