"""What every printer can do. A printer that said nothing has not printed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from kiosk.paper import PaperState
from printing.sheet import Sheet


class Result(StrEnum):
    """`not_printed`: nothing was sent. `uncertain`: something was, and nobody confirmed it."""

    PRINTED = "printed"
    UNCERTAIN = "uncertain"
    NOT_PRINTED = "not_printed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`state` is the last that the printer said; `reason` a code when not printed."""

    result: Result
    state: PaperState
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds. `send` counts from the last byte that was taken, `confirm` from the last one sent."""

    connect: float = 2.0
    status: float = 1.0
    send: float = 8.0
    confirm: float = 15.0


class Printer(Protocol):
    """Both calls end within their deadlines, raise nothing, and may come from any thread."""

    def state(self) -> PaperState:
        """What the printer says now."""
        ...

    def print(self, sheet: Sheet, job_id: UUID) -> Outcome:
        """Print and cut once; never tries a second time."""
        ...
