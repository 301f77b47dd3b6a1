"""A machine in the hall: its settings, its real `kiosk terminal` (or counter), and whoever reads its screen."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pypdfium2

from tests.e2e.processes import end, started
from tests.e2e.screen_reader import ScreenReader, read_screen


def words_on(paper: Path) -> str:
    """The text of a paper's first page."""
    document = pypdfium2.PdfDocument(paper)
    try:
        return str(document[0].get_textpage().get_text_range())
    finally:
        document.close()


class Machine:
    """Its data survives a kill; `start` is a new life on the same files. `settings`: further lines of its file."""

    def __init__(
        self, folder: Path, screen: Mapping[str, str], printer: str = "folder:", app: str = "terminal",
        settings: Sequence[str] = (),
    ) -> None:
        self.folder, self._screen, self._app = folder, screen, app
        self._running: ExitStack | None = None
        self._process: subprocess.Popen[str] | None = None
        self._reader: ScreenReader | None = None
        kind, _, address = printer.partition(":")
        self.settings = folder / "kiosk.toml"
        folder.mkdir(parents=True)
        self.settings.write_text("\n".join([
            "[terminal]", f"name = {json.dumps(folder.name)}", f"data_dir = {json.dumps(str(folder))}",
            "survey = false",
            "[visit]", "quiet_seconds = 600",
            "[printer]", f"kind = {json.dumps(kind)}", f"address = {json.dumps(address)}", "timeout_seconds = 30",
            *settings, "",
        ]), "utf-8")

    @property
    def identity(self) -> Path:
        return self.folder / "identity"

    @property
    def store(self) -> Path:
        return self.folder / "terminal.sqlite"

    @property
    def reader(self) -> ScreenReader:
        assert self._reader is not None, "the terminal does not run"
        return self._reader

    def start(self) -> ScreenReader:
        self._running = ExitStack()
        self._process = self._running.enter_context(started(
            [sys.executable, "-m", "kiosk", self._app, "--settings", self.settings],
            environment=self._screen, log=self._log))
        self._reader = self._running.enter_context(
            read_screen(self._screen, self._process.pid, self.folder / "reader.log"))
        return self._reader

    def kill(self) -> None:
        """As if somebody had pulled the plug."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self.close()

    def stop(self) -> None:
        """Ends it as a shutdown does, which must succeed."""
        assert self._process is not None
        code = end(self._process)
        self.close()
        assert code == 0, f"exit code {code}\n{self.log()}"

    def close(self) -> None:
        if self._running is not None:
            self._running.close()
        self._running = self._process = self._reader = None

    def keys(self, *arguments: str) -> None:
        """Strikes real keys, as xdotool names them: `("key", "space")`, `("type", "1001")`."""
        subprocess.run(["xdotool", *arguments], env=dict(self._screen), check=True, timeout=60)

    def focus(self, title: str = "") -> None:
        """What a window manager would do with the only window that shows, or the one whose title begins so."""
        which = ["--name", f"^{title}"] if title else ["--pid", str(self.reader.pid)]
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", *which], env=dict(self._screen),
            capture_output=True, text=True, check=True, timeout=60).stdout.split()
        self.keys("windowfocus", "--sync", found[-1])

    def kiosk(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`kiosk …` on this machine."""
        return subprocess.run(
            [sys.executable, "-m", "kiosk", *arguments, "--settings", str(self.settings)], env=dict(self._screen),
            capture_output=True, text=True, check=False, timeout=60)

    def doctor(self) -> tuple[int, dict[str, dict[str, Any]]]:
        """Its exit code, and its findings by what was checked."""
        done = self.kiosk("doctor", "--json")
        return done.returncode, {finding["check"]: finding for finding in json.loads(done.stdout)["findings"]}

    def papers(self) -> list[Path]:
        """What came out of the folder printer, as PDF, in order."""
        return sorted((self.folder / "paper").glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns)

    def complaints(self) -> list[str]:
        """Lines of its log that are no mere information. What the screen reader asked for may be gone meanwhile."""
        return [line for line in self.log().splitlines()
                if not re.search(r" INFO |Could not find accessible|AtSpiAdaptor::applicationInterface", line)]

    def log(self) -> str:
        return self._log.read_text("utf-8") if self._log.exists() else ""

    @property
    def _log(self) -> Path:
        return self.folder / f"{self._app}.log"
