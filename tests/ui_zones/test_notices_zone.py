"""Announcements on the terminal: the list, one page each, the idle loop, an emergency above everything."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickItem
from sqlalchemy import select

from kiosk.cli.demo_portraits import portrait
from kiosk.ids import new_id
from kiosk.paper import JobState
from kiosk.paper.tables import print_jobs
from kiosk.sync.tables import outbox
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.announcements import given_out, picture, withdrawn, words
from tests.fixtures.scene import faults, ink_of
from tests.fixtures.window import Window, until, walk
from ui.terminal import announcements

Opened = Callable[..., Window]
WALL = QUrl.fromLocalFile(str(Path(announcements.__file__).with_name("WallPage.qml")))
OUTAGE = {
    "kind": "outage", "title": words("计划停电：东街", "Planned power cut: East Street"),
    "outage": {"area": words("东街", "East Street"), "reason": words("检修", "Maintenance"),
               "starts_at": "2030-12-03T00:00:00Z", "ends_at": "2030-12-03T04:00:00Z"}}
POLICY = {
    "kind": "policy", "title": words("阶梯电价" * 14, "Block prices explained in one page for everybody here"),
    "body": words("! 重要\n1. 甲\n- 乙\n[图1]" + "\n长文。" * 40, "! Mind\n1. one\n[picture 1]" + "\nMore text." * 40),
    "meaning": words("您的电费不变", "Your bill stays the same"), "example": words("# 例\n2400度", "# Say\n2,400 kWh")}


def said(core: FakeCore, kind: str) -> list[dict]:
    with core.database.read() as connection:
        return list(connection.scalars(select(outbox.c.payload).where(outbox.c.kind == kind).order_by(outbox.c.seq)))


def test_a_notice_is_found_by_kind_and_word_read_and_taken_along(opened: Opened, core: FakeCore) -> None:
    now, ids = core.clock.now(), [new_id() for _ in range(2)]
    core.announce(picture("a" * 64), given_out(ids[0], now, **OUTAGE),
                  given_out(ids[1], now, pictures=["a" * 64], **POLICY))
    window = opened("en")
    window.open("announcements")
    window.tap("Power cut")
    assert "Planned power cut: East Street" in window.texts()
    assert POLICY["title"]["en"] not in window.texts()
    model = window.terminal.engine.zones.viewModel("announcements")
    model.seek("bill same")
    assert [row.notice_id for row in model.found.rows()] == [str(ids[1])]
    window.tap("Planned power cut: East Street")
    for text in ("3 December, 08:00–12:00", "East Street", "Maintenance"):
        window.see(text)
    window.tap("To your phone")
    assert "East Street" in model.code and len(model.code) < 200
    window.navigator.back()
    window.tap("Print")
    until(lambda: core.paper.jobs(), "the print job")
    core.announcements.keep(online=True)
    until(lambda: said(core, "AnnouncementsShown"), "the word of what is shown")
    assert said(core, "AnnouncementsReceived")[0]["received"] == sorted([str(id), 1] for id in ids)
    assert said(core, "AnnouncementsShown")[0]["shown"] == sorted([str(id), 1] for id in ids)


def test_an_attached_pdf_is_leafed_through_enlarged_and_found_by_its_words(opened: Opened, core: FakeCore) -> None:
    id, pages = new_id(), ["a" * 64, "b" * 64]
    core.announce(*map(picture, pages), given_out(id, core.clock.now(), attachment={
        "name": "通知全文", "pages": pages, "text": "附则另行公布"}))
    window = opened("en")
    window.open("announcements")
    model = window.terminal.engine.zones.viewModel("announcements")
    model.seek("附则另行")
    assert [row.notice_id for row in model.found.rows()] == [str(id)]
    window.tap("营业时间调整" if "营业时间调整" in window.texts() else "New opening hours")
    window.see("2 pages")
    assert "Attachment: 通知全文" in model.code
    window.tap("通知全文")
    window.see("Page 1 of 2")
    window.tap("Next")
    window.see("Page 2 of 2")
    window.tap("Larger")
    window.see("Whole")
    window.tap("Previous")
    window.see("Page 1 of 2")
    core.announce(withdrawn(id))
    until(lambda: model.pages == [], "the pages to be gone")


def with_pdf(core: FakeCore, pages: int) -> str:
    """A live notice with a PDF of so many pages; its id."""
    id, pictures = str(new_id()), [f"{n:064x}" for n in range(pages)]
    core.announce(*map(picture, pictures), given_out(id, core.clock.now(), attachment={
        "name": "通知全文", "pages": pictures, "text": ""}))
    return id


def to_the_pages(window: Window) -> None:
    window.open("announcements")
    window.tap("营业时间调整")
    window.tap("通知全文")


def test_a_page_or_all_pages_of_a_pdf_come_from_the_a4_printer(opened: Opened, core: FakeCore) -> None:
    core.prints_pages = True
    with_pdf(core, 12)
    window = opened()
    to_the_pages(window)
    window.tap("下一页")
    window.tap("打印")
    window.see("一次最多 10 页")
    paper = window.terminal.engine.zones.viewModel("announcements").paper
    wanted = {"只打第 2 页": range(1, 2), "第 1 至 10 页": range(10), "第 11 至 12 页": range(10, 12)}
    for label, places in wanted.items():
        window.tap(label)
        until(lambda: core.paper.jobs(JobState.WAITING), "the print job")
        [job] = core.paper.jobs(JobState.WAITING)
        assert job.document == "notice_pages"
        assert core.paper.data(job.id)["sheets"] == [f"{n:064x}" for n in places]
        window.see("正在打印")
        core.paper.mark_printing(job.id)
        core.paper.mark_printed(job.id)
        until(lambda: paper.state == "printed", "the word of it")
    window.see("请取走打印件")


def test_a_dead_a4_printer_says_so_and_nothing_is_printed_for_whoever_comes_next(
        opened: Opened, core: FakeCore) -> None:
    core.prints_pages = True
    with_pdf(core, 1)
    window = opened()
    to_the_pages(window)
    window.tap("打印")
    window.tap("打印这一页")
    until(lambda: core.paper.jobs(JobState.WAITING), "the print job")
    [job] = core.paper.jobs(JobState.WAITING)
    core.paper.mark_printing(job.id, "stands_in")
    window.see("改打成小票")
    core.paper.mark_not_printed(job.id, "off")
    window.see("没有打印出来")
    window.tap("打印这一页")
    until(lambda: core.paper.jobs(JobState.WAITING), "another")
    window.session.end()
    until(lambda: not core.paper.jobs(JobState.WAITING), "it to be given up with the visit")


def test_without_an_a4_printer_no_page_is_offered_on_paper(opened: Opened, core: FakeCore) -> None:
    with_pdf(core, 2)
    window = opened()
    to_the_pages(window)
    assert "打印" not in [button.property("label") for button in window.buttons()]


@pytest.mark.parametrize(("landscape", "language", "large"), [
    (False, "zh_CN", True), (True, "en", False), (False, "en", True), (True, "en", True)])
def test_the_pages_of_a_pdf_and_their_way_to_paper_have_room(
        opened: Opened, core: FakeCore, landscape, language, large) -> None:
    core.prints_pages = True
    id = with_pdf(core, 20)
    window = opened(language, large=large, landscape=landscape)
    window.open("announcements")
    model = window.terminal.engine.zones.viewModel("announcements")
    model.open(id)
    folder = window.terminal.engine.zones.page("announcements").toString().rpartition("/")[0]
    wrong = {}
    for name, more in (("PdfPage", {}), ("PrintPage", {"at": 11})):
        window.navigator.push(f"{folder}/{name}.qml", {"viewModel": model, **more})
        window.settle(50)
        if found := faults(window):
            wrong[name] = found
    assert wrong == {}


def test_staff_who_agreed_hang_on_the_wall_and_are_gone_with_the_next_word(opened: Opened, core: FakeCore) -> None:
    photo = base64.b64encode(portrait(3)).decode()
    core.announce({"document": "staff", "people": [
        {"number": "1007", "name": "王示例", "windows": ["2"], "sha256": "c" * 64, "photo": photo}]})
    window = opened("en")
    window.open("announcements")
    model = window.terminal.engine.zones.viewModel("announcements")
    model.seek("1007")
    assert [row.notice_id for row in model.found.rows()] == ["staff"]
    window.navigator.push(WALL, {"viewModel": model, "wall": "staff"})
    for text in ("王示例", "No. 1007"):
        window.see(text)
    assert window.terminal.notices.picture("c" * 64).width() == 720
    core.announce({"document": "staff", "people": []})
    until(lambda: "王示例" not in window.texts(), "the wall without them")
    assert window.terminal.notices.picture("c" * 64).width() == 1


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("landscape", [False, True])
def test_an_emergency_without_the_hub_says_as_of_when(
        opened: Opened, core: FakeCore, landscape: bool, contrast: bool) -> None:
    core.announcements.keep(online=True)
    core.announce(given_out(new_id(), core.clock.now(), kind="emergency", title=words("离开大厅", "Leave the hall")))
    window = opened(landscape=landscape, contrast=contrast)
    window.see("离开大厅")
    assert not any("网络暂时不通" in text for text in window.texts())
    core.link.turn(False)
    window.see("网络暂时不通")
    assert "离开大厅" in window.texts() and faults(window) == []


@pytest.mark.parametrize(("landscape", "language", "large"), [
    (False, "zh_CN", False), (True, "en", False), (False, "en", True), (True, "en", True)])
def test_a_long_title_keeps_off_its_cards_edge(opened: Opened, core: FakeCore, landscape, language, large) -> None:
    titles = (words("关于调整冬季居民阶梯电价执行周期及抄表日期的通知公告",
                    "Changed reading dates of the block prices for households"),
              words("计划停电：东街、西街、南街、北街和新村", "Planned power cut: East, West and North Street"))
    core.announce(*(given_out(new_id(), core.clock.now(), title=title) for title in titles))
    window = opened(language, large=large, landscape=landscape)
    window.open("announcements")
    for title in titles:
        card = window.button(title[language])
        inks = [ink_of(item) for item in window.items() if card.isAncestorOf(item) and item.inherits("QQuickText")
                and item.property("text")]
        rect = card.mapRectToScene(card.boundingRect())
        assert len(inks) == 2, "the title and when it holds"
        assert min(ink.top() for ink in inks) - rect.top() >= 14
        assert rect.bottom() - max(ink.bottom() for ink in inks) >= 14


def test_a_withdrawn_notice_leaves_every_screen_at_once(opened: Opened, core: FakeCore) -> None:
    id = new_id()
    core.announce(given_out(id, core.clock.now()))
    window = opened()
    window.open("announcements")
    window.tap("营业时间调整")
    window.see("周一至周五")
    core.announce(withdrawn(id))
    window.see("这条公告刚刚撤下或更换", seconds=2)
    assert "周一至周五" not in window.texts()
    window.navigator.back()
    window.see("暂无公告")
    until(lambda: any(one["gone"] == [str(id)] for one in said(core, "AnnouncementsShown")), "the word that it is gone")


def test_a_notice_begins_and_ends_by_the_clock_alone(opened: Opened, core: FakeCore) -> None:
    now = core.clock.now()
    core.announce(
        given_out(new_id(), now, title=words("即将开始", "x"), starts_at=now + timedelta(seconds=4)),
        given_out(new_id(), now, title=words("即将结束", "y"), ends_at=now + timedelta(seconds=4)))
    window = opened()
    window.open("announcements")
    assert "即将结束" in window.texts() and "即将开始" not in window.texts()
    window.see("即将开始", seconds=8)
    assert "即将结束" not in window.texts()


def test_a_notice_for_zones_goes_and_comes_with_the_profile_of_the_pack(opened: Opened, core: FakeCore) -> None:
    core.announce(given_out(new_id(), core.clock.now(), targets={"zones": ["waiting"]}),
                  given_out(new_id(), core.clock.now(), title=words("别处的事", "x"), targets={"zones": ["nowhere"]}))
    window, whole = opened(), core.pack
    window.open("announcements")
    assert "营业时间调整" in window.texts() and "别处的事" not in window.texts()
    core.publish(whole._replace(profiles=tuple(one._replace(zones=("announcements",)) for one in whole.profiles)))
    window.see("暂无公告")
    core.publish(whole)
    window.see("营业时间调整")


def test_an_emergency_is_above_everything_but_an_open_payment(opened: Opened, core: FakeCore) -> None:
    window = opened("en")
    window.open("self_service")
    window.page.setProperty("undisturbed", True)
    core.announce(given_out(new_id(), core.clock.now(), kind="emergency", title=words("离开大厅", "Leave the hall")))
    window.settle(100)
    assert "Leave the hall" not in window.texts()
    window.page.setProperty("undisturbed", False)
    window.see("Leave the hall")
    window.tap("I have read it")
    assert "Leave the hall" not in window.texts()
    window.session.end()
    window.see("离开大厅")


def test_the_idle_loop_plays_notices_and_a_broken_picture_is_reported_not_shown(
        open_window: Opened, core: FakeCore) -> None:
    window = open_window()
    window.attach(core)
    core.announce(picture("b" * 64, b"\x89PNG broken"), given_out(
        new_id(), core.clock.now(), title=words("冬季用电", "Winter"), pictures=["b" * 64]))
    idle = next(item for item in window.items() if item.property("slides") is not None)
    for turn in range(500):
        idle.setProperty("current", turn % int(idle.property("slides")))
        window.settle(20)
        shown = on_stage(window)
        assert shown, "never a blank screen between two"
        if "冬季用电" in shown:
            break
    assert "冬季用电" in shown
    until(lambda: said(core, "AnnouncementPictureBroken"), "the report")
    assert said(core, "AnnouncementPictureBroken")[0]["picture"] == "b" * 64


def on_stage(window: Window, least: float = 0) -> list[str]:
    """What the slides say, of those that are at `least` so opaque."""
    stage = next(item for item in window.items() if item.objectName() == "stage")

    def opacity(item: QQuickItem) -> float:
        parent = item.parentItem()
        return item.opacity() if item is stage or parent is None else item.opacity() * opacity(parent)

    return [text for item in walk(stage) if item.inherits("QQuickText") and opacity(item) > least
            and (text := item.property("text"))]


@pytest.mark.parametrize("withdraw", [0, 1])
def test_a_slide_that_is_withdrawn_while_it_plays_leaves_no_blank(
        open_window: Opened, core: FakeCore, withdraw: int) -> None:
    window, titles, ids = open_window(motion=True), ["冬季用电", "夏季用电"], [new_id(), new_id()]
    now = core.clock.now()
    window.attach(core)
    core.announce(*(given_out(id, now - timedelta(minutes=n), title=words(title, "x"))
                    for n, (id, title) in enumerate(zip(ids, titles, strict=True))))
    idle = next(item for item in window.items() if item.property("slides") is not None)
    own = idle.property("own")
    until(lambda: idle.property("slides") == own + 2, "both")
    for place in range(own + 2):
        idle.setProperty("current", place)
    idle.setProperty("current", own + withdraw)
    until(lambda: titles[withdraw] in on_stage(window, 0.99) and titles[1 - withdraw] not in on_stage(window),
          "the slide alone")
    core.announce(withdrawn(ids[withdraw]))

    def gone() -> bool:
        assert on_stage(window, 0.45), "a blank"
        return titles[withdraw] not in on_stage(window)

    until(gone, "the slide to be gone")
    assert on_stage(window, 0.45) and idle.property("slides") == own + 1


def test_without_the_hub_it_says_as_of_when(opened: Opened, core: FakeCore) -> None:
    core.announcements.keep(online=True)
    core.announce(given_out(new_id(), core.clock.now()))
    window = opened()
    window.open("announcements")
    core.link.turn(False)
    window.see("网络暂时不通")
    window.tap("营业时间调整")
    window.see("网络暂时不通")
    assert "\n截至 2026-" in window.terminal.engine.zones.viewModel("announcements").code, "a phone keeps it for longer"
    window.tap("打印")
    until(lambda: core.paper.jobs(), "the print job")
    with core.database.read() as connection:
        [printed] = connection.scalars(select(print_jobs.c.data)).all()
    at = core.announcements.as_of()
    assert at is not None and printed["as_of"] == at.isoformat()
    window.session.end()
    idle = next(item for item in window.items() if item.property("slides") is not None)
    idle.setProperty("current", int(idle.property("slides")) - 1)
    window.see("网络暂时不通")
    core.link.turn(True)
    until(lambda: not any("网络暂时不通" in text for text in window.texts()), "nothing more to say")


@pytest.mark.parametrize(("landscape", "language", "large"), [
    (False, "zh_CN", False), (True, "en", False), (False, "en", True), (True, "zh_CN", True)])
def test_every_page_has_room_for_what_it_says(opened: Opened, core: FakeCore, landscape, language, large) -> None:
    now = core.clock.now()
    hostile = words("<b>很长</b>的\u202e标题" * 4, "<script>alert(1)</script> a very long title of sixty")
    core.announce(picture("a" * 64), *(
        given_out(new_id(), now, **content) for content in (
            {**OUTAGE}, {**POLICY, "pictures": ["a" * 64]}, {"title": hostile}, {"kind": "e_service"},
            {"kind": "service_change"}, {"body": words("A" * 20_000, "B" * 20_000)})))
    window = opened(language, large=large, landscape=landscape)
    model = window.terminal.engine.zones.viewModel("announcements")
    wrong = {}

    def look(name: str) -> None:
        if found := faults(window):
            wrong[name] = found

    window.open("announcements")
    look("list")
    folder = window.terminal.engine.zones.page("announcements").toString().rpartition("/")[0]
    for row in [row for row in model.list.rows() if row.kind != "wall"]:
        model.open(row.notice_id)
        window.navigator.push(f"{folder}/NoticePage.qml", {"viewModel": model})
        window.settle(50)
        look(row.words)
        window.navigator.back()
        window.settle()
    for wall in ("prices", "licence", "promises", "fees", "times", "contact"):
        model.openPage(wall)
        window.navigator.push(f"{folder}/WallPage.qml", {"viewModel": model, "wall": wall})
        window.settle(50)
        look(wall)
        window.navigator.back()
        window.settle()
    core.announce(given_out(new_id(), now, kind="emergency", title=words("请立即从东门离开大厅", "Leave by that door")))
    window.settle(50)
    look("emergency")
    assert wrong == {}
