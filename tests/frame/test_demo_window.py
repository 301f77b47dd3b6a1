from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from ui.demo.layout import Room, places

ROOMS = st.builds(Room, st.integers(0, 200), st.integers(0, 100), st.integers(1200, 8000), st.integers(700, 5000))


@given(ROOMS, st.sampled_from([(1080, 1920), (1920, 1080)]))
def test_all_windows_are_whole_on_one_screen_and_do_not_overlap(room: Room, panel: tuple[int, int]) -> None:
    found = places(room, panel)
    rects = {name: QRect(place.left, place.top, place.width, place.height) for name, place in found.items()}
    assert set(rects) == {"terminal", "counter", "board", "tray"}
    assert all(QRect(*room).contains(rect) for rect in rects.values()), rects
    assert not any(one.intersects(other) for one, other in combinations(rects.values(), 2)), rects


def test_on_a_full_hd_screen_everything_can_be_read() -> None:
    found = places(Room(0, 0, 1920, 1040), (1080, 1920))
    assert found["terminal"].scale > 0.5 and found["counter"].scale > 0.7 and found["board"].scale > 0.35
