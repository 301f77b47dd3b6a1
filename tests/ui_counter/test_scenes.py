"""Nothing cut off, nothing over anything else, nothing faint: every state, both languages, small and large."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.contract.messages import TicketView
from kiosk.contract.payments import CarriedAccount, CarriedAccounts
from kiosk.counter.by_hand import Undo
from kiosk.counter.given import GivenTicket
from kiosk.counter.slips import Slips
from kiosk.ids import new_id
from tests.fakes.clock import HandClock
from tests.fakes.counter_core import FakeCounterCore
from tests.fakes.households import account, bill
from tests.fixtures.scene import Least, faults
from tests.fixtures.window import until, walk
from tests.ui_counter.clerk import Clerk
from tests.ui_counter.desks import DESKS, IDLE, NOW, SERVING, VIEW, alert

AT_A_DESK = Least(primary=32, other=20, apart=4)
SMALL, LARGE = (1024, 700), (1920, 1080)
Shown = Callable[..., tuple[Clerk, FakeCounterCore]]


@pytest.fixture
def shown(clerk: Callable[..., Clerk]) -> Shown:
    def show(**options: object) -> tuple[Clerk, FakeCounterCore]:
        core = FakeCounterCore(IDLE, HandClock(NOW))
        return clerk(core, **options), core

    return show


def judged(one: Clerk, core: FakeCounterCore, state: str) -> list[str]:
    core.replace(DESKS[state])
    one.settle()
    return [f"{state}: {fault}" for fault in faults(one, AT_A_DESK)]


@pytest.mark.parametrize(("language", "size"), [("zh_CN", SMALL), ("en", SMALL), ("zh_CN", LARGE), ("en", LARGE)])
def test_every_state_is_drawn_whole(shown: Shown, language: str, size: tuple[int, int]) -> None:
    one, core = shown(language=language, size=size)
    assert [fault for state in DESKS for fault in judged(one, core, state)] == []


def test_an_older_word_that_comes_last_takes_nobodys_desk_away(shown: Shown) -> None:
    one, core = shown(language="en", size=SMALL)
    core.tell(DESKS["signed out"])
    one.settle()
    assert one.counter.feed.desk == IDLE


@pytest.mark.parametrize(("what", "words"), [
    ("overdue_close", "归档已超期"), ("due_call_back", "回访将到期"), ("reopened", "客户不满意，已重新办理"),
    ("major", "重大")])
def test_an_alert_about_a_complaint_says_why_in_words(shown: Shown, what: str, words: str) -> None:
    one, core = shown(language="zh_CN", size=SMALL)
    said = alert("complaint", number="H261130-001", what=what)
    core.replace(replace(IDLE, view=VIEW.model_copy(update={"alerts": [said]})))
    one.see("投诉与意见")
    one.see(f"{words} · H261130-001")


@pytest.mark.parametrize(("task", "words"), [
    ("call_back", "低分评价回访已超期"), ("review", "低分评价查明已超期"), ("suggestion", "建议落实已超期"),
    ("meeting", "接待日后续事项已超期")])
def test_an_alert_about_what_is_overdue_says_what_it_is_and_since_when(shown: Shown, task: str, words: str) -> None:
    one, core = shown(language="zh_CN", size=SMALL)
    core.replace(replace(IDLE, view=VIEW.model_copy(update={
        "alerts": [alert("follow_up", NOW - timedelta(hours=14), task=task, number="12")]})))
    one.see(words)
    one.see("03-01 20:42 · 12号")


@pytest.mark.parametrize(("kind", "details", "words"), [
    ("printer", {"what": "out", "device": "ticket_printer"}, ("打印机缺纸", "10:42 · 号票打印机 · 门口 (3)")),
    ("printer", {"what": "unknown", "device": "a4_printer"}, ("打印机无响应", "10:42 · A4打印机 · 门口 (3)")),
    ("store", {"what": "lost_possible", "salvaged": "7"}, (
        "终端数据文件损坏，已隔离", "10:42 · 可能有记录丢失 · 门口 (3)"))])
def test_an_alert_about_a_machine_says_what_and_where(
    shown: Shown, kind: str, details: dict[str, str], words: tuple[str, str],
) -> None:
    one, core = shown(language="zh_CN", size=SMALL)
    core.replace(replace(IDLE, view=VIEW.model_copy(update={"alerts": [alert(kind, place="门口 (3)", **details)]})))
    for said in words:
        one.see(said)


def test_what_was_never_heard_is_not_said_to_be_none(shown: Shown) -> None:
    one, core = shown(language="en", size=SMALL)
    core.replace(DESKS["away from the start"])
    one.see("The queue is not known without the hub")
    assert "Nobody is waiting for this window" not in one.texts() and "closed" not in one.texts()
    assert "Waiting –" in one.texts()


@pytest.mark.parametrize(("language", "size"), [("zh_CN", SMALL), ("en", LARGE)])
def test_what_the_ticket_brings_is_drawn_whole_and_goes_with_it(shown: Shown, language: str, size: tuple[int, int]):
    one, core = shown(language=language, size=size)
    core.answers = [CarriedAccounts(accounts=[
        CarriedAccount(account=account("4103200001234", bill("202610", 34339)), wanted_fen=34339),
        CarriedAccount(account=account("4103200002", mode="smart_prepay", balance_fen=-1250, village="李家村"),
                       wanted_fen=10000)])]
    core.replace(DESKS["called"])
    until(lambda: one.counter.carried.total == "443.39", "the answer")
    one.see({"zh_CN": "要缴：¥443.39", "en": "To pay: ¥443.39"}[language])
    one.see("4103 2000 0123 4")
    assert faults(one, AT_A_DESK) == []
    core.replace(IDLE)
    until(lambda: one.counter.carried.total == "", "its end")
    assert not any("4103" in text for text in one.texts())


def test_the_time_to_undo_never_leaves_its_button(shown: Shown) -> None:
    one, core = shown(language="en", size=SMALL)
    core.replace(replace(DESKS["called"], undo=Undo("call", "A017", NOW + timedelta(seconds=11), None, 0)))
    one.see("Undo")
    button = one.button("Undo: A017 called")
    assert all(button.mapRectFromItem(item, item.boundingRect()).right() <= button.width()
               for item in walk(button) if item.height() == 3)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_panel_and_every_chosen_line_is_drawn_whole(shown: Shown, language: str) -> None:
    one, core = shown(language=language, size=SMALL)
    core.replace(replace(IDLE, hand=SERVING))
    one.settle()
    found = []
    for kind in ("call", "hold", "transfer", "priority", "cancel", "pause", "issue"):
        one.counter.panel.open(kind)
        found += [f"{kind}: {fault}" for fault in faults(one, AT_A_DESK)]
    one.counter.panel.close()
    for keys in (["down"] * 3, ["ctrl+2", "down"], ["ctrl+3", "down"]):
        for key in keys:
            one.press(key)
        found += [f"{keys}: {fault}" for fault in faults(one, AT_A_DESK)]
    assert found == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_ticket_that_was_given_is_drawn_whole(shown: Shown, tmp_path: Path, language: str) -> None:
    one, core = shown(language=language, size=SMALL)
    core.slips = Slips(tmp_path / "slips.sqlite", core.clock)
    view = TicketView(
        ticket_id=new_id(), number="A118", category="A", service_id=core.pack.services[0].id, ahead=12,
        business_day=NOW.date(), issued_at=NOW, state="waiting", version=1)
    job = core.slips.owe(view, core.pack, "HK1." + "a" * 120)
    core.slips.queue.hold(job, "cover_open")
    found = []
    for job_id in (None, job):
        one.counter.panel.gave.emit(
            GivenTicket("A118", view.service_id, "A", 12, 12, "HK1." + "a" * 120, job_id))
        until(lambda job_id=job_id: one.counter.given.paper == ("held" if job_id else "none"), "what became of it")
        found += [f"{one.counter.given.paper}: {fault}" for fault in faults(one, AT_A_DESK)]
    core.slips.close()
    assert found == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_strip_is_drawn_whole(shown: Shown, language: str) -> None:
    one, core = shown(language=language, strip=True)
    assert (one.window.width(), one.window.height()) == (360, 120)
    states = ("idle", "nobody", "paused", "called", "serving", "away", "help")
    assert [fault for state in states for fault in judged(one, core, state)] == []


def test_the_strip_shows_that_there_is_an_alert(shown: Shown) -> None:
    one, core = shown(language="en", strip=True)

    def marked() -> bool:
        return any(item.property("name") == "alert-circle" and item.isVisible() for item in one.items())

    assert not marked()
    core.replace(replace(IDLE, view=VIEW.model_copy(update={"alerts": [alert("printer", what="out", place="door")]})))
    until(marked, "the mark")
