"""Plays speech where there is something to hear it with. When it is over, nobody says: its length does."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject

from kiosk.voice import Speech
from ui.sounds import something_to_hear_with

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

log = logging.getLogger(__name__)


class Player(QObject):
    """`volume` from 0 to 1, as an ear feels it."""

    def __init__(self, volume: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._volume = volume
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer(self)

    def set_volume(self, volume: float) -> None:
        """Of what is played from now on."""
        self._volume = volume

    def prepare(self) -> None:
        """Loads Qt's multimedia (70 ms and more) before the first call."""
        if self._volume and something_to_hear_with():
            import PySide6.QtMultimedia  # noqa: F401

    def play(self, speech: Speech) -> bool:
        """Begins at once and returns, ending what was playing; whether a device took it."""
        self.stop()
        if not self._volume or not speech.pcm or not something_to_hear_with():
            return False
        from PySide6.QtMultimedia import QAudio, QAudioFormat, QAudioSink, QMediaDevices

        device = QMediaDevices.defaultAudioOutput()  # asked each time: a TV's comes and goes with the TV
        sound = QAudioFormat()
        sound.setSampleRate(speech.rate)
        sound.setChannelCount(1)
        sound.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isNull() or not device.isFormatSupported(sound):
            log.warning("no sound: %s", "no output" if device.isNull() else
                        f"{device.description()} plays no {speech.rate} Hz")
            return False
        self._buffer.setData(QByteArray(speech.pcm))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, sound, self)
        self._sink.setBufferSize(len(speech.pcm))  # handed over whole: a busy screen never makes it stutter
        self._sink.setVolume(QAudio.convertVolume(
            self._volume, QAudio.VolumeScale.LogarithmicVolumeScale, QAudio.VolumeScale.LinearVolumeScale))
        self._sink.start(self._buffer)
        return True

    def stop(self) -> None:
        """Silence at once."""
        if self._sink is not None:
            self._sink.reset()  # what was handed over is not heard to its end
            self._sink.stop()
            self._sink.deleteLater()
            self._sink = None
        self._buffer.close()
