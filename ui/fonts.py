"""The shipped typeface, so that every machine shows the same hall."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
FAMILY = "Noto Sans SC"
RARE, RARE_FAMILY = "HallRareHan-Regular.ttf", "Hall Rare Han"
"""Characters of names that the typeface lacks, such as 𠮷: whose name it is must not find a box there."""


def load() -> None:
    """Makes the typefaces known and the application's default. Raises FileNotFoundError when it is not shipped."""
    for weight in ("Regular", "Bold"):
        path = FONTS / f"NotoSansSC-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    if QFontDatabase.addApplicationFont(str(FONTS / RARE)) < 0:
        raise FileNotFoundError(FONTS / RARE)
    QFont.insertSubstitution(FAMILY, RARE_FAMILY)
    QGuiApplication.setFont(QFont(FAMILY))
