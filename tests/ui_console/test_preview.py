"""The preview is a terminal's own drawing: in its sizes, its looks and its languages, whatever is put into it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PIL import Image

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.announcements import Content
from kiosk.standards.public import read_public
from tests.fixtures.announcements import words
from ui.console.announcements.painter import Frame, Painter, PreviewFailed
from ui.console.announcements.preview import body_of

PACK = read_public(SHIPPED_PACK)
NOW = datetime(2026, 11, 29, 8, tzinfo=UTC)
LOOK = {"view": "page", "language": "zh_CN", "landscape": False}


@pytest.fixture(scope="module")
def painter() -> Iterator[Painter]:
    made = Painter()
    yield made
    made.close()


def draw(painter: Painter, pictures: dict[str, bytes] | None = None, content: dict[str, Any] | None = None,
         **look: object) -> Frame:
    whole = Content.model_validate({
        "kind": "notice", "title": words("营业时间调整", "New hours"),
        "body": words("# 时间\n- 周一", "# Hours\n- Monday"),
        "ends_at": "2027-01-01T00:00:00+08:00", **(content or {})})
    return painter.draw({**LOOK, "notice": body_of(whole, NOW, 1, 1), **look}, PACK, pictures or {})


def shares(frame: Frame, colour: tuple[int, int, int]) -> float:
    """Of the picture that has this colour."""
    image = Image.frombytes("RGB", (frame.width, frame.height), frame.pixels, "raw", "BGRX")
    return sum(count for count, its in image.getcolors(1 << 24) or [] if its == colour) / (frame.width * frame.height)


def test_each_look_is_drawn_in_the_panels_own_pixels(painter: Painter) -> None:
    standing = draw(painter)
    frames = [standing, *(draw(painter, **look) for look in (
        {"language": "en"}, {"large": True}, {"contrast": True}, {"view": "list"}, {"view": "loop"},
        {"content": {"title": words("别的标题", "Other")}}))]
    assert {(frame.width, frame.height) for frame in frames} == {(1080, 1920)}
    assert len({frame.pixels for frame in frames}) == len(frames), "each look is another picture"
    lying = draw(painter, landscape=True)
    assert (lying.width, lying.height) == (1920, 1080)
    white, black = (255, 255, 255), (0, 0, 0)
    assert shares(standing, white) > 0.05, "the card that the words stand on"
    assert shares(draw(painter, contrast=True), black) > 0.5


def test_a_long_text_is_read_on_and_a_picture_is_seen(painter: Painter) -> None:
    data = io.BytesIO()
    Image.new("RGB", (400, 300), (200, 10, 20)).save(data, "PNG")
    long = {"body": words("[图1]\n" + "一段话。\n" * 60, "x"), "pictures": ["a" * 64]}
    top = draw(painter, {"a" * 64: data.getvalue()}, long)
    assert top.longer and shares(top, (200, 10, 20)) > 0.02
    assert shares(draw(painter, {}, long, scroll=1.0), (200, 10, 20)) == 0
    assert not draw(painter).longer


def test_an_emergency_covers_every_view(painter: Painter) -> None:
    red = (0x7D, 0x15, 0x10)
    for view in ("page", "loop"):
        assert shares(draw(painter, content={"kind": "emergency"}, view=view), red) > 0.3
    assert shares(draw(painter), red) == 0


@pytest.mark.parametrize("hostile", [
    "<img src='http://127.0.0.1:1/a.png'><script>alert(1)</script>", "![x](file:///etc/passwd)",
    "\u202e\u2066\x00\x1b[31m", "字" * 20_000, "[图9]", "{{x}} %1 %L1 &lt;"])
def test_what_is_hostile_is_drawn_plainly_or_not_at_all(painter: Painter, hostile: str) -> None:
    frame = draw(painter, {"b" * 64: b"no picture"}, {
        "title": words(hostile[:60], hostile[:60]), "body": words(hostile, hostile), "pictures": ["b" * 64]})
    assert (frame.width, frame.height) == (1080, 1920)


def test_a_child_that_was_killed_is_followed_by_another(painter: Painter) -> None:
    before = draw(painter, content={"body": words("x", "x")}, view="list")
    assert painter._child is not None
    painter._child.kill()
    try:
        again = draw(painter, content={"body": words("x", "x")}, view="list")
    except PreviewFailed:  # it was still taking its leave
        again = draw(painter, content={"body": words("x", "x")}, view="list")
    assert (again.width, again.height) == (before.width, before.height)
