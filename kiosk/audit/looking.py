"""The audit is read: page by page, at a cost that does not grow with its length; and checked part by part."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select

from kiosk.audit import checking
from kiosk.audit.above import heads_above
from kiosk.audit.log import COLUMNS
from kiosk.audit.model import Entry, Fault
from kiosk.audit.naming import kept_from, names_of, said_as
from kiosk.audit.tables import audit_entries
from kiosk.contract.audit import (
    HIDDEN,
    AskAudit,
    AskVerify,
    AuditEntry,
    AuditFault,
    AuditPage,
    VerifiedPart,
)
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.errors import KioskError
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.tokens import Tokens

_LOOKS, _CHECKS, _MISSES = Rate(240, 4.0), Rate(2_000, 50.0), Rate(30, 0.1)


@ask("audit/list", scopes={Scope.STAFF}, body=AskAudit, answer=AuditPage, rate=_LOOKS, refusals=_MISSES,
     roles=MAY["audit/list"])
def page(ctx: AskContext, asked: AskAudit) -> AuditPage:
    """What is about a thing from which the reader is kept says only that it is there."""
    hall, person = ctx.caller.hall, ctx.caller.person
    assert person is not None
    with ctx.services.database.read() as connection:
        found = [Entry(*row) for row in connection.execute(
            select(*COLUMNS).where(*_where(hall, asked)).order_by(audit_entries.c.seq.desc()).limit(asked.limit + 1))]
        shown = found[:asked.limit]
        hidden = kept_from(connection, hall, {one.subject for one in shown}, person.id, ctx.caller.app_id)
        names = names_of(connection, hall, {one.subject for one in shown} | {f"staff:{one.by}" for one in shown})
        said = said_as(connection, hall, {one.subject for one in shown})
        newest = checking.newest_of(connection, hall)
    searched = bool(asked.actions or asked.subject or asked.by)
    return AuditPage(
        entries=[_entry(one, names, said, hide=one.subject in hidden) for one in shown
                 if not (searched and one.subject in hidden)],
        newest=newest, more=len(found) > asked.limit)


@ask("audit/verify", scopes={Scope.STAFF}, body=AskVerify, answer=VerifiedPart, rate=_CHECKS, refusals=_MISSES,
     roles=MAY["audit/verify"])
def verify(ctx: AskContext, asked: AskVerify) -> VerifiedPart:
    services, hall = ctx.services, ctx.services.hall
    tokens = Tokens(services.identity.secret, hall)
    with services.database.read() as connection:
        part = checking.check(connection, hall, tokens, after=asked.after, most=asked.most)
        newest = checking.newest_of(connection, hall)
    above, more = _above(ctx) if part.done else ("", [])
    return VerifiedPart(
        upto=part.last.seq, newest=newest, done=part.done, above=above,
        faults=[AuditFault(seq=fault.seq, what=fault.what) for fault in [*part.faults, *more]])


def _above(ctx: AskContext) -> tuple[str, list[Fault]]:
    """It is asked before this hub is read: what it has been told, this one has had for longer."""
    try:
        heads = heads_above(ctx.services)
    except KioskError:
        return "unreachable", []
    if heads is None:
        return "none", []
    with ctx.services.database.read() as connection:
        wrong = checking.against_above(connection, ctx.services.hall, heads)
    return "differs" if wrong else "agrees", wrong


def _where(hall: str, asked: AskAudit) -> list[ColumnElement[bool]]:
    c = audit_entries.c
    where: list[ColumnElement[bool]] = [c.hall_id == hall]
    if asked.before is not None:
        where.append(c.seq < asked.before)
    if asked.by is not None:
        where.append(c.by == str(asked.by))
    if asked.actions:
        where.append(c.action.in_(asked.actions))
    if asked.subject.endswith(":"):
        where.append(c.subject.startswith(asked.subject, autoescape=True))
    elif asked.subject:
        where.append(c.subject == asked.subject)
    if asked.since is not None:
        where.append(c.at >= asked.since)
    if asked.until is not None:
        where.append(c.at < asked.until)
    return where


def _entry(entry: Entry, names: dict[str, str], said: dict[str, str], *, hide: bool) -> AuditEntry:
    if hide:
        return AuditEntry(seq=entry.seq, at=entry.at, by="", action=HIDDEN, subject="")
    details: dict[str, Any] = dict(entry.details)
    return AuditEntry(
        seq=entry.seq, at=entry.at, by=entry.by, by_name=names.get(f"staff:{entry.by}", ""), action=entry.action,
        subject=said.get(entry.subject, entry.subject), subject_name=names.get(entry.subject, ""), details=details)

