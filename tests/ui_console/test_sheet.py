"""A table's rows: sorted by what is read, filtered by it, and written out as it is shown."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from ui.console.parts.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Thing:
    key: str
    size: int
    state: str


COLUMNS = [{"key": "size", "title": "Size"}, {"key": "state", "title": "State", "words": {"on": "播出", "off": "撤下"}}]
THINGS = st.lists(
    st.builds(Thing, st.uuids().map(str), st.integers(-99, 99), st.sampled_from(
        ["on", "off", "=1+1", "@x", "-2", "＝1+1"])),
    unique_by=lambda thing: thing.key, max_size=12)


def sheet_of(things: list[Thing]) -> Sheet:
    sheet = Sheet()
    sheet.setColumns(COLUMNS)
    sheet.show(things)
    return sheet


def keys(sheet: Sheet) -> list[str]:
    return [sheet.keyAt(at) for at in range(sheet.count)]


@given(THINGS)
def test_a_column_sorts_and_sorts_the_other_way_round(things: list[Thing]) -> None:
    sheet = sheet_of(things)
    sheet.sortBy("size")
    sizes = [sheet.row(key).size for key in keys(sheet)]
    assert sizes == sorted(sizes)
    sheet.sortBy("size")
    assert [sheet.row(key).size for key in keys(sheet)] == sorted(sizes, reverse=True)
    assert sorted(keys(sheet)) == sorted(thing.key for thing in things)


@given(THINGS, st.sampled_from(["播出", "撤下", "9", "nothing"]))
def test_the_filter_goes_by_the_words_on_the_screen(things: list[Thing], sought: str) -> None:
    sheet = sheet_of(things)
    sheet.setFilter(sought)
    shown = {"on": "播出", "off": "撤下"}
    assert set(keys(sheet)) == {
        one.key for one in things if sought in f"{one.size}\0{shown.get(one.state, one.state)}"}
    assert (sheet.count, sheet.total) == (len(keys(sheet)), len(things))


@given(THINGS)
def test_no_exported_cell_is_a_formula(things: list[Thing]) -> None:
    table = list(csv.reader(io.StringIO(sheet_of(things).exported().decode("utf-8-sig"))))
    assert table[0] == ["Size", "State"] and len(table) == len(things) + 1
    assert all(cell[:1] not in {"=", "+", "-", "@", "\t", "\r", "＝"} for row in table for cell in row)


def test_a_row_that_only_changes_keeps_its_place() -> None:
    sheet = sheet_of([Thing("a", 1, "on"), Thing("b", 2, "on")])
    resets: list[None] = []
    sheet.modelReset.connect(lambda: resets.append(None))
    sheet.show([Thing("a", 1, "off"), Thing("b", 2, "on")])
    assert resets == [] and sheet.data(sheet.index(0), 0x101) == ["1", "撤下"]
