"""Whose account is it, and what did it use: proof by code or clerk, slow-downs, months, paper; then forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.errors import Refused
from kiosk.paper import JobState
from tests.fakes.clock import HandClock
from tests.fakes.households import account, bill, history, without_prices
from tests.fakes.refusals import VerificationFailed
from tests.fakes.self_service import FakeSelfService
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.scene import faults
from tests.fixtures.window import Window, until

Opened = Callable[..., Window]
HOUSE = account("4103200001", bill("202610", 8801, wh=157000))
WORDS = {"zh_CN": {"usage": "用电明细"}, "en": {"usage": "My usage"}}


class NoCode(Refused):
    code = "no_code"


class VerificationLocked(Refused):
    code = "verification_locked"


@pytest.fixture
def hub(core: FakeCore) -> FakeSelfService:
    core.self_service.hold(HOUSE)
    return core.self_service


def model(window: Window):
    return window.terminal.engine.zones.viewModel("self_service")


def to_the_proof(window: Window, language: str = "zh_CN") -> None:
    window.open("self_service")
    for digit in "4103200001":
        model(window).type(digit)
    model(window).ask()
    until(lambda: model(window).step == "account" and not window.sliding(), "the account")
    window.tap(WORDS[language]["usage"])
    until(lambda: not window.sliding(), "the page")


def type_code(window: Window, code: str) -> None:
    for digit in code:
        window.tap(digit)


def to_the_history(window: Window, hub: FakeSelfService) -> None:
    to_the_proof(window)
    window.tap("发验证码到登记的手机")
    window.see("已发到 138****5678")
    type_code(window, hub.code)
    window.see("2026年10月")
    until(lambda: not window.sliding(), "the page")


def test_a_code_from_the_registered_phone_shows_the_months(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    to_the_proof(window)
    window.see("用电明细只给户主看")
    window.tap("发验证码到登记的手机")
    window.see("已发到 138****5678")
    type_code(window, "111111")
    window.see("验证码不对，还可以再试4次")
    type_code(window, hub.code)
    window.see("2026年10月")
    window.see("平均每天")
    assert hub.sent == ["4103200001"]


def test_wrong_codes_slow_the_proof_down_and_then_lock_it(opened: Opened, hub: FakeSelfService) -> None:
    clock = HandClock()
    window = opened(clock=clock)
    to_the_proof(window)
    window.tap("发验证码到登记的手机")
    window.see("已发到 138****5678")
    hub.refuse_with = VerificationFailed("wrong", tries_left=3, seconds=15)
    type_code(window, "111111")
    window.see("还可以再试3次。请等15秒")
    model(window).proof.type("1")
    assert model(window).proof.typed == "", "a key that waits is no key"
    clock.pass_by(seconds=15)
    model(window).proof.count_down()
    hub.refuse_with = VerificationFailed("wrong", tries_left=0, seconds=1800)
    type_code(window, "111111")
    window.see("30分钟后才能再用验证码")
    window.tap("返回")
    window.tap("缴费 ¥88.01")
    window.see("请选择付款方式")


def test_a_code_is_sent_again_when_its_time_has_come(opened: Opened, hub: FakeSelfService) -> None:
    clock = HandClock()
    window = opened(clock=clock)
    to_the_proof(window)
    window.tap("发验证码到登记的手机")
    window.see("60 秒后可重发")
    clock.pass_by(seconds=61)
    model(window).proof.count_down()
    window.tap("重新发送")
    until(lambda: len(hub.sent) == 2, "another code")


def test_without_a_phone_a_clerk_opens_the_visit(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    to_the_proof(window)
    hub.refuse_with = NoCode("none", reason="no_phone", seconds=None)
    window.tap("发验证码到登记的手机")
    window.see("这一户没有登记手机号，请用别的办法")
    window.tap("请工作人员核对")
    window.see("135 790")
    model(window).proof.look()
    until(lambda: model(window).proof.step == "clerk", "the first look")
    hub.clerk_opens()
    model(window).proof.look()
    window.see("2026年10月")


def test_the_sentences_of_other_refusals(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    to_the_proof(window)
    for refusal, said in (
        (NoCode("many", reason="too_many", seconds=None), "今天验证码发得太多了"),
        (VerificationLocked("locked", seconds=1700), "29分钟后才能再用验证码"),
        (VerificationLocked("slow", seconds=20), "请等20秒再试，缴费不受影响"),
    ):
        model(window).proof.begin("4103200001")
        hub.refuse_with = refusal
        model(window).proof.sendCode()
        window.see(said)


def test_every_one_of_the_24_months_can_be_touched_in_the_chart(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    to_the_history(window, hub)
    visit, touched = model(window).history, set()

    def touch_all() -> None:
        columns = [b.property("label") for b in window.buttons() if b.property("label")[:2] == "20"]
        assert len(columns) == 12
        for label in columns:
            window.tap(label)
            assert label.startswith(visit.month), "the chart stands still under the finger"
            touched.add(visit.period)

    touch_all()
    window.tap("上一年")
    window.see("近12个月")
    touch_all()
    assert len(touched) == 24
    window.tap("近12个月")
    window.see("上一年")
    assert visit.otherYear == "before"


@pytest.mark.parametrize(("last_block", "line", "said"), [
    (False, "本档还剩 214 度", "已用 1946 度，本档还剩 214 度"),
    (True, "今年阶梯用电：已到最高一档", "已用 3300 度，现在是最高一档")])
def test_a_household_on_time_of_use_is_shown_its_blocks_without_a_price(
        opened: Opened, hub: FakeSelfService, last_block: bool, line: str, said: str) -> None:
    hub.histories["4103200001"] = without_prices(history(HOUSE, late=False, last_block=last_block))
    window = opened()
    to_the_history(window, hub)
    window.tap(line)
    window.see(said)
    window.see("第1档")
    assert not [text for text in window.texts() if "每度" in text]


def test_a_month_is_touched_and_its_bill_printed(opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    to_the_history(window, hub)
    shown = history(HOUSE).insight.months
    march = next(one for one in shown if one.billing_period == "202603")
    window.tap(f"2026年3月：{march.total_wh // 1000} 度")
    window.see(f"{march.total_wh // 1000} 度   ¥")
    window.see("去年同月")
    window.tap("截至 11月23日 10:00 欠费 ¥152.96")
    window.see("每度 ¥0.56 的电还剩 214 度")
    window.see("截至 11月23日 10:00 的违约金 ¥8.52")
    window.see("应于 2026年9月25日 缴清")
    window.tap("返回")
    window.tap("这个月的账单")
    window.see("第一档电量")
    window.tap("打印账单")
    until(lambda: hub.printed == ["202603"], "the job")
    until(lambda: model(window).history.paper == "printing", "the queue")
    window.see("正在打印，请稍候")
    job = core.paper.next_waiting()
    core.paper.mark_printing(job.id)
    core.paper.mark_printed(job.id)
    window.see("请取走您的账单")
    window.tap("返回")
    window.tap("全部月份")
    window.tap("2026年9月")
    window.see("2026年9月")


def to_the_print(window: Window, hub: FakeSelfService, core: FakeCore):
    to_the_history(window, hub)
    window.tap("这个月的账单")
    window.tap("打印账单")
    until(lambda: model(window).history.paper == "printing", "the queue")
    return core.paper.next_waiting()


def test_a_statement_that_does_not_come_leaves_a_code_to_take_away(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    job = to_the_print(window, hub, core)
    core.paper.dismiss(job.id, "off")
    window.see("账单没有打印。请拍下二维码，在任何一台终端扫码，可以再查、再打印")
    assert model(window).history.code == "HKB1.202610.genuine"
    window.tap("打印账单")
    until(lambda: model(window).history.paper == "printing", "the second try")
    assert model(window).history.code == ""


def test_a_statement_that_another_printer_prints_says_so(opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    job = to_the_print(window, hub, core)
    core.paper.mark_printing(job.id, "stands_in")
    window.see("A4打印机暂时不能用，改打成小票，请取走")
    core.paper.mark_printed(job.id)
    window.see("请取走您的账单")


def test_what_nobody_has_begun_to_print_is_not_printed_after_the_visit(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    job = to_the_print(window, hub, core)
    window.session.end()
    until(lambda: core.paper.get(job.id).state.settled, "its end")
    assert (core.paper.get(job.id).state, core.paper.get(job.id).reason) == (JobState.NOT_PRINTED, "left")


def test_what_is_being_printed_is_printed_although_the_customer_leaves(
        opened: Opened, core: FakeCore, hub: FakeSelfService) -> None:
    window = opened()
    job = to_the_print(window, hub, core)
    core.paper.mark_printing(job.id)
    until(lambda: model(window).history._slip._jobs[job.id] == "printing", "the news")
    window.session.end()
    until(lambda: not model(window).history.ready, "the end of the visit")
    assert core.paper.get(job.id).state is JobState.PRINTING


def test_who_has_shown_it_once_is_not_asked_again_and_then_forgotten(opened: Opened, hub: FakeSelfService) -> None:
    clock = HandClock()
    window = opened(clock=clock)
    to_the_history(window, hub)
    window.tap("返回")
    window.tap("用电明细")
    window.see("2026年10月")
    visit = next(iter(hub.proved))[0]
    clock.pass_by(seconds=600)
    window.session.look_at_clock()
    assert not window.session.active
    until(lambda: hub.left == [visit], "the hub to hear of it")
    zone = model(window)
    assert not zone.history.ready and zone.history.columns.rowCount() == 0 and zone.history.account_no == ""
    window.begin()
    to_the_proof(window)
    window.see("请先确认身份")


def comparable(hub: FakeSelfService) -> None:
    known = history(HOUSE)
    hub.histories["4103200001"] = known.model_copy(
        update={"insight": known.insight.model_copy(update={"what_if": "stated_share"})})


def test_what_if_is_labelled_as_the_customers_own_estimate(opened: Opened, hub: FakeSelfService) -> None:
    comparable(hub)
    window = opened()
    to_the_history(window, hub)
    window.tap("截至 11月23日 10:00 欠费 ¥152.96")
    window.tap("用峰谷电价合算吗？")
    window.see("用峰谷电价少付 ¥40.00")
    window.see("按您自己估计的夜间用电，不是电表分时数据")
    window.tap("夜间少一些")
    window.see("用峰谷电价少付 ¥20.00")
    window.tap("夜间少一些")
    window.see("费用一样")
    window.tap("夜间少一些")
    window.see("用峰谷电价多付 ¥20.00")
    window.see("夜间（22:00–08:00）用电占 10%")


def test_without_a_confirmed_price_nobody_is_asked_what_if(opened: Opened, hub: FakeSelfService) -> None:
    window = opened()
    to_the_history(window, hub)
    window.tap("截至 11月23日 10:00 欠费 ¥152.96")
    window.see("2026年阶梯用电")
    assert "用峰谷电价合算吗？" not in window.texts()


@pytest.mark.parametrize(("landscape", "language", "large", "contrast"), [
    (False, "zh_CN", False, False), (False, "en", True, False), (True, "en", True, True),
    (True, "zh_CN", False, False)])
def test_every_page_fits(
        opened: Opened, core: FakeCore, hub: FakeSelfService, landscape, language, large, contrast) -> None:
    window = opened(language, large=large, contrast=contrast, landscape=landscape)
    zone, wrong = model(window), {}
    comparable(hub)

    def measure(scene: str) -> None:
        until(lambda: not window.sliding(), "the page to stand still")
        window.settle()
        if found := faults(window):
            wrong[scene] = found

    to_the_proof(window, language)
    measure("ways")
    hub.refuse_with = NoCode("none", reason="no_phone", seconds=None)
    zone.proof.sendCode()
    until(lambda: not zone.proof.phoneKnown, "the refusal")
    measure("no phone")
    zone.proof.begin("4103200001")
    zone.proof.sendCode()
    until(lambda: zone.proof.step == "code", "the code")
    measure("code")
    hub.refuse_with = VerificationFailed("wrong", tries_left=3, seconds=15)
    for digit in "111111":
        zone.proof.type(digit)
    until(lambda: zone.proof.wait > 0, "the slow-down")
    measure("wrong code")
    zone.proof.back()
    zone.proof.askClerk()
    until(lambda: zone.proof.step == "clerk", "the clerk's number")
    measure("clerk")
    hub.clerk_opens()
    zone.proof.look()
    until(lambda: zone.history.ready, "the months")
    measure("history")
    zone.history.turnYear()
    measure("the year before")
    zone.history.turnYear()
    base = "ui/terminal/self_service/"
    for page in ("YearPage", "BillPage", "MonthsPage", "WhatIfPage"):
        window.terminal.engine.singletonInstance("ui.flow", "Navigator").push(
            window_url(base + page + ".qml"), {"viewModel": zone})
        measure(page)
        if page == "BillPage":
            zone.history.printStatement()
            until(lambda: zone.history.paper == "printing", "the queue")
            job = core.paper.next_waiting()
            core.paper.mark_printing(job.id, "stands_in")
            until(lambda: zone.history.standsIn, "the slip printer")
            measure("statement as a slip")
            core.paper.mark_not_printed(job.id, "off")
            until(lambda: zone.history.code != "", "the code")
            measure("statement to take away")
        window.tap({"zh_CN": "返回", "en": "Back"}[language])
    assert wrong == {}


def window_url(path: str):
    from PySide6.QtCore import QUrl

    return QUrl.fromLocalFile(path)
