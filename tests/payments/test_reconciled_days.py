"""Days against the sandbox's own statements: each refund on the day that the gateway took it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.payments import PaymentState
from kiosk.payments import outside
from kiosk.payments.ports import GATEWAYS, Channel, StatementLine
from kiosk.payments.reconciled import as_paper
from kiosk.payments.reconciling import CHINA, Charge, Finding, compare, our_entries, own_charges
from kiosk.payments.sandbox.phone import own_code
from kiosk.payments.tables import payments, refunds
from kiosk.standards.public import read_public
from printing.press import Press
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import ON_SQLITE, Hub
from tests.fixtures.paying import Paying, paying_hub, take_money
from tests.fixtures.sandbox import Sandbox
from tests.printing.tools import pdf_text


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
        hall = paying.hub.services.hall
        found = compare(day, our_entries(connection, hall, channel, day), theirs,
                        own_charges(connection, hall, channel, theirs))
    return [(one.finding.value, one.kind, one.ours_fen, one.theirs_fen) for one in found]


@ON_SQLITE
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


@ON_SQLITE
@pytest.mark.parametrize("channel", GATEWAYS)
def test_a_charge_that_was_undone_after_the_gateway_took_it_is_named_and_no_difference(
    paying: Paying, channel: Channel,
):
    take_money(paying.hub.folder, paying.sandbox, watch_seconds=[0.2, 0.3], opening_seconds=2, open_seconds=3)
    outside.forget(paying.hub.folder)
    paying.sandbox.faults(refuse={"pay_by_code": 1})
    payment_id = paying.open(paying.items(MOTHER, ("202609", 5000)), channel, code=own_code(channel))
    closed = paying.until(payment_id, PaymentState.CLOSED)
    paying.sandbox.gateways()[channel].pay_by_code(closed.order("late"), own_code(channel))
    day = day_of(paying.sandbox.order(payment_id.hex)["paid_at"])
    assert reconciled(paying, channel, day) == [("theirs_only", "payment", None, 5000)], "nobody has undone it yet"
    paying.working(lambda: paying.payment(payment_id).next_at is None)
    assert reconciled(paying, channel, day) == [
        ("taken_and_given_back", "payment", None, 5000), ("taken_and_given_back", "refund", None, 5000)]
    assert paying.payment(payment_id).undone_at is not None


NOON = datetime(2026, 11, 3, 12, tzinfo=CHINA)
LATE = datetime(2026, 11, 3, 23, 59, 58, tzinfo=CHINA)
TAKEN, BACK = StatementLine("n", "t", 100, 1, NOON), StatementLine("n", "t", 100, -1, NOON, "r")


@pytest.mark.parametrize(("lines", "undone_at", "findings"), [
    ((TAKEN, BACK), None, ["taken_and_given_back"] * 2),
    ((TAKEN,), NOON + timedelta(days=1), ["taken_and_given_back"]),
    ((BACK,), NOON, ["taken_and_given_back"]),
    ((replace(TAKEN, at=LATE),), None, ["crossed_midnight"]),
    ((TAKEN,), NOON, ["theirs_only"]),
    ((TAKEN,), None, ["theirs_only"]),
    ((TAKEN, replace(BACK, amount=60)), NOON, ["theirs_only"] * 2),
    ((TAKEN, BACK, replace(BACK, refund="s")), NOON, ["theirs_only"] * 3)])
def test_only_a_charge_that_went_back_whole_is_no_difference(
    lines: tuple[StatementLine, ...], undone_at: datetime | None, findings: list[str],
):
    found = compare(NOON.date(), [], lines, {"n": Charge(100, undone_at)})
    assert [one.finding.value for one in found] == findings
    assert all(one.finding is Finding.THEIRS_ONLY for one in compare(NOON.date(), [], lines))


def test_the_cashiers_paper_names_what_was_taken_and_given_back():
    pack = read_public(SHIPPED_PACK)
    data = as_paper(NOON.date(), NOON, {Channel.WECHAT: compare(
        NOON.date(), [], [TAKEN, BACK], {"n": Charge(100, None)})}, pack, "zh_CN")
    assert [one["number"] for one in data["channels"][0]["undone"]] == ["n", "r"]
    for width in (210, 80):
        text = "".join(pdf_text(Press(lambda: pack, paper_mm=width).compose("reconciliation", data).pdf).split())
        assert "已撤销并退回" in text and "无差异" in text
