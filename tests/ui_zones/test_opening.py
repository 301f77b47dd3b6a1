"""Opening hours: breaks, last tickets, the next opening."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.standards.opening import Doors, opening_at
from kiosk.standards.public import Hall, OpeningHours, Words

CHINA = ZoneInfo("Asia/Shanghai")
HALL = Hall(
    id="H1", name=Words("营业厅", "Hall"), timezone="Asia/Shanghai", day_starts="04:00", last_ticket_minutes=15,
    opening=(OpeningHours((1, 2, 3, 4, 5), "08:30", "12:00"), OpeningHours((1, 2, 3, 4, 5), "14:30", "17:30"),
             OpeningHours((6,), "09:00", "12:00")),
    hotlines=(),
)


def at(day: int, clock: str) -> datetime:
    """A moment of the week of Monday 2 November 2026, in the hall's time."""
    return datetime.fromisoformat(f"2026-11-{1 + day:02d}T{clock}").replace(tzinfo=CHINA)


@pytest.mark.parametrize(("day", "clock", "doors"), [
    (1, "08:29", Doors.CLOSED), (1, "08:30", Doors.OPEN), (1, "11:50", Doors.OPEN), (1, "12:00", Doors.CLOSED),
    (1, "17:14", Doors.OPEN), (1, "17:15", Doors.LAST_TICKET), (1, "17:30", Doors.CLOSED),
    (6, "11:50", Doors.LAST_TICKET), (7, "10:00", Doors.CLOSED),
])
def test_doors_open_close_and_give_last_tickets_by_the_pack(day: int, clock: str, doors: Doors) -> None:
    assert opening_at(HALL, at(day, clock)).doors is doors


def test_a_closed_hall_says_when_it_opens_next() -> None:
    noon = opening_at(HALL, at(1, "13:00"))
    assert (noon.opens_day, noon.opens, noon.opens_today) == (1, "14:30", True)
    sunday = opening_at(HALL, at(7, "10:00"))
    assert (sunday.opens_day, sunday.opens, sunday.opens_today) == (1, "08:30", False)
    saturday_night = opening_at(HALL, at(6, "20:00"))
    assert (saturday_night.opens_day, saturday_night.opens_today) == (1, False)


def test_the_hall_s_clock_counts_and_not_the_machine_s() -> None:
    evening_in_utc = datetime.fromisoformat("2026-11-02T01:00:00+00:00")
    assert opening_at(HALL, evening_in_utc).gives_tickets


def test_a_hall_without_hours_is_open() -> None:
    always = HALL._replace(opening=())
    assert opening_at(always, at(7, "03:00")).gives_tickets


def test_a_hall_that_never_closes_gives_tickets_at_midnight_too() -> None:
    always = HALL._replace(opening=(OpeningHours((1, 2, 3, 4, 5, 6, 7), "00:00", "24:00"),))
    assert opening_at(always, at(3, "23:59")).gives_tickets
    assert opening_at(always, at(4, "00:00")).gives_tickets
    assert opening_at(always, at(4, "00:00")).closes is None
    only_today = HALL._replace(opening=(OpeningHours((3,), "00:00", "24:00"),))
    assert opening_at(only_today, at(3, "23:50")).doors is Doors.LAST_TICKET
