"""Meetings, who booked them and what follows, as the page shows them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.contract.meetings import MeetingView, MeetingWhole


@dataclass(frozen=True, slots=True)
class MeetingRow:
    key: str
    no: int
    day: str
    time: str
    kind: str
    topic: str
    place: str
    receives: str
    booked: str
    tasks: int
    door: str
    tones: Mapping[str, str] = field(default_factory=dict)


def meeting_row(view: MeetingView) -> MeetingRow:
    tone = {"open": "good", "called_off": "bad", "over": "quiet"}.get(view.door.value, "")
    return MeetingRow(
        key=str(view.id), no=view.no, day=view.day.isoformat(), time=f"{view.starts}–{view.ends}",
        kind=view.kind.value, topic=view.topic, place=view.place, receives=view.receives,
        booked=f"{view.booked}/{view.places}", tasks=view.tasks_open, door=view.door.value,
        tones={"door": tone} if tone else {})


def meeting_open(
    told: MeetingWhole, contacts: Mapping[str, str], may: Callable[[str], bool], *, begun: bool,
) -> dict[str, Any]:
    """What the side shows, and what this person may do. `contacts`: numbers that were asked for, by booking."""
    view = told.meeting
    held = view.door.value != "called_off"
    return {
        "key": str(view.id), "no": view.no, "kind": view.kind.value, "topic": view.topic, "day": view.day.isoformat(),
        "time": f"{view.starts}–{view.ends}", "place": view.place, "receives": view.receives,
        "topicEn": view.topic_en, "placeEn": view.place_en, "receivesEn": view.receives_en,
        "booked": view.booked, "places": view.places, "came": view.came, "reason": view.reason,
        "provisional": view.provisional, "begun": begun,
        "canCallOff": held and not begun and may("call_off_meeting"),
        "canNote": held and begun and may("note_attendance"), "canAdd": may("add_meeting_task"),
        "bookings": [{
            "id": str(one.id), "number": f"{one.number[:4]} {one.number[4:]}", "state": one.state.value,
            "name": one.name, "phone": contacts.get(str(one.id), one.phone), "case": one.case_number,
            "canCall": bool(one.phone) and str(one.id) not in contacts and may("meetings/contact"),
        } for one in told.bookings],
        "tasks": [{
            "id": str(one.id), "no": one.no, "words": one.words, "owner": one.owner, "due": one.due_on.isoformat(),
            "overdue": one.overdue, "case": one.case_number, "done": one.done_at is not None, "result": one.result,
            "announcement": str(one.announcement_id) if one.announcement_id else "",
            "published": one.published,
            "canFinish": one.done_at is None and may("finish_meeting_task") and (one.mine or may("add_meeting_task")),
            "canPublish": one.done_at is not None and one.announcement_id is None and may("publish_meeting_task"),
        } for one in told.tasks]}
