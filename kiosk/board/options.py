"""What a board is opened with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BoardOptions:
    """`folder` holds identity and published documents; `pack` stands in until the hub has published one."""

    folder: Path
    pack: Path

    @property
    def identity_dir(self) -> Path:
        return self.folder / "identity"

    @property
    def published(self) -> Path:
        return self.folder / "published.json"
