"""A name's rare character shows, whenever the face that has it comes."""

import subprocess
import sys
from pathlib import Path

_SCENE = 'import QtQuick; Rectangle { width: 300; height: 80; Text { text: "张𠮷"; font.pixelSize: 40 } }'
_SHOW = f"""
import os, sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from PySide6.QtCore import QUrl
from ui import fonts
from ui.screenshot import settle
app = QGuiApplication(["kiosk"])
if sys.argv[1] == "early":
    fonts.load()
else:
    fonts.load_typeface()
view = QQuickView()
component = QQmlComponent(view.engine())
component.setData({_SCENE!r}.encode(), QUrl())
view.setContent(QUrl(), component, component.create())
view.show()
settle(50)
view.grabWindow().save(sys.argv[2])
fonts.load_rare()
settle(50)
view.grabWindow().save(sys.argv[3])
os._exit(0)
"""


def shown(when: str, folder: Path) -> tuple[bytes, bytes]:
    """The scene before and after `load_rare`, where the face was loaded `early`, or only by it."""
    pictures = folder / f"{when}-0.bmp", folder / f"{when}-1.bmp"
    subprocess.run([sys.executable, "-c", _SHOW, when, *map(str, pictures)], check=True, timeout=60)
    before, after = (picture.read_bytes() for picture in pictures)
    return before, after


def test_a_rare_character_that_came_early_is_drawn_once_its_face_is_there(tmp_path: Path) -> None:
    early, unchanged = shown("early", tmp_path)
    boxed, late = shown("late", tmp_path)
    assert late == early == unchanged
    assert boxed != late
