"""A panel's brightness: what every adapter must do, and finding the one that a machine has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.devices import ddc
from kiosk.devices.brightness import LEAST_PERCENT, Backlight, Brightness, PanelSilent, find_brightness
from kiosk.devices.ddc import Monitor, checksum


class MonitorDouble:
    """A monitor at the far end of an I²C bus, by DDC/CI's own words; `garble` damages so many replies."""

    def __init__(self, value: int = 40, most: int = 80) -> None:
        self.value, self.most, self.garble, self.dead = value, most, 0, False
        self._reply = b""

    def write(self, data: bytes) -> None:
        if self.dead:
            raise OSError(6, "No such device or address")
        assert checksum(0x6E, data) == 0, "the frame's checksum"
        assert data[0] == 0x51 and data[1] & 0x7F == len(data) - 3
        match list(data[2:-1]):
            case [0x01, 0x10]:
                said = bytes((0x6E, 0x88, 0x02, 0, 0x10, 0, *divmod(self.most, 256), *divmod(self.value, 256)))
                self._reply = said + bytes((checksum(0x50, said),))
            case [0x03, 0x10, high, low]:
                self.value = high << 8 | low

    def read(self, count: int) -> bytes:
        if self.garble:
            self.garble -= 1
            return b"\x6e\x80\xbe" + bytes(count - 3)
        return self._reply[:count]


def backlight(folder: Path) -> Backlight:
    panel = folder / "intel_backlight"
    panel.mkdir(parents=True)
    (panel / "brightness").write_text("480\n")
    (panel / "max_brightness").write_text("960\n")
    return Backlight(panel)


def monitor(_: Path) -> Monitor:
    return Monitor(MonitorDouble())


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ddc, "_PAUSE_SECONDS", 0)


every_adapter = pytest.mark.parametrize("made", [backlight, monitor], ids=lambda made: made.__name__)


@every_adapter
def test_a_panel_says_its_brightness_and_takes_another(made: Callable[[Path], Brightness], tmp_path: Path) -> None:
    panel = made(tmp_path)
    assert panel.percent() == 50
    panel.set(80)
    assert panel.percent() == 80


@every_adapter
def test_no_panel_goes_dark(made: Callable[[Path], Brightness], tmp_path: Path) -> None:
    panel = made(tmp_path)
    for wanted, given in ((0, LEAST_PERCENT), (-5, LEAST_PERCENT), (250, 100)):
        panel.set(wanted)
        assert panel.percent() == given


def test_a_backlight_that_went_away_is_named() -> None:
    with pytest.raises(PanelSilent):
        Backlight(Path("/nonexistent/backlight")).percent()


def test_a_damaged_answer_is_asked_for_again_and_three_are_enough() -> None:
    double = MonitorDouble()
    double.garble = 2
    assert Monitor(double).percent() == 50
    double.garble = 3
    with pytest.raises(PanelSilent):
        Monitor(double).percent()


def test_a_monitor_that_was_switched_off_is_named() -> None:
    double = MonitorDouble()
    double.dead = True
    with pytest.raises(PanelSilent):
        Monitor(double).set(50)


def _connector(system: Path, name: str, status: str, bus: str) -> None:
    folder = system / "class/drm" / name
    (folder / "ddc/i2c-dev" / bus).mkdir(parents=True)
    (folder / "status").write_text(f"{status}\n")


def test_a_backlight_comes_before_a_monitor(tmp_path: Path) -> None:
    backlight(tmp_path / "class/backlight")
    _connector(tmp_path, "card0-HDMI-A-1", "connected", "i2c-4")
    assert isinstance(find_brightness(tmp_path, monitor=lambda _: Monitor(MonitorDouble())), Backlight)


def test_only_connected_monitors_are_asked(tmp_path: Path) -> None:
    _connector(tmp_path, "card0-DP-1", "disconnected", "i2c-3")
    _connector(tmp_path, "card0-HDMI-A-1", "connected", "i2c-4")
    asked: list[Path] = []
    assert find_brightness(tmp_path, monitor=lambda bus: asked.append(bus)) is None  # type: ignore[func-returns-value]
    assert asked == [Path("/dev/i2c-4")]


def test_a_machine_with_neither_has_none(tmp_path: Path) -> None:
    assert find_brightness(tmp_path) is None
