"""A bare StackView that pushes a page of as many items as ours: rectangles and plain texts."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

_QML = """
import QtQuick
import QtQuick.Controls.Basic
Window {
    width: 1080; height: 1920
    property int wanted: 0
    function go() { stack.push(page, StackView.Immediate); }
    function back() { stack.pop(StackView.Immediate); }
    Component { id: page
        Item {
            Repeater { model: wanted
                Rectangle {
                    x: 12 + (index % 3) * 350; y: 12 + index * 7; width: 330; height: 60; radius: 12; color: "white"
                    Text { anchors.centerIn: parent; text: index; font.pixelSize: 32; textFormat: Text.PlainText }
                }
            }
        }
    }
    StackView { id: stack; anchors.fill: parent; initialItem: Rectangle { color: "white" } }
}
"""


def bare_window() -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """A shown window: `go()` pushes a page of about `wanted` pairs of an item and its text, `back()` pops it."""
    engine = QQmlApplicationEngine()
    engine.loadData(_QML.encode(), QUrl("bare_page.qml"))
    window = cast(QQuickWindow, engine.rootObjects()[0])
    window.show()
    return engine, window
