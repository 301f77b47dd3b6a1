"""Cases as the list, the board and the open one show them. Pure; QML words the codes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from kiosk.contract.complaints import CaseFile, CaseLine
from kiosk.standards.public import PublicPack
from ui.console.times import deadline, minute

STAGES = ("accepted", "dispatched", "contacted", "investigating", "returned", "replied", "reviewed", "called_back")
"""Of the board, in the order of a case's life; one that came back stands before what was answered."""
SOON = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Row:
    """`due`: the clock that ends first, `due_at` when. `marks`: codes, joined by a blank. `tones`: see Sheet."""

    key: str
    number: str
    kind: str
    topic: str
    grade: str
    stage: str
    owner: str
    due: str
    due_at: str
    accepted: str
    marks: str
    tones: Mapping[str, str] = field(default_factory=dict)


def row_of(line: CaseLine, now: datetime, pack: PublicPack, language: str) -> Row:
    topic = pack.complaints.topic(line.topic)
    tones = {
        "due_at": "bad" if overdue(line, now) else "", "due": "bad" if overdue(line, now) else "",
        "grade": "bad" if line.grade.value in {"major", "special"} else "quiet",
        "stage": "quiet" if line.stage.value == "closed" else ""}
    return Row(
        str(line.case_id), number_text(line.number), line.kind.value, topic.name.of(language) if topic else "",
        line.grade.value, line.stage.value, line.owner, line.due or "", deadline(line.due_at, pack),
        minute(line.accepted_at, pack)[:10], " ".join(marks_of(line)), tones)


def marks_of(line: CaseLine) -> list[str]:
    return [mark for mark, on in (
        ("anonymous", line.anonymous), ("confidential", line.confidential), ("reopened", line.reopened > 0),
        ("provisional", line.provisional), ("downgrade", line.downgrade_asked)) if on]


def overdue(line: CaseLine, now: datetime) -> bool:
    return line.due_at is not None and line.due_at <= now and line.stage.value != "closed"


def mine(line: CaseLine, number: str, roles: Collection[str]) -> bool:
    """This person's, or nobody's yet and waiting for somebody of their role."""
    return line.owner == number or line.owner.removeprefix("role:") in roles


def chosen(lines: Iterable[CaseLine], which: str, now: datetime, number: str, roles: Collection[str]) -> list[CaseLine]:
    """`which`: mine, due (within a day, or over), overdue, open."""
    return [line for line in lines if which == "open" or (
        mine(line, number, roles) if which == "mine" else overdue(line, now) if which == "overdue"
        else line.due_at is not None and line.due_at <= now + SOON)]


def board_of(
    lines: Iterable[CaseLine], counts: Mapping[str, int], now: datetime, pack: PublicPack, language: str,
) -> list[dict[str, Any]]:
    """`stage`, its `cards`, the next due first, and its `count`, which is the hub's: `lines` may be cut."""
    cards: dict[str, list[dict[str, Any]]] = {stage: [] for stage in STAGES}
    for line in lines:
        if line.stage.value in cards:
            row = row_of(line, now, pack, language)
            cards[line.stage.value].append({
                "key": row.key, "number": row.number, "kind": row.kind, "topic": row.topic, "owner": row.owner,
                "due": row.due, "dueAt": row.due_at, "late": overdue(line, now), "urgent": row.tones["grade"] == "bad"})
    return [{"stage": stage, "cards": cards[stage], "count": counts.get(stage, 0)} for stage in STAGES]


def in_english(file: CaseFile) -> bool:
    """By what was said, where this person may read it: letters, and all of them Latin."""
    letters = [sign for sign in (file.given.text if file.given else "") if sign.isalpha()]
    return bool(letters) and all(sign.isascii() for sign in letters)


def facts_of(file: CaseFile, pack: PublicPack, language: str) -> list[dict[str, str]]:
    """`name` (a code) and `value` of what is known; a value that is a code stands as `code`."""
    line, given = file.line, file.given
    topic = pack.complaints.topic(line.topic)
    rows = [
        ("topic", topic.name.of(language) if topic else "", ""), ("grade", "", line.grade.value),
        ("channel", "", line.channel.value), ("owner", line.owner, ""),
        ("accepted", minute(line.accepted_at, pack), ""),
        ("happened", file.happened_on.isoformat() if file.happened_on else (given.when if given else ""), ""),
        ("where", given.where if given else "", ""), ("window", file.about_window or "", ""),
        ("concerned", ", ".join(file.concerned), ""), ("name", given.name if given else "", ""),
        ("phone", given.phone if given else "", ""), ("account", given.account_no if given else "", ""),
        ("outside", " · ".join(filter(None, (file.outside, file.outside_no))), ""),
        ("finding", "", file.finding.value if file.finding else ""),
        ("responsibility", "", file.responsibility.value if file.responsibility else ""),
        ("at_fault", ", ".join(file.at_fault), ""),
        ("content", "", {True: "yes", False: "no"}.get(file.content, "") if file.content is not None else ""),
    ]
    return [{"name": name, "value": value, "code": code} for name, value, code in rows if value or code]


def clocks_of(file: CaseFile, now: datetime, pack: PublicPack) -> list[dict[str, Any]]:
    """`state`: met, late, warned, running."""
    return [{
        "clock": one.clock, "due": deadline(one.due_at, pack), "met": minute(one.met_at, pack),
        "provisional": one.provisional and one.met_at is None, "again": one.turn > 1,
        "state": ("met_late" if one.met_at > one.due_at else "met") if one.met_at is not None
        else "late" if one.due_at <= now else "warned" if one.warned_at is not None else "running"}
        for one in file.clocks]


def timeline_of(file: CaseFile, pack: PublicPack) -> list[dict[str, str]]:
    """The newest last, as it went."""
    return [{"at": minute(one.at, pack), "step": one.step, "stage": one.stage.value, "by": one.by, "how": one.how,
             "note": one.note} for one in file.steps]


def number_text(number: str) -> str:
    return " ".join(number[at:at + 4] for at in range(0, 12, 4)) if number.isdigit() and len(number) == 12 else number
