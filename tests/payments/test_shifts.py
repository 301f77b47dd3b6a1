"""A shift: each fen that came is in one hand-over, signed by who gives and who takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.audit.log import entries
from kiosk.contract.messages import Scope
from kiosk.contract.payments import PaymentState
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from tests.accounts.sample import MOTHER, SHOP, add_account
from tests.fixtures.hub import ON_SQLITE, App, Hub
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.sandbox import Sandbox

REFUSED = "202611"


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000, "202610": 7000, REFUSED: 900})
    add_account(hub, SHOP, unpaid={"202610": 30000})
    with paying_hub(hub, sandbox) as ready:
        yield ready


@pytest.fixture
def clerk(hub: Hub) -> App:
    return hub.staffed(Scope.COUNTER, Role.CLERK)


@pytest.fixture
def other(hub: Hub) -> App:
    return hub.staffed(Scope.COUNTER, Role.CLERK)


def paid(
    paying: Paying, account_no: str, bill: str | None, fen: int, *, app: App | None = None, channel: str = "wechat",
) -> object:
    app = app or paying.app
    payment_id = paying.open(paying.items(account_no, (bill, fen)), channel, app=app)
    paying.until(payment_id, PaymentState.OPEN)
    paying.sandbox.scan(app.get(f"/v1/payments/{payment_id}").json()["code"])
    return paying.until(payment_id, PaymentState.POSTED, PaymentState.REFUNDED)


def look(app: App) -> dict[str, Any]:
    answer = app.post("/v1/payments/shifts", {})
    assert answer.status_code == 200, answer.text
    said: dict[str, Any] = answer.json()
    return said


def hand_over(app: App, till: dict[str, Any], *, counted: int | None = None, **more: Any) -> Any:
    return app.command("hand_over_shift", {
        "shift_id": str(new_id()), "place": till["place"], "till_id": till["till_id"], "net_fen": till["net_fen"],
        "counted_fen": till["net_fen"] if counted is None else counted} | more)


def test_a_terminal_is_handed_over_by_one_and_taken_by_another(paying: Paying, clerk: App, other: App):
    paid(paying, MOTHER, "202609", 5000)
    paid(paying, MOTHER, "202610", 7000, channel="alipay")
    paying.billing.say(f"refuse {REFUSED}")
    paid(paying, MOTHER, REFUSED, 900, channel="alipay")
    [till] = look(clerk)["tills"]
    assert (till["place"], till["label"], till["net_fen"]) == ("terminal", paying.app.code, 12000)
    assert [(one["channel"], one["payments"], one["captured_fen"], one["refunds"], one["refunded_fen"])
            for one in till["lines"]] == [("alipay", 2, 7900, 1, 900), ("wechat", 1, 5000, 0, 0)]
    shift = hand_over(clerk, till, counted=11900, reason="一笔未到账").json()["result"]
    assert (shift["state"], shift["difference_fen"], shift["mine"]) == ("handed", -100, True)
    assert look(other)["tills"] == []
    [waiting] = look(other)["handed"]
    assert (waiting["shift_id"], waiting["mine"], waiting["reason"]) == (shift["shift_id"], False, "一笔未到账")
    own = clerk.command("take_shift", {"shift_id": shift["shift_id"]})
    assert own.json()["code"] == "same_person"
    taken = other.command("take_shift", {"shift_id": shift["shift_id"]}).json()["result"]
    assert taken["state"] == "taken" and taken["handed_by"] != taken["decided_by"]
    assert other.command("take_shift", {"shift_id": shift["shift_id"]}).json()["code"] == "shift_decided"
    assert [one["shift_id"] for one in look(clerk)["taken"]] == [shift["shift_id"]]
    with paying.hub.services.database.read() as connection:
        its = entries(connection, paying.hub.services.hall, subject="shift:" + shift["shift_id"])
    assert [one.action for one in its] == ["ShiftHandedOver", "ShiftTaken"]
    assert its[0].by != its[1].by


@ON_SQLITE
def test_what_is_taken_at_a_counter_is_its_cashiers(paying: Paying, clerk: App, other: App):
    paid(paying, SHOP, "202610", 30000, app=clerk)
    paid(paying, MOTHER, "202609", 5000)
    assert [(one["place"], one["net_fen"]) for one in look(other)["tills"]] == [("cashier", 30000), ("terminal", 5000)]


@ON_SQLITE
def test_a_difference_needs_its_reason_and_totals_that_moved_are_refused(paying: Paying, clerk: App, other: App):
    paid(paying, MOTHER, "202609", 5000)
    [till] = look(clerk)["tills"]
    assert hand_over(clerk, till, counted=4999).json()["code"] == "reason_needed"
    paid(paying, MOTHER, "202610", 7000)
    moved = hand_over(clerk, till).json()
    assert (moved["code"], moved["details"]["net_fen"]) == ("shift_moved", 12000)
    nothing = hand_over(clerk, till | {"till_id": str(other.id)})
    assert nothing.status_code == 404


@ON_SQLITE
def test_a_declined_shift_is_to_be_handed_over_anew(paying: Paying, clerk: App, other: App):
    paid(paying, MOTHER, "202609", 5000)
    [till] = look(clerk)["tills"]
    shift_id = hand_over(clerk, till).json()["result"]["shift_id"]
    assert other.command("decline_shift", {"shift_id": shift_id}).json()["code"] == "reason_needed"
    paid(paying, MOTHER, "202610", 7000)
    said = other.command("decline_shift", {"shift_id": shift_id, "reason": "再数一次"}).json()
    assert said["result"]["state"] == "declined"
    assert [one["net_fen"] for one in look(clerk)["tills"]] == [12000]


@ON_SQLITE
def test_the_second_person_signs_with_their_pin_where_the_first_is_signed_in(paying: Paying, clerk: App, hub: Hub):
    pins = {"2001": hub.person("2001", Role.CLERK), "2002": hub.person("2002", Role.PUBLISHER)}

    def sign(number: str, pin: str, **more: Any) -> Any:
        return clerk.post("/v1/payments/shifts/countersign", {
            "shift_id": shift, "take": True, "number": number, "pin": pin} | more)

    paid(paying, MOTHER, "202609", 5000)
    [till] = look(clerk)["tills"]
    shift = hand_over(clerk, till).json()["result"]["shift_id"]
    assert sign("2001", "000000").json()["code"] == "sign_in_refused"
    assert sign("2002", pins["2002"]).json()["code"] == "role_needed"
    assert sign("2001", pins["2001"], take=False).json()["code"] == "reason_needed"
    assert [one["shift_id"] for one in look(clerk)["handed"]] == [shift]
    taken = sign("2001", pins["2001"])
    assert (taken.status_code, taken.json()["state"]) == (200, "taken")
    assert taken.json()["handed_by"] != taken.json()["decided_by"] and taken.json()["mine"] is False
    assert look(clerk)["handed"] == [], "the first is signed in as before"


@ON_SQLITE
def test_nobody_else_looks_or_signs(paying: Paying, hub: Hub):
    for app in (hub.app(Scope.COUNTER), hub.staffed(Scope.COUNTER, Role.GUIDE), hub.app(Scope.TERMINAL)):
        assert app.post("/v1/payments/shifts", {}).status_code == 403
        assert app.command("take_shift", {"shift_id": str(new_id())}).status_code == 403


@ON_SQLITE
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["pay", "refused", "hand", "take", "decline"]), max_size=9))
def test_each_fen_is_in_one_shift_whatever_the_order(paying: Paying, clerk: App, other: App, deeds: list[str]):
    """Ends with all that is left handed over and taken: the shifts together are what came less what went back."""
    before = {one["shift_id"] for one in look(clerk)["taken"]}
    came = 0
    waiting: list[UUID] = [one["shift_id"] for one in look(clerk)["handed"]]
    assert waiting == [] and look(clerk)["tills"] == []
    for deed in [*deeds, "hand", *["take"] * 9]:
        if deed in ("pay", "refused"):
            bill = None
            paying.billing.say("refuse ", deed == "refused")
            paid(paying, MOTHER, bill, 100)
            came += 100 if deed == "pay" else 0
        elif deed == "hand":
            waiting += [hand_over(clerk, till).json()["result"]["shift_id"] for till in look(clerk)["tills"]]
        elif waiting:
            decision = {"shift_id": waiting.pop(0)} | ({"reason": "x"} if deed == "decline" else {})
            assert other.command(f"{deed}_shift", decision).status_code == 200
    assert look(clerk)["tills"] == [] and look(clerk)["handed"] == []
    taken = [one for one in look(clerk)["taken"] if one["shift_id"] not in before]
    assert sum(one["net_fen"] for one in taken) == came
