"""The keyboard on the screen: Qt's own with pinyin, in the hall's style, in the same window."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
IMPORT_PATH = HERE
"""The engine finds the style below it, under QtQuick/VirtualKeyboard/Styles."""


_homes: list[TemporaryDirectory[str]] = []


def set_environment() -> None:
    """What Qt reads before the application is made. Moves XDG_CONFIG_HOME: read settings before.

    The pinyin engine learns what customers choose, and would offer it to the next. It does not when its user
    dictionary cannot be opened: a folder stands in its place.
    """
    if _homes:
        return
    _homes.append(TemporaryDirectory(prefix="kiosk-keyboard-", ignore_cleanup_errors=True))
    folder = Path(_homes[0].name)
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"  # in our own window or not at all: never a second one
    os.environ["QT_VIRTUALKEYBOARD_STYLE"] = "hall"
    os.environ["QT_VIRTUALKEYBOARD_LAYOUT_PATH"] = str(HERE / "layouts")
    # The keyboard's own QML overrides a member of Qt's, and its sounds, which we never play, look for PipeWire.
    quiet = ("qt.qml.propertyCache.append=false", "qt.multimedia.symbolsresolver=false")
    os.environ["QT_LOGGING_RULES"] = ";".join(filter(None, (os.environ.get("QT_LOGGING_RULES"), *quiet)))
    os.environ["XDG_CONFIG_HOME"] = str(folder)
    (folder / "qtvirtualkeyboard" / "pinyin" / "usr_dict.dat").mkdir(parents=True, exist_ok=True)
