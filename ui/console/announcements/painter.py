"""The console's end of `ui.preview_child`: a process that draws announcements as a terminal, or a board, does."""

from __future__ import annotations

import base64
import json
import logging
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.errors import KioskError
from kiosk.standards.public import PublicPack

log = logging.getLogger(__name__)
ROOT = Path(__file__).parents[3]
PATIENCE_SECONDS = 20.0
_LARGEST_SIDE = 4_096
TERMINAL, BOARD = "ui.terminal.preview", "ui.board.preview"


class PreviewFailed(KioskError):
    """The child ended, or said nothing in time. The next picture starts another one."""

    code = "preview_failed"


class Frame(NamedTuple):
    """`pixels`: 4 · width · height bytes, QImage.Format_RGB32. `longer`: more lies below."""

    width: int
    height: int
    longer: bool
    pixels: bytes


class Painter:
    """Blocks; for one thread at a time, but `close`, which any may call."""

    def __init__(self, draws: str = TERMINAL) -> None:
        self._draws = draws
        self._child: subprocess.Popen[bytes] | None = None
        self._pack: PublicPack | None = None
        self._sent: set[str] = set()

    def draw(self, asked: Mapping[str, Any], pack: PublicPack, pictures: Mapping[str, bytes]) -> Frame:
        """`asked`: see `ui.preview_child`, without its pack and pictures. Raises PreviewFailed."""
        child = self._start()
        message = {**asked, "pictures": {
            id: base64.b64encode(data).decode() for id, data in pictures.items() if id not in self._sent}}
        if pack is not self._pack:
            message |= {"pack": base64.b64encode(pickle.dumps(pack)).decode(),
                        "pictures": {id: base64.b64encode(data).decode() for id, data in pictures.items()}}
        late = threading.Timer(PATIENCE_SECONDS, child.kill)
        late.start()
        try:
            frame = _exchange(child, json.dumps(message).encode() + b"\n")
        except (OSError, ValueError, KeyError) as error:
            self.close()
            raise PreviewFailed(f"no preview: {type(error).__name__}") from error
        finally:
            late.cancel()
        self._pack = pack
        self._sent |= pictures.keys()
        return frame

    @property
    def pid(self) -> int:
        """Of the child, once something was drawn."""
        assert self._child is not None
        return self._child.pid

    def close(self) -> None:
        child, self._child, self._pack = self._child, None, None
        self._sent = set()
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                with suppress(OSError):  # what was on its way to a child that had ended cannot be handed over
                    if pipe is not None:
                        pipe.close()

    def _start(self) -> subprocess.Popen[bytes]:
        if self._child is not None and self._child.poll() is None:
            return self._child
        self.close()
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        self._child = subprocess.Popen(
            [sys.executable, "-m", self._draws], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path})
        return self._child


def _exchange(child: subprocess.Popen[bytes], message: bytes) -> Frame:
    """Raises OSError, ValueError, KeyError."""
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(message)
    child.stdin.flush()
    head = json.loads(child.stdout.readline() or b"{}")
    width, height = int(head["width"]), int(head["height"])
    if not (0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE):
        raise ValueError("no picture is that large")
    pixels = child.stdout.read(4 * width * height)
    if len(pixels) < 4 * width * height:
        raise OSError("the picture ends too early")
    return Frame(width, height, bool(head["longer"]), pixels)
