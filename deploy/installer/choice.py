"""What the one TOML file of a machine wants set up here."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCREENS = ("terminal", "counter", "board")
PIECES = (*SCREENS, "hub")


class Refusal(Exception):
    """Nothing has been done; the text says what must change first."""


@dataclass(frozen=True)
class Choice:
    """`content` is the whole file, which `kiosk settings check` judges; here only what installing needs is read.
    Without a `file` there is none."""

    file: Path | None
    pieces: tuple[str, ...]
    content: dict[str, Any]

    @property
    def screen(self) -> str | None:
        return next((piece for piece in self.pieces if piece in SCREENS), None)

    @property
    def hub(self) -> bool:
        return "hub" in self.pieces

    @property
    def asks(self) -> bool:
        """Whether the terminal asks on its screen, at its first start, what nobody has said here."""
        return self.screen == "terminal" and not set(self.content) - {"install"}

    @property
    def accelerated(self) -> bool:
        return bool(self._of("screen", "accelerated", False))

    @property
    def sound(self) -> bool:
        return self.screen is not None and bool(self._of("sound", "enabled", True))

    @property
    def printer_device(self) -> str:
        """The printer's device file, empty when it is none."""
        return str(self._of("printer", "address", "")) if self._of("printer", "kind", "folder") == "device" else ""

    @property
    def scanner_device(self) -> str:
        return str(self._of("scanner", "device", "")) if self._of("scanner", "kind", "keyboard") == "serial" else ""

    @property
    def id_reader_device(self) -> str:
        return str(self._of("id_reader", "device", "")) if self._of("id_reader", "kind", "none") == "sdt" else ""

    def install(self, name: str, default: Any) -> Any:
        """A setting of `[install]` (`kiosk.settings.Install`)."""
        return self._of("install", name, default)

    def _of(self, section: str, name: str, default: Any) -> Any:
        table = self.content.get(section)
        return table.get(name, default) if isinstance(table, dict) else default


def read_choice(file: Path | None, named: Sequence[str]) -> Choice:
    """The choice of `file`; pieces that are `named` count instead of its own. Raises Refusal."""
    try:
        content = tomllib.loads(file.read_text("utf-8")) if file is not None else {}
    except OSError as error:
        raise Refusal(f"{file} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refusal(f"{file} is no valid TOML: {error}") from error
    install = content.get("install")
    listed = install.get("pieces", []) if isinstance(install, dict) else []
    pieces = tuple(dict.fromkeys(named or (listed if isinstance(listed, list) else [])))
    if not pieces:
        place = file or "a settings file"
        raise Refusal(f'name what this machine is: [install] pieces = ["terminal"] in {place} ({", ".join(PIECES)})')
    for piece in pieces:
        if piece not in PIECES:
            raise Refusal(f"there is no piece {piece!r}: choose among {', '.join(PIECES)}")
    if len([piece for piece in pieces if piece in SCREENS]) > 1:
        raise Refusal("one machine shows one program: choose one of terminal, counter and board")
    return Choice(file, pieces, content)
