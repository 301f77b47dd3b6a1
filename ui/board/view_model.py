"""The board's view model: the hub's word folded with whose turn it is; calls spoken one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.board import Seen, Turns, stands
from kiosk.contract.counter import BoardCall
from ui.board.snapshot import BoardSnapshot, CallRow, CountRow, board_snapshot, call_rows, count_rows
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.player import Player

if TYPE_CHECKING:
    from kiosk.clock import Clock
    from kiosk.voice import Voice
    from ui.board.port import BoardSource
    from ui.hall import Hall

QML_IMPORT_NAME = "ui.board.model"
QML_IMPORT_MAJOR_VERSION = 1

PAUSE_SECONDS = 1.0
"""Between what is said and the next chime."""
HICCUP_MS = 3000
"""A hub that is back by then was never away, as far as customers are concerned."""
_SPEAK_AFTER_MS = 30  # the call is drawn first
_TURN_SLACK_MS = 5


@QmlElement
@QmlSingleton
class Board(QObject):
    """See `BoardSnapshot` for what each property means."""

    stateChanged = Signal()
    liveChanged = Signal()
    asOfChanged = Signal()
    byHandChanged = Signal()
    byHandAtChanged = Signal()
    numberChanged = Signal()
    windowChanged = Signal()
    windowZhChanged = Signal()
    windowEnChanged = Signal()
    priorityChanged = Signal()
    announcingChanged = Signal()
    _heard = Signal(object)

    def __init__(
        self, hall: Hall, clock: Clock, voice: Voice, player: Player, *, show_seconds: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hall, self._clock, self._voice, self._player = hall, clock, voice, player
        self._show_seconds = show_seconds
        self._turns = Turns(self._seconds)
        self._spoken: BoardCall | None = None
        self._seen = Seen()
        self._paired = True
        self._shown = BoardSnapshot()
        self._calls, self._counts = Rows(CallRow, self), Rows(CountRow, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._speak = QTimer(self)
        self._speak.setSingleShot(True)
        self._speak.setInterval(_SPEAK_AFTER_MS)
        self._speak.timeout.connect(self._say)
        self._late = False
        self._hiccup = QTimer(self)
        self._hiccup.setSingleShot(True)
        self._hiccup.setInterval(HICCUP_MS)
        self._hiccup.timeout.connect(self._be_late)
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        hall.packChanged.connect(self._fold)

    @staticmethod
    def create(engine: QObject) -> Board:
        return engine.board  # type: ignore[attr-defined, no-any-return]

    def attach(self, source: BoardSource) -> None:
        """Follow what is seen of the hub from now on."""
        self._paired = source.paired
        source.on_seen(self._heard.emit)

    def close(self) -> None:
        self._timer.stop()
        self._hiccup.stop()
        self._speak.stop()
        self._player.stop()

    @Property(QObject, constant=True)
    def calls(self) -> Rows:
        """The calls beside the large one."""
        return self._calls

    @Property(QObject, constant=True)
    def counts(self) -> Rows:
        """Who waits, by category."""
        return self._counts

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._shown.state

    @Property(bool, notify=liveChanged)
    def live(self) -> bool:
        return self._shown.live

    @Property(str, notify=asOfChanged)
    def asOf(self) -> str:
        return self._shown.as_of

    @Property(bool, notify=byHandChanged)
    def byHand(self) -> bool:
        return self._shown.by_hand

    @Property(str, notify=byHandAtChanged)
    def byHandAt(self) -> str:
        return self._shown.by_hand_at

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=windowChanged)
    def window(self) -> str:
        return self._shown.window

    @Property(str, notify=windowZhChanged)
    def windowZh(self) -> str:
        return self._shown.window_zh

    @Property(str, notify=windowEnChanged)
    def windowEn(self) -> str:
        return self._shown.window_en

    @Property(bool, notify=priorityChanged)
    def priority(self) -> bool:
        return self._shown.priority

    @Property(bool, notify=announcingChanged)
    def announcing(self) -> bool:
        return self._shown.announcing

    @Slot(object)
    def _hear(self, seen: Seen) -> None:
        self._seen = seen
        if seen.live:
            self._late = False
            self._hiccup.stop()
        elif not self._late and not self._hiccup.isActive():
            self._hiccup.start()
        if seen.view is not None:
            self._turns.hear(seen.view.calls, seen.fresh, self._clock.monotonic())
        self._follow()

    @Slot()
    def _turn(self) -> None:
        self._turns.look(self._clock.monotonic())
        self._follow()

    @Slot()
    def _be_late(self) -> None:
        self._late = True
        self._fold()

    def _follow(self) -> None:
        """Say what begins, be silent about what ended, and come back when the turn is over."""
        turn = self._turns.turn
        self._fold()
        before, self._spoken = self._spoken, turn.call if turn else None
        if self._spoken is not before:
            self._speak.stop()
            if before is not None and not (self._seen.view and stands(before, self._seen.view.calls)):
                self._player.stop()  # else its turn is over, and so is what was said
            if turn is not None:
                self._speak.start()
        if turn is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, round((turn.until - self._clock.monotonic()) * 1000)) + _TURN_SLACK_MS)

    @Slot()
    def _say(self) -> None:
        if self._spoken is not None:
            self._player.play(self._voice.call(self._spoken.number, self._spoken.window))

    def _seconds(self, call: BoardCall) -> float:
        return max(self._show_seconds, self._voice.call(call.number, call.window).seconds + PAUSE_SECONDS)

    @Slot()
    def _fold(self) -> None:
        turn = self._turns.turn.call if self._turns.turn else None
        pack, seen = self._hall.pack, self._seen
        before, self._shown = self._shown, board_snapshot(
            pack, seen, turn, paired=self._paired, late=self._late, zone=ZoneInfo(pack.hall.timezone))
        self._calls.show(call_rows(pack, seen, turn, self._turns.waiting))
        self._counts.show(count_rows(pack, seen))
        tell(self, before, self._shown)
