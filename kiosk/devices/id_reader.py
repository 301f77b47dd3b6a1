"""ID card readers: a card is laid, and it is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.devices.id_card import IdCard


@dataclass(frozen=True, slots=True)
class IdReaderChoice:
    """What a machine is set to: `kind` is none or sdt; `device` the device file."""

    kind: str = "none"
    device: str = ""


class IdReader(Protocol):
    """Watches for cards until it is closed."""

    def start(self, on_laid: Callable[[IdCard | None], None], on_taken: Callable[[], None]) -> None:
        """Hand each card that is laid to `on_laid`, None for one that cannot be read, and call `on_taken` when it has
        gone, or the reader with it. Both on a thread of the reader's own, in turns.
        """
        ...

    def close(self) -> None:
        """Stop and free the device; nothing is called after it returns."""
        ...
