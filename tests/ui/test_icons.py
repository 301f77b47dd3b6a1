from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from kiosk.standards.public import PublicPack
from ui.icons import ICONS, Icons


def test_an_icon_is_drawn_in_the_colour_asked_for_and_lives_on_its_own(dressed) -> None:
    image = Icons().requestImage("home-2/ffb22e", QSize(), QSize(64, 64))
    gc.collect()
    pixels = [image.pixelColor(x, y) for x in range(64) for y in range(64)]
    assert {pixel.name() for pixel in pixels if pixel.alpha() == 255} == {"#ffb22e"}


def test_every_icon_that_the_pack_names_is_there(hall_pack: PublicPack) -> None:
    named = {entry.icon for entry in (*hall_pack.zones, *hall_pack.groups, *hall_pack.services)}
    assert not [name for name in sorted(named) if not (ICONS / f"{name}.svg").is_file()]


@pytest.mark.log_errors("no icon named")
def test_a_name_cannot_leave_the_folder(dressed) -> None:
    assert Icons().requestImage("../../pyproject/ffffff", QSize(), QSize(64, 64)).isNull()


def test_no_icon_lies_about_unused(project_root: Path, hall_pack: PublicPack) -> None:
    sources = [*(project_root / "ui").rglob("*.qml"), *(project_root / "ui").rglob("*.py"),
               *(project_root / "resources" / "standards").rglob("*.*")]
    named = set(re.findall(r'["\']([a-z][a-z0-9-]*)["\']', "\n".join(path.read_text("utf-8") for path in sources)))
    assert [path.stem for path in sorted(ICONS.glob("*.svg")) if path.stem not in named] == []
