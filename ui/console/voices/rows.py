"""Tasks and suggestions as the tables show them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.contract.roles import DECIDING_VOICES
from kiosk.contract.suggestions import State, SuggestionView
from kiosk.contract.voices import FollowUpView, Result, TaskKind
from kiosk.standards.public import PublicPack
from ui.catalogue.words import find
from ui.console.times import deadline

RESULTS = {
    TaskKind.CALL_BACK: [Result.CONTENT, Result.NOT_CONTENT, Result.NOT_REACHED],
    TaskKind.REVIEW: [Result.IMPROVED, Result.EXPLAINED, Result.NO_GROUND],
}
_STEPS = {
    ("suggestion", State.NEW): ["accept", "decline"], ("suggestion", State.ACCEPTED): ["finish", "accept", "decline"],
    ("suggestion", State.DONE): ["publish"], ("praise", State.NEW): ["finish", "decline"],
    ("praise", State.DONE): ["publish"],
}


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    key: str
    kind: str
    level: str
    service: str
    due: str
    owner: str
    result: str
    tones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    key: str
    no: int
    kind: str
    words: str
    day: str
    standing: str
    owner: str
    due: str
    tones: Mapping[str, str] = field(default_factory=dict)


def follow_up_row(view: FollowUpView, pack: PublicPack, language: str) -> FollowUpRow:
    return FollowUpRow(
        key=str(view.id), kind=view.kind.value, level=str(view.level),
        service=_service(pack, view.service_id, language), due=deadline(view.due_at, pack), owner=view.owner,
        result=view.result.value if view.result else "",
        tones={"due": "bad"} if view.overdue else {})


def follow_up_open(view: FollowUpView, pack: PublicPack, language: str, roles: Collection[str]) -> dict[str, Any]:
    """What the side shows, and what this person may do with it: also take it over, for whoever answers for the hall."""
    ended = view.done_at is not None
    return {
        "key": str(view.id), "kind": view.kind.value, "level": str(view.level), "reasons": view.reasons,
        "service": _service(pack, view.service_id, language), "words": view.words, "phone": view.phone,
        "note": view.note, "canFinish": not ended and view.mine,
        "canTake": not ended and not view.mine and (not view.owner or not DECIDING_VOICES.isdisjoint(roles)),
        "results": [one.value for one in RESULTS[view.kind]] if not ended and view.mine else []}


def suggestion_row(view: SuggestionView) -> SuggestionRow:
    standing = "overdue" if view.overdue else "drafted" if _drafted(view) else view.state.value
    tone = {"overdue": "bad", "published": "good", "declined": "quiet"}.get(standing, "")
    return SuggestionRow(
        key=str(view.id), no=view.no, kind=view.kind.value, words=" ".join(view.words.split()),
        day=view.day.isoformat(), standing=standing, owner=view.owner,
        due=view.due_on.isoformat() if view.due_on else "",
        tones={"standing": tone})


def suggestion_open(view: SuggestionView) -> dict[str, Any]:
    row = suggestion_row(view)
    return {
        "key": row.key, "no": view.no, "kind": row.kind, "words": view.words, "day": row.day, "standing": row.standing,
        "owner": view.owner, "due": row.due, "phone": view.phone, "reason": view.reason, "did": view.did_zh,
        "announcement": str(view.announcement_id) if view.announcement_id else "",
        "about": view.about_window or view.about_number, "aboutWindow": bool(view.about_window)}


def steps_of(view: SuggestionView) -> list[str]:
    """The next one first; the hub checks each again."""
    return [] if _drafted(view) else _STEPS.get((view.kind.value, view.state), [])


def _drafted(view: SuggestionView) -> bool:
    return view.state is State.DONE and view.announcement_id is not None


def _service(pack: PublicPack, id: str, language: str) -> str:
    service = find(pack, id)
    return service.name.of(language) if service else id
