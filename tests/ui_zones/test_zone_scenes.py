"""Every page of the zones in every language, orientation and mode: measured, not judged by eye."""

from __future__ import annotations

import base64
import itertools
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QGuiApplication

from kiosk.cli.demo_portraits import portrait
from kiosk.errors import StoreFull
from kiosk.ids import new_id
from kiosk.standards.public import OpeningHours
from tests.fakes.clock import HandClock
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.announcements import given_out, picture, words
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from ui.terminal import announcements

Opened = Callable[..., Window]
# Contrast changes colours only, so that two modes of it stand for all.
MODES = [
    pytest.param(landscape, language, large, contrast,
                 id="-".join(filter(None, ("landscape" if landscape else "portrait", language,
                                           "large" if large else "", "contrast" if contrast else ""))))
    for landscape, language, large, contrast in (
        *itertools.product((False, True), ("zh_CN", "en"), (False, True), (False,)),
        (False, "zh_CN", False, True), (True, "en", True, True))
]
STANDINGS: dict[str, dict[str, object]] = {
    "a range ahead": {"ahead": 12, "ahead_most": 15, "priority": "P2"},
    "called": {"state": "called", "window": "12", "ahead": None},
    "being served": {"state": "serving", "window": "12", "ahead": None},
    "held": {"state": "held", "window": "12", "ahead": None},
    "passed on": {"ahead": 3, "transfers": 1, "to_window": "12"},
    "missed": {"state": "no_show", "ahead": None, "return_until": datetime(2026, 11, 23, 3, 0, tzinfo=UTC)},
}
TWO_LINES = words(
    "计划停电:东大街、学府路和人民路北段沿线各小区、商户", "Planned power cut: East Street and Xuefu Road")
PDF, WALL, FIND = (QUrl.fromLocalFile(str(Path(announcements.__file__).with_name(page))) for page in (
    "PdfPage.qml", "WallPage.qml", "FindPage.qml"))
every_mode = pytest.mark.parametrize(("landscape", "language", "large", "contrast"), MODES)


def wrong(scenes: Iterator[str], window: Window) -> dict[str, list[str]]:
    return {name: found for name in scenes if (found := faults(window))}


def outside(window: Window) -> list[str]:
    """Buttons that are not whole on the screen."""
    screen = QRectF(0, 0, window.quick.width(), window.quick.height())
    return [button.property("label") for button in window.buttons()
            if not screen.contains(button.mapRectToScene(button.boundingRect()))]


def typed_and_done(window: Window, text: str) -> Iterator[str]:
    """A search of that text, which finds something, and of another; with the keys and after "done"."""
    field = next(item for item in window.items() if item.metaObject().indexOfProperty("typed") >= 0)
    for found in (True, False):
        field.goOn()
        field.setProperty("text", text if found else "qqqq")
        until(lambda: window.quick.property("activeFocusItem") == field, "the focus")
        yield f"{field.property('label')}: {field.property('text')}"
        QGuiApplication.inputMethod().hide()
        window.settle()
        yield f"{field.property('label')}: {field.property('text')}, done"


def measure(scenes: Iterator[str], window: Window) -> None:
    assert wrong(scenes, window) == {}


@every_mode
def test_the_way_to_a_ticket(opened: Opened, core: FakeCore, landscape, language, large, contrast) -> None:
    core.count(A=3, B=12, C=0, D=1)
    window = opened(language, large=large, contrast=contrast, landscape=landscape)

    def scenes() -> Iterator[str]:
        business = window.terminal.engine.zones.viewModel("business")
        window.open("business")
        yield "services"
        window.tap(core.pack.phrases["tickets.all"].of(language))
        yield "groups"
        window.tap(core.pack.groups[1].name.of(language))
        yield "group"
        window.navigator.openService("NEW-LV-NRES")
        window.settle()
        yield "service"
        core.tickets.refuse_with = StoreFull("no room")
        window.tap(core.pack.phrases["tickets.take"].of(language))
        until(lambda: business.visit.step == "failed", "the failure")
        yield "failed"
        business.take("NEW-LV-NRES")
        until(lambda: business.visit.step == "taken", "a ticket")
        yield "printing"
        job = core.tickets.taken[-1].print_job_id
        business.visit.grow_impatient()
        yield "slow"
        core.paper.mark_printing(job)
        core.paper.mark_printed(job)
        until(lambda: business.visit.slip == "printed", "the slip")
        yield "printed"
        window.tap({"zh_CN": "取消排队", "en": "Cancel ticket"}[language])
        yield "asked"
        window.tap({"zh_CN": "确定取消", "en": "Yes, cancel"}[language])
        until(lambda: business.visit.step == "cancelled", "the end of it")
        yield "cancelled"
        core.link.turn(False)
        business.take("NEW-LV-NRES")
        until(lambda: business.visit.step == "taken", "a ticket of the terminal's own")
        core.paper.hold(core.tickets.taken[-1].print_job_id, "out")
        until(lambda: business.visit.slip == "out", "the news of the paper")
        yield "out of paper"
        business.visit.printNow()
        until(lambda: not business.visit.printable, "the job to be asked for")
        core.paper.mark_printing(core.tickets.taken[-1].print_job_id)
        core.paper.mark_uncertain(core.tickets.taken[-1].print_job_id, "no_answer")
        until(lambda: business.visit.slip == "uncertain", "the news of the paper")
        yield "uncertain"

    measure(scenes(), window)


@every_mode
def test_search_waiting_advice_and_notices(
        opened: Opened, core: FakeCore, landscape, language, large, contrast) -> None:
    core.count(A=3, B=12, C=0, D=1)
    window = opened(language, large=large, contrast=contrast, landscape=landscape)

    def scenes() -> Iterator[str]:
        zones = window.terminal.engine.zones
        window.open("search")
        yield "search"
        zones.viewModel("search").look("gh")
        window.settle()
        yield "one found"
        zones.viewModel("search").look("qqqq")
        yield "nothing found"
        yield from typed_and_done(window, "d")
        window.home()
        window.open("waiting")
        yield "queue"
        waiting = zones.viewModel("waiting")
        ticket = core.tickets.take_ticket(service_id="NEW-LV-NRES", language=language)
        waiting.scan(ticket.qr)
        until(lambda: waiting.step == "found", "the ticket")
        yield "scanned"
        core.paper.hold(ticket.print_job_id, "out")
        until(lambda: waiting.slip.printable, "the news of the paper")
        yield "scanned, not printed"
        waiting.slip.printNow()
        until(lambda: waiting.slip.state == "printing", "the paper to be asked for")
        yield "scanned, printing"
        core.paper.mark_printing(ticket.print_job_id)
        core.paper.mark_uncertain(ticket.print_job_id, "no_answer")
        until(lambda: waiting.slip.copy, "the news of the paper")
        yield "scanned, perhaps printed"
        for name, standing in STANDINGS.items():
            core.tickets.standing = standing
            waiting.scan(ticket.qr)
            until(lambda: waiting.step == "found", "the ticket")
            yield name
        window.tap(core.pack.phrases["missed.bring_back"].of(language))
        until(lambda: waiting.step == "returned", "the ticket back")
        yield "brought back"
        for code in ("something else", "4101234567890", "HKR1.receipt"):
            waiting.scan(code)
            until(lambda: waiting.step == "failed", "the answer")
            yield code
        window.home()
        core.link.turn(False)
        window.open("waiting")
        yield "queue, hub away"
        window.home()
        window.open("consultation")
        yield "advice"
        window.tap(core.pack.groups[1].name.of(language))
        yield "advice on a group"
        window.home()
        core.announce(given_out(new_id(), core.clock.now(), title=TWO_LINES))
        window.open("announcements")
        yield "notices"
        window.navigator.push(FIND, {"viewModel": zones.viewModel("announcements")})
        window.settle()
        yield from typed_and_done(window, TWO_LINES[language][:4])
        window.navigator.back()
        window.settle()
        window.tap(TWO_LINES[language])
        yield "a notice"

    measure(scenes(), window)


@every_mode
def test_an_attached_pdf_and_the_wall_of_staff(
        opened: Opened, core: FakeCore, landscape, language, large, contrast) -> None:
    id, pages = new_id(), [letter * 64 for letter in "abc"]
    core.announce(*map(picture, pages), {"document": "staff", "people": [
        {"number": number, "name": name, "windows": windows, "sha256": str(no) * 64,
         "photo": base64.b64encode(portrait(no)).decode()}
        for no, (number, name, windows) in enumerate([
            ("1007", "王示例", ["2"]), ("1008", "欧阳示范", [one.id for one in core.pack.windows[:2]]),
            ("1009", "示例·艾合买提", []), ("1010", "李示例", ["4"])])]},
        given_out(id, core.clock.now(), attachment={
            "name": "关于调整居民阶梯电价的通知全文", "pages": pages, "text": ""}))
    window = opened(language, large=large, contrast=contrast, landscape=landscape)

    def scenes() -> Iterator[str]:
        window.open("announcements")
        model = window.terminal.engine.zones.viewModel("announcements")
        model.open(str(id))
        window.navigator.push(PDF, {"viewModel": model})
        window.settle()
        for at in range(len(pages)):
            for _ in "as it opens", "at the other size":
                yield f"page {at + 1}, {'enlarged' if window.page.property('enlarged') else 'whole'}"
                assert outside(window) == []
                window.page.setProperty("enlarged", not window.page.property("enlarged"))
            window.page.turn(1) if at + 1 < len(pages) else None
        window.home()
        window.open("announcements")
        model.openPage("staff")
        window.navigator.push(WALL, {"viewModel": model, "wall": "staff"})
        window.see("李示例")
        yield "the wall of staff"

    measure(scenes(), window)


@every_mode
def test_a_closed_hall(opened: Opened, core: FakeCore, hall_pack, landscape, language, large, contrast) -> None:
    hall = hall_pack.hall._replace(opening=(OpeningHours((1, 2, 3, 4, 5), "08:30", "17:30"),))
    window = opened(language, large=large, contrast=contrast, landscape=landscape, pack=hall_pack._replace(hall=hall),
                    clock=HandClock(datetime(2026, 11, 22, 2, 0, tzinfo=UTC)))

    def scenes() -> Iterator[str]:
        window.open("business")
        yield "services"
        window.navigator.openService("PAY")
        window.settle()
        yield "service"
        window.home()
        window.open("announcements")
        yield "notices"

    measure(scenes(), window)
