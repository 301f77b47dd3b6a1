"""What became of a ticket's paper, as its customer is told."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.paper import PrintJob


class Slip(StrEnum):
    """What became of the paper. `OUT`: no paper left, `FAILED`: it certainly did not come out."""

    NONE = "none"
    PRINTING = "printing"
    PRINTED = "printed"
    UNCERTAIN = "uncertain"
    OUT = "out"
    COVER_OPEN = "cover_open"
    FAILED = "failed"


def slip_of(job: PrintJob | None) -> Slip:
    """A job that is only waiting behind a stopped printer carries the reason already."""
    if job is None:
        return Slip.PRINTING
    if job.state == "printed":
        return Slip.PRINTED
    if job.state == "uncertain":
        return Slip.UNCERTAIN
    if job.state in ("held", "not_printed") or job.reason:
        return {"out": Slip.OUT, "cover_open": Slip.COVER_OPEN}.get(job.reason or "", Slip.FAILED)
    return Slip.PRINTING
