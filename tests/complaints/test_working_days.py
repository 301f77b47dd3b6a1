"""The clock table, worked by hand from the State Council's notices for 2024, 2025 and 2026."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.working_days import NOTHING_KNOWN, SCHEMA, WorkingDays, working_days

SHANGHAI = ZoneInfo("Asia/Shanghai")
KNOWN = working_days(json.loads((Path(__file__).parents[2] / "resources/calendar/cn.json").read_text("utf-8")))


@pytest.mark.parametrize(("accepted", "days", "last"), [
    ("2024-02-07", 5, "2024-02-20"),  # Thu 8, Fri 9, [10-17 off], Sun 18 worked, Mon 19, Tue 20
    ("2024-04-03", 5, "2024-04-11"),  # [4-6 off], Sun 7 worked, 8, 9, 10, 11
    ("2024-04-30", 5, "2024-05-10"),  # [1-5 off], 6, 7, 8, 9, 10
    ("2024-05-10", 1, "2024-05-11"),  # a Saturday that is worked
    ("2024-06-07", 5, "2024-06-17"),  # [8-10 off], 11, 12, 13, 14, 17
    ("2024-09-13", 5, "2024-09-23"),  # Sat 14 worked, [15-17 off], 18, 19, 20, 23
    ("2024-09-28", 3, "2024-10-08"),  # Sun 29 worked, Mon 30, [1-7 off], 8
    ("2024-12-31", 1, "2025-01-02"),  # [1 January off]
    ("2025-01-24", 5, "2025-02-07"),  # Sun 26 worked, Mon 27, [28-4 off], 5, 6, 7
    ("2025-02-07", 1, "2025-02-08"),  # a Saturday that is worked
    ("2025-04-03", 1, "2025-04-07"),  # [4-6 off]
    ("2025-04-25", 5, "2025-05-06"),  # Sun 27 worked, 28, 29, 30, [1-5 off], 6
    ("2025-05-30", 1, "2025-06-03"),  # [31-2 off]
    ("2025-09-26", 5, "2025-10-10"),  # Sun 28 worked, 29, 30, [1-8 off], 9, 10
    ("2025-10-10", 1, "2025-10-11"),  # a Saturday that is worked
    ("2025-12-31", 2, "2026-01-05"),  # [1-3 off], Sun 4 worked, Mon 5
    ("2026-02-13", 5, "2026-02-27"),  # Sat 14 worked, [15-23 off], 24, 25, 26, 27
    ("2026-02-27", 1, "2026-02-28"),  # a Saturday that is worked
    ("2026-04-03", 1, "2026-04-07"),  # [4-6 off]
    ("2026-04-30", 3, "2026-05-08"),  # [1-5 off], 6, 7, 8
    ("2026-05-08", 1, "2026-05-09"),  # a Saturday that is worked
    ("2026-06-18", 1, "2026-06-22"),  # [19-21 off]
    ("2026-09-19", 5, "2026-09-24"),  # Sun 20 worked, 21, 22, 23, 24
    ("2026-09-24", 5, "2026-10-09"),  # [25-27 off], 28, 29, 30, [1-7 off], 8, 9
    ("2026-10-09", 1, "2026-10-10"),  # a Saturday that is worked
])
def test_the_table_of_three_years(accepted: str, days: int, last: str):
    assert KNOWN.after(date.fromisoformat(accepted), days) == (date.fromisoformat(last), False)


def test_a_year_that_nobody_published_makes_the_date_provisional_and_no_error():
    day, provisional = KNOWN.after(date(2026, 12, 29), 5)
    assert (day, provisional) == (date(2027, 1, 5), True)
    assert KNOWN.after(date(2026, 12, 24), 5) == (date(2026, 12, 31), False)
    assert NOTHING_KNOWN.after(date(2031, 5, 1), 1) == (date(2031, 5, 2), True)


def test_the_day_is_the_halls_and_ends_at_its_midnight():
    before, after = (datetime(2026, 3, 2, hour, minute, tzinfo=SHANGHAI) for hour, minute in ((23, 59), (0, 0)))
    late = KNOWN.due(before.astimezone(UTC), 1, "Asia/Shanghai")
    assert late.at == datetime(2026, 3, 4, 0, 0, tzinfo=SHANGHAI)
    assert KNOWN.due(after.astimezone(UTC), 1, "Asia/Shanghai").at == late.at
    next_day = before.astimezone(UTC) + timedelta(minutes=1)
    assert KNOWN.due(next_day, 1, "Asia/Shanghai").at == datetime(2026, 3, 5, 0, 0, tzinfo=SHANGHAI)
    elsewhere = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)  # already the 3rd in the hall
    assert KNOWN.due(elsewhere, 1, "Asia/Shanghai").at == datetime(2026, 3, 5, 0, 0, tzinfo=SHANGHAI)


DAYS = st.dates(date(2023, 12, 1), date(2028, 1, 31))


@given(DAYS, st.integers(1, 30))
def test_so_many_days_are_worked_between_and_the_last_is(day: date, count: int):
    last, provisional = KNOWN.after(day, count)
    between = [day + timedelta(days=n) for n in range(1, (last - day).days + 1)]
    assert sum(map(KNOWN.works, between)) == count and KNOWN.works(last)
    assert provisional == any(one.year not in KNOWN.years for one in (day, *filter(KNOWN.works, between)))


@given(DAYS, st.integers(1, 30))
def test_a_later_day_is_never_due_earlier(day: date, count: int):
    assert KNOWN.after(day, count)[0] <= KNOWN.after(day + timedelta(days=1), count)[0]


@pytest.mark.parametrize("year", [
    {"off": ["2027-01-02"], "on": []}, {"off": [], "on": ["2027-01-04"]}, {"off": ["2026-01-01"], "on": []},
    {"off": ["2027-13-01"], "on": []}, {"off": "x"}, None, [],
])
def test_a_calendar_that_cannot_be_is_refused(year: object):
    with pytest.raises(BadInput):
        working_days({"schema": SCHEMA, "years": {"2027": year}})


def test_no_calendar_at_all_is_weekends():
    assert WorkingDays().works(date(2026, 10, 1)) and not WorkingDays().works(date(2026, 10, 10))
