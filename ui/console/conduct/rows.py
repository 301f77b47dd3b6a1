"""Records as the table and the paper show them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kiosk.contract.conduct import SANCTIONS, ConductState, ConductView
from kiosk.standards.public import PublicPack
from ui.console.times import minute

_TONES = {ConductState.HEARD: "bad", ConductState.WAITS: "bad", ConductState.WITHDRAWN: "quiet"}


@dataclass(frozen=True, slots=True)
class Row:
    """`tones`: see Sheet."""

    key: str
    no: int
    who: str
    kind: str
    reason: str
    made: str
    standing: str
    tones: Mapping[str, str] = field(default_factory=dict)


def row_of(view: ConductView, pack: PublicPack) -> Row:
    return Row(
        key=str(view.id), no=view.no, who=f"{view.name} {view.number}".strip(), kind=view.kind.value,
        reason=" ".join(view.reason.split()), made=minute(view.made_at, pack)[:10], standing=view.state.value,
        tones={"standing": _TONES.get(view.state, "")})


def open_of(view: ConductView, pack: PublicPack) -> dict[str, Any]:
    """What stands beside the table."""
    return {**paper_of(view, pack), "key": str(view.id), "may": view.may}


def paper_of(view: ConductView, pack: PublicPack) -> dict[str, Any]:
    """What printing/layouts/conduct_record.py asks for, but for hall, language and demonstration."""
    def at(moment: datetime | None) -> str:
        return minute(moment, pack) if moment else ""

    return {
        "no": str(view.no), "kind": view.kind.value, "state": view.state.value, "sanction": view.kind in SANCTIONS,
        "name": view.name, "number": view.number, "reason": view.reason, "rule": view.rule,
        "first": view.first.isoformat(), "last": view.last.isoformat(),
        "grounds": [{"of": one.of, "ref": one.ref} for one in view.grounds], "by": view.by,
        "made_at": at(view.made_at), "reply_until": at(view.reply_until), "reply": view.reply,
        "replied_at": at(view.replied_at), "approved_by": view.approved_by, "approved_at": at(view.approved_at),
        "withdrawn_by": view.withdrawn_by, "withdrawn_at": at(view.withdrawn_at),
        "withdrawn_reason": view.withdrawn_reason}
