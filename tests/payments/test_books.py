"""Notices at the hub's door, receipts that prove themselves, and the day's reconciliation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import httpx
import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.contract.messages import Scope
from kiosk.contract.payments import PaymentState
from kiosk.contract.staff import Role
from kiosk.ids import new_id
from kiosk.payments import outside
from kiosk.payments.credentials import FOLDER
from kiosk.payments.ports import Channel, Order, StatementLine
from kiosk.payments.reconciled import as_paper
from kiosk.payments.reconciling import CHINA, Entry, Finding, compare
from kiosk.payments.sandbox import alipay, wechat
from kiosk.payments.sandbox.keys import load_keys
from kiosk.payments.sandbox.ledger import Entry as Ordered
from kiosk.standards.public import read_public
from printing.press import Press
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import ON_SQLITE, Hub, run_kiosk
from tests.fixtures.paying import Paying, paying_hub, take_money
from tests.fixtures.sandbox import Sandbox, run_sandbox
from tests.fixtures.wait import wait_until

DONE = PaymentState.POSTED
DAY = date(2026, 11, 3)


@pytest.fixture
def paying(hub: Hub, sandbox: Sandbox) -> Iterator[Paying]:
    add_account(hub, MOTHER, unpaid={"202609": 5000})
    with paying_hub(hub, sandbox) as ready:
        yield ready


def take_notices(paying: Paying, **rules: object) -> None:
    folder = paying.hub.folder
    take_money(folder, paying.sandbox, notices=True, poll_seconds=30, open_seconds=600, **rules)
    for channel in ("wechat", "alipay"):
        file = folder / FOLDER / f"{channel}.json"
        url = f"{str(paying.hub.http.base_url).rstrip('/')}/v1/payments/notices/{channel}"
        file.write_text(json.dumps(json.loads(file.read_bytes()) | {"notify_url": url}))
    outside.forget(folder)


@pytest.mark.parametrize("channel", ["wechat", "alipay"])
@ON_SQLITE
def test_a_notice_makes_the_worker_ask_at_once(paying: Paying, channel: str):
    take_notices(paying)
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)), channel)
    asked_at = paying.payment(payment_id).next_at
    paying.sandbox.faults(notify_times=3)
    paying.sandbox.scan(code)
    wait_until(lambda: paying.payment(payment_id).next_at != asked_at)
    paying.until(payment_id, DONE)
    assert len(paying.view(payment_id)["receipts"]) == 1


@pytest.mark.parametrize(("channel", "body"), [("wechat", "{}"), ("alipay", "out_trade_no=1&sign=AA&notify_id=1")])
@ON_SQLITE
def test_what_the_gateway_did_not_sign_is_no_notice(paying: Paying, channel: str, body: str):
    path = f"/v1/payments/notices/{channel}"
    assert paying.hub.http.post(path, content=body).status_code == 404, "off by default"
    take_notices(paying)
    assert paying.hub.http.post(path, content=body).status_code == 401


@pytest.mark.parametrize("channel", ["wechat", "alipay"])
@ON_SQLITE
def test_an_old_notice_is_refused_and_the_same_one_does_nothing_twice(paying: Paying, channel: str):
    take_notices(paying)
    payment_id, _code = paying.shown(paying.items(MOTHER, ("202609", 5000)), channel)
    entry = Ordered(**paying.sandbox.order(payment_id.hex))
    keys, make = load_keys(paying.sandbox.credentials.parent), {"wechat": wechat.notice, "alipay": alipay.notice}
    now = datetime.now(UTC).timestamp()

    def post(seconds_ago: float) -> tuple[int, httpx.Request]:
        said = make[channel](replace(entry, state="paid", paid_at=now), keys, now - seconds_ago)
        answer = paying.hub.http.post(said.url, content=said.body, headers=said.headers)
        return answer.status_code, answer.request

    assert post(400)[0] == 401
    status, request = post(0)
    assert status == 200
    moved = paying.payment(payment_id).next_at
    paying.turn()  # the gateway says that nobody paid: a notice settles nothing
    assert paying.payment(payment_id).state is PaymentState.OPEN
    waiting = paying.payment(payment_id).next_at
    assert waiting != moved
    assert paying.hub.http.send(request).status_code == 200
    assert paying.payment(payment_id).next_at == waiting


@ON_SQLITE
def test_a_receipt_proves_itself_and_an_altered_one_does_not(paying: Paying):
    payment_id, code = paying.shown(paying.items(MOTHER, ("202609", 5000)))
    paying.sandbox.scan(code)
    paying.until(payment_id, DONE)
    [receipt] = paying.view(payment_id)["receipts"]
    status, out, err = run_kiosk("receipt", "verify", receipt["qr"], "--json", folder=paying.hub.folder)
    assert status == 0, err
    assert json.loads(out) | {"at": ""} == {
        "number": receipt["number"], "amount_fen": 5000, "at": "", "genuine": True, "state": "posted", "refused_fen": 0}
    altered = receipt["qr"][:20] + ("A" if receipt["qr"][20] != "A" else "B") + receipt["qr"][21:]
    for text in (altered, "HKR1.x", "4101234567890"):
        assert run_kiosk("receipt", "verify", text, folder=paying.hub.folder)[0] == 1


@pytest.fixture
def alone(hub: Hub, tmp_path: Path) -> Iterator[Paying]:
    """Before a gateway that serves no other test's hall."""
    add_account(hub, MOTHER, unpaid={"202609": 5000})
    with run_sandbox(tmp_path / "sandbox") as sandbox, paying_hub(hub, sandbox) as ready:
        yield ready


def reconcile(paying: Paying, payment_id: UUID, *out: str) -> tuple[date, int, str]:
    """Of the day on which it was paid: that day, the exit code, what was said."""
    paid_at = paying.sandbox.order(payment_id.hex)["paid_at"]
    day = datetime.fromtimestamp(paid_at, UTC).astimezone(CHINA).date()
    status, said, err = run_kiosk("payments", "reconcile", "--date", day.isoformat(), *out, folder=paying.hub.folder)
    assert err == ""
    return day, status, said


def alerted(hub: Hub, role: Role = Role.MANAGER) -> list[dict[str, str]]:
    shown = hub.staffed(Scope.COUNTER, role).get("/v1/counter", window="1").json()["alerts"]
    return [one["details"] for one in shown]


@ON_SQLITE
def test_a_day_is_reconciled_with_the_gateways_statements(alone: Paying, tmp_path: Path):
    payment_id, code = alone.shown(alone.items(MOTHER, ("202609", 5000)), "alipay")
    alone.sandbox.scan(code)
    alone.until(payment_id, DONE)
    day, status, said = reconcile(alone, payment_id, "--out", str(tmp_path / "csv"))
    assert (status, said.splitlines()) == (0, ["wechat: nothing; fees 0.00", "alipay: matched 1; fees 0.30"])
    rows = (tmp_path / "csv" / f"alipay-{day}.csv").read_text("utf-8-sig").splitlines()
    assert [row.split(",")[:6] for row in rows[1:]] == [["matched", "payment", payment_id.hex, "", "50.00", "50.00"]]
    assert (tmp_path / "csv" / f"reconciliation-{day}.pdf").read_bytes().startswith(b"%PDF-")
    assert alerted(alone.hub) == []


@ON_SQLITE
def test_money_of_which_the_hub_knows_nothing_is_a_difference_that_managers_hear_of(alone: Paying):
    gateway, order = alone.sandbox.gateways()[Channel.WECHAT], new_id()
    alone.sandbox.scan(gateway.precreate(Order(order.hex, 700, "t", datetime.now(UTC) + timedelta(minutes=5))))
    day, status, said = reconcile(alone, order)
    assert (status, "wechat: theirs_only 1; fees 0.04" in said.splitlines()) == (1, True)
    assert alerted(alone.hub) == [
        {"what": "difference", "channel": "wechat", "day": day.isoformat(), "lines": "1"}]
    assert alerted(alone.hub, Role.CLERK) == []


def test_the_cashiers_paper_names_what_is_no_difference():
    noon = datetime(2026, 11, 3, 12, tzinfo=CHINA)
    late = datetime(2026, 11, 3, 23, 59, 58, tzinfo=CHINA)
    ours = [Entry("fits", "", 100, noon), Entry("fits", "r1", 40, noon), Entry("ours", "", 7, noon),
            Entry("tomorrow", "", 8, late)]
    theirs = [StatementLine("fits", "t", 100, 1, noon), StatementLine("fits", "t", 40, -1, noon, "r1")]
    pack = read_public(SHIPPED_PACK)
    data = as_paper(DAY, noon, {Channel.WECHAT: compare(DAY, ours, theirs)}, pack, "zh_CN")
    [told] = data["channels"]
    assert (told["matched_count"], told["matched_fen"], told["fees_fen"]) == (1, 100, 0)
    assert [(name, [one["number"] for one in told[name]]) for name in (
        "ours_only", "theirs_only", "differs", "crossed_midnight", "refunds")] == [
        ("ours_only", ["ours"]), ("theirs_only", []), ("differs", []), ("crossed_midnight", ["tomorrow"]),
        ("refunds", ["r1"])]
    assert Press(lambda: pack, paper_mm=210).compose("reconciliation", data).pdf.startswith(b"%PDF-")


def test_midnight_refunds_and_fees_are_no_differences():
    noon = datetime(2026, 11, 3, 12, tzinfo=CHINA)
    late = datetime(2026, 11, 3, 23, 59, 58, tzinfo=CHINA)
    before = datetime(2026, 11, 2, 23, 59, 59, tzinfo=CHINA)
    ours = [Entry("fits", "", 100, noon), Entry("fits", "r1", 40, noon), Entry("less", "", 100, noon),
            Entry("ours", "", 7, noon), Entry("tomorrow", "", 8, late), Entry("yesterday", "", 9, before)]
    theirs = [StatementLine(number, "t", fen, 1, noon, refund) for number, refund, fen in (
        ("fits", "", 100), ("fits", "r1", 40), ("less", "", 99), ("theirs", "", 5))]
    theirs.append(StatementLine("yesterday", "t", 9, 0, before + timedelta(seconds=2)))
    found = {(one.number, one.refund): one.finding for one in compare(DAY, ours, theirs)}
    assert found == {
        ("fits", ""): Finding.MATCHED, ("fits", "r1"): Finding.MATCHED, ("less", ""): Finding.AMOUNT,
        ("ours", ""): Finding.OURS_ONLY, ("theirs", ""): Finding.THEIRS_ONLY, ("tomorrow", ""): Finding.CROSSED,
        ("yesterday", ""): Finding.CROSSED}
