"""What a layout may know beyond the job's data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.standards.public import PublicPack, Words


def no_pictures(_id: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class Context:
    """`width` in dots (576 for 80 mm, 384 for 58 mm, 1678 for A4, 839 for A6); `copies` above 1 means a reprint.

    `picture` gives the bytes of one that the hub gave out, None when it is not here (any more).
    """

    pack: PublicPack
    width: int
    copies: int = 1
    picture: Callable[[str], bytes | None] = no_pictures

    @property
    def wide(self) -> bool:
        return self.width >= 500

    @property
    def a4(self) -> bool:
        return self.width >= 1600

    def local(self, iso: str) -> datetime:
        """An ISO time in UTC as the hall's wall clock shows it. Raises ValueError for anything else."""
        return datetime.fromisoformat(iso).astimezone(ZoneInfo(self.pack.hall.timezone))


def words(value: dict[str, str]) -> Words:
    return Words(value["zh"], value["en"])
