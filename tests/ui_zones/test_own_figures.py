"""From a policy about tariffs to one's own usage and bills: by the proof that they always ask, and no dead button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.ids import new_id
from tests.fakes.households import account, bill
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.announcements import given_out, words
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until
from tests.ui_zones.test_id_card_zone import CARD as CARD_LAID
from tests.ui_zones.test_proof_and_history import model, type_code

Opened = Callable[..., Window]
HOUSE = account("4103200001", bill("202610", 8801, wh=157000))
NEIGHBOUR = account("4103200002", name="*四", village="李家村")
CARD = "我的用电与电费"
TITLE = words("阶梯电价怎么算", "How block prices work")
POLICY: dict[str, Any] = {
    "kind": "policy", "title": TITLE, "meaning": words("您的电费不变", "Your bill stays the same"),
    "example": words("2400度", "2,400 kWh")}
MODES = [(False, "zh_CN", False), (True, "zh_CN", False), (False, "en", True), (True, "en", True),
         (False, "zh_CN", True), (True, "en", False)]


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE, NEIGHBOUR)
    return core.self_service


def with_policy(core: FakeCore, *, tariff: bool = True, **more: Any) -> None:
    core.announce(given_out(new_id(), core.clock.now(), tariff=tariff, **{**POLICY, **more}))


def to_the_policy(window: Window, language: str = "zh_CN") -> None:
    window.open("announcements")
    window.tap(TITLE[language])
    window.see({"zh_CN": "您的电费不变", "en": "Your bill stays the same"}[language])
    until(lambda: not window.sliding(), "the page")


def offered(window: Window) -> bool:
    window.settle()
    return CARD in [button.property("label") for button in window.buttons()]


def prove(window: Window, hub: FakeSelfService) -> None:
    window.tap("发验证码到登记的手机")
    window.see("已发到 138****5678")
    type_code(window, hub.code)
    window.see("2026年10月")
    until(lambda: not window.sliding(), "the page")


def back(window: Window) -> None:
    window.navigator.back()
    until(lambda: not window.sliding(), "the page")
    window.settle()


def test_who_is_nobody_yet_gives_a_number_and_a_proof_and_sees_their_months(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    with_policy(core)
    window = opened()
    to_the_policy(window)
    window.tap(CARD)
    window.see("请输入户号")
    for digit in HOUSE.account_no:
        window.tap(digit)
    window.tap("查询")
    window.see("请先确认身份")
    assert f"{HOUSE.name} · {HOUSE.village}" in window.texts(), "whose account it is, before a code goes to its phone"
    assert not any("度" in text for text in window.texts()), "a number alone shows no usage"
    prove(window, hub)
    assert hub.sent == [HOUSE.account_no]
    back(window)
    window.see("请输入户号")
    assert (model(window).step, model(window).history.ready) == ("entry", False), "nothing of it is left"
    back(window)
    window.see("您的电费不变")


def test_whoever_has_shown_their_account_in_this_visit_is_led_there_without_a_key(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    with_policy(core)
    window = opened()
    window.open("self_service")
    for number, proved in ((HOUSE.account_no, True), (NEIGHBOUR.account_no, False)):
        model(window).lookUp(number)
        until(lambda: model(window).step == "account" and not window.sliding(), "the account")
        if proved:
            window.tap("用电明细")
            until(lambda: not window.sliding(), "the page")
            prove(window, hub)
            back(window)
        back(window)
    window.home()
    to_the_policy(window)
    window.tap(CARD)
    window.see("2026年10月")
    assert hub.sent == [HOUSE.account_no], "the one that was proved, not the neighbour's; and proved once"
    window.home()
    assert model(window).step == "entry"
    window.session.end()
    window.begin()
    to_the_policy(window)
    window.tap(CARD)
    window.see("请输入户号")
    window.settle()
    assert model(window).step == "entry", "the next customer is nobody yet"


def test_a_number_that_was_only_looked_up_asks_for_the_proof_and_another_can_be_given(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    with_policy(core)
    window = opened()
    window.open("self_service")
    model(window).lookUp(NEIGHBOUR.account_no)
    until(lambda: model(window).step == "account" and not window.sliding(), "the account")
    window.home()
    to_the_policy(window)
    window.tap(CARD)
    window.see("请先确认身份")
    window.see("*四 · 李家村")
    back(window)
    window.see("请输入户号")
    model(window).lookUp(HOUSE.account_no)
    window.see(f"{HOUSE.name} · {HOUSE.village}")
    assert hub.sent == []


@pytest.mark.usefixtures("hub")
def test_from_beside_an_open_account_the_way_back_keeps_it(opened: Opened, core: FakeCore) -> None:
    with_policy(core, targets={"areas": [HOUSE.village]})
    window = opened()
    window.open("self_service")
    model(window).lookUp(HOUSE.account_no)
    until(lambda: model(window).step == "account" and not window.sliding(), "the account")
    window.tap(TITLE["zh_CN"])
    window.tap(TITLE["zh_CN"])
    window.tap(CARD)
    window.see("请先确认身份")
    until(lambda: not window.sliding(), "the page")
    back(window)
    window.see("您的电费不变")
    back(window)
    back(window)
    window.see("缴费 ¥88.01")
    assert model(window).account == "4103 2000 01"


def test_a_card_holder_of_several_accounts_picks_and_leaves_nothing_behind(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    with_policy(core)
    hub.cards[CARD_LAID.id_sha256] = [HOUSE.account_no, NEIGHBOUR.account_no]
    window = opened()
    to_the_policy(window)
    window.tap(CARD)
    window.see("请输入户号")
    until(lambda: not window.sliding(), "the page")
    window.terminal.cards.lay(CARD_LAID)
    window.see("*四 · 李家村")
    window.terminal.cards.take()
    until(lambda: not window.terminal.cards.calls and not window.sliding(), "the page")
    window.tap("*三")
    window.see("2026年10月")
    until(lambda: not window.sliding(), "the page")
    back(window)
    assert model(window).step == "pick"
    window.tap("*四")
    window.see("2026年10月")
    until(lambda: not window.sliding(), "the page")
    window.home()
    assert (model(window).step, model(window).history.ready) == ("entry", False)


@pytest.mark.usefixtures("hub")
def test_only_a_policy_about_tariffs_offers_it_and_only_where_it_would_lead_anywhere(
        opened: Opened, core: FakeCore) -> None:
    with_policy(core)
    window = opened()
    to_the_policy(window)
    assert offered(window)
    core.link.turn(False)
    until(lambda: not offered(window), "it to be gone with the hub")
    core.link.turn(True)
    until(lambda: offered(window), "it to be back with the hub")


def test_a_policy_about_something_else_or_of_an_older_hub_offers_nothing(opened: Opened, core: FakeCore) -> None:
    with_policy(core, tariff=False)
    window = opened()
    to_the_policy(window)
    assert not offered(window)


def test_a_terminal_without_self_service_offers_nothing(opened: Opened, core: FakeCore, hall_pack) -> None:
    with_policy(core)
    profile = hall_pack.profile("standard")
    without = profile._replace(zones=tuple(zone for zone in profile.zones if zone != "self_service"))
    window = opened(pack=hall_pack._replace(profiles=(without,)))
    to_the_policy(window)
    assert not offered(window)


@pytest.mark.parametrize(("landscape", "language", "large"), MODES)
@pytest.mark.usefixtures("hub")
def test_every_page_of_the_way_has_room(opened: Opened, core: FakeCore, landscape, language, large) -> None:
    with_policy(core)
    window = opened(language, large=large, landscape=landscape)
    wrong = {}

    def look(name: str) -> None:
        until(lambda: not window.sliding(), "the page")
        if found := faults(window):
            wrong[name] = found

    to_the_policy(window, language)
    look("policy")
    window.open("figures")
    look("number")
    model(window).lookUp(HOUSE.account_no)
    until(lambda: model(window).proof.step == "choosing", "the proof")
    look("proof")
    assert wrong == {}
