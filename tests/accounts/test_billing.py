"""The billing system by files, and who plays it: late, rejecting, closed, paid elsewhere; nothing booked twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.accounts import Bill, Dues, Mode, Posting, PostingOutcome, Supply
from kiosk.accounts.billing_sandbox import BillingSandbox, Manners
from kiosk.accounts.file_billing import FileBilling
from kiosk.clock import SystemClock
from kiosk.ids import new_id
from tests.fixtures.hub import ON_SQLITE, RunningHub

ACCOUNT = "4109900000018"
EXTRACT = datetime(2026, 11, 1, tzinfo=UTC)
BILL = Bill(ACCOUNT, "20260901", "202609", date(2026, 10, 1), date(2026, 10, 25), 1, 5600, 0, 0, 0, EXTRACT)


@pytest.fixture
def billing(tmp_path: Path) -> FileBilling:
    return FileBilling(tmp_path, lambda number: Dues(number, EXTRACT, (BILL,), 0, Mode.POSTPAID, Supply.ON))


def posting() -> Posting:
    return Posting(new_id(), new_id(), ACCOUNT, BILL.bill_no, 5600, EXTRACT)


def later(seconds: float = 60) -> datetime:
    at = SystemClock().now() + timedelta(seconds=seconds)
    return at if at.day < 28 else at.replace(day=20) + timedelta(days=31)  # never at a month's end


def test_a_posting_is_answered_late_and_booked_once_however_often_it_is_handed_in(billing: FileBilling, tmp_path: Path):
    sandbox, one = BillingSandbox(tmp_path, Manners(late_seconds=30)), posting()
    for _ in range(3):
        assert billing.post(one).outcome is PostingOutcome.LATER
    assert sandbox.step(SystemClock().now()) == 0
    assert sandbox.step(later()) == 1
    assert billing.post(one).outcome is PostingOutcome.ACCEPTED
    (tmp_path / "replies" / f"{one.id}.json").unlink()  # the reply is lost: it answers again, and books nothing
    assert sandbox.step(later()) == 1
    assert [entry["id"] for entry in sandbox.ledger()] == [str(one.id)]


def test_a_rejection_says_why_and_books_nothing(billing: FileBilling, tmp_path: Path):
    sandbox, one = BillingSandbox(tmp_path, Manners(reject=1.0)), posting()
    billing.post(one)
    sandbox.step(later())
    reply = billing.post(one)
    assert (reply.outcome, reply.reason, sandbox.ledger()) == (PostingOutcome.REJECTED, "rejected_by_sandbox", [])


def test_for_two_hours_at_a_months_end_nothing_is_answered(billing: FileBilling, tmp_path: Path):
    sandbox, one = BillingSandbox(tmp_path, Manners(late_seconds=0)), posting()
    billing.post(one)
    end = datetime(2099, 11, 30, 14, 30, tzinfo=UTC)  # 22:30 in the hall
    assert sandbox.is_closed(end) and sandbox.step(end) == 0
    assert not sandbox.is_closed(end - timedelta(minutes=31)) and sandbox.step(end + timedelta(hours=2)) == 1


def test_what_was_paid_elsewhere_is_due_no_more_and_cannot_be_posted(billing: FileBilling, tmp_path: Path):
    sandbox, one = BillingSandbox(tmp_path, Manners(late_seconds=0)), posting()
    assert billing.dues(ACCOUNT).due_fen == 5600
    sandbox.pay_elsewhere(ACCOUNT, BILL.bill_no, 5600, EXTRACT + timedelta(hours=1))
    assert (billing.dues(ACCOUNT).due_fen, billing.dues(ACCOUNT).as_of) == (0, EXTRACT + timedelta(hours=1))
    billing.post(one)
    sandbox.step(later())
    assert billing.post(one).reason == "already_settled"


@ON_SQLITE
def test_a_hub_takes_the_billing_systems_folder_from_its_environment(
        running_hub: Callable[[], RunningHub], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_HUB_BILLING", str(tmp_path / "billing"))
    running_hub()
    assert {one.name for one in (tmp_path / "billing").iterdir()} == {"postings", "replies", "paid"}
