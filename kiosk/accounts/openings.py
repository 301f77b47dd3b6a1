"""Which visit may see which account in full, and who let it: on record."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select

from kiosk.accounts.tables import audit, openings
from kiosk.errors import Refused
from kiosk.hub.dialect import upsert
from kiosk.hub.work import HubWork
from kiosk.ids import new_id

OPEN = timedelta(minutes=15)
ASKED = timedelta(minutes=5)
BY_CARD, BY_CODE, BY_CLERK, _ASKED = "id_card", "code", "clerk", "asked"
_ASKED_FOR_LONG = "asked_for_long"
"""By somebody who reads large type: what is opened then is open twice as long."""


class VerificationNeeded(Refused):
    """Readings and history need the ID card, the code, or a clerk; the number alone never does."""

    code = "verification_needed"


class NothingAsked(Refused):
    """No terminal shows this code, or not for this account."""

    code = "nothing_asked"


def open_for(
    work: HubWork, app_id: UUID, visit_id: UUID, account_nos: Iterable[str], how: str, now: datetime, *,
    person_id: UUID | None = None, patience: int = 1,
) -> datetime:
    """Until when this visit may see them."""
    until = now + OPEN * patience
    for account_no in account_nos:
        _keep(work, app_id, visit_id, account_no, how, until, None)
        note(work, app_id, account_no, "opened_by_clerk" if how == BY_CLERK else "verified", now, person_id=person_id)
    return until


def check_open(connection: Connection, hall: str, app_id: UUID, visit_id: UUID, account_no: str, now: datetime) -> None:
    """Raises VerificationNeeded."""
    c = openings.c
    row = connection.execute(select(c.how, c.until).where(
        c.hall_id == hall, c.app_id == app_id, c.visit_id == visit_id, c.account_no == account_no)).one_or_none()
    if row is None or row.how in (_ASKED, _ASKED_FOR_LONG) or row.until <= now:
        raise VerificationNeeded("this visit has not shown whose account it is")


def see_in_full(work: HubWork, app_id: UUID, visit_id: UUID, account_no: str, now: datetime) -> None:
    """On record that it did. Raises VerificationNeeded."""
    check_open(work.connection, work.hall, app_id, visit_id, account_no, now)
    note(work, app_id, account_no, "seen", now)


def ask_clerk(
    work: HubWork, app_id: UUID, visit_id: UUID, account_no: str, now: datetime, patience: int = 1,
) -> tuple[str, datetime]:
    """A code for the terminal's screen, and until when it counts. It opens nothing by itself."""
    code, until = f"{secrets.randbelow(10 ** 6):06d}", now + ASKED * patience
    _keep(work, app_id, visit_id, account_no, _ASKED if patience == 1 else _ASKED_FOR_LONG, until, code)
    return code, until


def asked(work: HubWork, code: str, account_no: str, now: datetime) -> tuple[Row[Any], int]:
    """The visit that shows `code` for this account, and its patience. Raises NothingAsked."""
    c = openings.c
    found = work.connection.execute(select(openings).where(
        c.hall_id == work.hall, c.until > now, c.account_no == account_no, c.how.in_((_ASKED, _ASKED_FOR_LONG)),
        c.asked_code == code)).all()
    if len(found) != 1:
        raise NothingAsked("no terminal shows this code for this account")
    return found[0], 1 if found[0].how == _ASKED else 2


def close(work: HubWork, app_id: UUID, visit_id: UUID) -> None:
    c = openings.c
    work.connection.execute(delete(openings).where(
        c.hall_id == work.hall, c.app_id == app_id, c.visit_id == visit_id))


def note(
    work: HubWork, app_id: UUID, account_no: str, deed: str, now: datetime, *, person_id: UUID | None = None,
) -> None:
    """On record for good: who did what about whose account."""
    work.connection.execute(insert(audit).values(
        hall_id=work.hall, id=new_id(), at=now, app_id=app_id, person_id=person_id, account_no=account_no, deed=deed))


def note_seen(work: HubWork, app_id: UUID, account_no: str, now: datetime, *, person_id: UUID) -> None:
    """A clerk saw what the number alone shows, because the customer's ticket brought it."""
    note(work, app_id, account_no, "seen", now, person_id=person_id)


def purge(work: HubWork, now: datetime) -> None:
    """Forget openings that have ended."""
    work.connection.execute(delete(openings).where(openings.c.hall_id == work.hall, openings.c.until < now))


def _keep(
    work: HubWork, app_id: UUID, visit_id: UUID, account_no: str, how: str, until: datetime, code: str | None,
) -> None:
    values = {"how": how, "until": until, "asked_code": code}
    work.connection.execute(
        upsert(work.connection, openings)
        .values(hall_id=work.hall, app_id=app_id, visit_id=visit_id, account_no=account_no, **values)
        .on_conflict_do_update(index_elements=["hall_id", "app_id", "visit_id", "account_no"], set_=values))
