"""A rating on its way, as the pages show it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.feedback.model import LEVELS, REASONS, low
from kiosk.standards.public import PublicPack
from kiosk.terminal.feedback import RatedVisit
from ui.catalogue.words import error_key, find


@dataclass(frozen=True, slots=True)
class LevelRow:
    """`level` 5 to 1; the screen has a face and a colour for each."""

    level: int
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ReasonRow:
    code: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What the customer has said so far. `step`: scan, looking, failed, asking, sent."""

    step: str = "scan"
    visit: RatedVisit | None = None
    level: int = 0
    reasons: frozenset[str] = frozenset()
    words: str = ""
    phone: str = ""
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RatingSnapshot:
    """`level` is 0 before a choice; `low`: it asks for reasons; `takes_words`: what is typed can be kept."""

    step: str = "scan"
    number: str = ""
    service: str = ""
    window: str = ""
    level: int = 0
    low: bool = False
    words: str = ""
    phone: str = ""
    takes_words: bool = False
    error: str = ""


def level_rows(pack: PublicPack, draft: Draft, language: str) -> tuple[LevelRow, ...]:
    return tuple(LevelRow(n, pack.phrase(f"rate.level_{n}", language), n == draft.level) for n in LEVELS)


def reason_rows(pack: PublicPack, draft: Draft, language: str) -> tuple[ReasonRow, ...]:
    return tuple(ReasonRow(code, pack.phrase(f"rate.reason_{code}", language), code in draft.reasons)
                 for code in REASONS)


def rating_snapshot(pack: PublicPack, draft: Draft, *, takes_words: bool, language: str) -> RatingSnapshot:
    visit = draft.visit
    service = find(pack, visit.service_id) if visit else None
    return RatingSnapshot(
        step=draft.step, number=visit.number if visit else "", service=service.name.of(language) if service else "",
        window=visit.window if visit else "", level=draft.level, low=draft.level > 0 and low(draft.level),
        words=draft.words, phone=draft.phone, takes_words=takes_words, error=error_key(pack, draft.errors))
