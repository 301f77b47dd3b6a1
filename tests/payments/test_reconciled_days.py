"""Days against the sandbox's own statements: each refund on the day that the gateway took it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from kiosk.contract.payments import PaymentState
from kiosk.payments import outside
from kiosk.payments.ports import Channel
from kiosk.payments.reconciling import CHINA, compare, our_entries
from kiosk.payments.tables import payments, refunds
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import ON_SQLITE, Hub
from tests.fixtures.paying import Paying, paying_hub, take_money
from tests.fixtures.sandbox import Sandbox

pytestmark = ON_SQLITE


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000, "202610": 7000})
    with paying_hub(hub, sandbox) as ready:
        yield ready


def day_of(at: float) -> date:
    return datetime.fromtimestamp(at, UTC).astimezone(CHINA).date()


def reconciled(paying: Paying, channel: Channel, day: date) -> list[tuple[str, str, int | None, int | None]]:
    """The sandbox has other tests' orders too: of its statement only what this hub asked for."""
    with paying.hub.services.database.read() as connection:
        numbers = {payment_id.hex for payment_id in connection.scalars(select(payments.c.id))}
        theirs = [one for one in paying.sandbox.gateways()[channel].statement(day) if one.number in numbers]
        found = compare(day, our_entries(connection, paying.hub.services.hall, channel, day), theirs)
    return [(one.finding.value, one.kind, one.ours_fen, one.theirs_fen) for one in found]


def test_a_refund_that_waited_for_money_is_of_the_day_on_which_it_went(paying: Paying):
    take_money(paying.hub.folder, paying.sandbox, extra_money="refund")
    outside.forget(paying.hub.folder)
    late, late_code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.until(late, PaymentState.CLOSED)
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTED)
    paying.sandbox.faults(pay_after_close=True, balance_fen=100)
    paying.sandbox.scan(late_code)
    paying.until(late, PaymentState.REFUNDING)
    with paying.hub.services.write() as work:  # two days ago; today the merchant's account is filled
        work.connection.execute(update(refunds).where(refunds.c.payment_id == late).values(
            asked_at=paying.hub.clock.now() - timedelta(days=2)))
        work.commit()
    paying.sandbox.faults()
    paying.until(late, PaymentState.REFUNDED)
    [gone] = paying.sandbox.refunds(late.hex)
    went = day_of(gone["at"])
    assert sorted(reconciled(paying, Channel.WECHAT, went), key=str) == [
        ("matched", "payment", 5000, 5000), ("matched", "payment", 5000, 5000), ("matched", "refund", 5000, 5000)]
    assert reconciled(paying, Channel.WECHAT, went - timedelta(days=2)) == []
