from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from ui.demo.app import side_by_side

ROOMS = st.builds(QRect, st.integers(0, 200), st.integers(0, 100), st.integers(900, 8000), st.integers(600, 5000))


@given(ROOMS, st.sampled_from([(1080, 1920), (1920, 1080)]))
def test_both_windows_are_whole_on_one_screen_and_do_not_overlap(room: QRect, panel: tuple[int, int]) -> None:
    scale, corner, tray = side_by_side(room, panel)
    terminal = QRect(corner, QSize(int(panel[0] * scale), int(panel[1] * scale)))
    assert room.contains(terminal) and room.contains(tray)
    assert not terminal.intersects(tray)
    assert tray.width() >= 100
