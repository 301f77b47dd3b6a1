"""Whatever ends a bench, kill -9 too, ends all that it started: servers, workers, databases, their folder.

Each of them has the run's mark in its environment, however far it has gone from the process that began it.
"""

from __future__ import annotations

import functools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from contextlib import suppress
from pathlib import Path

MARK = "KIOSK_BENCH_RUN"
_HELD: list[subprocess.Popen[bytes]] = []
"""Whoever watches does so until this process lets go of it, in whatever way it ends."""


@functools.cache
def guarded(on: Path | None = None) -> Path:
    """A folder for all that is temporary from here on; it goes with this process, and with it all that it has started.

    One who only watches outlives this process, by a moment. `on`: which disk, by a folder of it.
    """
    if MARK in os.environ:  # begun by one that is guarded
        return Path(os.environ["TMPDIR"])
    run, folder = uuid.uuid4().hex, Path(tempfile.mkdtemp(prefix="kiosk-bench-", dir=on))
    folder.chmod(0o755)  # a database's own user passes through
    _HELD.append(subprocess.Popen(
        [sys.executable, "-m", "bench.guarding", run, str(folder)], stdin=subprocess.PIPE, start_new_session=True))
    os.environ.update({MARK: run, "TMPDIR": str(folder)})
    tempfile.tempdir = None
    return folder


def marked(run: str) -> list[int]:
    """The processes that this run has started and that live."""
    wanted, found = f"{MARK}={run}".encode(), []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError):
                if wanted in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
    return found


def _watch(run: str, folder: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdin.buffer.read()  # until whoever holds the other end is gone
    while its := marked(run):  # one that was just being born is found the next time
        for process in its:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        time.sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    _watch(sys.argv[1], Path(sys.argv[2]))
