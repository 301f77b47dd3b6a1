"""Every page for staff on both panels in both languages: measured, not judged by eye."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kiosk.terminal.log_today import LogLine
from tests.fakes.service import FakeService, FoundDouble
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from ui.terminal.service.port import Levels, Paper

TABS = ("health", "paper", "levels", "log", "end")


@pytest.mark.parametrize("landscape", [False, True], ids=["portrait", "landscape"])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_service_page(opened: Callable[..., Window], service: FakeService, landscape: bool, language: str) -> None:
    service.findings = [FoundDouble("sync", "warn", "waiting", "12 fact(s) wait since 2026-11-23 01:41 UTC: no answer"),
                        FoundDouble("printer", "fail", "out", "tcp:10.0.0.7: out"), *service.findings]
    service.lines = [LogLine("10:00:00", "ERROR", "a line that goes on for a while " * 4)] * 30
    service.printer, service.given = Paper("out", 80, 2, ("A012", "A013"), 0, "B004"), Levels(60, 50)
    window = opened(language, landscape=landscape)
    door = window.terminal.engine.staff_door

    def scenes() -> Iterator[str]:
        door.open("")
        window.session.setLanguage(language)
        model = door.viewModel
        yield "sign-in"
        for key in "1024":
            model.signIn.press(key)
        model.signIn.submit()
        for key in "99999999":
            model.signIn.press(key)
        yield "typed"
        model.signIn.submit()
        until(lambda: model.signIn.error, "the refusal")
        yield "refused"
        model.signIn.withoutHub()
        until(lambda: model.signIn.challenge, "the challenge")
        for key in "ABCD-1234-WXYZ-5678":
            model.signIn.press(key)
        yield "answer"
        model.signIn.submit()
        until(lambda: model.signIn.error, "the refusal")
        yield "wrong answer"
        model.signIn.withHub()
        service.one_time = {"1024"}
        for key in "135790":
            model.signIn.press(key)
        model.signIn.submit()
        until(lambda: model.signIn.way == "new_pin", "the question")
        yield "new pin"
        service.one_time = set()
        for _ in range(2):
            for key in "246813":
                model.signIn.press(key)
            model.signIn.submit()
        until(lambda: model.open and not model.health.busy, "the sign-in")
        care = next(item for item in window.items() if item.metaObject().className().startswith("CarePage"))
        for tab in TABS:
            care.setProperty("tab", tab)
            yield tab
        care.setProperty("tab", "paper")
        model.paper.paperChanged()
        until(lambda: model.paper.told, "the answer")
        yield "paper changed"
        model.paper.printTestSlip()
        until(lambda: model.paper.sent, "the slip")
        yield "test slip"
        service.printer = Paper("ok", 80, 12, tuple(f"A3F-{n:03d}" for n in range(12)), 0, "B004")
        model.paper.look()
        until(lambda: model.paper.held == 12, "the look")
        yield "many held"
        model.paper.printHeld()
        until(lambda: model.paper.underWay, "the answer")
        yield "being printed"
        service.printer = Paper("out", 80, 7, tuple(f"A3F-{n:03d}" for n in range(7)), 0, "B004")
        until(lambda: not model.paper.underWay, "the paper's end")
        yield "not all"
        model.paper.dropHeld()
        until(lambda: model.paper.told == "dropped", "the answer")
        yield "dropped"
        service.printer = Paper("ok", 80, 0, last="A3F-123")
        model.paper.look()
        until(lambda: model.paper.last, "the look")
        yield "one to print again"

    assert {name: found for name in scenes() if (found := faults(window))} == {}
