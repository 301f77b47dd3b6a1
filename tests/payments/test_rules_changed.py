"""`payments/rules.json` is changed while the hub runs: opening a payment and following it go by the same rules."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from kiosk.contract.payments import PaymentState
from kiosk.errors import BadInput
from kiosk.ids import new_id
from kiosk.payments.credentials import FOLDER
from kiosk.payments.outside import outside_of, rules_of
from kiosk.payments.rules import FILE
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import ON_SQLITE, Hub
from tests.fixtures.paying import Paying, paying_hub, take_money
from tests.fixtures.sandbox import Sandbox

pytestmark = ON_SQLITE


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000})
    with paying_hub(hub, sandbox, extra_money="refund") as ready:
        ready.turn()  # the worker has read them
        yield ready


def opened(paying: Paying) -> int:
    asked = {"payment_id": str(new_id()), "channel": "wechat", "items": paying.items(MOTHER, ("202609", 5000))}
    return paying.app.command("open_payment", asked).status_code


def test_a_change_holds_for_the_worker_and_at_the_door_at_once(paying: Paying):
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    take_money(paying.hub.folder, paying.sandbox, extra_money="to_balance", transfer_above_fen=100)
    assert opened(paying) == 409
    paying.billing.say("elsewhere 202609")
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTED)
    assert paying.view(payment_id)["receipts"][0]["balance_fen"] == 5000


def test_a_faulty_change_is_logged_once_and_leaves_the_rules_as_they_were(
    paying: Paying, caplog: pytest.LogCaptureFixture,
):
    file = paying.hub.folder / FOLDER / FILE
    file.write_text('{"extra_money": "keep"}')
    with caplog.at_level(logging.WARNING, "kiosk.payments.rules"):
        for _ in range(3):
            outside = outside_of(paying.hub.services)
            assert outside is not None and outside.rules.extra_money == "refund"
        assert rules_of(paying.hub.folder).extra_money == "refund"
    assert [record.message for record in caplog.records if "stay as they were" in record.message] == [
        "the rules of payments stay as they were: rules.json: extra_money: Input should be 'to_balance' or 'refund'"]
    assert opened(paying) == 200
    file.unlink()
    assert rules_of(paying.hub.folder).extra_money == "to_balance"


def test_rules_that_were_never_right_are_refused(hub: Hub):
    keys = hub.folder / FOLDER
    keys.mkdir()
    (keys / FILE).write_text("{")
    with pytest.raises(BadInput):
        rules_of(hub.folder)


def test_a_way_through_a_hub_above_that_is_not_there_leaves_the_gateways_as_they_were(
    paying: Paying, caplog: pytest.LogCaptureFixture,
):
    take_money(paying.hub.folder, paying.sandbox, through_province=["wechat"])
    with caplog.at_level(logging.WARNING, "kiosk.payments.outside"):
        payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    assert [record.message for record in caplog.records if "gateways stay" in record.message] == [
        "the gateways stay as they were: rules.json names channels of the hub above; run `kiosk hub upstream pair`"]
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTED)
