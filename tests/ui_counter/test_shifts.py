"""A shift at the counter: counted, signed by one, signed by another beside them, on paper for both."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import insert

from kiosk.contract.shifts import ShiftLine, Shifts, ShiftView, TillView
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.ids import new_id
from kiosk.payments.tables import payments
from tests.counter.hall import Hall
from tests.fakes.clock import HandClock
from tests.fakes.counter_core import FakeCounterCore
from tests.fixtures.scene import faults
from tests.fixtures.wait import wait_until
from tests.fixtures.window import until
from tests.ui_counter.clerk import Clerk
from tests.ui_counter.desks import IDLE, NOW, ago
from tests.ui_counter.test_scenes import AT_A_DESK, LARGE, SMALL

LINES = [ShiftLine(channel="alipay", payments=41, captured_fen=1234567, refunds=2, refunded_fen=90000),
         ShiftLine(channel="wechat", payments=128, captured_fen=4321050, refunds=0, refunded_fen=0)]
TILLS = [
    TillView(place="cashier", till_id=new_id(), label="王芳", since=ago(hours=3), lines=LINES[:1], net_fen=1144567),
    TillView(place="terminal", till_id=new_id(), label="3F", since=ago(hours=9), lines=LINES, net_fen=5465617)]
SHIFT = ShiftView(
    shift_id=new_id(), place="terminal", label="3F", since=ago(hours=9), until=ago(minutes=1), lines=LINES,
    net_fen=5465617, counted_fen=5465517, difference_fen=-100, reason="一笔微信未到账，已记下交易号，明日对账后补",
    state="handed", handed_by="王芳", mine=True)
TAKEN = SHIFT.model_copy(update={
    "state": "taken", "decided_by": "欧阳建国", "decided_at": NOW, "until": ago(hours=20)})
SHIFTS = Shifts(tills=TILLS, handed=[SHIFT.model_copy(update={"mine": False, "handed_by": "赵敏"}), SHIFT],
                taken=[TAKEN, TAKEN])


@pytest.mark.parametrize(("language", "size"), [("zh_CN", SMALL), ("en", SMALL), ("zh_CN", LARGE)])
def test_every_step_of_a_shift_is_drawn_whole(clerk: Callable[..., Clerk], language: str, size: tuple[int, int]):
    core = FakeCounterCore(IDLE, HandClock(NOW))
    one = clerk(core, language=language, size=size)
    model, found = one.counter.shifts, []

    def judged(step: str) -> None:
        until(lambda: model.step == step, step)
        one.idle()
        one.settle()
        found.extend(f"{step}: {fault}" for fault in faults(one, AT_A_DESK))

    core.answers = [Shifts(tills=[], handed=[], taken=[])]
    model.begin()
    judged("list")
    core.answers = [SHIFTS]
    model.begin()
    until(lambda: len(model.tills.rows()) == 2, "the tills")
    judged("list")
    model.count(1)
    judged("count")
    model.handOver("54655.17", "")
    until(lambda: one.counter.feed.trouble == "difference_reason_needed", "the reason is missing")
    judged("count")
    core.answers = [SHIFT]
    model.handOver("54655.17", "一笔微信未到账")
    judged("sign")
    model.take("1002", "")
    until(lambda: one.counter.feed.trouble == "second_person_needed", "the second person is missing")
    core.answers = [TAKEN]
    model.take("1002", "246802")
    judged("done")
    assert found == []
    model.back()
    assert core.asked[-1][1].counted_fen == 5465517


def captured(hall: Hall, fen: int) -> None:
    hub, app = hall.hub, hall.terminal
    now = hub.clock.now()
    with hub.services.write() as work:
        work.connection.execute(insert(payments).values(
            hall_id=work.hall, id=new_id(), app_id=app.id, channel="wechat", state="posted", version=4, items=[],
            amount_fen=fen, by_code=0, opened_at=now, close_at=now + timedelta(minutes=1),
            expires_at=now + timedelta(minutes=2), watched=0, captured_fen=fen, captured_at=now))
        work.commit()


def test_two_people_sign_at_one_counter_and_the_paper_comes(hall: Hall, clerk: Callable[..., Clerk]) -> None:
    second = hall.hub.person("2002")
    captured(hall, 5000)
    with VirtualPrinter() as printer:
        core = hall.at_work(printer=f"127.0.0.1:{printer.port}")
        one = clerk(core)
        one.press("ctrl+s")
        one.see(f"自助终端 {hall.terminal.code}")
        one.press("enter")
        one.type("50")
        one.press("enter")
        one.see("接班人工号")
        one.type("1001")
        one.press("enter")
        one.type("x" * 8)
        one.press("enter")
        one.see("工号或密码不对")
        one.counter.shifts.take("2002", second)
        one.see("已接班：双方已签字")
        wait_until(lambda: len(printer.papers) == 1)
        assert core.desk.person is not None and core.desk.person.number == "1001", "the first stays signed in"
        [job] = core.slips.queue.jobs()
        told = core.slips.queue.data(job.id)
        assert (told["net_fen"], told["handed_by"], told["decided_by"]) == (5000, "person 1001", "person 2002")
        one.counter.shifts.back()
        one.see("近两日已接班")
