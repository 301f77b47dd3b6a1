"""PySide6 6.12.0 drops a reference to None at every void call on Python 3.11, and the process aborts in the end."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

CALLS = 500


def test_void_calls_leave_the_reference_count_of_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("canary")
    lost = before - sys.getrefcount(None)
    assert lost < CALLS // 10, f"{lost} references to None lost in {CALLS} calls: this PySide6 must not be used"
