"""A report's figures are those of plain SQL over the same tables, on both databases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import NormalDist
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.limits.raw_report import bare
from kiosk.boot import SHIPPED_PACK
from kiosk.reports import Kind, Report, make, period_of
from kiosk.reports.model import quantile
from kiosk.standards.public import read_public
from tests.fixtures.busy_hall import Size, fill
from tests.fixtures.hub import HALL, ON_SQLITE, Hub, hub_database, hub_in

PACK = read_public(SHIPPED_PACK)
FIRST = date(2026, 9, 28)
NOW = datetime(2026, 11, 9, 3, tzinfo=UTC)
ON = date(2026, 11, 9)


@dataclass(frozen=True)
class Both:
    report: Report
    bare: Mapping[str, Any]

    def table(self, key: str) -> list[list[Any]]:
        [found] = [one for one in self.report.tables if one.key == key]
        return [list(row) for row in found.rows]

    def figure(self, key: str) -> Any:
        [found] = [one for one in (*self.report.figures, *self.report.zeros) if one.key == key]
        return found.value


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """October, and the days around it; and the same again of another hall, which is nobody's business."""
    with ExitStack() as stack:
        url = stack.enter_context(hub_database()) if request.param == "postgresql" else None
        hub = stack.enter_context(hub_in(tmp_path_factory.mktemp("hub"), url))
        with hub.services.database.write() as work:
            for n, hall in enumerate((HALL, "elsewhere")):
                fill(work.connection, hall, PACK, Size(FIRST, 38, 12, 150), seed=n)
            work.commit()
        yield hub


@pytest.fixture(params=list(Kind))
def both(request: pytest.FixtureRequest, filled: Hub) -> Iterator[Both]:
    period = period_of(request.param, date(2026, 10, 14), PACK, NOW)
    with filled.services.database.read() as connection:
        yield Both(make(connection, HALL, PACK, period, NOW),
                   bare(connection, HALL, period.first, period.last, NOW, ON).all())


def test_every_figure_is_what_plain_sql_says(both: Both) -> None:
    assert both.figure("tickets") == sum(both.bare["states"].values())
    assert (both.figure("served"), both.figure("missed"), both.figure("cancelled")) == tuple(
        both.bare["states"].get(state, 0) for state in ("finished", "no_show", "cancelled"))
    waits = tuple(both.figure(f"wait_{which}") for which in ("median", "p90", "longest"))
    assert waits == both.bare["waits"][0][1:]
    names = {service.id: service.name for service in PACK.services}
    assert {row[0]: tuple(row[2:]) for row in both.table("services")[:-1]} == {
        names[id]: row for id, row in both.bare["services"].items()}
    assert {row[0]: tuple(row[2:]) for row in both.table("waits_by_category")[:-1]} == both.bare["waits_by_category"]
    hours = {int(row[0][:2]): tuple(row[2:]) for row in both.table("waits_by_hour") if row[2]}
    assert hours == both.bare["waits_by_hour"]
    assert {f"{row[0]}{int(row[1][:2])}": tuple(row[3:]) for row in both.table("waits_by_category_and_hour")
            if row[3]} == both.bare["waits_by_category_and_hour"]
    windows = {window.id: window.name for window in PACK.windows}
    assert {row[0]: tuple(row[1:6]) for row in both.table("windows")} == {
        windows[code]: row for code, row in both.bare["windows"].items()}


def test_all_money_is_what_plain_sql_says(both: Both) -> None:
    channels = {"wechat": "WeChat Pay", "alipay": "Alipay", "transfer": "Bank transfer"}
    assert {row[0].en: tuple(row[1:4]) for row in both.table("channels")[:-1]} == {
        channels[name]: row for name, row in both.bare["channels"].items()}
    assert both.figure("collected") == sum(row[1] for row in both.bare["channels"].values())
    assert both.figure("returned") == sum(row[2] for row in both.bare["channels"].values())
    kinds = ("lv_residential", "lv_non_residential", "hv")
    for kind, row in zip(kinds, both.table("billed"), strict=False):
        bills, energy, fen, due = both.bare["billed"].get(kind, (0, 0, 0, 0))
        assert row[1:6] == [bills, energy, fen, fen - due, due]
    for age, row in enumerate(both.table("arrears")[:-1]):
        found = [both.bare["arrears"].get((kind, age), (0, 0)) for kind in kinds]
        assert row[1:] == [sum(count for count, _ in found), *(fen for _, fen in found), sum(fen for _, fen in found)]
    late = sum(fen for (_kind, age), (_count, fen) in both.bare["arrears"].items() if age)
    assert both.figure("arrears") == both.table("arrears")[-1][-1] == late > 0


def test_customers_promises_and_zeros_are_what_plain_sql_says(both: Both) -> None:
    assert [tuple(row[1:]) for row in both.table("mix")[:-1]] == [
        both.bare["mix"][kind] for kind in ("lv_residential", "lv_non_residential", "hv") if kind in both.bare["mix"]]
    assert [(row[0].replace("-", ""), row[4]) for row in both.table("usage")] == both.bare["usage"]
    assert [tuple(row[1:4]) for row in both.table("repeats")] == both.bare["repeats"]
    assert {row[0]: (row[1], row[2]) for row in both.table("townships")[:-1]} == both.bare["townships"]
    kept = {row[0].en: tuple(row[2:4]) for row in both.table("promises")}
    assert [kept["Power on again within the promised time"], kept["Help at a terminal answered within 60 s"],
            kept["Complainants contacted within the time of the rules"],
            kept["Complaints answered within the time of the rules"]] == both.bare["promises"]
    assert kept["Planned outages announced 7 days ahead"] == both.bare["outages"]
    assert both.report.kind == "daily" or min(both.bare["outages"]) > 0
    assert {key: both.figure(key) for key in ("distance", "error", "complaint", "obstacle")} == both.bare["zeros"]


def test_ratings_by_category_are_what_plain_sql_says(both: Both) -> None:
    *rows, whole = both.table("ratings")
    assert {row[0].zh.partition(" ")[0]: tuple(row[1:7]) for row in rows} == both.bare["ratings"]
    count, best, good = (sum(row[n] for row in both.bare["ratings"].values()) for n in (0, 1, 2))
    assert whole[1] == both.figure("ratings") == count > 0
    assert whole[-1] == both.figure("satisfied") == (best + good) / count
    assert both.figure("rated") == count / both.bare["states"]["finished"]


def test_the_survey_is_what_plain_sql_says(both: Both) -> None:
    if both.report.kind == "daily":
        assert not [one for one in both.report.tables if one.key == "survey"], "no answer bears a day"
        return
    *asked, few = PACK.survey.questions
    counts = {key: count for key, count in both.bare["survey"].items() if key[1]}
    *rows, last = both.table("survey")
    said = {(question.text, code): name for question in asked for code, name in (
        (code, PACK.phrases.get(f"survey.{question.kind}_{code}")
         or next(one.name for one in question.choices if one.id == code)) for code in question.answers)}
    assert [(row[0], row[1]) for row in rows] == [(text, name) for (text, _), name in said.items()]
    assert [row[2] for row in rows] == [
        counts.get((question.id, code), 0) for question in asked for code in question.answers]
    assert last[:1] + last[2:] == [few.text, sum(n for (id, _), n in counts.items() if id == few.id), None, None, None]
    assert 0 < last[2] < PACK.survey.fewest
    whole = {question.text: sum(n for (id, _), n in counts.items() if id == question.id) for question in asked}
    z = NormalDist().inv_cdf(0.975)
    for text, _, count, share, low, high in rows:
        n = whole[text]
        assert share == count / n and low <= share <= high
        for end in (low, high):  # where the share is just as far off as 95 of 100 samples are at most
            assert (share - end) ** 2 * n == pytest.approx(z**2 * end * (1 - end), abs=1e-9)


def test_what_was_looked_for_in_vain_is_what_plain_sql_says(both: Both) -> None:
    *rows, whole = both.table("missed")
    said = {str(row[0]).lower(): row[1] for row in rows if isinstance(row[0], str)}
    other = {row[0].en: row[1] for row in rows if not isinstance(row[0], str)}
    typed = {words: times for words, times in both.bare["missed"].items() if words}
    assert both.figure("not_found") == whole[1] == sum(both.bare["missed"].values())
    assert len(said) <= 20 and said.items() <= typed.items()
    assert sorted(said.values()) == sorted(typed.values())[-len(said):]
    assert other.get("Other words", 0) == sum(typed.values()) - sum(said.values())
    assert other.get("Nothing typed", 0) == both.bare["missed"].get("", 0)


def test_days_add_up_to_the_period(both: Both) -> None:
    if both.report.kind == "daily":
        assert not [one for one in both.report.tables if one.key in ("days", "collected_by_day")]
        return
    assert sum(row[1] for row in both.table("days")) == both.figure("tickets")
    assert sum(row[2] for row in both.table("collected_by_day")) == both.figure("collected")
    assert len(both.table("days")) == (both.report.last - both.report.first).days + 1


@pytest.mark.parametrize(("kind", "first", "last"), [
    (Kind.DAILY, "2026-11-08", "2026-11-08"), (Kind.WEEKLY, "2026-11-02", "2026-11-08"),
    (Kind.MONTHLY, "2026-10-01", "2026-10-31")])
def test_without_a_date_it_is_the_latest_that_is_over(kind: Kind, first: str, last: str) -> None:
    period = period_of(kind, None, PACK, NOW)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last) and period.end <= NOW


def test_a_day_turns_when_the_pack_says() -> None:
    """At two in the morning of the 9th it is still the 8th: the latest that is over is the 7th."""
    assert period_of(Kind.DAILY, None, PACK, datetime(2026, 11, 8, 18, tzinfo=UTC)).first == date(2026, 11, 7)


@given(st.lists(st.integers(0, 10_000), min_size=1), st.integers(1, 100))
def test_a_quantile_is_the_least_value_that_so_many_do_not_pass(values: list[int], percent: int) -> None:
    found = quantile(sorted(values), percent)
    assert found is not None and sum(value <= found for value in values) * 100 >= percent * len(values)
    assert sum(value < found for value in values) * 100 < percent * len(values)


@ON_SQLITE
def test_before_anything_happened_nothing_is_invented(hub: Hub) -> None:
    with hub.services.database.read() as connection:
        report = make(connection, HALL, PACK, period_of(Kind.MONTHLY, None, PACK, NOW), NOW)
    figures = {one.key: one.value for one in report.figures}
    assert figures["tickets"] == 0 and figures["wait_median"] is None and figures["billed_paid"] is None
    assert "Billing, arrears, customer mix and usage" in {left.name.en for left in report.left_out}
    assert all(left.reason.zh and left.reason.en for left in report.left_out)


@ON_SQLITE
def test_a_running_day_says_so(hub: Hub) -> None:
    with hub.services.database.read() as connection:
        report = make(connection, HALL, PACK, period_of(Kind.DAILY, ON, PACK, NOW), NOW)
        later = make(connection, HALL, PACK, period_of(Kind.DAILY, ON, PACK, NOW), NOW + timedelta(days=1))
    assert not report.over and later.over
