"""One bill and two phones, bills that are settled elsewhere while they are looked at, two hours without postings.

`KIOSK_PAYMENTS_AT_ONCE=200` plays the full size; bills settled elsewhere are 200 always. The judges are the gateway's
ledger and the billing system's.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import islice
from threading import Barrier
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from kiosk.accounts import AccountBook, Dues
from kiosk.accounts.billing_sandbox import BillingSandbox, Manners
from kiosk.accounts.file_billing import FileBilling
from kiosk.accounts.importing.cells import HALL_TIME
from kiosk.contract.messages import Command, Scope
from kiosk.contract.payments import PaymentState
from kiosk.errors import KioskError
from kiosk.hub import commands
from kiosk.hub.registry import Caller
from kiosk.ids import new_id
from kiosk.payments import outside
from kiosk.payments.tables import payments, postings, receipts
from tests.accounts.sample import add_account
from tests.fixtures.hub import HALL, ON_SQLITE, Hub
from tests.fixtures.paying import Paying, paying_hub
from tests.fixtures.sandbox import Sandbox

TRIALS = int(os.environ.get("KIOSK_PAYMENTS_AT_ONCE", "6"))
ELSEWHERE = 200
PATIENCE = 30 + 4 * TRIALS
BILL, FEN = "202609", 5000
UNDER_WAY = (PaymentState.OPENING, PaymentState.OPEN, PaymentState.CLOSING)


class Terminal:
    """Asks the hub as a paired terminal does, without the line between them."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._caller = Caller(new_id(), Scope.TERMINAL, HALL, "1", frozenset({HALL}))

    def open(self, account_no: str, channel: str = "wechat", *bills: str) -> UUID:
        """Raises what the hub refuses with."""
        payment_id = new_id()
        commands.run(self._hub.services, self._caller, Command(id=new_id(), kind="open_payment", payload={
            "payment_id": str(payment_id), "channel": channel,
            "items": [{"account_no": account_no, "bill_no": bill, "amount_fen": FEN} for bill in bills or (BILL,)]}))
        return payment_id

    def close(self, payment_id: UUID) -> None:
        commands.run(self._hub.services, self._caller, Command(
            id=new_id(), kind="close_payment", payload={"payment_id": str(payment_id)}))


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    slow = {"open_seconds": 900, "opening_seconds": 120, "poll_seconds": 0.4 + TRIALS / 100,
            "watch_seconds": [0.3, 0.5, 1.5, 3] + [TRIALS / 10] * 16}
    with paying_hub(hub, sandbox, extra_money="refund", **slow) as ready:
        yield ready


def account_nos(paying: Paying, count: int, *bills: str) -> list[str]:
    numbers = [f"41098{n:08d}" for n in range(count)]
    for number in numbers:
        add_account(paying.hub, number, unpaid=dict.fromkeys(bills or (BILL,), FEN))
    return numbers


def codes(paying: Paying) -> dict[str, str]:
    return {one["number"]: one["code"] for one in paying.sandbox.ledger()["orders"]}


def states(paying: Paying) -> Counter[str]:
    with paying.hub.services.database.read() as connection:
        return Counter(connection.scalars(select(payments.c.state)))


def test_two_terminals_open_one_bill_at_the_same_moment_and_one_of_them_shows_no_code(paying: Paying):
    one, other = Terminal(paying.hub), Terminal(paying.hub)
    start = Barrier(2)

    def press(terminal: Terminal, account_no: str, channel: str) -> UUID | str:
        start.wait(20)
        try:
            return terminal.open(account_no, channel)
        except KioskError as refused:
            return refused.code

    with ThreadPoolExecutor(2) as hands:
        for account_no in account_nos(paying, TRIALS):
            said = [hands.submit(press, of, account_no, channel)
                    for of, channel in ((one, "wechat"), (other, "alipay"))]
            answers = [answer.result() for answer in said]
            assert [isinstance(answer, UUID) for answer in answers].count(True) == 1, answers
            assert "bill_in_payment" in answers
    with paying.hub.services.database.read() as connection:
        assert len(connection.scalars(select(payments.c.id)).all()) == TRIALS


def test_two_phones_pay_one_bill_at_the_same_moment_and_one_gets_its_money_back(paying: Paying):
    """The first code was given up, and its phone had it all the same."""
    one, other = Terminal(paying.hub), Terminal(paying.hub)
    accounts = account_nos(paying, TRIALS)
    paying.sandbox.faults(pay_after_close=True)
    first = {number: one.open(number) for number in accounts}
    paying.working(lambda: not states(paying)["opening"], seconds=PATIENCE)
    for payment_id in first.values():
        one.close(payment_id)
    paying.working(lambda: states(paying)["closed"] == TRIALS, seconds=PATIENCE)
    second = {number: other.open(number, "alipay") for number in accounts}
    paying.working(lambda: states(paying)["open"] == TRIALS, seconds=PATIENCE)
    shown, start = codes(paying), Barrier(2)

    def scan(payment_id: UUID) -> httpx.Response:
        start.wait(20)
        return paying.sandbox.scan(shown[payment_id.hex])

    with ThreadPoolExecutor(2) as phones:
        for number in accounts:
            assert [one.status_code for one in phones.map(scan, (first[number], second[number]))] == [200, 200]
            paying.turn()
    paying.working(
        lambda: states(paying) == {"posted": TRIALS, "refunded": TRIALS}, seconds=PATIENCE)
    books = paying.sandbox.ledger()
    back = Counter(entry["number"] for entry in books["refunds"])
    with paying.hub.services.database.read() as connection:
        posted = {row.payment_id.hex: row.account_no for row in connection.execute(select(postings))}
        papers = connection.scalars(select(receipts.c.account_no)).all()
    for number in accounts:
        pair = {first[number].hex, second[number].hex}
        assert len(pair & posted.keys()) == 1 and pair - posted.keys() == pair & back.keys()
    assert sorted(account for account, *_ in paying.billing.taken()) == accounts == sorted(papers)
    assert all(entry["amount"] == FEN for entry in books["refunds"] if entry["number"] in {
        payment.hex for payment in (*first.values(), *second.values())})


@pytest.fixture
def by_files(paying: Paying) -> BillingSandbox:
    """The billing system by files, and who plays it."""
    folder = paying.hub.folder / "billing"

    def known(account_no: str) -> Dues:
        with paying.hub.services.database.read() as connection:
            return AccountBook(connection, paying.hub.services.hall).dues(account_no)

    paying.hub.registry.outside[outside.BILLING] = FileBilling(folder, known)
    return BillingSandbox(folder, Manners(late_seconds=0))


@ON_SQLITE
def test_bills_that_are_settled_elsewhere_after_they_were_shown_get_no_code(
    paying: Paying, by_files: BillingSandbox,
):
    """Each is looked at and paid on its own; every fifth customer pays another bill as well, which nobody settled."""
    *numbers, untouched = account_nos(paying, ELSEWHERE + 1, BILL, "202610")
    terminal = Terminal(paying.hub)
    for number in numbers:
        shown = paying.app.post("/v1/accounts/look-up", {"number": number}).json()
        assert [(one["bill_no"], one["due_fen"]) for one in shown["bills"]] == [(BILL, FEN), ("202610", FEN)]
    for number in numbers:
        by_files.pay_elsewhere(number, BILL, FEN, paying.hub.clock.now())
    opened = [terminal.open(number, ("wechat", "alipay")[n % 2], BILL, *["202610"] * (n % 5 == 0))
              for n, number in enumerate(numbers)]
    paying.working(lambda: not states(paying)["opening"], seconds=PATIENCE + ELSEWHERE)
    assert Counter(paying.payment(one).reason for one in opened) == {"dues_changed": ELSEWHERE}
    assert not {one.hex for one in opened} & codes(paying).keys()
    other = terminal.open(untouched)
    paying.working(lambda: states(paying)["open"], seconds=PATIENCE)
    assert other.hex in codes(paying), "what nobody settled gets its code"


@ON_SQLITE
def test_two_hours_without_postings_lose_none_and_post_none_twice(paying: Paying, by_files: BillingSandbox):
    """A month's last two hours, by the hub's clock; of the next month when this one ends today."""
    clock, terminal, numbers = paying.hub.clock, Terminal(paying.hub), account_nos(paying, TRIALS)
    local = clock.now().astimezone(HALL_TIME)
    tomorrow = local.replace(hour=0, minute=0, second=0) + timedelta(days=1)
    month_end = (tomorrow.replace(day=1) + timedelta(days=32)).replace(day=1)
    clock.moved = month_end - local - timedelta(hours=2)
    left = iter(numbers)
    for _ in range(12):  # ten minutes each
        assert by_files.is_closed(clock.now())
        opened = [terminal.open(number) for number in islice(left, -(-TRIALS // 12))]
        paying.working(lambda: not states(paying)["opening"], seconds=PATIENCE)
        shown = codes(paying)
        for payment_id in opened:
            paying.sandbox.scan(shown[payment_id.hex])
        paying.working(lambda: not any(states(paying)[state] for state in UNDER_WAY), seconds=PATIENCE)
        paying.turn()
        assert by_files.step(clock.now()) == 0
        clock.moved += timedelta(minutes=10)
    paying.working(lambda: states(paying) == {"posting": TRIALS}, seconds=PATIENCE)
    assert by_files.ledger() == []

    def posted() -> bool:
        by_files.step(clock.now())
        return states(paying) == {"posted": TRIALS}

    paying.working(posted, seconds=PATIENCE)
    assert sorted(entry["account_no"] for entry in by_files.ledger()) == numbers
