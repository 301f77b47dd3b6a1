"""A cashier's ticket brings its accounts to the window, so that nothing is asked twice. Its paper names none."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from kiosk.accounts import AccountBook, AccountUnknown, card_view, note_seen
from kiosk.contract.messages import Scope
from kiosk.contract.payments import AskCarried, Carried, CarriedAccount, CarriedAccounts, CarryAccounts
from kiosk.contract.roles import MAY
from kiosk.errors import Refused
from kiosk.hub.dialect import upsert
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.work import HubWork
from kiosk.payments.rows import Item
from kiosk.payments.tables import carried
from kiosk.tickets import called_at

KEPT = timedelta(days=1)
CARRIES, MISSES, VIEWS = Rate(60, 1.0), Rate(20, 0.1), Rate(120, 2.0)


class NotCalled(Refused):
    """The ticket is not at this window: whose accounts it carries is nobody's business there."""

    code = "not_called"


@ask("payments/carry", scopes={Scope.TERMINAL}, body=CarryAccounts, answer=Carried, rate=CARRIES, refusals=MISSES)
def carry(ctx: AskContext, asked: CarryAccounts) -> Carried:
    """The same again writes it anew; another terminal's ticket keeps what it carries. Raises AccountUnknown."""
    until = ctx.services.clock.now() + KEPT
    items = [[one.account_no, one.bill_no, one.amount_fen] for one in asked.items]
    with ctx.services.write(ctx.caller.hall) as work:
        for account_no in {one.account_no for one in asked.items}:
            AccountBook(work.connection, work.hall).account(account_no)
        values = {"app_id": ctx.caller.app_id, "items": items, "until": until}
        work.connection.execute(
            upsert(work.connection, carried).values(hall_id=work.hall, ticket_id=asked.ticket_id, **values)
            .on_conflict_do_update(
                index_elements=["hall_id", "ticket_id"], set_=values,
                where=carried.c.app_id == ctx.caller.app_id))
        work.commit()
    return Carried(until=until)


@ask("payments/carried", scopes={Scope.COUNTER}, body=AskCarried, answer=CarriedAccounts, rate=VIEWS, refusals=MISSES,
     roles=MAY["payments/carried"])
def look(ctx: AskContext, asked: AskCarried) -> CarriedAccounts:
    """Raises NotCalled. Whoever sees an account is on record."""
    now, person = ctx.services.clock.now(), ctx.caller.person
    assert person is not None
    with ctx.services.write(ctx.caller.hall) as work:
        if called_at(work.connection, work.hall, asked.ticket_id) != asked.window:
            raise NotCalled("this ticket is not called to this window")
        items = work.connection.scalar(select(carried.c["items"]).where(
            carried.c.hall_id == work.hall, carried.c.ticket_id == asked.ticket_id, carried.c.until > now)) or []
        found = _accounts(work, [(account, bill, fen) for account, bill, fen in items])
        for one in found:
            note_seen(work, ctx.caller.app_id, one.account.account_no, now, person_id=person.id)
        work.commit()
    return CarriedAccounts(accounts=found)


def forget_carried(work: HubWork, now: datetime) -> None:
    work.connection.execute(delete(carried).where(carried.c.hall_id == work.hall, carried.c.until < now))


def _accounts(work: HubWork, items: list[Item]) -> list[CarriedAccount]:
    book, found = AccountBook(work.connection, work.hall), []
    for account_no in dict.fromkeys(account for account, _bill, _fen in items):
        try:
            card = book.card(account_no)
        except AccountUnknown:  # an extract has taken it away since
            continue
        due = {bill.bill_no: bill.due_fen for bill in card.dues.bills}
        its = [(bill, fen) for account, bill, fen in items if account == account_no]
        wanted = sum(fen if bill is None else min(fen, due.get(bill, 0)) for bill, fen in its)
        found.append(CarriedAccount(account=card_view(card), wanted_fen=wanted))
    return found
