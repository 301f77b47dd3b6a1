"""What a counter is opened with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CounterOptions:
    """`folder` holds journal, published documents and identity; `pack` stands in until the hub has published one.

    `window` is where the machine stands, if the settings say; else the one that was chosen last.
    """

    folder: Path
    pack: Path
    window: str = ""

    @property
    def identity_dir(self) -> Path:
        return self.folder / "identity"

    @property
    def journal(self) -> Path:
        return self.folder / "counter.json"

    @property
    def slips(self) -> Path:
        """The print queue of a counter with a printer."""
        return self.folder / "slips.sqlite"

    @property
    def ratings(self) -> Path:
        """What customers said at this counter's own screen and the hub has not heard."""
        return self.folder / "ratings.json"

    @property
    def published(self) -> Path:
        return self.folder / "published.json"
