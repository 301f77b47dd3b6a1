"""What somebody might hand the editor: each refused in words or shown plainly, and the draft goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.announcements.attachment import PORT
from kiosk.cli.drawn_pages import PdfPages
from kiosk.contract.staff import Role
from tests.announcements.test_hostile import BOMB, picture
from tests.fixtures.console import ConsoleHall
from tests.fixtures.window import until
from tests.ui_console.worker import Worker

Open = Callable[..., Worker]


@pytest.fixture
def writing(hall: ConsoleHall, worker: Open) -> Worker:
    """A publisher with a new draft open."""
    hall.hub.registry.outside[PORT] = PdfPages()
    pin = hall.person("1003", Role.PUBLISHER)
    one = worker(hall.console(), language="en")
    one.sign_in("1003", pin)
    one.press("ctrl+n")
    one.see("A new announcement")
    return one


def test_no_hostile_file_hangs_in_the_draft_and_an_honest_one_still_does(writing: Worker, tmp_path: Path) -> None:
    editor = writing.console.pages.model.editor
    files = {"bomb.png": BOMB, "broken.jpg": picture("JPEG")[:200], "good.png": picture("PNG"),
             "no.pdf": b"PK\x03\x04 a zip", "said.pdf": b"%PDF-1.7 and no more"}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    for name, button, told in (
        ("bomb.png", "Add a picture …", "This picture cannot be taken"),
        ("broken.jpg", "Add a picture …", "This picture cannot be taken"),
        ("no.pdf", "Attach a PDF …", "This file is no PDF"), ("said.pdf", "Attach a PDF …", "This PDF is damaged"),
    ):
        writing.click(button)
        writing.write("Folder or file", str(tmp_path / name))
        writing.press("enter")
        writing.see(told)
        writing.console.desk.dismiss()
        assert (editor.list("pictures"), editor.list("pages")) == ([], []), name
    writing.click("Add a picture …")
    writing.write("Folder or file", str(tmp_path / "good.png"))
    writing.press("enter")
    until(lambda: len(editor.list("pictures")) == 1, "the honest picture")


def test_half_a_megabyte_is_refused_by_the_fields_name_and_strange_signs_are_plain(writing: Worker) -> None:
    said = "<b>停电</b>\u202e通知\x07 <img src='file:///etc/passwd'> {{x}} %1 =cmd|' /C calc'!A0"
    for language in ("Chinese", "English"):
        writing.write(f"Title, {language}", "Title")
        writing.write(f"Text, {language}", "字" * 166_667 if language == "Chinese" else said)
    writing.press("ctrl+enter")
    writing.see("too long: at most 20000 characters")
    writing.write("Text, Chinese", said)
    writing.write("Title, Chinese", said[:60])
    writing.press("ctrl+enter")
    writing.see("In review")
    shown = [text for text in writing.texts() if "img src" in text]
    assert shown and all("\u202e" not in text and "\x07" not in text for text in shown)
