"""Open sessions: begun, known again by their token, ended with a reason on record."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, insert, select, update

from kiosk.contract.base64url import encode
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.registry import Caller, Person
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.staff import facts
from kiosk.staff.model import has_ended
from kiosk.staff.tables import staff, staff_sessions

_NOTED_EVERY = timedelta(seconds=60)
_JOINED = (staff.c.hall_id == staff_sessions.c.hall_id) & (staff.c.id == staff_sessions.c.person_id)


def begin(work: HubWork, tokens: Tokens, caller: Caller, person_id: UUID, now: datetime) -> str:
    """A new session's token. Ends who was signed in at this app, and where else the person was at such an app."""
    mine = staff_sessions.c.person_id == person_id
    end(work, mine & (staff_sessions.c.scope == caller.scope.value) & (staff_sessions.c.app_id != caller.app_id),
        now, reason="elsewhere")
    end(work, staff_sessions.c.app_id == caller.app_id, now, reason="replaced")
    token = encode(secrets.token_bytes(32))
    work.connection.execute(insert(staff_sessions).values(
        hall_id=work.hall, id=new_id(), token_mac=tokens.staff_mac(token), person_id=person_id, app_id=caller.app_id,
        scope=caller.scope.value, began_at=now, seen_at=now))
    work.record(facts.signed_in(person_id, caller.app_id, now))
    return token


def find_all(
    connection: Connection, hall: str, shown: Mapping[str, tuple[UUID, Scope, str]], now: datetime,
) -> dict[str, Person]:
    """Who showed which token (by its MAC), if it was given to that app and the session has not ended."""
    found = {}
    for row in connection.execute(_SHOWN, {"hall": hall, "macs": list(shown)}):
        app_id, scope, _token = shown[row.token_mac]
        if row.app_id == app_id and not has_ended(scope, began_at=row.began_at, seen_at=row.seen_at, now=now):
            found[row.token_mac] = Person(
                row.id, row.number, row.name, frozenset(map(Role, row.roles)), row.session_id, row.seen_at)
    return found


_SHOWN = (
    select(staff.c.id, staff.c.number, staff.c.name, staff.c.roles, staff_sessions.c.id.label("session_id"),
           staff_sessions.c.app_id, staff_sessions.c.token_mac, staff_sessions.c.began_at, staff_sessions.c.seen_at)
    .join_from(staff_sessions, staff, _JOINED)
    .where(staff_sessions.c.hall_id == bindparam("hall"), staff.c.disabled_at.is_(None),
           staff_sessions.c.token_mac.in_(bindparam("macs", expanding=True)))
)


def note_deed(work: HubWork, person: Person, now: datetime) -> None:
    """Once a minute is enough: a session lives for ten at least."""
    if person.seen_at is not None and abs(now - person.seen_at) >= _NOTED_EVERY:
        work.connection.execute(
            update(staff_sessions)
            .where(staff_sessions.c.hall_id == work.hall, staff_sessions.c.id == person.session_id).values(seen_at=now))


def end(work: HubWork, which: ColumnElement[bool], now: datetime, *, reason: str) -> int:
    """End the sessions of this hall that `which` names; returns how many."""
    ended = work.connection.execute(
        delete(staff_sessions).where(staff_sessions.c.hall_id == work.hall, which).returning(*staff_sessions.c)).all()
    _tell(work, ended, now, reason)
    return len(ended)


def idle(connection: Connection, hall: str, now: datetime) -> list[UUID]:
    """The sessions that have ended by time."""
    rows = connection.execute(select(staff_sessions).where(staff_sessions.c.hall_id == hall))
    return [row.id for row in rows if has_ended(
        Scope(row.scope), began_at=row.began_at, seen_at=row.seen_at, now=now)]


def end_idle(work: HubWork, now: datetime) -> int:
    """End what has ended by time; returns how many."""
    return end(work, staff_sessions.c.id.in_(idle(work.connection, work.hall, now)), now, reason="idle")


def _tell(work: HubWork, ended: Sequence[Row[Any]], now: datetime, reason: str) -> None:
    for session in ended:
        work.record(facts.signed_out(session.person_id, session.app_id, now, reason=reason))
        work.announce("counter", {"signed_out": str(session.app_id)})
