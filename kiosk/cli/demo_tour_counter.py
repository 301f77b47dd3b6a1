"""The tour's counter: a clerk's morning at a real hub, and a while without it."""

from __future__ import annotations

from pathlib import Path

from kiosk.cli.counter import open_counter
from kiosk.cli.demo_hall import DemoHall
from kiosk.devices.scanner import ScannerChoice
from kiosk.settings import Settings, load
from ui.counter.sign_in import Filled
from ui.tour.counter import by_hand, clerk, morning

WINDOW = "4"
_USUAL, _SMALL = (1280, 800), (1024, 700)


def picture_counter(hall: DemoHall, folder: Path, *, quick: bool) -> list[Path]:
    """In Chinese; unless `quick` in English and in a small window too. Nobody is in hand afterwards."""
    pictures: list[Path] = []
    manners = [("zh_CN", _USUAL), ("en", _USUAL), ("zh_CN", _SMALL)]
    for language, size in manners[:1] if quick else manners:
        core = open_counter(_settings(hall))
        core.scanner = ScannerChoice("none")
        with clerk(_place(folder, language, size), core, language=language, size=size,
                   filled=Filled(**hall.sign_in("1001", "演示员"))) as one:
            one.wait_for(lambda desk: desk.online, "the hub")
            morning(one, WINDOW)
            core.sign_out()
            pictures += one.pictures
    return pictures


def picture_counter_without_hub(hall: DemoHall, folder: Path) -> list[Path]:
    core = open_counter(_settings(hall))
    core.scanner = ScannerChoice("none")
    with clerk(_place(folder, "zh_CN", _USUAL), core, language="zh_CN") as one:
        by_hand(one, WINDOW, "A001")
        pictures: list[Path] = one.pictures
        return pictures


def _settings(hall: DemoHall) -> Settings:
    return load(hall.settings("counter", scanner={"kind": "none"}))


def _place(folder: Path, language: str, size: tuple[int, int]) -> Path:
    return folder / "counter" / (language[:2] + ("-small" if size == _SMALL else ""))
