"""A payment's number as people say it: short, checked, the payment's alone, and nothing to a customer's door."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.contract.messages import Scope
from kiosk.contract.payments import PaymentState
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.payment_number import DIGITS, called, drawn_between, heard, in_fours
from tests.accounts.sample import MOTHER, SHOP, add_account
from tests.fixtures.hub import ON_SQLITE, App, Hub
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.sandbox import Sandbox

IDS = some.builds(
    lambda at, rest: UUID(int=(int(at.timestamp() * 1000) << 80) | rest),
    some.datetimes(datetime(2024, 1, 1), datetime(2051, 1, 1), timezones=some.just(UTC)),  # noqa: DTZ001
    some.integers(0, 2 ** 80 - 1))


@given(IDS)
def test_it_is_twelve_digits_in_fours_and_leads_back_to_when_the_id_was_drawn(payment_id: UUID) -> None:
    number = called(payment_id)
    assert len(number) == DIGITS and heard(in_fours(number)) == number
    first, last = drawn_between(number)
    assert first <= payment_id <= last


@given(IDS, some.integers(0, DIGITS - 1), some.integers(1, 9))
def test_one_wrong_digit_is_no_number(payment_id: UUID, place: int, off: int) -> None:
    number = called(payment_id)
    wrong = number[:place] + str((int(number[place]) + off) % 10) + number[place + 1:]
    assert heard(wrong) is None


@pytest.mark.parametrize(("typed", "wanted"), [
    ("1064 0112 2333", "106401122333"), ("1064-0112-2333", "106401122333"), ("106401122333", "106401122333"),
    ("１０６４ ０１１２ ２３３３", "106401122333"), (" 1064 0112 2333\n", "106401122333"), ("1064 0112 2332", None),
    ("1064 0112 233", None), ("", None), ("106401122333%", None), ("٠٦٤٠١١٢٢٣٣١١", None),
])
def test_however_it_is_typed(typed: str, wanted: str | None) -> None:
    assert heard(typed) == wanted


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000})
    add_account(hub, SHOP, unpaid={"202610": 30000})
    with paying_hub(hub, sandbox) as ready:
        yield ready


def found(app: App, text: str) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = app.post("/v1/payments/worklist", {"find": text}).json()["found"]
    return said


def alike(payment_id: UUID) -> UUID:
    """Another id of the same tenth of a day with the same last digits."""
    return UUID(int=payment_id.int + 10 ** 6)


def open_it(paying: Paying, payment_id: UUID, *items: dict[str, object]) -> Any:
    return paying.app.command("open_payment", {
        "payment_id": str(payment_id), "channel": "wechat", "items": list(items)})


def test_staff_find_a_payment_by_it_and_by_the_long_one(paying: Paying) -> None:
    clerk = paying.hub.staffed(Scope.COUNTER, Role.CLERK)
    payment_id, _ = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    other, _ = paying.shown(paying.items(SHOP, ("202610", 30000)))
    number = in_fours(called(payment_id))
    for text in (number, number.replace(" ", ""), number.replace(" ", "-"), payment_id.hex, str(payment_id)):
        assert [one["number"] for one in found(clerk, text)] == [payment_id.hex], text
    assert [one["number"] for one in found(clerk, called(other))] == [other.hex]
    assert found(clerk, called(new_id())) == []


@ON_SQLITE
def test_two_payments_of_a_hall_are_never_called_alike(paying: Paying) -> None:
    payment_id, _ = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    again = alike(payment_id)
    assert called(again) == called(payment_id) and again != payment_id
    asked = paying.items(SHOP, ("202610", 30000))
    refused = open_it(paying, again, *asked)
    assert (refused.status_code, refused.json()["code"]) == (409, "payment_number_taken")
    assert open_it(paying, new_id(), *asked).status_code == 200
    same = open_it(paying, payment_id, *paying.items(MOTHER, ("202609", 5000)))
    assert same.status_code == 200, "it is its own"


@ON_SQLITE
def test_it_opens_nothing_at_a_terminal(paying: Paying) -> None:
    payment_id, _ = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.sandbox.faults(down=True)
    paying.working(lambda: paying.view(payment_id)["state"] == PaymentState.UNKNOWN)
    terminal, number = paying.hub.app(), called(payment_id)
    for text in (number, in_fours(number), f"HKD1.{number}"):
        assert terminal.post("/v1/payments/find", {"code": text}).json()["code"] == "bad_input"
        asked = {"print_id": str(new_id()), "slip": text}
        assert terminal.post("/v1/receipts/print", asked).json()["code"] == "bad_input"
    assert terminal.post("/v1/payments/worklist", {"find": number}).status_code in (401, 403)
