"""What is wrong with the pack in work and what it changes, found off the screen's thread while one types."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.standards.check import Report
from kiosk.standards.entries import Difference, differences
from ui.console.standards.asking import judged
from ui.console.standards.keeper import Keeper
from ui.console.standards.lists import Place, places_of

if TYPE_CHECKING:
    from ui.console.desk import Desk

JUDGE_MS = 250


class Judge(QObject):
    """`report` is None before the first word. `changed` and `faulty`: how many values of each entry."""

    judged = Signal()

    def __init__(self, desk: Desk, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._keeper = desk, keeper
        self.report: Report | None = None
        self.differences: list[Difference] = []
        self.changed: Counter[Place] = Counter()
        self.faulty: Counter[Place] = Counter()
        self._busy = self._again = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)

    def ask(self) -> None:
        """Soon; at once the first time."""
        self._soon.start(JUDGE_MS if self.report else 0)

    @Slot()
    def _begin(self) -> None:
        working = self._keeper.working
        if self._busy or working is None:
            self._again = self._busy
            return
        self._busy = True
        base, mine = working.base, {section: dict(its) for section, its in working.mine.items()}
        self._desk.do(lambda _: (judged(mine), differences(base, mine)), self._told, lane="check", quiet=True)

    @Slot(object)
    def _told(self, told: tuple[Report, list[Difference]]) -> None:
        self._busy = False
        self.report, self.differences = told
        mine = self._keeper.working.mine if self._keeper.working else {}
        self.changed = places_of([one.key for one in self.differences], mine)
        self.faulty = places_of([one.key for one in self.report.faults], mine)
        self.judged.emit()
        if self._again:
            self._again = False
            self.ask()
