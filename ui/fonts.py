"""The shipped typeface, so that every machine shows the same hall."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
FAMILY = "Noto Sans SC"
RARE, RARE_FAMILY = "HallRareHan-Regular.ttf", "Hall Rare Han"
"""Characters of names that the typeface lacks, such as 𠮷: whose name it is must not find a box there."""


def load() -> None:
    """Makes the typefaces known and the application's default. Raises FileNotFoundError when one is not shipped."""
    load_typeface()
    load_rare()


def load_typeface() -> None:
    """As much of `load` as the first frame needs."""
    for weight in ("Regular", "Bold"):
        _add(f"NotoSansSC-{weight}.ttf")
    QGuiApplication.setFont(QFont(FAMILY))


def load_rare() -> None:
    """The rest of `load`; once is enough. What stands on the screen by then is laid out anew, as it should look."""
    if RARE_FAMILY not in QFont.substitutes(FAMILY):
        _add(RARE)
        QFont.insertSubstitution(FAMILY, RARE_FAMILY)


def _add(name: str) -> None:
    if QFontDatabase.addApplicationFont(str(FONTS / name)) < 0:
        raise FileNotFoundError(FONTS / name)
