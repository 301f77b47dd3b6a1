"""What the ticket page shows, as a pure function of what is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.standards.public import PublicPack
from ui.catalogue.slip import Slip, slip_of
from ui.catalogue.words import category_name, error_key, find

if TYPE_CHECKING:
    from kiosk.paper import PrintJob
    from kiosk.tickets.model import TakenTicket


class Step(StrEnum):
    NONE = "none"
    TAKING = "taking"
    TAKEN = "taken"
    FAILED = "failed"
    CANCELLING = "cancelling"
    CANCELLED = "cancelled"


RANGE = "tickets.ahead_range"
STUCK = {Slip.UNCERTAIN, Slip.OUT, Slip.COVER_OPEN, Slip.FAILED}
SETTLED = {Slip.PRINTED, *STUCK}


@dataclass(frozen=True, slots=True)
class Known:
    """`errors` are codes, the narrowest first; `slow` once the customer waits long enough to be offered a way out.

    `carried`: the window has been told what is to be paid. `told`: while this paper was wanted, the printer's trouble
    stood before somebody at work.
    """

    step: Step = Step.NONE
    service_id: str = ""
    ticket: TakenTicket | None = None
    job: PrintJob | None = None
    errors: tuple[str, ...] = ()
    slow: bool = False
    window: str = ""
    carried: bool = False
    told: bool = False
    priority: str = ""


@dataclass(frozen=True, slots=True)
class TicketSnapshot:
    """Numbers that are not known are -1; `estimate_low` 0 means there is no ground for an estimate.

    `printable`: the paper may be asked for, `copy`: as one marked 补打.
    `window` once the number was called. `ahead_most` is -1 while `ahead` is one number and no range.
    `error` is the phrase of what failed: the taking (step `failed`), or a cancellation while the ticket stays valid.
    """

    step: str = Step.NONE
    service_id: str = ""
    service: str = ""
    number: str = ""
    letter: str = ""
    category: str = ""
    ahead: int = -1
    ahead_most: int = -1
    window: str = ""
    estimate_low: int = 0
    estimate_high: int = 0
    own_series: bool = False
    issued: str = ""
    qr: str = ""
    slip: str = Slip.NONE
    settled: bool = False
    printable: bool = False
    copy: bool = False
    staff_told: bool = False
    error: str = ""
    slow: bool = False
    carried: bool = False


def ticket_snapshot(known: Known, pack: PublicPack, language: str, zone: tzinfo) -> TicketSnapshot:
    service = find(pack, known.service_id)
    name = service.name.of(language) if service else ""
    ticket = known.ticket
    if ticket is None:
        return TicketSnapshot(step=known.step, service_id=known.service_id, service=name,
                              error=error_key(pack, known.errors), slow=known.slow)
    low, high = ticket.estimate_minutes or (0, 0)
    most = ticket.ahead_most
    open_ended = most is not None and ticket.ahead is not None and most > ticket.ahead and RANGE in pack.phrases
    slip = slip_of(known.job)
    return TicketSnapshot(
        step=known.step, service_id=known.service_id, service=name, number=ticket.number, letter=ticket.category,
        category=category_name(pack, ticket.category, language),
        ahead=-1 if ticket.ahead is None else ticket.ahead, ahead_most=most if open_ended and most is not None else -1,
        window=known.window, estimate_low=low, estimate_high=high,
        own_series=ticket.series == "own", qr=ticket.qr,
        issued="" if ticket.doubtful else ticket.issued_at.astimezone(zone).strftime("%H:%M"),
        slip=slip, settled=slip in SETTLED, printable=known.job is not None and known.job.state.missing,
        copy=known.job is not None and known.job.state.settled,
        staff_told=known.told and slip in STUCK,
        error=error_key(pack, known.errors), slow=known.slow, carried=known.carried,
    )
