"""What wants people is on the list until it has come to its end, and nothing that is settled by hand is done twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from kiosk.audit.log import entries
from kiosk.contract.messages import Scope
from kiosk.contract.payments import PaymentState
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.payments.ports import Channel
from kiosk.payments.reconciling import Compared, Finding
from kiosk.payments.worklist.differences import raise_differences
from tests.accounts.sample import MOTHER, PREPAID, SHOP, add_account
from tests.fixtures.hub import ON_SQLITE, App, Hub
from tests.fixtures.paying import Paying, paying_hub, take_money
from tests.fixtures.sandbox import Sandbox

DAY = date(2026, 11, 27)


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000, "202610": 7000})
    add_account(hub, SHOP, unpaid={"202609": 3000})
    add_account(hub, PREPAID, mode="smart_prepay", balance_fen=-200, supply="cut")
    with paying_hub(hub, sandbox) as ready:
        yield ready


@pytest.fixture
def clerk(hub: Hub) -> App:
    return hub.staffed(Scope.COUNTER, Role.CLERK)


@pytest.fixture
def manager(hub: Hub) -> App:
    return hub.staffed(Scope.STAFF, Role.MANAGER)


def look(app: App, find: str = "") -> dict[str, list[dict[str, Any]]]:
    answer = app.post("/v1/payments/worklist", {"find": find})
    assert answer.status_code == 200, answer.text
    said: dict[str, list[dict[str, Any]]] = answer.json()
    return said


def kinds(app: App) -> list[tuple[str, str]]:
    return [(one["kind"], one["what"]) for one in look(app)["open"]]


def close(app: App, key: str, reason: str = "已在商户平台退款") -> Any:
    return app.command("close_work_item", {"key": key, "reason": reason})


def paid(paying: Paying, *items: dict[str, object]) -> str:
    payment_id, code = paying.shown(list(items))
    paying.sandbox.scan(code)
    paying.until(payment_id, PaymentState.POSTED)
    return str(paying.view(payment_id)["receipts"][0]["number"])


def stuck_refund(paying: Paying) -> Any:
    """Money that came after the closing and twice, and a merchant's account that cannot give it back."""
    take_money(paying.hub.folder, paying.sandbox, extra_money="refund")
    late, late_code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.until(late, PaymentState.CLOSED)
    paid(paying, *paying.items(MOTHER, ("202609", 5000)))
    paying.sandbox.faults(pay_after_close=True, balance_fen=100)
    paying.sandbox.scan(late_code)
    paying.until(late, PaymentState.REFUNDING)
    return late


def test_a_refund_given_by_hand_is_closed_with_its_reason_and_asked_for_no_more(
    paying: Paying, clerk: App, manager: App,
):
    late = stuck_refund(paying)
    paying.working(lambda: kinds(clerk) == [("refund", "short")])
    [item] = look(manager)["open"]
    assert (item["urgent"], item["amount_fen"], item["number"], item["account"]["name"]) == (
        True, 5000, late.hex, "*三")
    assert (look(clerk)["open"][0]["may"], item["may"]) == (["retry"], ["retry", "close"])
    assert close(clerk, item["key"]).json()["code"] == "role_needed"
    assert clerk.command("retry_work_item", {"key": item["key"]}).status_code == 200
    assert close(manager, item["key"]).status_code == 200
    paying.sandbox.faults(balance_fen=10 ** 9)
    for _ in range(30):
        paying.turn()
    assert paying.sandbox.refunds(late.hex) == [], "nothing went back a second time"
    assert paying.payment(late).state is PaymentState.REFUNDED
    assert paying.view(late)["refunded_fen"] == 5000
    said = look(clerk)
    assert said["open"] == [] and said["closed"][0]["closed"]["reason"] == "已在商户平台退款"
    assert close(manager, item["key"]).status_code == 404
    with paying.hub.services.database.read() as connection:
        its = entries(connection, paying.hub.services.hall, subject=item["key"])
    assert [one.action for one in its] == ["WorkItemRetried", "WorkItemClosed"]


@ON_SQLITE
def test_a_silent_gateway_is_on_the_list_until_it_answers_and_goes_on_by_itself(paying: Paying, clerk: App):
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.sandbox.scan(code)
    paying.sandbox.faults(down=True)
    paying.working(lambda: kinds(clerk) == [("doubt", "silent")])
    [item] = look(clerk)["open"]
    assert (item["urgent"], item["may"]) == (False, ["retry"]) and item["next_at"]
    assert close(clerk, item["key"]).status_code == 403
    paying.sandbox.faults()
    paying.until(payment_id, PaymentState.POSTED)
    assert look(clerk)["open"] == []


@ON_SQLITE
def test_moved_money_waits_for_a_second_person_and_one_that_is_rejected_for_somebody_who_books_it(
    paying: Paying, clerk: App, manager: App,
):
    number = paid(paying, *paying.items(MOTHER, ("202609", 5000)))
    asked = {"transfer_id": str(new_id()), "receipt_no": number, "to_account": SHOP, "reason": "户号报错"}
    assert clerk.post("/v1/payments/transfers/request", asked).status_code == 200
    [item] = look(manager)["open"]
    assert (item["kind"], item["number"], item["right_account"]["account_no"]) == ("transfer", number, SHOP)
    assert (item["may"], look(clerk)["open"][0]["may"]) == (["approve", "refuse"], [])
    paying.billing.say("refuse 202609")
    manager.post("/v1/payments/transfers/decide", {"transfer_id": asked["transfer_id"], "approve": True})
    paying.working(lambda: ("posting", "rejected") in kinds(manager))
    wrong = look(manager)["open"]
    assert {one["may"][0] for one in wrong} == {"retry"}
    assert close(manager, wrong[0]["key"], "已在营销系统补录").status_code == 200
    paying.billing.say("refuse 202609", on=False)
    for one in wrong[1:]:
        assert manager.command("retry_work_item", {"key": one["key"]}).status_code == 200
    paying.working(lambda: look(manager)["open"] == [])


@ON_SQLITE
def test_a_paid_off_supply_is_on_the_list_until_it_is_on_again(paying: Paying, clerk: App):
    paid(paying, *paying.items(PREPAID, (None, 10000)))
    [item] = look(clerk)["open"]
    assert (item["kind"], item["what"], item["may"]) == ("reconnection", "open", ["reconnected"])
    paying.hub.clock.moved += (timedelta(hours=25))
    clerk = paying.hub.staffed(Scope.COUNTER, Role.CLERK)
    assert [(one["what"], one["urgent"]) for one in look(clerk)["open"]] == [("late", True)]
    case = item["key"].partition(":")[2]
    assert clerk.command("close_reconnection", {"reconnection_id": case}).status_code == 200
    assert look(clerk)["open"] == []
    with paying.hub.services.database.read() as connection:
        [entry] = entries(connection, paying.hub.services.hall, subject=item["key"])
    assert entry.action == "ReconnectionClosed"


def test_a_difference_stays_until_both_sides_agree_or_somebody_closes_it(paying: Paying, manager: App):
    at = datetime(2026, 11, 27, 4, tzinfo=UTC)
    ours = Compared(Finding.OURS_ONLY, "payment", "a" * 32, "", 5000, None, 0, at)
    amount = Compared(Finding.AMOUNT, "payment", "b" * 32, "", 5000, 4000, 0, at)
    fits = Compared(Finding.MATCHED, "payment", "c" * 32, "", 5000, 5000, 0, at)

    def reconciled(*found: Compared) -> list[dict[str, Any]]:
        raise_differences(paying.hub.services, Channel.WECHAT, DAY, found)
        return look(manager)["open"]

    one, two = reconciled(ours, amount, fits)
    assert [(it["what"], it["amount_fen"], it["other_fen"], it["may"]) for it in (one, two)] == [
        ("ours_only", 5000, None, ["close"]), ("amount_differs", 5000, 4000, ["close"])]
    assert close(manager, two["key"], "手续费，已核对").status_code == 200
    assert [it["key"] for it in reconciled(ours, amount, fits)] == [one["key"]], "closed stays closed"
    assert reconciled(amount, fits) == [], "what fits now is gone"


@ON_SQLITE
def test_a_payment_is_found_by_each_of_its_numbers_and_by_no_pattern(paying: Paying, clerk: App, hub: Hub):
    number = paid(paying, *paying.items(MOTHER, ("202609", 5000)))
    [item] = look(clerk, number)["found"]
    assert (item["kind"], item["what"], item["amount_fen"]) == ("payment", "posted", 5000)
    assert look(clerk, MOTHER)["found"] == look(clerk, item["number"])["found"] == [item]
    for nothing in ("%", "_" * 32, MOTHER[:-1], SHOP, "x" * 64):
        assert look(clerk, nothing)["found"] == []
    auditor = hub.staffed(Scope.STAFF, Role.AUDITOR)
    assert look(auditor)["open"] == [] and look(auditor, number)["found"] == [item]
    guide = hub.staffed(Scope.COUNTER, Role.GUIDE)
    assert guide.post("/v1/payments/worklist", {}).status_code == 403
