"""Installed units as systemd reads them: the file, then its drop-ins by name; a later value wins, a list grows."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

UNITS = "etc/systemd/system"


class Unit:
    def __init__(self, root: Path, name: str) -> None:
        folder = root / UNITS
        self.files = [folder / name, *sorted(
            (drop_in for place in (f"{name.partition('-')[0]}-.service.d", f"{name}.d")
             for drop_in in (folder / place).glob("*.conf")), key=lambda path: path.name)]
        self._values: dict[str, list[str]] = defaultdict(list)
        for file in self.files:
            text = file.read_text("utf-8").replace("\\\n", " ")
            for line in text.splitlines():
                key, equals, value = line.strip().partition("=")
                if equals and not key.startswith(("#", ";")):
                    self._values[key].append(value)

    def __getitem__(self, key: str) -> str:
        """The value in force, empty when there is none."""
        return self._values[key][-1] if key in self._values else ""

    def all(self, key: str) -> list[str]:
        return self._values.get(key, [])

    @property
    def environment(self) -> dict[str, str]:
        return dict(word.split("=", 1) for line in self.all("Environment") for word in line.split())


def settings(file: Path) -> dict[str, str]:
    """`key = value` of a configuration file, whatever its sections."""
    pairs = (line.partition("=") for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {key.strip(): value.strip() for key, equals, value in pairs if equals}
