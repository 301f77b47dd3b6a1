"""The tour's console: somebody who may see everything opens every page at a real hub."""

from __future__ import annotations

from pathlib import Path

from kiosk.cli.console import open_console
from kiosk.cli.demo_hall import DemoHall
from kiosk.contract.staff import Role
from kiosk.settings import load
from ui.console.options import Filled
from ui.tour.console import desk


def picture_console(hall: DemoHall, folder: Path, *, quick: bool) -> list[Path]:
    """In both looks; unless `quick` in English too."""
    pictures: list[Path] = []
    settings = load(hall.settings("console"))
    for language in ("zh_CN",) if quick else ("zh_CN", "en"):
        filled = Filled(**hall.sign_in("1030", "赵静", *Role))
        with desk(folder / "console" / language[:2], open_console(settings), language=language, filled=filled) as one:
            one.sign_in()
            one.every_page()
            one.within_pages()
            pictures += one.pictures
    return pictures
