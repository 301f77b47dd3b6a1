"""Whom an announcement concerns, whom it has reached, and who is still to be called. Registered by import.

An account number travels as an ask, which nobody keeps: neither a command nor a fact holds one.
"""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Select, select

from kiosk import audit
from kiosk.accounts import concerned, count_concerned, is_concerned, mask_name
from kiosk.announcements.from_above import from_above
from kiosk.announcements.looking import LOOKS, MISSES, content_of
from kiosk.announcements.records import version_at
from kiosk.announcements.service import known
from kiosk.announcements.tables import told
from kiosk.contract.announcement_calls import AccountReached, AskCalls, Call, Calls, Noted
from kiosk.contract.announcements import Targets
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput
from kiosk.hub.dialect import upsert
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork


@ask("announcements/reached", scopes={Scope.TERMINAL}, body=AccountReached, answer=Noted, rate=LOOKS, refusals=MISSES)
def shown_to(ctx: AskContext, asked: AccountReached) -> Noted:
    """Whoever showed this account has it before their eyes. Raises NotFound, BadInput where it concerns them not."""
    with ctx.services.write(ctx.caller.hall) as work:
        version = asked.version or version_at(work.connection, work.hall, asked.announcement_id, ctx.caller.app_id)
        new = _note(work, ctx, asked, "shown", version)
        work.commit()
    return Noted(new=new)


@ask("announcements/called", scopes={Scope.STAFF}, body=AccountReached, answer=Noted, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/called"])
def called(ctx: AskContext, asked: AccountReached) -> Noted:
    """Somebody of the hall has told them. Raises NotFound, BadInput where it concerns them not."""
    person = ctx.caller.person
    assert person is not None
    with ctx.services.write(ctx.caller.hall) as work:
        new = _note(work, ctx, asked, "called", asked.version)
        if new:
            audit.note(work, Tokens(ctx.services.identity.secret, ctx.services.hall), "AccountCalled",
                       f"announcement:{asked.announcement_id}", ctx.services.clock.now(), by=str(person.id))
        work.commit()
    return Noted(new=new)


@ask("announcements/calls", scopes={Scope.STAFF}, body=AskCalls, answer=Calls, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/calls"])
def calls(ctx: AskContext, asked: AskCalls) -> Calls:
    """Each page is on record: it shows phones. Raises NotFound."""
    person, hall = ctx.caller.person, ctx.caller.hall
    assert person is not None
    with ctx.services.write(hall) as work:
        version, targets, _ = given_out(work.connection, hall, asked.announcement_id)
        found = concerned(
            work.connection, hall, targets.areas, targets.customers, after=asked.after, limit=asked.limit,
            but=_told(hall, asked.announcement_id, version))
        audit.note(work, Tokens(ctx.services.identity.secret, ctx.services.hall), "CallListSeen",
                   f"announcement:{asked.announcement_id}", ctx.services.clock.now(), by=str(person.id),
                   accounts=len(found))
        work.commit()
    return Calls(calls=[Call(account_no=one.account_no, name=mask_name(one.customer_name), village=one.village,
                             phone=one.phone) for one in found])


def reach_of(connection: Connection, hall: str, id: UUID, version: int, targets: Targets) -> tuple[int, int] | None:
    """(accounts that this version concerns, of them told of it); None for what is aimed at no account in particular."""
    if not (targets.areas or targets.customers):
        return None
    return (count_concerned(connection, hall, targets.areas, targets.customers),
            count_concerned(connection, hall, targets.areas, targets.customers, among=_told(hall, id, version)))


def _told(hall: str, id: UUID, version: int) -> Select[tuple[str]]:
    return select(told.c.account_no).where(
        told.c.hall_id == hall, told.c.announcement_id == id, told.c.version == version)


def _note(work: HubWork, ctx: AskContext, asked: AccountReached, how: str, version: int | None) -> bool:
    """`version`: the one before their eyes; None or 0 for what plays now."""
    plays, targets, _ = given_out(work.connection, work.hall, asked.announcement_id)
    if not is_concerned(work.connection, work.hall, asked.account_no, targets.areas, targets.customers):
        raise BadInput("it does not concern this account", field="account_no")
    return work.connection.execute(upsert(work.connection, told).values(
        hall_id=work.hall, announcement_id=asked.announcement_id, version=version or plays,
        account_no=asked.account_no, how=how, at=ctx.services.clock.now(),
    ).on_conflict_do_nothing().returning(told.c.account_no)).first() is not None


class GivenOut(NamedTuple):
    """What plays, or the newest. `drawn`: the pictures and pages that it is drawn from."""

    version: int
    targets: Targets
    drawn: frozenset[str]


def given_out(connection: Connection, hall: str, id: UUID) -> GivenOut:
    """The hall's own, or what came from above. Raises NotFound."""
    for above in from_above(connection, hall, id):
        return GivenOut(above.live_version, above.targets, frozenset((*above.pictures, *above.pages)))
    row = known(connection, hall, id)
    version = row.live_version or row.version
    its = content_of(connection, hall, id, version).content
    return GivenOut(version, its.targets, frozenset((*its.pictures, *(its.attachment.pages if its.attachment else ()))))
