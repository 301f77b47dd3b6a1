from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import StoreFull
from kiosk.tickets.model import RUN_LETTERS, hub_number, own_number
from kiosk.tickets.series import SeriesFile, SeriesState, first_state

MONDAY = date(2026, 11, 23)


class Machine:
    """A terminal's numbering as its disk and process would have it: a file, a store, what the process knows."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "series.json"
        self.stored: SeriesState | None = None
        self.counters: dict[int, int] = {}
        self.day = MONDAY
        self.series = SeriesFile.open(self.path, remembered=None, today=self.day)
        self.given: list[tuple[date, int, str]] = []

    def number(self) -> None:
        state = self.series.on_day(self.day)
        self.stored = state
        n = self.counters[state.run] = self.counters.get(state.run, 0) + 1
        self.given.append((state.day, state.run, own_number("A", "3", state.run, n)))

    def clock(self, days: int) -> None:
        self.day = self.day + timedelta(days=days)

    def restart(self) -> None:
        self.series = SeriesFile.open(self.path, remembered=self.stored, today=self.day)
        self.stored = self.series.state

    def lose_store(self) -> None:
        self.stored, self.counters = None, {}
        self.restart()

    def lose_file(self) -> None:
        if self.stored is not None:
            self.path.unlink()
        self.restart()


EVENTS = st.lists(st.one_of(
    st.sampled_from([("number",), ("number",), ("restart",), ("lose_store",), ("lose_file",)]),
    st.tuples(st.just("clock"), st.integers(-3, 3)),
), max_size=60)


@given(events=EVENTS)
def test_no_number_repeats_while_fewer_than_24_runs_fall_into_a_day(
    events: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("series")
    machine = Machine(folder)
    for name, *arguments in events:
        getattr(machine, name)(*arguments)
    shutil.rmtree(folder)
    days = [day for day, _, _ in machine.given]
    runs = [run for _, run, _ in machine.given]
    assert days == sorted(days), "the business day moved back"
    for at, (_, run, number) in enumerate(machine.given):
        near = {n for r, (_, _, n) in zip(runs[:at], machine.given, strict=False) if run - r < len(RUN_LETTERS)}
        assert number not in near


def test_a_new_day_and_a_lost_store_each_begin_a_new_letter(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.number()
    machine.clock(1)
    machine.number()
    machine.lose_store()
    machine.number()
    first, second, third = (run for _, run, _ in machine.given)
    assert (second, third) == (first + 1, first + 2)


def test_a_clock_set_back_goes_on_counting_in_the_later_day(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.clock(1)
    machine.number()
    machine.clock(-1)
    machine.number()
    assert [day for day, _, _ in machine.given] == [MONDAY + timedelta(days=1)] * 2
    assert len({number for _, _, number in machine.given}) == 2


def test_the_incarnation_stays_over_a_restart_and_rises_when_the_store_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "series.json"
    born = SeriesFile.open(path, remembered=None, today=MONDAY).state
    assert SeriesFile.open(path, remembered=born, today=MONDAY).state == born
    assert SeriesFile.open(path, remembered=None, today=MONDAY).state.incarnation == born.incarnation + 1


def test_a_store_that_was_set_back_is_a_new_origin(tmp_path: Path) -> None:
    path = tmp_path / "series.json"
    born = SeriesFile.open(path, remembered=None, today=MONDAY).state
    reborn = SeriesFile.open(path, remembered=None, today=MONDAY).state
    assert SeriesFile.open(path, remembered=born, today=MONDAY).state.incarnation > reborn.incarnation


def test_a_file_that_was_set_back_does_not_bring_back_a_day_or_a_letter(tmp_path: Path) -> None:
    path = tmp_path / "series.json"
    series = SeriesFile.open(path, remembered=None, today=MONDAY)
    before = path.read_text()
    used = series.on_day(MONDAY + timedelta(days=1))
    path.write_text(before)
    again = SeriesFile.open(path, remembered=used, today=MONDAY)
    assert again.state == used
    assert SeriesState.from_json(json.loads(path.read_text())) == used


def test_what_is_on_the_disk_is_never_older_than_what_is_used(tmp_path: Path) -> None:
    path = tmp_path / "series.json"
    series = SeriesFile.open(path, remembered=None, today=MONDAY)
    used = series.on_day(MONDAY + timedelta(days=2))
    assert SeriesState.from_json(json.loads(path.read_text())) == used


@pytest.mark.parametrize("garbage", ["", "{", "[]", '{"incarnation": "x", "run": 1, "day": "2026-11-23"}', "\x00" * 50])
def test_a_garbled_file_counts_as_lost(tmp_path: Path, garbage: str) -> None:
    path = tmp_path / "series.json"
    born = SeriesFile.open(path, remembered=None, today=MONDAY).state
    path.write_text(garbage)
    again = SeriesFile.open(path, remembered=born, today=MONDAY).state
    assert (again.incarnation, again.run) == (born.incarnation + 1, born.run + 1)


def test_two_machines_that_remember_nothing_do_not_speak_as_one_origin() -> None:
    assert len({first_state(MONDAY).incarnation for _ in range(50)}) == 50


def test_a_disk_that_takes_no_new_file_is_a_full_store(tmp_path: Path, small_files: object) -> None:
    series = SeriesFile.open(tmp_path / "series.json", remembered=None, today=MONDAY)
    before = series.state
    with small_files(1), pytest.raises(StoreFull):  # type: ignore[operator]
        series.on_day(MONDAY + timedelta(days=1))
    assert series.state == before
    assert series.on_day(MONDAY + timedelta(days=1)).run == before.run + 1


def test_numbers_read_as_customers_know_them() -> None:
    assert [hub_number("A", 1), hub_number("B", 1000)] == ["A001", "B1000"]
    assert own_number("A", "3", RUN_LETTERS.index("F"), 1) == "A3F-001"
    assert own_number("A", "3", 24, 1) == own_number("A", "3", 0, 1)
    assert not set("IO") & set(RUN_LETTERS)
