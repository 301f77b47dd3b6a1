"""A picture holds each dot of what was shown."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow

from ui import screenshot


@pytest.mark.parametrize("width", [1, 2, 3, 4, 5, 37])
def test_it_is_read_again_dot_for_dot_however_rows_are_padded(width: int, tmp_path: Path) -> None:
    image = QImage(width, 9, QImage.Format.Format_RGB32)
    for x, y in product(range(width), range(9)):
        image.setPixelColor(x, y, QColor(7 * x % 256, 29 * y, (x * y * 53 + 11) % 256))
    assert image.save(str(tmp_path / "qt.png"))
    read, by_qt = QImage.fromData(screenshot.png(image), "PNG"), QImage(str(tmp_path / "qt.png"))
    assert (read.width(), read.height()) == (width, 9)
    assert read.convertToFormat(image.format()) == by_qt.convertToFormat(image.format()) == image


def test_it_is_of_the_window_as_it_is_now(qapp: QGuiApplication, tmp_path: Path) -> None:
    window = QQuickWindow()
    window.setColor(QColor("#2040a0"))
    window.resize(33, 21)
    window.show()
    read = QImage(str(screenshot.grab(window, tmp_path / "new" / "window.png")))
    assert (read.width(), read.height()) == (33, 21)
    assert {read.pixelColor(x, y).name() for x, y in product(range(33), range(21))} == {"#2040a0"}
    window.close()
