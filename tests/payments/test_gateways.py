"""The contract of the port, passed by both adapters against the sandbox as a process of its own, here and through the
hub above."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.ids import new_id
from kiosk.payments.credentials import load
from kiosk.payments.ports import (
    GATEWAYS,
    Channel,
    Gateway,
    GatewayRefused,
    GatewayUnavailable,
    NotEnough,
    Order,
    RefundState,
    TradeState,
)
from kiosk.payments.sandbox.phone import own_code
from kiosk.payments.sandbox.statement import CHINA
from tests.fixtures.province import Province
from tests.fixtures.sandbox import Sandbox
from tests.fixtures.wait import wait_until


@pytest.fixture(params=["here", "above"])
def gateways(request: pytest.FixtureRequest, sandbox: Sandbox) -> dict[Channel, Gateway]:
    if request.param == "here":
        return sandbox.gateways()
    province: Province = request.getfixturevalue("province")
    return province.gateways("hall-1")


@pytest.fixture(params=GATEWAYS)
def gateway(request: pytest.FixtureRequest, gateways: dict[Channel, Gateway]) -> Gateway:
    return gateways[request.param]


def order(amount: int = 12345) -> Order:
    return Order(new_id().hex, amount, "电费 Electricity", datetime.now(UTC) + timedelta(minutes=2))


def paid(gateway: Gateway, sandbox: Sandbox, amount: int = 12345) -> Order:
    made = order(amount)
    assert sandbox.scan(gateway.precreate(made)).status_code == 200
    return made


def test_a_scanned_code_is_paid(gateway: Gateway, sandbox: Sandbox):
    made = order()
    code = gateway.precreate(made)
    assert gateway.query(made.number).state in (TradeState.ABSENT, TradeState.WAITING)
    sandbox.scan(code, pay=False)
    assert gateway.query(made.number).state is TradeState.WAITING
    sandbox.scan(code)
    trade = gateway.query(made.number)
    assert (trade.state, trade.amount) == (TradeState.PAID, 12345)
    assert trade.trade_no == sandbox.order(made.number)["trade_no"]
    assert trade.paid_at is not None and abs(datetime.now(UTC) - trade.paid_at) < timedelta(seconds=30)


def test_nobody_has_heard_of_another_number(gateway: Gateway):
    assert gateway.query(new_id().hex).state is TradeState.ABSENT


def test_the_same_order_again_gives_the_same_code(gateway: Gateway, sandbox: Sandbox):
    made = order()
    assert gateway.precreate(made) == gateway.precreate(made)
    with pytest.raises(GatewayRefused):
        gateway.precreate(Order(made.number, 1, made.subject, made.expires_at))


def test_a_closed_order_cannot_be_paid_and_closing_is_repeated_without_harm(gateway: Gateway, sandbox: Sandbox):
    made = order()
    code = gateway.precreate(made)
    sandbox.scan(code, pay=False)
    gateway.close(made.number)
    gateway.close(made.number)
    assert gateway.query(made.number).state is TradeState.CLOSED
    assert sandbox.scan(code).status_code == 409


def test_alipay_cannot_close_a_code_that_nobody_scanned(sandbox: Sandbox):
    made, alipay = order(), sandbox.gateways()[Channel.ALIPAY]
    code = alipay.precreate(made)
    alipay.close(made.number)
    assert alipay.query(made.number).state is TradeState.ABSENT
    assert sandbox.scan(code).status_code == 200
    assert alipay.query(made.number).state is TradeState.PAID


def test_wechat_pay_closes_late(sandbox: Sandbox):
    sandbox.faults(close_late_seconds=60)
    made, wechat = order(), sandbox.gateways()[Channel.WECHAT]
    code = wechat.precreate(made)
    wechat.close(made.number)
    assert wechat.query(made.number).state is TradeState.WAITING
    assert sandbox.scan(code).status_code == 200


def test_closing_what_was_paid_changes_nothing(gateway: Gateway, sandbox: Sandbox):
    made = paid(gateway, sandbox)
    gateway.close(made.number)
    assert gateway.query(made.number).state is TradeState.PAID


def test_a_refund_is_followed_to_its_end_and_given_once(gateway: Gateway, sandbox: Sandbox):
    sandbox.faults(refund_polls=2)
    made = paid(gateway, sandbox)
    refund = new_id().hex
    assert gateway.query_refund(made.number, refund) is RefundState.ABSENT
    for _ in range(2):
        assert gateway.refund(made.number, refund, 345, made.amount) is RefundState.PROCESSING
    assert gateway.query_refund(made.number, refund) is RefundState.PROCESSING
    wait_until(lambda: gateway.query_refund(made.number, refund) is RefundState.DONE)
    assert [one["amount"] for one in sandbox.refunds(made.number)] == [345]
    assert gateway.query(made.number).state is TradeState.PAID
    with pytest.raises(GatewayRefused):
        gateway.refund(made.number, new_id().hex, 12_001, made.amount)


def test_an_empty_merchant_account_is_told_from_other_refusals(gateway: Gateway, sandbox: Sandbox):
    made = paid(gateway, sandbox)
    sandbox.faults(balance_fen=100)
    with pytest.raises(NotEnough):
        gateway.refund(made.number, new_id().hex, 345, made.amount)


def test_a_customers_own_code_is_charged(gateway: Gateway, sandbox: Sandbox):
    made = order()
    trade = gateway.pay_by_code(made, own_code(gateway.channel))
    assert (trade.state, trade.amount) == (TradeState.PAID, made.amount)
    gateway.reverse(made.number)
    gateway.reverse(made.number)
    assert sum(one["amount"] for one in sandbox.refunds(made.number)) == made.amount


def test_a_password_is_waited_for_and_a_reversal_ends_it(gateway: Gateway, sandbox: Sandbox):
    sandbox.faults(password_seconds=60)
    made = order()
    assert gateway.pay_by_code(made, own_code(gateway.channel)).state is TradeState.PASSWORD
    assert gateway.query(made.number).state in (TradeState.PASSWORD, TradeState.WAITING)
    gateway.reverse(made.number)
    assert gateway.query(made.number).state is TradeState.CLOSED


def test_a_payment_code_serves_once_and_an_empty_purse_is_a_refusal(gateway: Gateway, sandbox: Sandbox):
    code = own_code(gateway.channel)
    first = order()
    gateway.pay_by_code(first, code)
    gateway.pay_by_code(first, code)
    with pytest.raises(GatewayRefused):
        gateway.pay_by_code(order(), code)
    sandbox.faults(refuse_codes=1)
    with pytest.raises(GatewayRefused):
        gateway.pay_by_code(made := order(), own_code(gateway.channel))
    assert gateway.query(made.number).state is TradeState.ABSENT
    gateway.reverse(made.number)


def test_alipay_is_asked_again_while_it_says_that_a_cancel_must_be_repeated(sandbox: Sandbox):
    made, alipay = order(), sandbox.gateways()[Channel.ALIPAY]
    alipay.pay_by_code(made, own_code("alipay"))
    sandbox.faults(cancel_again=1)
    with pytest.raises(GatewayUnavailable):
        alipay.reverse(made.number)
    assert sandbox.refunds(made.number) == []
    alipay.reverse(made.number)
    assert len(sandbox.refunds(made.number)) == 1


@pytest.mark.parametrize("fault", [{"down": True}, {"lose_replies": {"query": 1}}, {"slow_seconds": 2}], ids=str)
def test_no_answer_is_no_answer(gateway: Gateway, sandbox: Sandbox, fault: dict[str, object]):
    made = paid(gateway, sandbox)
    sandbox.faults(**fault)
    with pytest.raises(GatewayUnavailable):
        sandbox.gateways(timeout=0.5)[gateway.channel].query(made.number)


def test_an_answer_that_another_key_signed_proves_nothing(gateway: Gateway, sandbox: Sandbox, tmp_path):
    other = Channel.ALIPAY if gateway.channel is Channel.WECHAT else Channel.WECHAT
    for file in sandbox.credentials.iterdir():
        copy = tmp_path / file.name
        copy.touch(mode=0o600)
        copy.write_bytes(file.read_bytes())
    wrong = (sandbox.credentials / f"{other}_gateway.pem").read_bytes()
    (tmp_path / f"{gateway.channel}_gateway.pem").write_bytes(wrong)
    made = paid(gateway, sandbox)
    forged = Sandbox(sandbox.url, tmp_path, sandbox.http, sandbox.process).gateways()[gateway.channel]
    with pytest.raises(GatewayUnavailable):
        forged.query(made.number)


def test_keys_that_others_can_read_are_refused(sandbox: Sandbox, tmp_path):
    for file in sandbox.credentials.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
        (tmp_path / file.name).chmod(0o644)
    from kiosk.errors import BadInput

    with pytest.raises(BadInput):
        load(tmp_path, Channel.WECHAT)


def test_the_statement_holds_trades_and_refunds_with_their_fees(gateway: Gateway, sandbox: Sandbox):
    made, refund = paid(gateway, sandbox), new_id().hex
    gateway.refund(made.number, refund, 345, made.amount)
    lines = gateway.statement(datetime.now(CHINA).date())
    mine = {line.refund: (line.amount, line.fee) for line in lines if line.number == made.number}
    assert mine == {"": (12345, 74), refund: (345, -2)}
