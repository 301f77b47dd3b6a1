"""A hall without any way out pays through the hub above, whatever becomes of the link."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.accounts import AccountBook
from kiosk.contract.messages import Scope
from kiosk.contract.payments import PaymentState
from kiosk.hub import setup
from kiosk.hub.forward import pair_upstream
from kiosk.hub.pairing import new_code
from kiosk.ids import new_id
from kiosk.payments import outside
from kiosk.payments.credentials import FOLDER
from kiosk.payments.ports import GATEWAYS, Channel, Gateway, GatewayUnavailable, Order, TradeState
from kiosk.payments.sandbox.statement import CHINA
from tests.accounts.sample import MOTHER, write_account
from tests.fixtures.hub import hub_in, initialise, run_hub
from tests.fixtures.link import BreakableLink, breakable_link
from tests.fixtures.paying import QUICK, Paying, file_billing, take_money
from tests.fixtures.province import Province
from tests.fixtures.sandbox import Sandbox
from tests.fixtures.wait import wait_until

BILL, FEN = "202609", 5000


def no_way_out(folder: Path, **rules: Any) -> None:
    """A hall's hub that holds no key and no gateway's address."""
    keys = folder / FOLDER
    keys.mkdir(mode=0o700)
    (keys / "rules.json").write_text(json.dumps(QUICK | {"through_province": list(GATEWAYS)} | rules))


@pytest.mark.e2e
def test_two_hubs_as_they_are_run_take_money_for_a_hall_without_a_way_out(sandbox: Sandbox, tmp_path: Path):
    """The hall's bill is paid and booked; another, cut off from the province, is paid while nobody here can know it."""
    above, below = tmp_path / "above", tmp_path / "below"
    initialise(above, hall="province")
    initialise(below, hall="hall-1")
    take_money(above, sandbox, serve_halls=True)
    no_way_out(below, open_seconds=60, doubt_seconds=0.5)
    with ExitStack() as stack:
        province = stack.enter_context(run_hub(above))
        link = stack.enter_context(breakable_link(province.url))
        with setup.open_hub(above) as services:
            code = new_code(services, Scope.HUB, served=["hall-1"])
        with setup.open_hub(below) as services:
            pair_upstream(services, link.url, code)
            write_account(services, MOTHER, unpaid={BILL: FEN, "202610": 7000})
        terminal = stack.enter_context(run_hub(below)).pair()

        def open_and_scan(bill: str, fen: int) -> str:
            payment_id = str(new_id())
            asked = {"payment_id": payment_id, "channel": "wechat", "items": [
                {"account_no": MOTHER, "bill_no": bill, "amount_fen": fen}]}
            assert terminal.command("open_payment", asked).status_code == 200
            wait_until(lambda: view(payment_id)["code"])
            return payment_id

        def view(payment_id: str) -> dict[str, Any]:
            said: dict[str, Any] = terminal.get(f"/v1/payments/{payment_id}").json()
            return said

        first = open_and_scan(BILL, FEN)
        sandbox.scan(str(view(first)["code"]))
        wait_until(lambda: view(first)["state"] == "posting")
        second = open_and_scan("202610", 7000)
        code = str(view(second)["code"])
        link.cut()
        sandbox.scan(code)
        wait_until(lambda: view(second)["state"] == "unknown")
        link.mend()
        wait_until(lambda: view(second)["state"] == "posting")
        assert [one["bills"] for one in view(second)["receipts"]] == [["202610"]]
        assert not list((below / FOLDER).glob("*.pem"))
        assert terminal.get("/v1/health").json()["hall"] == "hall-1"


@pytest.fixture
def halls(province: Province) -> dict[str, Gateway]:
    return {name: province.gateways(name)[Channel.WECHAT] for name in ("hall-1", "hall-2")}


def order() -> Order:
    return Order(new_id().hex, 1234, "电费 Electricity", datetime.now(UTC) + timedelta(minutes=2))


def test_a_hall_touches_its_own_orders_and_no_others(halls: dict[str, Gateway], sandbox: Sandbox):
    mine, other = halls["hall-1"], halls["hall-2"]
    made = order()
    sandbox.scan(mine.precreate(made))
    for deed in (
            lambda: other.query(made.number), lambda: other.close(made.number), lambda: other.precreate(made),
            lambda: other.refund(made.number, new_id().hex, 1234, 1234)):
        with pytest.raises(GatewayUnavailable, match="not_found"):
            deed()
    assert sandbox.refunds(made.number) == []
    assert mine.query(made.number).state is TradeState.PAID
    today = datetime.now(UTC).astimezone(CHINA).date()
    assert made.number in {one.number for one in mine.statement(today)}
    assert made.number not in {one.number for one in other.statement(today)}


def test_a_hub_asks_for_halls_only_where_its_rules_say_so(
    province: Province, halls: dict[str, Gateway], sandbox: Sandbox,
):
    province.rules(sandbox)
    with pytest.raises(GatewayUnavailable, match="halls_not_served"):
        halls["hall-1"].query(new_id().hex)


class _Breaking:
    """A gateway on a link that breaks at the calls that `breaks` names: before they arrive, or before their answer."""

    def __init__(self, real: Gateway, link: BreakableLink) -> None:
        self._real, self._link = real, link
        self.breaks: dict[int, str] = {}
        self._calls = count()

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._real, name)
        if not callable(value):
            return value

        def call(*arguments: Any) -> Any:
            how = self.breaks.pop(next(self._calls), None)
            if how is None:
                return value(*arguments)
            self._link.cut() if how == "request" else self._link.lose_answers()
            try:
                return value(*arguments)
            finally:
                self._link.mend()

        return call

    def begin(self, breaks: dict[int, str]) -> None:
        self.breaks, self._calls = dict(breaks), count()


@pytest.fixture
def hall(province: Province, sandbox: Sandbox, tmp_path: Path) -> Iterator[tuple[Paying, dict[Channel, _Breaking]]]:
    with hub_in(tmp_path / "hall", None, hall="hall-9") as hub, breakable_link(province.url) as link:
        province.hall("hall-9", hub.folder, link.url)
        no_way_out(hub.folder, open_seconds=0.6, extra_money="refund")
        hub.registry.outside[outside.BILLING] = billing = file_billing(hub.services, hub.folder)
        opened = outside.outside_of(hub.services)
        assert opened is not None
        breaking = {channel: _Breaking(one, link) for channel, one in opened.gateways.items()}
        outside._OPENED.folders[hub.folder] = breaking, opened.rules  # type: ignore[assignment]
        links = list(opened.gateways.values())
        yield Paying(hub, sandbox, hub.app(), billing), breaking
        outside.forget(hub.folder)
        for one in links:
            one.hang_up()  # type: ignore[attr-defined]


def test_a_hall_that_is_led_elsewhere_by_its_rules_has_other_gateways_at_once(province: Province, tmp_path: Path):
    with hub_in(tmp_path / "hall", None, hall="hall-8") as hub:
        province.hall("hall-8", hub.folder, province.url)
        no_way_out(hub.folder)
        rules = hub.folder / FOLDER / "rules.json"

        def channels() -> set[Channel]:
            opened = outside.outside_of(hub.services)
            assert opened is not None
            return set(opened.gateways)

        assert channels() == set(GATEWAYS)
        rules.write_text(json.dumps(QUICK | {"through_province": ["alipay"]}))
        assert channels() == {Channel.ALIPAY}
        rules.write_text(json.dumps(QUICK))
        assert channels() == set()
        outside.forget(hub.folder)


_BREAKS = st.dictionaries(st.integers(0, 9), st.sampled_from(["request", "answer"]), max_size=6)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(channel=st.sampled_from(GATEWAYS), breaks=_BREAKS, pays=st.sampled_from(["in time", "late", "never"]),
       taken=st.booleans())
def test_every_fen_is_settled_once_or_given_back_wherever_the_link_breaks(
    hall: tuple[Paying, dict[Channel, _Breaking]], channel: Channel, breaks: dict[int, str], pays: str, taken: bool,
):
    """`taken`: the billing system takes the posting; else all of it goes back. The gateway's ledger is the judge."""
    paying, breaking = hall
    account_no = f"41097{time.time_ns() % 10**8:08d}"
    write_account(paying.hub.services, account_no, unpaid={BILL: FEN})
    paying.billing.say(f"refuse {BILL}", not taken)
    breaking[channel].begin(breaks)
    payment_id, code = paying.shown(paying.items(account_no, (BILL, FEN)), channel)
    if pays == "late":
        paying.sandbox.faults(pay_after_close=True)
        paying.until(payment_id, PaymentState.CLOSED)
    paid = pays != "never" and paying.sandbox.scan(code).status_code == 200
    over = (PaymentState.POSTED, PaymentState.REFUNDED) if paid else (PaymentState.CLOSED,)
    paying.until(payment_id, *over)
    paying.sandbox.faults()
    settled = [fen for account, _bill, fen in paying.billing.taken() if account == account_no]
    back = sum(one["amount"] for one in paying.sandbox.refunds(payment_id.hex))
    assert settled == ([FEN] if paid and taken else [])
    assert back == (FEN if paid and not taken else 0)
    with paying.hub.services.database.read() as connection:
        due = AccountBook(connection, paying.hub.services.hall).dues(account_no).due_fen
    assert due == (0 if settled else FEN)
