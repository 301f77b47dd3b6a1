"""The machine that is set up: its files and commands. With another root only files are written."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

HOME = Path("/opt/hall-kiosk")
"""Where the clone stands, on every machine: the units name it."""


class Failed(Exception):
    """A command failed; the text holds what it said last."""


class Machine:
    """`live` is whether this very machine is set up, not a folder that will become one."""

    def __init__(self, root: Path = Path("/")) -> None:
        self.root = root
        self.live = root == Path("/")

    def path(self, place: str) -> Path:
        return self.root / place.lstrip("/")

    def holds(self, place: str, text: str, mode: int) -> bool:
        path = self.path(place)
        try:
            return path.read_text("utf-8") == text and path.stat().st_mode & 0o7777 == mode
        except (OSError, UnicodeDecodeError):
            return False

    def write(self, place: str, text: str, mode: int, group: str | None = None) -> None:
        """Whole or not at all; readable by nobody else at any moment."""
        path = self.path(place)
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.new")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        if group is not None and self.live:
            os.chown(new, 0, grp.getgrnam(group).gr_gid)
        new.chmod(mode)
        new.replace(path)

    def remove(self, place: str) -> None:
        path = self.path(place)
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)

    def has_user(self, name: str) -> bool:
        try:
            pwd.getpwnam(name)
        except KeyError:
            return False
        return True

    def said(self, *command: str | Path) -> str:
        """What a command said, empty when it failed or is not there."""
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError:
            return ""
        return done.stdout.strip() if done.returncode == 0 else ""

    def run(self, *command: str | Path, shown: bool = False, environment: dict[str, str] | None = None) -> None:
        """Raises Failed. `shown` lets its words through."""
        try:
            done = subprocess.run(
                command, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL, text=True, check=False,
                stdout=None if shown else subprocess.PIPE, stderr=None if shown else subprocess.STDOUT)
        except OSError as error:
            raise Failed(f"{command[0]} cannot be run: {error.strerror}") from error
        if done.returncode:
            last = "" if shown else "\n".join((done.stdout or "").splitlines()[-5:])
            raise Failed(f"{' '.join(map(str, command))} ended with {done.returncode}\n{last}".strip())

    def installed(self, packages: Sequence[str]) -> bool:
        said = self.said("dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *packages)
        return sum(line.startswith("installed ") for line in said.splitlines()) == len(packages)
