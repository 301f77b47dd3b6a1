"""The calendar of working days, as a manager gives it out."""

from __future__ import annotations

from typing import Any

from kiosk.contract.messages import Message


class PublishCalendar(Message):
    """Payload of `publish_calendar`: a year or more, as kiosk/working_days.py has it; `correct` changes known years."""

    calendar: dict[str, Any]
    correct: bool = False


class CalendarPublished(Message):
    """`years` are those known now; `moved`: deadlines that were provisional and are counted again."""

    revision: int
    years: list[str]
    changed: bool
    moved: int
