"""Advice and notices: everything there is the pack's, in both languages, at every size."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.standards.public import Hotline, PublicPack, Words
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window

Opened = Callable[..., Window]


def test_advice_leads_from_a_group_to_what_a_service_needs(opened: Opened, core: FakeCore) -> None:
    window = opened("en")
    window.open("consultation")
    window.tap("New connection")
    window.tap("Home EV charger")
    window.see("What to bring")
    window.see("How it works")
    window.tap("Take a ticket")
    window.see(core.tickets.taken[0].number)


def test_advice_names_the_hotlines_and_calls_staff(opened: Opened, core: FakeCore) -> None:
    window = opened()
    window.open("consultation")
    for hotline in core.pack.hall.hotlines:
        window.see(hotline.number)
    window.tap("呼叫工作人员")
    window.see("已通知工作人员")
    assert len(core.help_calls) == 1


def test_a_township_terminal_advises_and_gives_no_ticket(opened: Opened, core: FakeCore) -> None:
    window = opened(profile="township")
    window.open("consultation")
    window.tap("装表接电")
    window.tap("充电桩报装")
    window.see("请带好这些材料")
    assert not [b for b in window.buttons() if b.property("label") == "取号"]


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_wall_shows_promises_hours_and_the_supervision_line(opened: Opened, core: FakeCore, language: str,
                                                                landscape: bool) -> None:
    window = opened(language, landscape=landscape)
    window.open("announcements")
    assert "12398" in window.texts()
    window.see({"zh_CN": "每天", "en": "Every day"}[language])
    window.tap({"zh_CN": "服务承诺", "en": "What we promise"}[language])
    shown = window.texts()
    for promise in core.pack.promises:
        assert promise.title.of(language) in shown
        assert promise.text.of(language) in shown


def test_a_wall_without_a_notice_says_so_and_still_shows_what_is_always_public(
        opened: Opened, hall_pack: PublicPack) -> None:
    window = opened(pack=hall_pack._replace(promises=()))
    window.open("announcements")
    window.see("暂无公告")
    window.see("营业时间与服务电话")
    assert "服务承诺" not in window.texts()


def test_a_hostile_hotline_is_plain_text(opened: Opened, hall_pack: PublicPack) -> None:
    name = "<a href='http://127.0.0.1:9'>" + "长" * 3000
    hall = hall_pack.hall._replace(hotlines=(Hotline("95598", Words(name, name)),))
    window = opened(pack=hall_pack._replace(hall=hall))
    window.open("announcements")
    window.see(name)


def test_every_page_changes_its_language_where_it_stands(opened: Opened) -> None:
    window = opened()
    for zone, chinese, english in (("consultation", "您想了解什么", "What would you like to know"),
                                   ("announcements", "公告与服务承诺", "Notices and service promises"),
                                   ("waiting", "现在的排队情况", "The queue now"),
                                   ("business", "您要办理哪项业务", "Which service do you need")):
        window.session.setLanguage("zh_CN")
        window.open(zone)
        window.see(chinese)
        window.tap("English")
        window.see(english)
