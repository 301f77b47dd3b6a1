"""What a terminal states besides its tickets. Payloads are listed in docs/architecture.md."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from kiosk.ids import new_id
from kiosk.sync.envelope import Fact


def help_requested(help_id: UUID, *, place: str, language: str, at: datetime) -> Fact:
    payload = {"help_id": str(help_id), "place": place, "language": language}
    return _fact(f"help:{help_id}", "HelpRequested", at, payload)


def printer_state_changed(device: str, state: str, *, at: datetime) -> Fact:
    return _fact(f"device:{device}", "PrinterStateChanged", at, {"device": device, "state": state})


def receipt_printed(print_id: UUID, *, outcome: str, reason: str | None, at: datetime) -> Fact:
    """`outcome` is printed, uncertain or not_printed: nothing was sent, so the hub may give its original again."""
    return _fact(f"receipt_print:{print_id}", "ReceiptPrinted", at, {
        "print_id": str(print_id), "outcome": outcome, "reason": reason})


def publication_shown(issuer: str, document: str, revision: int, *, at: datetime) -> Fact:
    payload = {"issuer": issuer, "document": document, "revision": revision}
    return _fact(f"publication:{document}", "PublicationShown", at, payload)


def clock_corrected(machine: datetime, *, behind_seconds: int, doubted: bool, at: datetime) -> Fact:
    """`machine` is what its own clock said; `behind_seconds` how far that was behind the hub (less than 0: ahead).
    `doubted`: the terminal had not believed it anyway.
    """
    payload = {"machine": machine.isoformat(), "behind_seconds": behind_seconds, "doubted": doubted}
    return _fact("device:clock", "ClockCorrected", at, payload)


def store_quarantined(origin: str, *, reason: str, salvaged: int, lost_possible: bool, at: datetime) -> Fact:
    """`origin` speaks from now on; `salvaged` counts facts that go again with the ids they had."""
    payload = {"reason": reason, "salvaged": salvaged, "lost_possible": lost_possible}
    return _fact(f"store:{origin}", "StoreQuarantined", at, payload)


def service_page_opened(visit: UUID, *, person: str, how: str, at: datetime) -> Fact:
    """`person` is a staff number; `how`: `hub` (signed in there), `answer` (a signed one, the hub being away) or
    `code` (an opening code, which names nobody)."""
    return _service(visit, "ServicePageOpened", at, person=person, how=how)


def service_page_closed(visit: UUID, *, person: str, reason: str, at: datetime) -> Fact:
    """`reason`: `closed`, `quiet` (nobody touched it), `restart`, `left`."""
    return _service(visit, "ServicePageClosed", at, person=person, reason=reason)


def service_step(visit: UUID, kind: str, *, person: str, at: datetime, **details: str | int) -> Fact:
    """One of the kinds in docs/architecture.md that a signed-in person did at the terminal itself."""
    return _service(visit, kind, at, person=person, **details)


def unlock_refused(visit: UUID, *, tries: int, at: datetime) -> Fact:
    """`tries` wrong answers in a row, this one included."""
    return _service(visit, "UnlockRefused", at, tries=tries)


def _service(visit: UUID, kind: str, at: datetime, **payload: str | int) -> Fact:
    return _fact(f"service:{visit}", kind, at, {"visit_id": str(visit), **payload})


def _fact(subject: str, kind: str, at: datetime, payload: dict[str, Any]) -> Fact:
    return Fact(id=new_id(), subject=subject, kind=kind, version=1, occurred_at=at, payload=payload)
