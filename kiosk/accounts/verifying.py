"""Proof that somebody may see an account in full. What goes wrong here locks this proof, and nothing else.

Every try is counted, and committed, before it is looked at; so tries side by side all count.
"""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, select, update

from kiosk.accounts.tables import tries
from kiosk.errors import Refused
from kiosk.hub.dialect import upsert
from kiosk.hub.work import HubWork

TRIES = 5
LOCKED = timedelta(minutes=30)
SLOW_AFTER = 2
SLOW = timedelta(seconds=15)
"""After the second wrong try in a row each next one waits: 15 s, 30 s; the fifth locks."""
CODE_LIVES = timedelta(minutes=5)
CODE_AGAIN = timedelta(seconds=60)
CODES = 5
"""So many codes go to one phone in `FORGOTTEN`."""
FORGOTTEN = timedelta(hours=12)


class VerificationLocked(Refused):
    """Too many wrong tries for this account; `details.seconds` until the next. Paying goes on as before."""

    code = "verification_locked"


class VerificationFailed(Refused):
    """The proof does not fit the account; `details.tries_left`, the next one after `details.seconds`."""

    code = "verification_failed"


class NoCode(Refused):
    """No code can be sent: no phone is registered, or too many were; `details.reason`, `details.seconds`."""

    code = "no_code"


def count(work: HubWork, account_no: str, now: datetime) -> int:
    """Count one more try and return how many are left after it. Raises VerificationLocked."""
    known = _row(work, account_no)
    if known is not None and known.locked_until is not None and known.locked_until > now:
        raise VerificationLocked(
            "too many wrong tries for this account", seconds=math.ceil((known.locked_until - now).total_seconds()))
    was_locked = known is not None and known.tries >= TRIES
    made = 1 if known is None or was_locked or known.tried_at < now - FORGOTTEN else known.tries + 1
    left = max(0, TRIES - made)
    waits = wait_after(left)
    _keep(work, account_no, tries=made, tried_at=now, locked_until=now + waits if waits else None)
    return left


def wait_after(left: int) -> timedelta:
    """How long the next try waits after a wrong one that left `left` tries."""
    if left <= 0:
        return LOCKED
    return SLOW * max(0, TRIES - left - SLOW_AFTER + 1)


def clear(work: HubWork, account_no: str) -> None:
    """It was right: tries and code are forgotten, how many codes were sent is not."""
    work.connection.execute(
        update(tries).where(tries.c.hall_id == work.hall, tries.c.account_no == account_no)
        .values(tries=0, locked_until=None, code_mac=None, code_until=None))


def keep_code(work: HubWork, account_no: str, code_mac: str, now: datetime, lives: timedelta = CODE_LIVES) -> None:
    """The only code that counts from now on, for as long as it `lives`. Raises NoCode, VerificationLocked."""
    known = _row(work, account_no)
    sent = 0
    if known is not None and known.code_sent_at is not None:
        if known.locked_until is not None and known.locked_until > now and known.tries >= TRIES:
            raise VerificationLocked(
                "too many wrong tries for this account", seconds=math.ceil((known.locked_until - now).total_seconds()))
        waits = math.ceil((known.code_sent_at + CODE_AGAIN - now).total_seconds())
        if waits > 0:
            raise NoCode("a code was sent just now", reason="just_sent", seconds=waits)
        sent = known.codes_sent if known.code_sent_at > now - FORGOTTEN else 0
        if sent >= CODES:
            raise NoCode("too many codes were sent to this phone", reason="too_many", seconds=None)
    _keep(work, account_no, code_mac=code_mac, code_until=now + lives, code_sent_at=now, codes_sent=sent + 1)


def code_mac(work: HubWork, account_no: str, now: datetime) -> str | None:
    """What the code of now is kept as."""
    known = _row(work, account_no)
    alive = known is not None and known.code_until is not None and known.code_until > now
    return known.code_mac if known is not None and alive else None


def purge(work: HubWork, now: datetime) -> None:
    """Forget what is over."""
    work.connection.execute(delete(tries).where(
        tries.c.hall_id == work.hall, tries.c.tried_at < now - FORGOTTEN,
        tries.c.locked_until.is_(None) | (tries.c.locked_until < now),
        tries.c.code_sent_at.is_(None) | (tries.c.code_sent_at < now - FORGOTTEN)))


def _row(work: HubWork, account_no: str) -> Row[Any] | None:
    return work.connection.execute(
        select(tries).where(tries.c.hall_id == work.hall, tries.c.account_no == account_no)).one_or_none()


def _keep(work: HubWork, account_no: str, **values: Any) -> None:
    first = {"hall_id": work.hall, "account_no": account_no, "tries": 0, "codes_sent": 0,
             "tried_at": values.get("tried_at", values.get("code_sent_at"))}
    work.connection.execute(
        upsert(work.connection, tries).values(**{**first, **values})
        .on_conflict_do_update(index_elements=["hall_id", "account_no"], set_=values))
