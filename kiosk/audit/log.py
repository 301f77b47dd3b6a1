"""Entries written in the transaction that they explain, anchored by a fact in the same one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from kiosk.audit.model import START, Entry, seal
from kiosk.audit.tables import audit_entries
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

ANCHORED = "AuditAnchored"
COLUMNS = [audit_entries.c[name] for name in ("seq", "at", "by", "action", "subject", "details", "seal")]


def note(
    work: HubWork, tokens: Tokens, action: str, subject: str, at: datetime, *, by: str, **details: Any,
) -> None:
    """One more entry, under the hall's lock. `details` are JSON and hold nothing personal."""
    last = work.connection.execute(
        select(audit_entries.c.seq, audit_entries.c.seal).where(audit_entries.c.hall_id == work.hall)
        .order_by(audit_entries.c.seq.desc()).limit(1)).one_or_none()
    entry = Entry(last.seq + 1 if last else 1, at, by, action, subject, details)
    entry = replace(entry, seal=seal(tokens.audit_key(), last.seal if last else START, entry))
    work.connection.execute(insert(audit_entries).values(
        hall_id=work.hall, seq=entry.seq, at=at, by=by, action=action, subject=subject, details=details,
        seal=entry.seal))
    work.record(Fact(new_id(), "audit:head", ANCHORED, 1, at, {"seq": entry.seq, "seal": entry.seal}))


def entries(connection: Connection, hall: str, *, subject: str | None = None) -> list[Entry]:
    """Ascending; of one `subject`, or all."""
    where = [audit_entries.c.hall_id == hall]
    if subject is not None:
        where.append(audit_entries.c.subject == subject)
    return [Entry(*row) for row in connection.execute(select(*COLUMNS).where(*where).order_by(audit_entries.c.seq))]
