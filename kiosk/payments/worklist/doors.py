"""The work list at the hub's door: looked at, asked again, closed with a reason. Registered for the hub by import."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Table, insert, select

from kiosk.audit import note
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.worklist import (
    AskWorkList,
    CloseWorkItem,
    Closing,
    Deed,
    RetryWorkItem,
    WorkItem,
    WorkItemDone,
    WorkList,
)
from kiosk.errors import Refused
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, CommandContext, Person, ask, command
from kiosk.payments import posting, returning
from kiosk.payments.outcomes import proven
from kiosk.payments.ports import Channel
from kiosk.payments.rows import change, find
from kiosk.payments.tables import closings, postings, refunds, transfers
from kiosk.payments.worklist.gathering import Gathering

_APPS = {Scope.COUNTER, Scope.STAFF}
_VIEWS, _MISSES = Rate(120, 2.0), Rate(20, 0.1)
CLOSED_SHOWN, MOST_CLOSED = timedelta(days=7), 200


class NotNowPossible(Refused):
    """The item has moved on, or this was never to be done with it: look again."""

    code = "item_moved_on"


@ask("payments/worklist", scopes=_APPS, body=AskWorkList, answer=WorkList, rate=_VIEWS, refusals=_MISSES,
     roles=MAY["payments/worklist"])
def worklist(ctx: AskContext, asked: AskWorkList) -> WorkList:
    """Raises NotADoubtSlip, PaymentNotFound."""
    hall, person, now = ctx.caller.hall, ctx.caller.person, ctx.services.clock.now()
    assert person is not None
    with ctx.services.database.read() as connection:
        wanted = asked.find if asked.slip is None else proven(ctx.services, connection, asked.slip).id.hex
        gathering = Gathering(connection, hall, now)
        mine = _asked_by(connection, hall, person)
        return WorkList(
            open=[one.model_copy(update={"may": _may(one, person, mine)}) for one in gathering.all()],
            closed=_closed(connection, hall, now - CLOSED_SHOWN),
            found=list(gathering.found(wanted)) if wanted else [])


@command("retry_work_item", scopes=_APPS, payload=RetryWorkItem, roles=MAY["retry_work_item"])
def retry(ctx: CommandContext, asked: RetryWorkItem) -> WorkItemDone:
    """Raises NotFound, NotNowPossible."""
    item, now = _item(ctx, asked.key, "retry"), ctx.clock.now()
    kind, _, key = item.key.partition(":")
    match kind:
        case "doubt":
            payment = find(ctx.work.connection, ctx.hall, UUID(key))
            assert payment is not None
            change(ctx.work, payment, next_at=now)
        case "refund":
            returning.ask_again(ctx.work, _row(ctx, refunds, key), now)
        case _:
            posting.ask_again(ctx.work, _row(ctx, postings, key), now)
    note(ctx.work, ctx.tokens, "WorkItemRetried", item.key, now, by=str(_person(ctx).id), what=item.what)
    return WorkItemDone(key=item.key)


@command("close_work_item", scopes=_APPS, payload=CloseWorkItem, roles=MAY["close_work_item"])
def close(ctx: CommandContext, asked: CloseWorkItem) -> WorkItemDone:
    """Raises NotFound, NotNowPossible."""
    item, now, person = _item(ctx, asked.key, "close"), ctx.clock.now(), _person(ctx)
    kind, _, key = item.key.partition(":")
    if kind == "refund":
        returning.given_by_hand(ctx.work, _row(ctx, refunds, key), now)
    elif kind == "posting":
        posting.entered_by_hand(ctx.work, _row(ctx, postings, key), now)
    ctx.work.connection.execute(insert(closings).values(
        hall_id=ctx.hall, key=item.key, item=item.model_dump(mode="json", exclude={"may", "closed"}),
        reason=asked.reason, by=person.id, by_name=person.name, at=now))
    ctx.announce("alert", {"kind": "payment"})
    note(ctx.work, ctx.tokens, "WorkItemClosed", item.key, now, by=str(person.id), what=item.what,
         amount_fen=item.amount_fen)
    return WorkItemDone(key=item.key)


def _may(item: WorkItem, person: Person, mine: frozenset[str]) -> list[Deed]:
    """What the item allows to a person with these roles."""
    by_item: dict[Deed, str] = {}
    match item.kind, item.what:
        case "doubt", _:
            by_item = {"retry": "retry_work_item"}
        case "refund", "short" | "failed":
            again: dict[Deed, str] = {} if item.channel == Channel.TRANSFER else {"retry": "retry_work_item"}
            by_item = {**again, "close": "close_work_item"}
        case "posting", "late":
            by_item = {"retry": "retry_work_item"}
        case "posting", _:
            by_item = {"retry": "retry_work_item", "close": "close_work_item"}
        case "transfer", _ if item.key not in mine:
            by_item = {"approve": "payments/transfers/decide", "refuse": "payments/transfers/decide"}
        case "reconnection", _:
            by_item = {"reconnected": "close_reconnection"}
        case ("difference" | "bank"), _:
            by_item = {"close": "close_work_item"}
    return [deed for deed, command in by_item.items() if not MAY[command].isdisjoint(person.roles)]


def _item(ctx: CommandContext, key: str, deed: Deed) -> WorkItem:
    """As it stands under the hall's lock."""
    for item in Gathering(ctx.work.connection, ctx.hall, ctx.clock.now()).all():
        if item.key == key:
            if deed not in _may(item, _person(ctx), frozenset()):
                raise NotNowPossible("this is not to be done with it now")
            return item
    raise NotFound("nothing of this key is open")


def _asked_by(connection: Connection, hall: str, person: Person) -> frozenset[str]:
    rows = connection.scalars(select(transfers.c.id).where(
        transfers.c.hall_id == hall, transfers.c.state == "requested", transfers.c.requested_by == person.id))
    return frozenset(f"transfer:{one}" for one in rows)


def _closed(connection: Connection, hall: str, since: Any) -> list[WorkItem]:
    rows = connection.execute(select(closings).where(
        closings.c.hall_id == hall, closings.c.at >= since).order_by(closings.c.at.desc()).limit(MOST_CLOSED))
    return [WorkItem.model_validate(row.item | {"closed": Closing(by=row.by_name, reason=row.reason, at=row.at)})
            for row in rows]


def _row(ctx: CommandContext, table: Table, key: str) -> Row[Any]:
    return ctx.work.connection.execute(
        select(table).where(table.c.hall_id == ctx.hall, table.c.id == UUID(key))).one()


def _person(ctx: CommandContext) -> Person:
    assert ctx.caller.person is not None
    return ctx.caller.person
