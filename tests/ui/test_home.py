from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.standards.public import Profile, PublicPack, Words
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until


@pytest.fixture
def core(hall_pack: PublicPack, tmp_path):
    core = FakeCore(hall_pack, tmp_path)
    yield core
    core.close()


def _labels(window: Window) -> list[str]:
    return [b.property("label") for b in window.buttons()]


def test_fault_report_is_one_tap_from_home_with_hub_and_core_gone(window: Window) -> None:
    window.begin()
    window.tap("停电报修")
    window.see("95598")
    window.see("看看邻居家")


def test_only_zones_that_work_have_a_card(open_window, core: FakeCore) -> None:
    window = open_window()
    core.link.online = False
    window.attach(core)
    window.begin()
    assert "等候休息" not in _labels(window), "the queue's figures come from the hub"
    core.link.turn(True)
    until(lambda: "等候休息" in _labels(window), "the waiting zone")
    assert "意见反馈" in _labels(window)


def test_a_terminal_without_a_queue_gives_no_tickets(open_window, hall_pack: PublicPack) -> None:
    alone = Profile("alone", ("business", "consultation", "announcements"), queue=False, attended=False)
    window = open_window(pack=hall_pack._replace(profiles=(alone,)), profile="alone")
    window.begin()
    assert "办电服务" not in _labels(window)
    assert {"咨询辅导", "公告公示", "停电报修"} <= set(_labels(window))


@pytest.mark.parametrize("zones", [5, 6])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("landscape", [False, True])
def test_a_hall_that_supplies_no_power_has_no_card_and_no_slide_for_a_power_cut(
    open_window, hall_pack: PublicPack, landscape: bool, large: bool, zones: int,
) -> None:
    shown = Profile("other", tuple(zone.id for zone in hall_pack.zones[:zones]), queue=True, attended=True)
    pack = hall_pack._replace(fault=None, profiles=(shown,))
    window = open_window(pack=pack, profile="other", landscape=landscape)
    slides = [item for item in window.items() if item.property("zoneId") == "fault"]
    window.begin("en", large=large)
    labels = _labels(window)
    assert slides == [] and "Power cut" not in labels and "Counter services" in labels
    assert faults(window) == []
    window.see(pack.hall.hotlines[0].number)


def test_zones_are_a_sound_list_model(open_window, core: FakeCore, hall_pack: PublicPack) -> None:
    window = open_window()
    zones = window.terminal.engine.zones
    tester = QAbstractItemModelTester(zones, QAbstractItemModelTester.FailureReportingMode.Fatal)
    window.attach(core)
    window.begin("en")
    core.publish(hall_pack._replace(zones=hall_pack.zones[:2]))
    until(lambda: zones.rowCount() == 2, "the new pack")
    assert tester.model() is zones


def test_a_new_pack_rewords_the_screen_at_once(open_window, core: FakeCore, hall_pack: PublicPack) -> None:
    window = open_window()
    window.attach(core)
    window.begin()
    phrases = {**hall_pack.phrases, "home.title": Words("今天办什么？", "What today?")}
    core.publish(hall_pack._replace(phrases=phrases))
    window.see("今天办什么？")


@pytest.mark.parametrize("landscape", [False, True])
def test_a_name_full_of_markup_and_length_stays_plain_text(open_window, hall_pack: PublicPack, landscape: bool) -> None:
    nasty = Words('<img src="http://127.0.0.1:9/x.png">厅', "<b>bold</b>")
    zones = (hall_pack.zones[0]._replace(name=nasty), *hall_pack.zones[1:])
    hall = hall_pack.hall._replace(name=Words("<img src=x>" + "长" * 10_000, "x" * 10_000))
    window = open_window(pack=hall_pack._replace(zones=zones, hall=hall), landscape=landscape)
    window.begin()
    assert '<img src="http://127.0.0.1:9/x.png">厅' in window.texts()
    assert not [fault for fault in faults(window) if "plain text" in fault]


def test_language_large_type_and_contrast_are_one_tap(window: Window) -> None:
    window.begin()
    window.tap("English")
    window.see("What can we do for you?")
    window.tap("Large")
    window.tap("Contrast")
    assert (window.session.largeType, window.session.highContrast) == (True, True)
    window.tap("中文")
    window.see("您要办什么")


def test_back_and_home_appear_once_there_is_somewhere_to_go(window: Window) -> None:
    window.begin()
    assert not {"返回", "首页"} & set(_labels(window))
    window.tap("停电报修")
    window.tap("返回")
    window.see("您要办什么")
    window.tap("停电报修")
    window.tap("首页")
    assert window.navigator.property("depth") == 1
