"""The doctor's look at screen and sound, through Qt."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.cli.checks import Finding, Machine, State
from kiosk.cli.display import lacking

_PPI_TOLERANCE = 0.15


def check_screen(machine: Machine) -> Iterator[Finding]:
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication

    lack = lacking()
    if lack:
        yield Finding("screen", State.WARN, lack, "Run this on the terminal's own screen.")
        return
    qInstallMessageHandler(_hush)
    app = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(app, QGuiApplication)
    screen = app.primaryScreen()
    size, ratio = screen.size(), screen.devicePixelRatio()
    width, height = round(size.width() * ratio), round(size.height() * ratio)
    yield screen_finding(width, height, screen.physicalDotsPerInch() * ratio, machine)


def screen_finding(width: int, height: int, ppi: float, machine: Machine) -> Finding:
    """`ppi` is what the panel itself says, which may be nonsense."""
    wanted, kind = machine.settings.screen, machine.kind
    orientation = machine.settings.board.orientation if kind == "board" else wanted.orientation
    found = f"{width}×{height}, says {ppi:.0f} px an inch; settings: {orientation}, {wanted.ppi}"
    if kind != "counter" and not wanted.window_scale and (height > width) != (orientation == "portrait"):
        section = "board" if kind == "board" else "screen"
        return Finding("screen", State.FAIL, found, f"Turn the panel or set {section}.orientation.")
    if min(width, height) < 720:
        return Finding("screen", State.WARN, found, "The screens are drawn for 1080 pixels and more.")
    if not 40 <= ppi <= 400 or abs(ppi - wanted.ppi) > wanted.ppi * _PPI_TOLERANCE:
        return Finding("screen", State.WARN, found, "Measure the panel and set screen.ppi: diagonal pixels ÷ inches.")
    return Finding("screen", State.OK, found)


def check_sound(machine: Machine) -> Iterator[Finding]:
    if not machine.settings.sound.enabled:
        yield Finding("sound", State.OK, "switched off in the settings")
        return
    from PySide6.QtCore import QCoreApplication, qInstallMessageHandler

    qInstallMessageHandler(_hush)
    from PySide6.QtMultimedia import QAudioFormat, QMediaDevices  # speaks while it is imported

    from kiosk.voice import RATE

    app = QCoreApplication.instance() or QCoreApplication([])
    outputs = [device.description() for device in QMediaDevices.audioOutputs()]
    speech = QAudioFormat()
    speech.setSampleRate(RATE)
    speech.setChannelCount(1)
    speech.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    speaks = QMediaDevices.defaultAudioOutput().isFormatSupported(speech)
    del app
    yield sound_finding(outputs, machine, speaks=speaks)


def sound_finding(outputs: list[str], machine: Machine, *, speaks: bool) -> Finding:
    """`speaks`: the output takes the voice as it is."""
    board = machine.kind == "board"
    if board and machine.settings.board.volume_percent == 0:
        return Finding("sound", State.WARN, "board.volume_percent is 0: no call is heard", "Set it, 80 for instance.")
    if not outputs:
        return Finding("sound", State.WARN, "no sound output: no call is heard" if board else "no sound output",
                       "Plug loudspeakers in, or set sound.enabled = false; everything else works without.")
    if board and not speaks:
        return Finding("sound", State.WARN, f"{outputs[0]} plays no 16 kHz mono: no call is heard",
                       "Let PulseAudio or PipeWire stand between, or take another output.")
    return Finding("sound", State.OK, ", ".join(outputs))


def check_voice(machine: Machine) -> Iterator[Finding]:
    """A board's clips: the hall's own, or the demonstration's."""
    if machine.kind != "board":
        return
    from kiosk.voice.check import check_clips

    folder = machine.settings.clips_folder()
    if not any(folder.rglob("*.wav")):
        yield Finding("voice", State.WARN, f"no recorded clips in {folder}: the demonstration's voice speaks",
                      "Record the hall's own: kiosk clips check lists what to say.")
        return
    faults = check_clips(folder)
    if faults:
        yield Finding("voice", State.WARN, f"{len(faults)} clip(s) of {folder} are missing or wrong",
                      "kiosk clips check names them.")
    else:
        yield Finding("voice", State.OK, f"recorded clips in {folder}")


def _hush(*_: object) -> None:
    """Qt names every library that it tried in vain; the finding says what matters."""
