"""What a counter prints: tickets, notes of moved money (masked), shifts. A print queue in a store of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.exc import DatabaseError

import kiosk.paper.tables  # every table of a terminal's schema, which this store has
import kiosk.sync.tables
import kiosk.tickets.tables  # noqa: F401
from kiosk.clock import Clock
from kiosk.contract.messages import TicketView
from kiosk.contract.shifts import ShiftView
from kiosk.contract.transfers import TransferView
from kiosk.errors import StoreDamaged
from kiosk.paper import JobState, PaperState, PrintJob, PrintQueue, enqueue
from kiosk.standards.public import PublicPack, Words
from kiosk.store import Database, open_sqlite
from kiosk.store.health import check, put_aside, quarantine
from kiosk.store.migrations.terminal import prepare

log = logging.getLogger(__name__)


class Slips:
    """One program has `file` open: the counter's journal sees to that. Raises StoreFull, DiskUnusable, StoreNewer."""

    def __init__(self, file: Path, clock: Clock) -> None:
        self._database = Database(open_sqlite(file))
        try:
            check(self._database)
            prepare(self._database)
        except (StoreDamaged, DatabaseError):
            self._database.close()
            log.error("the store of papers was damaged; it is put aside and begun anew, nothing is printed twice")
            put_aside(file, clock.now(), into=quarantine(file))
            self._database = Database(open_sqlite(file))
            prepare(self._database)
        self.queue = PrintQueue(self._database, clock)
        self.look: Callable[[], PaperState] = lambda: PaperState.UNKNOWN
        """What the printer says of itself; whoever runs the spool fills it."""

    def owe(self, ticket: TicketView, pack: PublicPack, qr: str) -> UUID:
        """The slip of a ticket that the hub gave, in the terminal's layout; durable when this returns."""
        service = next((one for one in pack.services if one.id == ticket.service_id), None)
        category = next((one for one in pack.categories if one.letter == ticket.category), None)
        name = _words(category.name) if category else {"zh": ticket.category, "en": ticket.category}
        with self._database.write() as work:
            job = enqueue(work, "ticket", {
                "number": ticket.number, "series": "hub", "service": _words(service.name) if service else name,
                "category": name, "ahead": ticket.ahead, "ahead_most": ticket.ahead_most, "estimate_minutes": None,
                "issued_at": ticket.issued_at.isoformat(), "hall": _words(pack.hall.name), "qr": qr,
                "demonstration": pack.demonstration, "language": "zh_CN",
            }, subject=f"ticket:{ticket.ticket_id}")
            work.commit()
        return job

    def owe_notes(self, transfer: TransferView, pack: PublicPack) -> None:
        """Of money that was moved: a note for each of the two customers, neither of whom learns of the other."""
        sides = (("taken", transfer.wrong), ("given", transfer.right))
        with self._database.write() as work:
            for side, account in sides:
                number = account.account_no
                enqueue(work, "transfer_note", {
                    "side": side, "amount_fen": transfer.amount_fen, "holder": account.name,
                    "account_no": f"{number[:4]}{'*' * (len(number) - 6)}{number[-2:]}", "village": account.village,
                    "old_receipt": transfer.receipt_no, "new_receipt": transfer.new_receipt_no,
                    "moved_at": (transfer.decided_at or transfer.requested_at).isoformat(),
                    "hall": _words(pack.hall.name), "demonstration": pack.demonstration, "language": "zh_CN",
                }, subject=f"transfer:{transfer.transfer_id}:{side}")
            work.commit()

    def owe_shift(self, shift: ShiftView, pack: PublicPack, *, original: bool = True) -> UUID:
        """The paper of a shift that was taken, for both to sign. One that this counter has printed comes once more."""
        subject = f"shift:{shift.shift_id}"
        known = [job for job in self.queue.jobs() if job.subject == subject]
        if known:
            return self.again(known[-1].id).id
        with self._database.write() as work:
            job = enqueue(work, "shift", shift.model_dump(mode="json", exclude={"shift_id", "mine", "state"}) | {
                "hall": _words(pack.hall.name), "demonstration": pack.demonstration, "language": "zh_CN",
            }, subject=subject, original=original)
            work.commit()
        return job

    def again(self, job_id: UUID) -> PrintJob:
        """Somebody asks for it: what was held goes on, what is settled comes once more, marked 补打."""
        if self.queue.get(job_id).state is JobState.HELD:
            return self.queue.release(job_id)
        return self.queue.reprint(job_id)

    def close(self) -> None:
        self._database.close()


def _words(words: Words) -> dict[str, Any]:
    return {"zh": words.zh, "en": words.en}
