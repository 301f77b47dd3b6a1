"""Volume and brightness, in steps of ten per cent."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.context import Context
from ui.terminal.service.asking import service_asker

QML_IMPORT_NAME = "ui.terminal.service"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the service page makes it")
class LevelCare(QObject):
    """Per cent; -1 where there is none that can be set."""

    busyChanged = Signal()
    volumeChanged = Signal()
    brightnessChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = service_asker(context, "levels", self)
        self._asker.busyChanged.connect(self.busyChanged)
        self._volume = self._brightness = -1

    @Slot()
    def look(self) -> None:
        self._asker.ask(lambda service: service.levels(), self._looked)

    @Slot(int)
    def setVolume(self, percent: int) -> None:
        percent = max(0, min(100, percent))
        if self._volume >= 0 and not self._asker.busy:
            self._set(volume=percent)
            self._asker.ask(lambda service: service.set_volume(percent), self._kept)

    @Slot(int)
    def setBrightness(self, percent: int) -> None:
        if self._brightness >= 0:
            self._asker.ask(lambda service: service.set_brightness(percent), self._dimmed)

    def _looked(self, levels: Any) -> None:
        if not isinstance(levels, KioskError):
            self._set(volume=_or_none(levels.volume), brightness=_or_none(levels.brightness))

    def _kept(self, _: Any) -> None:
        """What cannot be kept holds until the next start."""

    def _dimmed(self, percent: Any) -> None:
        self._set(brightness=-1 if isinstance(percent, KioskError) else percent)

    def _set(self, *, volume: int | None = None, brightness: int | None = None) -> None:
        if volume is not None and volume != self._volume:
            self._volume = volume
            self.volumeChanged.emit()
        if brightness is not None and brightness != self._brightness:
            self._brightness = brightness
            self.brightnessChanged.emit()

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._asker.busy

    @Property(int, notify=volumeChanged)
    def volume(self) -> int:
        return self._volume

    @Property(int, notify=brightnessChanged)
    def brightness(self) -> int:
        return self._brightness


def _or_none(percent: int | None) -> int:
    return -1 if percent is None else percent
