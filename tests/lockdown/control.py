"""The control window on a desktop that reacts, and what each sequence does to it."""

from __future__ import annotations

import queue
import shlex
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.e2e.processes import started
from tests.fixtures.wait import wait_until

HERE = Path(__file__).parent
SECONDS = 30.0


def xdotool(environment: Mapping[str, str], words: str) -> str:
    """What it said; a word that it does not know fails the test."""
    done = subprocess.run(
        ["xdotool", *shlex.split(words)], env=dict(environment), capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"xdotool {words}: {done.stderr}"
    return done.stdout.strip()


@contextmanager
def desktop(screen: Mapping[str, str], folder: Path) -> Iterator[Path]:
    """A window manager on `screen`; gives the folder in which a mark appears for each program that it starts."""
    marks = folder / "started"
    marks.mkdir()
    environment = {**screen, "LOCKDOWN_STARTED": str(marks), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder),
                   "XDG_CACHE_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with started(
        ["openbox", "--sm-disable", "--config-file", HERE / "openbox.xml"], environment=environment,
        log=folder / "openbox.log",
    ):
        ask = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
        wait_until(lambda: b"window id" in subprocess.run(
            ask, env=dict(screen), capture_output=True, check=False).stdout)
        yield marks


class Control:
    """What the control window and the desktop say."""

    def __init__(self, process: subprocess.Popen[str], screen: Mapping[str, str], marks: Path) -> None:
        self._process, self._screen, self._marks = process, screen, marks
        self._said: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._window = self._said.get(timeout=SECONDS)
        self.reset()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._said.put(line.strip())

    def effects(self, tries: str, wanted: str) -> set[str]:
        """What `tries` did, up to `wanted`."""
        xdotool(self._screen, tries)
        seen: set[str] = set()
        deadline = time.monotonic() + SECONDS / 4
        while wanted not in seen and time.monotonic() < deadline:
            try:
                seen.add(self._said.get(timeout=0.02))
            except queue.Empty:
                seen |= {"started"} if any(self._marks.iterdir()) else set()
        return seen

    def reset(self) -> None:
        """As it was at the beginning, with the keyboard, whatever was done to it."""
        for mark in self._marks.iterdir():
            mark.unlink()
        # The mouse goes away, to come back with a move: once the window manager made it leave, a press opens no menu.
        xdotool(self._screen, f"key Escape mousemove 2 2 set_desktop 0 windowactivate {self._window}")
        deadline = time.monotonic() + SECONDS
        while True:
            self._ask("reset")
            if self._typing():
                return
            assert time.monotonic() < deadline, "the control window does not come back"

    def _ask(self, word: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()
        while self._said.get(timeout=SECONDS) != "ready":
            pass

    def _typing(self) -> bool:
        """Whether a letter reaches the window; all that was said before it is forgotten."""
        xdotool(self._screen, "key z")
        deadline = time.monotonic() + 0.5
        while time.monotonic() < deadline:
            try:
                if self._said.get(timeout=0.05) == "text":
                    return True
            except queue.Empty:
                pass
        return False


@contextmanager
def open_control(screen: Mapping[str, str], folder: Path) -> Iterator[Control]:
    with ExitStack() as stack:
        marks = stack.enter_context(desktop(screen, folder))
        stack.enter_context(selections(screen, folder))
        process = stack.enter_context(started(
            [sys.executable, HERE / "control_window.py"], environment=screen, log=folder / "control.log",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        yield Control(process, screen, marks)


@contextmanager
def selections(screen: Mapping[str, str], folder: Path, *, run_as: Sequence[str] = ()) -> Iterator[None]:
    """Something to paste, in the clipboard and for the middle button."""
    (folder / "pasted").write_text("PASTED")
    with ExitStack() as stack:
        for name in ("clipboard", "primary"):
            stack.enter_context(started(
                [*run_as, "xclip", "-quiet", "-selection", name, folder / "pasted"], environment=screen,
                log=folder / "xclip.log"))
            ask = [*run_as, "xclip", "-o", "-selection", name]
            wait_until(lambda ask=ask: subprocess.run(
                ask, env=dict(screen), capture_output=True, check=False).stdout == b"PASTED")
        yield
