"""The preview is a terminal's own drawing: in its sizes, its looks and its languages, whatever is put into it."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from PIL import Image

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.announcements import Content
from kiosk.contract.staff import Role
from kiosk.standards.public import PublicPack, read_public
from tests.fixtures.announcements import Newsroom, notice, words
from tests.fixtures.console import ConsoleHall
from tests.fixtures.sink import open_sink, talks_to
from tests.fixtures.window import until
from tests.ui_console.worker import Worker
from ui.console.announcements.painter import BOARD, Frame, Painter, PreviewFailed
from ui.console.announcements.preview import body_of

PACK = read_public(SHIPPED_PACK)
NOW = datetime(2026, 11, 29, 8, tzinfo=UTC)
LOOK = {"view": "page", "language": "zh_CN", "landscape": False}


@pytest.fixture(scope="module")
def painter() -> Iterator[Painter]:
    made = Painter()
    yield made
    made.close()


@pytest.fixture(scope="module")
def board() -> Iterator[Painter]:
    made = Painter(BOARD)
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


def test_a_board_shows_it_in_its_strip_where_boards_are_meant(board: Painter) -> None:
    strip = {"view": "board", "landscape": True}
    bare, told, other = (draw(board, content={"targets": {"places": places}, "title": words(title, "x")}, **strip)
                         for places, title in ((["zone"], "甲"), (["board"], "甲"), (["board"], "乙")))
    assert {(frame.width, frame.height, frame.longer) for frame in (bare, told, other)} == {(1920, 1080, False)}
    row = 4 * 1920
    above, below = slice(120 * row, 900 * row), slice(960 * row, None)  # but for the clock
    assert bare.pixels[above] == told.pixels[above] == other.pixels[above], "only the strip speaks of it"
    assert len({frame.pixels[below] for frame in (bare, told, other)}) == 3
    standing = draw(board, view="board", content={"kind": "emergency"})
    assert (standing.width, standing.height) == (1080, 1920) and shares(standing, (0x7D, 0x15, 0x10)) > 0.04


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


def test_a_child_that_ends_unseen_is_a_preview_that_failed_and_no_other_fault() -> None:
    class Ending(Painter):
        """Its child ends after somebody has looked whether it is there."""

        ends = False

        def _start(self) -> subprocess.Popen[bytes]:
            child = super()._start()
            if self.ends:
                child.kill()
                os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
            return child

    ending = Ending()
    for size in (0, 100_000):  # what fits into a pipe's buffer, and what does not
        ending.ends = False
        draw(ending)
        ending.ends = True
        with pytest.raises(PreviewFailed):
            draw(ending, {"a" * 64: b"x" * size})


def test_a_preview_whose_terminal_breaks_is_said_and_the_next_change_draws_again(
    hall: ConsoleHall, worker: Callable[..., Worker], capfd: pytest.CaptureFixture[str],
) -> None:
    class Breaking(Painter):
        broken = True

        def draw(self, asked: Mapping[str, Any], pack: PublicPack, pictures: Mapping[str, bytes]) -> Frame:
            return super().draw({**asked, "notice": {"state": "live"}} if self.broken else asked, pack, pictures)

    made = Newsroom.of(hall.hub).published(notice(hall.hub))
    one = worker(hall.console("desk"), language="en", size=(1280, 900))
    one.sign_in("1003", hall.person("1003", Role.PUBLISHER))
    one.console.pages.open("announcements", str(made.announcement_id))
    model = one.console.pages.model
    until(lambda: model.parts, "the words")
    preview, breaking = model.preview, Breaking()
    preview._painter = breaking
    one.click("Preview")
    one.see("The preview could not be drawn")
    assert "BadInput" in capfd.readouterr().err, "its terminal ended by an exception"
    for _ in range(4):  # also while somebody turns away from it, and comes back
        preview.setLook("large", not preview.look["large"])
        until(lambda: preview._at_work, "another attempt")
        breaking.close()
        until(lambda: not preview._at_work, "its end")
        assert preview.failed and preview.width == 0
    breaking.broken = False
    preview.setLook("landscape", True)
    until(lambda: not preview.failed and preview.width == 1920, "the picture")
    one.see_no("The preview could not be drawn")


def test_whatever_is_written_nobody_is_asked_for_it(painter: Painter, board: Painter) -> None:
    with open_sink() as sink:
        for address in (f"{sink.url}/a.png", "file:///etc/passwd", f"//{sink.url.removeprefix('http://')}/a.png"):
            said = (f"<img src='{address}'><script src={address}></script> ![x]({address}) "
                    f"<style>@import url({address});</style> [[{address}]] <a href='{address}'>x</a>\u202e\x07")
            both = words(said, said)
            for kind in ("policy", "emergency"):
                drawn = {"kind": kind, "body": both, "meaning": both, "example": both,
                         "title": words(f"<img src='{address}'>"[:60], f"<b>{address}</b>"[:60])}
                for view in ("page", "list", "loop"):
                    assert len(draw(painter, content=drawn, view=view).pixels) == 4 * 1080 * 1920
                drawn |= {"targets": {"places": ["board"]}}
                assert len(draw(board, content=drawn, view="board").pixels) == 4 * 1080 * 1920
        assert sink.asked == 0
        assert talks_to(painter.pid) == talks_to(board.pid) == set()
