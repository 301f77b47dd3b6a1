"""List models: honest to Qt's own tester, and quiet about what did not change."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.catalogue.rows import Rows, camel


@dataclass(frozen=True, slots=True)
class Row:
    no: int
    time_limit: str = ""


lists = st.lists(st.builds(Row, st.integers(0, 3)), max_size=6).map(tuple)


@given(st.lists(lists, max_size=6))
def test_any_change_of_rows_is_one_that_qt_s_tester_accepts(steps: list[tuple[Row, ...]]) -> None:
    rows = Rows(Row)
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step in steps:
        rows.show(step)
        assert rows.rows() == step
        assert rows.rowCount() == len(step)
    assert tester.failureReportingMode() == QAbstractItemModelTester.FailureReportingMode.Fatal


def test_roles_are_the_fields_in_camel_case() -> None:
    rows = Rows(Row)
    rows.show((Row(1, "5 days"),))
    roles = {bytes(name).decode(): role for role, name in rows.roleNames().items()}
    assert set(roles) == {"no", "timeLimit"}
    assert rows.data(rows.index(0), roles["timeLimit"]) == "5 days"
    assert rows.data(rows.index(0), Qt.ItemDataRole.DisplayRole) is None
    assert camel("estimate_low") == "estimateLow"


def test_only_the_changed_row_is_told() -> None:
    rows = Rows(Row)
    rows.show((Row(1), Row(2), Row(3)))
    told: list[tuple[int, int]] = []
    structure: list[str] = []
    rows.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    rows.rowsInserted.connect(lambda: structure.append("inserted"))
    rows.rowsRemoved.connect(lambda: structure.append("removed"))
    rows.show((Row(1), Row(2, "new"), Row(3)))
    assert (told, structure) == ([(1, 1)], [])
    rows.show((Row(1), Row(2, "new"), Row(3)))
    assert (told, structure) == ([(1, 1)], [])
