"""PDFs from outside: drawn as plain pictures, or refused by name; nothing else happens."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from kiosk.announcements.attachment import LONGEST_SIDE, MOST_PAGES, PdfRefused, check, text_of
from kiosk.cli.drawn_pages import PdfPages
from tests.fixtures import pdfs


def test_an_honest_pdf_becomes_pictures_and_text_in_order() -> None:
    drawn = PdfPages().draw(pdfs.honest())
    assert [max(page.picture.width, page.picture.height) for page in drawn] == [LONGEST_SIDE] * 2
    for page in drawn:
        grey = Image.open(io.BytesIO(page.picture.data)).convert("L")
        assert grey.getextrema()[0] < 60, "its words, in a font that it does not bring along"
        assert grey.getpixel((5, 5)) == 255
    assert text_of(drawn) == "\n".join(pdfs.PAGES)


@pytest.mark.parametrize(("pdf", "reason"), [
    (pdfs.honest()[:200], "broken"), (b"%PDF-1.7\n" + bytes(range(256)) * 40, "broken"),
    (pdfs.honest(password=""), "encrypted"), (pdfs.honest(password="secret"), "encrypted"),
    (pdfs.page(pages=MOST_PAGES + 1), "pages"), (pdfs.page(pages=5_000), "pages"),
    (pdfs.page(box="0 0 1 90000"), "size"), (pdfs.page(box="0 0 0.001 0.001"), "size"),
], ids=["cut off", "noise", "locked", "secret", "a page too many", "thousands", "a thread", "a speck"])
def test_what_cannot_be_shown_is_refused_by_name(pdf: bytes, reason: str) -> None:
    with pytest.raises(PdfRefused) as refused:
        PdfPages().draw(pdf)
    assert refused.value.details["reason"] == reason


def test_what_is_no_pdf_or_too_long_is_refused_unread() -> None:
    for sent, reason in ((b"PK\3\4", "format"), (b"", "format"), (b"%PDF-" + bytes(5 * 1024 * 1024), "bytes")):
        with pytest.raises(PdfRefused) as refused:
            check(sent)
        assert refused.value.details["reason"] == reason


@pytest.mark.parametrize("pdf", [pdfs.SCRIPT, pdfs.FROM_OUTSIDE, pdfs.page(box="-9e8 -9e8 9e8 9e8")],
                         ids=["script", "from outside", "a box as large as a country"])
def test_what_would_do_something_is_a_picture(pdf: bytes) -> None:
    [page] = PdfPages().draw(pdf)
    assert max(page.picture.width, page.picture.height) == LONGEST_SIDE


@pytest.mark.parametrize("pdf", [pdfs.IMAGE_BOMB, pdfs.STREAM_BOMB, pdfs.laughs()],
                         ids=["an image", "a stream", "forms of forms"])
def test_what_would_never_end_is_given_up_and_the_next_one_is_drawn(pdf: bytes) -> None:
    pages = PdfPages(patience=4.0)
    try:
        pages.draw(pdf)
    except PdfRefused as refused:
        assert refused.details["reason"] in {"heavy", "broken"}
    assert len(pages.draw(pdfs.honest())) == 2


def test_the_child_opens_no_connection_starts_nothing_and_writes_no_file(tmp_path: Path) -> None:
    tried = (
        "import sys; sys.path.insert(0, sys.argv[1]); import os, socket; from pdf_child import confine; confine()\n"
        "for what in (socket.socket, os.fork, lambda: os.execv('/bin/true', ['true']),"
        " lambda: open(sys.argv[2], 'wb', buffering=0).write(b'x' * 9), lambda: bytearray(1 << 30)):\n"
        "    try:\n        what(); print('done')\n"
        "    except (OSError, MemoryError) as error: print(type(error).__name__)\n")
    said = subprocess.run(
        [sys.executable, "-I", "-c", tried, str(Path("printing").resolve()), str(tmp_path / "x")],
        capture_output=True, text=True, check=False)
    assert said.stdout.split() == ["PermissionError"] * 3 + ["OSError", "MemoryError"], said.stderr
