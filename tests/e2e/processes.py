"""Processes that a test starts; each is ended by its id, whatever the test does."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

SECONDS = 60


@contextmanager
def started(
    command: Sequence[str | Path], *, environment: Mapping[str, str], log: Path | None = None,
    pass_fds: Sequence[int] = (), **pipes: int,
) -> Iterator[subprocess.Popen[str]]:
    """The process of `command`; its stderr (and stdout, if no pipe takes it) goes to `log`."""
    said: IO[bytes] | int = log.open("ab") if log else subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, env=dict(environment), text=True, pass_fds=pass_fds,
            **{"stdin": subprocess.DEVNULL, "stdout": said, "stderr": said, **pipes})
    finally:
        if not isinstance(said, int):
            said.close()
    with process:
        try:
            yield process
        finally:
            end(process)


def end(process: subprocess.Popen[str]) -> int:
    """Asks it to end, insists if it does not; its exit code."""
    if process.poll() is None:
        process.terminate()
    try:
        return process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
