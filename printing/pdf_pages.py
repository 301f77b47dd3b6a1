"""The pages of a PDF from outside as dots, drawn in a child process without network, files or much memory."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from printing.errors import PdfUnusable

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 45.0
_LONGEST_LINE = 200_000
_CHILD = Path(__file__).with_name("pdf_child.py")


class PageDots(NamedTuple):
    """`bgr` has `stride` bytes a row; `text` is what the PDF says its words are, unclean."""

    width: int
    height: int
    stride: int
    bgr: bytes
    text: str


def draw(pdf: bytes, *, most_pages: int, side: int, patience: float = PATIENCE_SECONDS) -> Iterator[PageDots]:
    """Each page, `side` dots on its longer side. Raises PdfUnusable, also between two pages."""
    with subprocess.Popen(
            [sys.executable, "-I", str(_CHILD), str(most_pages), str(side)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}, cwd="/") as child:
        late = threading.Timer(patience, child.kill)
        late.start()
        try:
            yield from _read(child, pdf, side)
            if child.wait() != 0:
                raise _gave_up(child.returncode)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _gave_up(child.poll()) from error  # it ended, or was ended, before it had said all
        finally:
            late.cancel()
            child.kill()


def _read(child: subprocess.Popen[bytes], pdf: bytes, side: int) -> Iterator[PageDots]:
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(pdf)
    child.stdin.close()
    head = _line(child.stdout)
    if "refused" in head:
        raise PdfUnusable(f"this PDF cannot be drawn: {head['refused']}", reason=str(head["refused"]))
    for _ in range(int(head["pages"])):
        yield _page(child.stdout, side)


def _page(out: IO[bytes], side: int) -> PageDots:
    said = _line(out)
    width, height, stride = (int(said[key]) for key in ("width", "height", "stride"))
    if not (0 < width <= side and 0 < height <= side and 3 * width <= stride < 3 * width + 4):
        raise ValueError("no page is that large")
    dots = out.read(stride * height)
    if len(dots) < stride * height:
        raise ValueError("the page ends too early")
    return PageDots(width, height, stride, dots, str(said["text"]))


def _line(out: IO[bytes]) -> dict[str, Any]:
    return dict(json.loads(out.readline(_LONGEST_LINE)))


def _gave_up(code: int | None) -> PdfUnusable:
    log.warning("a PDF was given up: the child that drew it ended with %s", code)
    return PdfUnusable("this PDF asks for more memory or time than it is given", reason="heavy")
