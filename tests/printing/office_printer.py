"""`ippeveprinter`: a real IPP printer without a mechanism. What is wrong with it is in a file."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

_MECHANISM = """#!/bin/sh
# Runs once a job, with the page as file. Lines to standard error move the printer's state.
cd "$(dirname "$0")"
read -r fault <fault 2>/dev/null
case "$fault" in
  "") cp "$1" "page-$(ls page-* 2>/dev/null | wc -l).pdf" ;;
  abort) exit 1 ;;
  hang) while [ -s fault ] && [ -d . ]; do sleep 0.1; done ;;
  *) cp "$1" "page-$(ls page-* 2>/dev/null | wc -l).pdf"; printf 'STATE: +%s\\n' "$fault" >&2 ;;
esac
"""
_BUS = """<busconfig><type>system</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>"""


class OfficePrinter:
    """It asks for a system bus before it looks whether it is to announce itself; so it has one of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "spool").mkdir(parents=True)
        mechanism = folder / "mechanism"
        mechanism.write_text(_MECHANISM)
        mechanism.chmod(0o755)
        (folder / "bus.conf").write_text(_BUS.format(path=folder / "bus"))
        self._bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={folder / 'bus.conf'}", "--nofork"], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        _until(lambda: (folder / "bus").exists(), "the bus")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.switch_on()

    def switch_on(self) -> None:
        folder = self.folder
        program = shutil.which("ippeveprinter") or "/usr/sbin/ippeveprinter"
        self._process = subprocess.Popen(
            [program, "-r", "off", "-p", str(self.port), "-n", "localhost", "-f", "application/pdf",
             "-d", str(folder / "spool"), "-c", str(folder / "mechanism"), "Hall A4"],
            env=os.environ | {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder / 'bus'}"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _until(lambda: socket.create_connection(("localhost", self.port), 1).close() or True, "the printer")
        except AssertionError:
            self.close()
            raise

    @property
    def address(self) -> str:
        return f"ipp:localhost:{self.port}/ipp/print"

    def pages(self) -> list[bytes]:
        return [file.read_bytes() for file in sorted(self.folder.glob("page-*.pdf"))]

    def break_with(self, fault: str) -> None:
        """abort, hang, or a reason of IPP that it tells once the page is out; empty: nothing is wrong."""
        (self.folder / "fault").write_text(f"{fault}\n" if fault else "")

    def switch_off(self) -> None:
        """Nobody listens any more."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        self.break_with("")
        for process in (self._process, self._bus):  # killed twice it is dead all the same
            process.kill()
            process.wait()


def _until(happened: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            if happened():
                return
        except OSError:
            pass
        assert time.monotonic() < deadline, f"{what} did not come up"
        time.sleep(0.05)
