"""Meetings for the search."""

from __future__ import annotations

from kiosk.contract.meetings import AskMeetingList, MeetingList
from ui.console.finding import Found
from ui.console.port import Console

MOST = 12


def find(core: Console, text: str, language: str) -> list[Found]:
    """By day, place, topic or who receives."""
    listed = core.ask("meetings/list", AskMeetingList(limit=200), MeetingList).meetings
    return [Found("meetings", str(one.id), one.topic or one.receives, f"{one.day} · {one.place}") for one in listed
            if text in " ".join((str(one.day), one.place, one.topic, one.receives, one.place_en, one.topic_en,
                                 one.receives_en)).casefold()][:MOST]
