"""What a terminal is opened with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kiosk.contract.identity import store_key
from kiosk.errors import BadInput


@dataclass(frozen=True, slots=True)
class TerminalOptions:
    """Raises BadInput for an own code that would make numbers ambiguous.

    `own_code` (1 to 3 digits) stands in the own series until the terminal is paired; afterwards the hub's code does.
    `store_key` is 64 hex digits; None takes or makes the key file beside the identity, unless `encrypted` is False.
    `hub_patience_seconds` is how long a customer waits for the hub's number before the own series.
    `survey`: the pack's questions are asked here.
    """

    store: Path
    identity_dir: Path
    pack: Path
    profile: str = "standard"
    own_code: str = "0"
    encrypted: bool = True
    store_key: str | None = None
    paper_width_mm: int = 80
    hub_patience_seconds: float = 0.3
    survey: bool = True

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[0-9]{1,3}", self.own_code):
            raise BadInput("a terminal's own code has 1 to 3 digits", field="own_code")

    def key(self) -> str | None:
        """What the store is opened with; None for a plain file."""
        return self.store_key or (store_key(self.identity_dir) if self.encrypted else None)
