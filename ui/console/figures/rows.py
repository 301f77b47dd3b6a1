"""Figures as the page shows them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from kiosk.contract.figures import FiguresOf, Ratio, Share
from kiosk.contract.training import HallTraining
from kiosk.standards.public import PublicPack
from ui.catalogue.words import find

_SHOWN_SERVICES = 4


@dataclass(frozen=True, slots=True)
class Row:
    """Ratios as `1.03 (0.94 – 1.12)`, shares as `86 % (60 – 96)`, each with its 95 % interval; ranks are empty below
    the least number of cases. `who`: number and name in one, for a small screen."""

    key: str
    name: str
    who: str
    services: int
    time: str
    timeRank: int | str
    rating: str
    ratingRank: int | str
    satisfied: str
    kept: str
    upheld: int
    tones: Mapping[str, str] = field(default_factory=dict)


def row_of(one: FiguresOf) -> Row:
    return Row(
        key=one.key, name=one.name, who=f"{one.key} {one.name}".strip(), services=one.services,
        time=_ratio(one.time), timeRank=_rank(one.time),
        rating=_ratio(one.rating), ratingRank=_rank(one.rating), satisfied=_share(one.satisfied),
        kept=_share(one.kept), upheld=one.upheld or 0, tones={"upheld": "bad"} if one.upheld else {})


def own_of(one: FiguresOf, pack: PublicPack, language: str) -> dict[str, Any]:
    return {
        "services": one.services, "time": one.time.model_dump() if one.time else None,
        "rating": one.rating.model_dump() if one.rating else None, "upheld": one.upheld or 0,
        "satisfied": one.satisfied.model_dump() if one.satisfied else None,
        "kept": one.kept.model_dump() if one.kept else None,
        "byService": by_service(one, pack, language)[:_SHOWN_SERVICES]}


def open_of(one: FiguresOf, pack: PublicPack, language: str) -> dict[str, Any]:
    """What stands beside the table of whom is chosen there: every service, and of how many each share is."""
    return {
        "key": one.key, "name": one.name, "services": one.services, "byService": by_service(one, pack, language),
        "satisfied": _share(one.satisfied), "rated": one.satisfied.cases if one.satisfied else 0,
        "kept": _share(one.kept), "promised": one.kept.cases if one.kept else 0, "time": _ratio(one.time),
        "rating": _ratio(one.rating)}


def by_service(one: FiguresOf, pack: PublicPack, language: str) -> list[dict[str, Any]]:
    """Own mean minutes and seconds beside the hall's, the most frequent first."""
    return [{
        "service": service.name.of(language) if (service := find(pack, it.service_id)) else it.service_id,
        "cases": it.cases, "own": _clock(it.seconds), "hall": _clock(it.hall_seconds)}
        for it in sorted(one.by_service, key=lambda it: (-it.cases, it.service_id))]


def _ratio(one: Ratio | None) -> str:
    return "–" if one is None else f"{one.value:.2f} ({one.low:.2f} – {one.high:.2f})"


def _rank(one: Ratio | None) -> int | str:
    return one.rank if one is not None and one.rank is not None else ""


def _share(one: Share | None) -> str:
    return "–" if one is None else (
        f"{100 * one.hits / one.cases:.0f} % ({100 * one.low:.0f} – {100 * one.high:.0f})")


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def training_of(told: HallTraining, pack: PublicPack, language: str) -> dict[str, Any]:
    """`share` is -1 of a question that too few have answered."""
    words = {one.id: one for one in pack.quiz}
    return {
        "staff": told.staff, "tookPart": told.took_part, "since": told.since.isoformat(),
        "until": (told.until - timedelta(days=1)).isoformat(), "fewest": told.fewest,
        "lines": [{
            "text": words[one.question_id].text.of(language),
            "share": one.share.hits / one.share.cases if one.share else -1,
            "people": one.share.cases if one.share else 0} for one in told.questions if one.question_id in words],
        "shown": [{"number": one.number, "name": one.name, "known": one.known, "answered": one.answered}
                  for one in told.shown]}
