"""What a print job may become, and how a printer says how it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from kiosk.errors import KioskError


class PaperState(StrEnum):
    """A printer's state in words, after XFS4IoT. `low` still prints."""

    OK = "ok"
    LOW = "low"
    OUT = "out"
    COVER_OPEN = "cover_open"
    OFF = "off"
    UNKNOWN = "unknown"

    @property
    def prints(self) -> bool:
        return self in {PaperState.OK, PaperState.LOW}


class JobState(StrEnum):
    """`held`: nothing was sent, someone may release it. `uncertain`: something was, nobody confirmed it."""

    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"
    UNCERTAIN = "uncertain"
    NOT_PRINTED = "not_printed"
    HELD = "held"

    @property
    def settled(self) -> bool:
        """Nothing more comes by itself."""
        return self in {JobState.PRINTED, JobState.UNCERTAIN, JobState.NOT_PRINTED}

    @property
    def missing(self) -> bool:
        """Perhaps nobody has this paper, and none is on its way: whoever it is for may ask again."""
        return self in {JobState.HELD, JobState.UNCERTAIN, JobState.NOT_PRINTED}


# No arrow leads from `printing` or `uncertain` to `waiting` but a reprint that someone asked for.
NEXT: Mapping[JobState, frozenset[JobState]] = {
    JobState.WAITING: frozenset({JobState.PRINTING, JobState.HELD, JobState.NOT_PRINTED}),
    JobState.PRINTING: frozenset({JobState.PRINTED, JobState.UNCERTAIN, JobState.NOT_PRINTED, JobState.HELD}),
    JobState.HELD: frozenset({JobState.WAITING, JobState.NOT_PRINTED}),
    JobState.PRINTED: frozenset({JobState.WAITING}),
    JobState.UNCERTAIN: frozenset({JobState.WAITING}),
    JobState.NOT_PRINTED: frozenset({JobState.WAITING}),
}


class WrongJobState(KioskError):
    """A print job is not in a state from which this step is allowed, or is gone."""

    code = "wrong_print_state"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """`document` names a layout; `subject` is what it is about (`ticket:ID`).

    `copies` is how often paper was asked for: 1 at first, more means a reprint, marked 补打.
    `reason` is a code: a PaperState, `interrupted`, `no_answer`, or an error's code; while it is being printed,
    `stands_in` when it is by another printer than its own.
    """

    id: UUID
    document: str
    subject: str
    state: JobState
    reason: str | None
    copies: int


@dataclass(frozen=True, slots=True)
class Share:
    """The documents that one printer of several prints: `only` these (None: all), `but` not those."""

    only: frozenset[str] | None = None
    but: frozenset[str] = frozenset()

    def has(self, document: str) -> bool:
        return (self.only is None or document in self.only) and document not in self.but
