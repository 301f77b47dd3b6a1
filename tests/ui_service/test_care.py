"""What staff do on the service page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.errors import StoreFull
from kiosk.exit_codes import LEFT, RESTART
from kiosk.terminal.log_today import LogLine
from tests.fakes.service import FakeService, FoundDouble
from tests.fixtures.window import Window, until
from ui.live_picture import LivePicture
from ui.terminal.service.port import Levels, Paper

Opened = Callable[..., Window]


def test_the_worst_finding_stands_first_and_says_what_to_do(signed_in: Opened, service: FakeService) -> None:
    service.findings.append(FoundDouble("disk", "fail", "full", "0.1 GB free"))
    service.findings.append(FoundDouble("tomorrow's check", "warn", "odd", "its own words"))
    window = signed_in()
    window.see("有故障")
    texts = window.texts()
    assert texts.index("已满：清理之前无法取号。") < texts.index("需要留意") < texts.index("正常")
    assert "its own words" in texts
    service.findings = [FoundDouble("disk", "ok", "ok", "40 GB free")]
    window.tap("重新检查")
    window.see("一切正常")


def test_a_look_that_fails_is_a_finding_itself(signed_in: Opened, service: FakeService) -> None:
    def broken() -> list[FoundDouble]:
        raise StoreFull("the disk is full")

    service.health = broken  # type: ignore[method-assign]
    window = signed_in()
    window.see("有故障")
    window.see("the disk is full")


def test_a_test_slip_and_what_became_of_it(signed_in: Opened, service: FakeService) -> None:
    window = signed_in()
    window.tap("打印机")
    window.see("就绪")
    window.tap("打印测试条")
    window.see("测试条已打印")
    picture = next(item for item in window.items() if isinstance(item, LivePicture))
    assert picture.source.picture().width() == 576 and picture.height() > 300, "the slip as it was sent"
    service.slip, service.printer = "out", Paper("out", 80, 2)
    window.tap("打印测试条")
    window.see("没有打印")
    window.see("缺纸")
    window.see("有2张号票没能打印")
    service.printer = Paper("ok", 80, 2)
    window.tap("已换纸")
    window.see("可以打印了")
    assert service.done.count("test_slip") == 2
    assert service.done.count("paper_changed") == 1


def test_what_is_held_is_printed_by_one_press_that_says_how_many(signed_in: Opened, service: FakeService) -> None:
    service.printer = Paper("ok", 80, 3, numbers=("A012", "A013", "B004"))
    window = signed_in()
    window.tap("打印机")
    window.see("A012 · A013 · B004")
    assert not [step for step in service.done if step[0] == "release_held"], "nothing by itself"
    window.tap("立即打印3张号票")
    window.see("正在打印：3张")
    assert "不再打印" not in [button.property("label") for button in window.buttons()]
    service.printer = Paper("ok", 80, 0, last="B004")
    window.see("没有待打印的了")
    assert [step for step in service.done if step[0] == "release_held"] == [("release_held", 3)]


def test_what_the_printer_does_not_print_after_all_is_said(signed_in: Opened, service: FakeService) -> None:
    service.printer = Paper("ok", 80, 2, numbers=("A012", "A013"))
    window = signed_in()
    window.tap("打印机")
    window.tap("立即打印2张号票")
    window.see("正在打印：2张")
    service.printer = Paper("out", 80, 1, numbers=("A013",))
    window.see("没有全部打印")
    window.see("缺纸")
    window.button("立即打印1张号票")


def test_what_nobody_waits_for_is_not_printed(signed_in: Opened, service: FakeService) -> None:
    service.printer = Paper("ok", 80, 2, numbers=("A012", "A013"))
    window = signed_in()
    window.tap("打印机")
    window.tap("不再打印")
    window.see("2张号票不再打印")
    assert service.done[-1] == ("drop_held", 2)


def test_the_last_ticket_is_printed_again(signed_in: Opened, service: FakeService) -> None:
    service.printer = Paper("ok", 80, 0, last="A014")
    window = signed_in()
    window.tap("打印机")
    window.tap("补打A014号票")
    window.see("正在打印：1张")
    service.printer = Paper("ok", 80, 0, last="A014")
    window.see("已补打")
    assert [step for step in service.done if step[0] == "reprint_last"] == [("reprint_last", "A014")]


def test_brightness_moves_in_steps_and_stops_before_dark(signed_in: Opened, service: FakeService) -> None:
    service.given = Levels(60, 25)
    window = signed_in()
    window.tap("屏幕与声音")
    window.see("亮度：25%")
    levels = window.terminal.engine.staff_door.viewModel.levels
    for wanted in (20, 10):
        window.tap([b for b in window.buttons() if b.property("label") == "−"][-1])
        until(lambda wanted=wanted: levels.brightness == wanted, "the panel")
    assert not [b for b in window.buttons() if b.property("label") == "−"]
    assert service.done[-2:] == [("brightness", 20), ("brightness", 10)]


def test_what_this_machine_cannot_set_is_said(signed_in: Opened, service: FakeService) -> None:
    service.given = Levels(None, None)
    window = signed_in()
    window.tap("屏幕与声音")
    window.see("没有可用的音响")
    window.see("屏幕自带的按键")
    assert not [b for b in window.buttons() if b.property("label") == "+"]


def test_the_volume_is_kept_and_heard(signed_in: Opened, service: FakeService) -> None:
    window = signed_in()
    levels = window.terminal.engine.staff_door.viewModel.levels
    until(lambda: levels.volume == 60, "the level")
    levels.setVolume(70)
    until(lambda: ("volume", 70) in service.done, "the level to be kept")
    assert levels.volume == 70


def test_the_log_shows_only_trouble_when_asked(signed_in: Opened, service: FakeService) -> None:
    service.lines = [LogLine(f"10:00:{n:02d}", "INFO", f"line {n}") for n in range(40)]
    service.lines.insert(0, LogLine("10:01:00", "ERROR", "the printer fell off"))
    window = signed_in()
    window.tap("日志")
    window.see("line 3")
    window.tap("只看问题")
    window.see("the printer fell off")
    until(lambda: "line 3" not in window.texts(), "the others to go")


@pytest.mark.parametrize(("choice", "yes", "how", "code"), [
    ("重启程序", "确定重启", "restart", RESTART), ("退出终端", "确定退出", "left", LEFT)])
def test_the_program_ends_after_being_asked_once_with_the_code_that_says_how(
        signed_in: Opened, service: FakeService, monkeypatch: pytest.MonkeyPatch, choice: str, yes: str, how: str,
        code: int) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", ended.append)
    window = signed_in()
    window.tap("重启与退出")
    window.tap(choice)
    assert service.done == [("sign_in", "1024")]
    window.tap("取消")
    window.tap(choice)
    window.tap(yes)
    until(lambda: ended, "the end")
    assert (ended, service.done[-1]) == ([code], ("leave", how))
