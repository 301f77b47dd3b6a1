"""A view model that asks about one thing off the UI thread, and shows a snapshot of what it knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import HubUnavailable, KioskError
from ui.catalogue.snapshots import tell
from ui.context import Context
from ui.jobs import answer_of

if TYPE_CHECKING:
    from ui.core import Core


QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("a page's view model is one")
class Inquiry(QObject):
    """The newest question alone is answered: what comes to an earlier one, or after a wipe, nobody hears.

    A subclass folds what is `_known` in `_snapshot()`, has a signal and a property for each field of that, and takes
    up an answer in `_told(answer)` or `_refused(error)`. `WITHOUT`: the error while the terminal has no core.
    """

    WITHOUT: ClassVar[type[KioskError]] = HubUnavailable
    _known: Any
    _shown: Any

    def __init__(self, context: Context, lane: str, known: Any, shown: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._lane = context, lane
        self._nothing = self._known = known
        self._shown = shown
        self._turn = 0
        context.hall.wordsChanged.connect(self._fold)

    def _ask(self, work: Callable[[Core], Any]) -> None:
        """`work` runs off the UI thread; its answer, or why there is none, is heard in it."""
        self._turn += 1
        core, turn = self._context.core, self._turn
        if core is None:
            self._refused(self.WITHOUT("this terminal has no core yet"))
            return
        self._context.jobs.start(
            self._lane, lambda: (turn, answer_of(lambda: work(core))), self._answered, self._refused)

    @Slot(object)
    def _answered(self, answer: tuple[int, Any]) -> None:
        turn, said = answer
        if turn != self._turn:
            return
        if isinstance(said, KioskError):
            self._refused(said)
        else:
            self._told(said)

    def _told(self, answer: Any) -> None:
        raise NotImplementedError

    def _refused(self, error: KioskError) -> None:
        raise NotImplementedError

    @Slot()
    def wipe(self) -> None:
        """Nothing is known any more, and nothing is waited for."""
        self._drop()
        self._know(self._nothing)

    def _drop(self) -> None:
        """What was asked is not waited for."""
        self._turn += 1

    def _know(self, known: Any) -> None:
        self._known = known
        self._fold()

    @Slot()
    def _fold(self) -> None:
        before, self._shown = self._shown, self._snapshot()
        tell(self, before, self._shown)

    def _snapshot(self) -> Any:
        raise NotImplementedError
