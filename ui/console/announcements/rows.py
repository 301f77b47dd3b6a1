"""One announcement as the list shows it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kiosk.contract.announcements import AnnouncementView, Phase, State
from kiosk.standards.public import PublicPack
from ui.console.times import minute

UNNUMBERED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Row:
    """`standing`: what matters most of its state and of what customers see; `tones`: see Sheet."""

    key: str
    no: int
    title: str
    kind: str
    standing: str
    version: int
    begins: str
    ends: str
    author: str
    approver: str
    tones: Mapping[str, str] = field(default_factory=dict)


def standing(view: AnnouncementView, now: datetime) -> str:
    if view.review_due_at is not None and view.review_due_at <= now:
        return "overdue"
    if view.state is State.WITHDRAWN:
        return "withdrawn"
    if view.state is State.PUBLISHED:
        return view.phase.value
    return "live_draft" if view.phase is Phase.LIVE else view.state.value


def row_of(view: AnnouncementView, now: datetime, pack: PublicPack, language: str) -> Row:
    now_is = standing(view, now)
    tone = {"overdue": "bad", "live": "good", "live_draft": "good", "withdrawn": "quiet", "expired": "quiet"}
    return Row(
        key=str(view.announcement_id), no=view.no, title=with_pages(title_of(view, language), view.pages),
        kind=view.kind.value, standing=now_is, version=view.version, begins=minute(view.live_from, pack),
        ends=minute(view.live_until, pack),
        author=view.author, approver=view.approver,
        tones={"standing": tone.get(now_is, "")})


def kept_row(key: str, kept: Mapping[str, Any], language: str) -> Row:
    """One that only this machine has; above all others, as it is being written."""
    form = kept["form"] if isinstance(kept["form"], dict) else {}
    zh, en = str(form.get("title_zh", "")), str(form.get("title_en", ""))
    return Row(
        key=key, no=UNNUMBERED, title=(en or zh if language == "en" else zh or en) or "–",
        kind=str(form.get("kind", "")), standing="local", version=0, begins=str(form.get("starts_at", "")),
        ends=str(form.get("ends_at", "")), author="", approver="")


def with_pages(title: str, pages: int) -> str:
    return f"{title} · PDF {pages}" if pages else title


def title_of(view: AnnouncementView, language: str) -> str:
    first, second = view.title.zh_CN, view.title.en
    return (second or first if language == "en" else first or second) or "–"
