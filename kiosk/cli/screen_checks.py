"""The doctor's look at screen and sound, through Qt."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.cli.checks import Finding, Machine, State
from kiosk.cli.display import has_display

_PPI_TOLERANCE = 0.15


def check_screen(machine: Machine) -> Iterator[Finding]:
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication

    if not has_display():
        yield Finding("screen", State.WARN, "no display in this session", "Run this on the terminal's own screen.")
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
    wanted = machine.settings.screen
    found = f"{width}×{height}, says {ppi:.0f} px an inch; settings: {wanted.orientation}, {wanted.ppi}"
    if not wanted.window_scale and (height > width) != (wanted.orientation == "portrait"):
        return Finding("screen", State.FAIL, found, "Turn the panel or set screen.orientation.")
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
    from PySide6.QtMultimedia import QMediaDevices  # speaks while it is imported

    app = QCoreApplication.instance() or QCoreApplication([])
    outputs = [device.description() for device in QMediaDevices.audioOutputs()]
    del app
    if outputs:
        yield Finding("sound", State.OK, ", ".join(outputs))
    else:
        yield Finding("sound", State.WARN, "no sound output",
                      "Plug loudspeakers in, or set sound.enabled = false; everything else works without.")


def _hush(*_: object) -> None:
    """Qt names every library that it tried in vain; the finding says what matters."""
