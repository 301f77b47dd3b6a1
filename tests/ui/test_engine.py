from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtQml import QQmlComponent

from tests.fixtures.window import Window, until


@pytest.mark.qt_log_ignore("Protocol \"about\" is unknown")
def test_no_screen_loads_anything_over_the_network(window: Window) -> None:
    server = QTcpServer()
    assert server.listen(QHostAddress("127.0.0.1"))
    component = QQmlComponent(window.terminal.engine)
    component.setData(
        f'import QtQuick; Image {{ source: "http://127.0.0.1:{server.serverPort()}/spy.png"; '
        'readonly property bool failed: status === Image.Error }'.encode(), QUrl())
    image = component.create()
    until(lambda: image.property("failed"), "the image to be denied")
    assert not server.hasPendingConnections()


def test_visits_leave_no_item_behind(window: Window) -> None:
    def visit() -> None:
        window.session.begin()
        window.open("fault")
        window.session.end()
        until(lambda: not window.sliding(), "the page to be gone")
        window.settle()

    def there() -> int:
        return len(window.quick.contentItem().childItems()[-1].findChildren(type(window.quick.contentItem())))

    visit()
    first = there()
    for _ in range(10):
        visit()
    until(lambda: there() <= first, f"what ten visits made to be gone, but for {first} items")


def test_a_rare_character_of_a_name_is_no_box(dressed: object) -> None:
    from PySide6.QtGui import QFont, QTextLayout

    from ui import fonts

    layout = QTextLayout("*𠮷 䶮 㛃", QFont(fonts.FAMILY))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert all(glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes())
