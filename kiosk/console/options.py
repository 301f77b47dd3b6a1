"""What a console is opened with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ConsoleOptions:
    """`folder` holds identity, published documents and drafts; `pack` stands in until the hub has published one."""

    folder: Path
    pack: Path

    @property
    def identity_dir(self) -> Path:
        return self.folder / "identity"

    @property
    def published(self) -> Path:
        return self.folder / "published.json"

    @property
    def drafts(self) -> Path:
        return self.folder / "drafts"

    @property
    def exports(self) -> Path:
        """Where tables and records for the file are written."""
        return self.folder / "exports"
