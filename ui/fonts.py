"""The shipped typeface, so that every machine shows the same hall."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
FAMILY = "Noto Sans SC"


def load() -> None:
    """Makes the typeface known and the application's default. Raises FileNotFoundError when it is not shipped."""
    for weight in ("Regular", "Bold"):
        path = FONTS / f"NotoSansSC-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    QGuiApplication.setFont(QFont(FAMILY))
