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


def publication_shown(issuer: str, document: str, revision: int, *, at: datetime) -> Fact:
    payload = {"issuer": issuer, "document": document, "revision": revision}
    return _fact(f"publication:{document}", "PublicationShown", at, payload)


def store_quarantined(origin: str, *, reason: str, salvaged: int, lost_possible: bool, at: datetime) -> Fact:
    """`origin` speaks from now on; `salvaged` counts facts that go again with the ids they had."""
    payload = {"reason": reason, "salvaged": salvaged, "lost_possible": lost_possible}
    return _fact(f"store:{origin}", "StoreQuarantined", at, payload)


def _fact(subject: str, kind: str, at: datetime, payload: dict[str, Any]) -> Fact:
    return Fact(id=new_id(), subject=subject, kind=kind, version=1, occurred_at=at, payload=payload)
