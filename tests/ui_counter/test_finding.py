"""A ticket that is typed or scanned: what it is, and what can be done with it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import insert

from kiosk.boot import SHIPPED_PACK
from kiosk.ids import new_id
from kiosk.payment_number import called, in_fours
from kiosk.payments import doubt_code
from kiosk.payments.tables import payments
from kiosk.standards.public import read_public
from kiosk.tickets import qr
from tests.counter.hall import Hall
from tests.fixtures.wait import wait_until
from tests.ui_counter.clerk import Clerk
from tests.ui_counter.desks import DESKS, MANAGERS
from tests.ui_counter.test_clerk import at_work  # noqa: F401
from ui.counter.shown import alert_rows


def code_of(hall: Hall, ticket: UUID) -> str:
    """What stands on the ticket's paper."""
    key = hall.terminal.key
    return qr.encode(ticket, qr.key_id_of(key.public_key()), key)


def knows_the_terminal(hall: Hall, clerk: Clerk) -> None:
    """The counter has the publication that names the terminal's key."""
    terminal, keys = str(hall.terminal.id), clerk.counter.feed.core.keys
    wait_until(lambda: any(app["id"] == terminal for app in (keys._published() or {}).get("apps", ())))


def scan(clerk: Clerk, code: str) -> None:
    clerk.counter.context.scans.take(code)
    clerk.settle()


def look_up(clerk: Clerk, typed: str) -> None:
    clerk.type(typed)
    clerk.press("enter")


def in_doubt(hall: Hall) -> tuple[UUID, UUID]:
    """A payment that nobody knows of, and one that is paid."""
    now, doubted, paid = hall.hub.clock.now(), new_id(), new_id()
    with hall.hub.services.write() as work:
        for id, state in ((doubted, "open"), (paid, "posted")):
            ended = state == "posted"
            work.connection.execute(insert(payments).values(
                hall_id=work.hall, id=id, app_id=new_id(), channel="wechat", state=state, version=4,
                items=[["4103200001", "202609", 5000]], amount_fen=5000, by_code=0, opened_at=now, close_at=now,
                expires_at=now, next_at=None if ended else now + timedelta(seconds=60), watched=0,
                doubted_at=None if ended else now, captured_fen=5000 if ended else 0,
                captured_at=now if ended else None))
        work.commit()
    return doubted, paid


def test_typed_anywhere_a_number_is_found_and_enter_calls_it(hall: Hall, at_work: Clerk) -> None:  # noqa: F811
    ticket, number = hall.ticket()
    at_work.see("1人等候")
    look_up(at_work, f"b{int(number[1:])}")
    at_work.see(f"{number}  等候中")
    at_work.press("enter")
    at_work.see("已叫号")
    assert hall.state(ticket)["state"] == "called"


def test_a_scanned_ticket_that_is_not_first_asks_why_it_is_called(hall: Hall, at_work: Clerk) -> None:  # noqa: F811
    hall.ticket()
    ticket, number = hall.ticket()
    at_work.see("2人等候")
    knows_the_terminal(hall, at_work)
    scan(at_work, code_of(hall, ticket))
    at_work.see(f"{number}  等候中")
    at_work.press("enter")
    at_work.see(f"叫这个号 · {number}")
    at_work.type("here")
    at_work.press("enter")
    at_work.see("已叫号")
    assert hall.state(ticket)["state"] == "called"


def test_one_who_missed_the_call_is_brought_back(hall: Hall, at_work: Clerk) -> None:  # noqa: F811
    ticket, number = hall.ticket()
    at_work.see("1人等候")
    for key, seen in (("f2", "第1次叫号"), ("f5", "第2次叫号"), ("f5", "第3次叫号"), ("f6", "过号 1")):
        at_work.press(key)
        at_work.see(seen)
        at_work.idle()
    look_up(at_work, number)
    at_work.see(f"{number}  已过号")
    at_work.press("enter")
    at_work.see("1人等候")
    assert hall.state(ticket)["state"] == "waiting"


def test_an_own_series_ticket_joins_before_its_terminal_has_told_of_it(hall: Hall, at_work: Clerk) -> None:  # noqa: F811
    look_up(at_work, "B1A-001")
    at_work.see("B1A-001  中心还没有")
    at_work.press("enter")
    at_work.see("1人等候")
    at_work.see("B1A-001  等候中")
    at_work.press("enter")
    at_work.see("已叫号")
    ticket, core = new_id(), at_work.counter.feed.core
    issued = (core.clock.now() - timedelta(minutes=1)).isoformat()
    hall.tell(ticket, "B1A-001", issued, core.desk.view.business_day.isoformat(), service="PAY", series="own")
    wait_until(lambda: hall.state(ticket).get("state") == "called")


def test_a_genuine_code_that_the_hub_does_not_know_asks_for_its_number(hall: Hall, at_work: Clerk) -> None:  # noqa: F811
    knows_the_terminal(hall, at_work)
    ticket = new_id()
    scan(at_work, code_of(hall, ticket))
    at_work.see("真实号票，中心还没有：请输入票号")
    look_up(at_work, "B1A-002")
    at_work.see("B1A-002  中心还没有")
    at_work.press("enter")
    at_work.see("B1A-002  等候中")
    assert hall.state(ticket)["number"] == "B1A-002"


@pytest.mark.parametrize("how", ["number", "order", "slip"])
def test_a_payment_in_doubt_is_found_by_what_its_customer_says_or_shows(
    hall: Hall, at_work: Clerk, how: str,  # noqa: F811
) -> None:
    doubted, paid = in_doubt(hall)
    ways = {"number": in_fours(called(doubted)), "order": doubted.hex,
            "slip": doubt_code.encode(doubted, hall.hub.services.identity.key)}
    at_work.press("ctrl+f")
    if how == "slip":
        scan(at_work, ways[how])
    else:
        look_up(at_work, ways[how])
    at_work.see(f"{in_fours(called(doubted))}  缴费待核实，请勿重复缴费 · ¥50.00")
    scan(at_work, called(paid))
    at_work.see(f"{in_fours(called(paid))}  已收款，已入账 · ¥50.00")
    scan(at_work, called(new_id()))
    at_work.see("没有这笔缴费")


def test_a_slip_that_does_not_prove_itself_is_said_to_be_none_and_its_number_still_finds_the_payment(
    hall: Hall, at_work: Clerk,  # noqa: F811
) -> None:
    doubted, _paid = in_doubt(hall)
    genuine, own = doubt_code.encode(doubted, hall.hub.services.identity.key), hall.terminal.key
    altered = genuine[:-1] + ("A" if genuine[-1] != "A" else "Q")
    for slip in (doubt_code.encode(doubted, own), altered, f"HKD1.{'A' * 22}.{'B' * 11}.{'C' * 86}"):
        scan(at_work, slip)
        at_work.see("这张查询单的二维码不是本厅签发的")
        assert not any(in_fours(called(doubted)) in text for text in at_work.texts())
        at_work.counter.finder.clear()
        at_work.settle()
    scan(at_work, doubt_code.encode(new_id(), hall.hub.services.identity.key))
    at_work.see("没有这笔缴费")
    at_work.press("ctrl+f")
    look_up(at_work, in_fours(called(doubted)))
    at_work.see(f"{in_fours(called(doubted))}  缴费待核实，请勿重复缴费 · ¥50.00")


@pytest.mark.parametrize(("text", "said"), [
    ("HKR1.receipt", "这是凭条，不是号票"), ("HKD1.slip", "这是付款查询单，不是号票"),
    ("4100123456", "这是户号，不是票号"), ("HK1.altered", "不是本厅的号票"),
    ("https://example.cn", "不是本厅的号票"), ("B899", "今天没有这个号"),
])
def test_what_is_no_ticket_of_today_is_said_to_be_what_it_is(hall: Hall, at_work: Clerk, text: str, said: str) -> None:  # noqa: F811
    scan(at_work, text)
    at_work.see(said)


def test_an_alert_names_its_payment_as_people_do() -> None:
    doubt, gateway, *_ = alert_rows(DESKS["managers"], read_public(SHIPPED_PACK), "zh_CN")
    [said] = [alert.details["payment_id"] for alert in MANAGERS.alerts if "payment_id" in alert.details]
    assert (doubt.detail, gateway.detail) == (in_fours(called(UUID(said))), "")
