"""What the service page asks of the terminal behind it. Every call may block; each raises KioskError only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Paper:
    """`state` in the words of PaperState. `held` papers wait until whoever they are for asks for them, or staff do;
    `numbers` of the tickets among them, the oldest first. `under_way`: asked for, not out yet. `last`: the number of
    the last ticket whose slip may be printed again; empty without one.
    """

    state: str
    width_mm: int
    held: int
    numbers: tuple[str, ...] = ()
    under_way: int = 0
    last: str = ""


@dataclass(frozen=True, slots=True)
class Levels:
    """Per cent; None where this machine has none that can be set."""

    volume: int | None
    brightness: int | None


class Service(Protocol):
    """`sign_in` and `answer` give a `kiosk.terminal.staff.Person`; all else needs one."""

    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> Any: ...

    def challenge(self) -> str:
        """What the screen shows while the hub is away; empty where an opening code is asked for."""
        ...

    def answer(self, answer: str) -> Any: ...

    def leave(self, reason: str) -> None:
        """`closed`, `quiet`, `restart` or `left`; the visit of staff is over."""
        ...

    def health(self) -> Sequence[Any]:
        """Findings: check, state (ok, warn, fail), code, found, remedy."""
        ...

    def paper(self) -> Paper: ...

    def test_slip(self) -> str:
        """Prints one and waits for it: printed, uncertain, not_printed, or the printer's state that kept it back."""
        ...

    def test_slip_picture(self) -> bytes:
        """PNG of the very bitmap that was sent for the last test slip; empty where there is none."""
        ...

    def paper_changed(self) -> Paper:
        """Looks at the printer now. Nothing that is held is printed by this."""
        ...

    def release_held(self) -> Paper:
        """Prints what is held, each once; what the printer refuses is held again."""
        ...

    def drop_held(self) -> Paper:
        """Nobody waits for it any more. Its ticket stays valid."""
        ...

    def reprint_last(self) -> Paper:
        """The slip of the last ticket once more, marked 补打; no other paper, for those are about a household."""
        ...

    def levels(self) -> Levels: ...
    def set_volume(self, percent: int) -> None: ...
    def set_brightness(self, percent: int) -> int:
        """The brightness that the panel has afterwards."""
        ...

    def log_today(self) -> Sequence[Any]:
        """Lines: time, level, text; the newest first."""
        ...
