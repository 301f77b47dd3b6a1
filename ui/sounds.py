"""A soft tick on touch, where there is something to hear it with."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1
TICK = Path(__file__).parents[1] / "resources" / "sounds" / "tick.wav"
VOLUME_PERCENT = 60


def something_to_hear_with() -> bool:
    """Before 20 MB of multimedia are loaded: whether this machine has a sound card or a sound server at all."""
    if sys.platform != "linux":
        return True
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))
    return Path("/dev/snd").exists() or (runtime / "pulse" / "native").exists() or "PULSE_SERVER" in os.environ


@QmlElement
@QmlSingleton
class Sounds(QObject):
    """Silent until `prepare()` finds a device."""

    thereChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tick: QSoundEffect | None = None
        self._spoken: dict[str, QSoundEffect] = {}
        self._percent = VOLUME_PERCENT

    @staticmethod
    def create(engine: QObject) -> Sounds:
        return engine.sounds  # type: ignore[attr-defined, no-any-return]

    def prepare(self) -> bool:
        """Loads Qt's multimedia (50 ms, so not before the first frame). Whether there is a device."""
        if not something_to_hear_with():
            return False
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        if not QMediaDevices.audioOutputs():
            return False
        self._tick = QSoundEffect(self)
        self._tick.setSource(QUrl.fromLocalFile(str(TICK)))
        self.setVolume(self._percent)
        self.thereChanged.emit()
        return True

    @Property(bool, notify=thereChanged)
    def there(self) -> bool:
        """Whether anything can be heard."""
        return self._tick is not None

    @Slot(int)
    def setVolume(self, percent: int) -> None:
        """0 to 100, as an ear counts: half of it sounds half as loud."""
        self._percent = max(0, min(100, percent))
        if self._tick is not None:
            self._tick.setVolume((self._percent / 100) ** 2)

    @property
    def percent(self) -> int:
        return self._percent

    @Slot(str)
    def say(self, clip: str) -> None:
        """A spoken sentence of resources/sounds, at least as loud as an ear across the room needs it."""
        if self._tick is None:
            return
        from PySide6.QtMultimedia import QSoundEffect

        if clip not in self._spoken:
            spoken = self._spoken[clip] = QSoundEffect(self)
            spoken.setSource(QUrl.fromLocalFile(str(TICK.with_name(f"{clip}.wav"))))
        self._spoken[clip].setVolume(max(0.25, (self._percent / 100) ** 2))
        self._spoken[clip].play()

    @Slot()
    def tick(self) -> None:
        if self._tick is not None:
            self._tick.play()
