"""Complaints at a terminal, as customers give them and ask about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from types import SimpleNamespace
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import select

from kiosk.case_codes import as_code, new_number
from kiosk.complaints.sealing import key_id, key_of, open_box
from kiosk.contract.case_status import CaseStatus
from kiosk.contract.complaints import Kind, Sealed, SealedWords, Stage
from kiosk.contract.identity import b64, unb64
from kiosk.devices.scanner import ScannerChoice
from kiosk.paper import JobState
from kiosk.paper.tables import print_jobs
from kiosk.standards import ComplaintRules, PublicPack
from kiosk.sync.tables import outbox
from kiosk.terminal.case_lane import lane
from tests.fakes.clock import HandClock
from tests.fakes.reader import FakeReader, HeardPlayer
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until
from tests.ui_zones.test_zone_scenes import every_mode, measure

Opened = Callable[..., Window]
HALL, ABOVE = X25519PrivateKey.generate(), X25519PrivateKey.generate()
WORDS = "电表换了没有告知,打电话没人接。"


def sealing(hall: str, private: X25519PrivateKey) -> dict:
    public = private.public_key().public_bytes_raw()
    return {"document": "sealing", "issuer": hall, "hall": hall, "key": b64(public), "id": key_id(public)}


@pytest.fixture
def paired(core: FakeCore) -> FakeCore:
    core.announce(sealing("hall", HALL))
    core.scanner = ScannerChoice("keyboard")
    return core


def written(core: FakeCore, kind: str = "CaseGiven") -> list[dict]:
    with core.database.read() as connection:
        return list(connection.scalars(select(outbox.c.payload).where(outbox.c.kind == kind)))


def opened_words(payload: dict, private: X25519PrivateKey = HALL) -> SealedWords:
    case_id, sealed = UUID(payload["case_id"]), Sealed.model_validate(payload["sealed"])
    return SealedWords.model_validate_json(open_box(unb64(sealed.box), key_of(sealed, private, case_id), case_id))


def at_words(window: Window, *path: str) -> SimpleNamespace:
    """On the page where one writes what happened."""
    window.open("feedback")
    window.tap("反映问题")
    for label in path:
        window.tap(label)
    window.see("发生了什么")
    return window.terminal.engine.zones.viewModel("case")


def write(window: Window, text: str = WORDS) -> None:
    field = next(item for item in window.items() if item.inherits("QQuickTextArea"))
    field.setProperty("text", text)
    window.settle()


def printed(core: FakeCore) -> None:
    """What the spool does."""
    [job] = core.paper.jobs(JobState.WAITING)
    core.paper.mark_printing(job.id)
    core.paper.mark_printed(job.id)


def test_a_hall_without_power_takes_no_report_of_stolen_power_and_asks_for_no_topic_that_its_pack_lacks(
    opened: Opened, paired: FakeCore, hall_pack: PublicPack,
) -> None:
    window = opened(pack=hall_pack._replace(fault=None, complaints=ComplaintRules()))
    window.open("feedback")
    window.tap("反映问题")
    window.see("投诉")
    assert "举报窃电" not in window.texts() and "意见" in window.texts()
    window.tap("投诉")
    window.see("发生了什么")


def test_a_complaint_is_given_sealed_and_gets_a_number_a_promise_and_a_slip(opened: Opened, paired: FakeCore) -> None:
    window = opened()
    model = at_words(window, "投诉", "用电业务与电费", "抄表催费")
    write(window)
    window.tap("下一步")
    window.tap("昨天")
    window.tap("户号")
    for digit in "0123456789":
        window.tap(digit)
    window.tap("写好了")
    window.tap("下一步")
    window.tap("留电话,联系我".replace(",", "，"))
    for digit in "13800000000":
        window.tap(digit)
    window.tap("下一步")
    window.see(WORDS)
    assert written(paired) == []
    window.tap("提交")
    window.see("已收到")
    assert re.fullmatch(r"\d{4} \d{4} \d{4}", model.property("number"))
    assert "24小时内与您联系" in model.property("promise") and "前答复" in model.property("promise")
    [job] = paired.paper.jobs(JobState.WAITING)
    assert paired.paper.data(job.id)["code"] == model.property("code")
    printed(paired)
    window.see("请取走您的回执")
    assert paired.paper.jobs() == []  # a slip opens its case: nothing of it stays
    [payload] = written(paired)
    words = opened_words(payload)
    assert (words.given.text, words.given.account_no, words.given.phone) == (WORDS, "0123456789", "13800000000")
    assert (words.topic, words.code, words.given.when) == ("C2.3", model.property("code"), "")
    assert words.happened_on is not None and WORDS not in str(payload)


def test_an_anonymous_one_leaves_no_time_and_no_trace_but_its_lane(opened: Opened, paired: FakeCore) -> None:
    window = opened()
    model = at_words(window, "意见", "供电质量", "其他")
    write(window)
    window.tap("下一步")
    model.dial("account", "1")
    window.tap("下一步")
    window.tap("匿名")
    window.see("匿名提交")
    assert "1" not in window.texts()
    window.tap("提交")
    window.see("没有人会打电话给您")
    assert "联系" not in model.property("promise").replace("没有人", "")
    printed(paired)
    with paired.database.read() as connection:
        [row] = connection.execute(select(lane)).all()
        assert connection.execute(select(print_jobs)).all() == [] and connection.execute(select(outbox)).all() == []
    assert row.id.version == 4 and type(row.day) is date
    assert set(row._mapping) == {"id", "number", "day", "kind", "sealed"}


def test_a_report_goes_to_the_company_above_and_is_offered_only_where_that_can_be(
        opened: Opened, paired: FakeCore) -> None:
    window = opened()
    window.open("case")
    assert not [b for b in window.buttons() if "违规" in b.property("label")]
    paired.announce(sealing("province", ABOVE))
    window.home()
    at_words(window, "举报违规违纪")
    write(window)
    window.tap("下一步")
    window.tap("下一步")
    window.tap("匿名")
    window.tap("提交")
    window.see("已直接送上级公司")
    window.see("也查不到进度")
    assert not {"查询码"} & set(window.texts()) and not [text for text in window.texts() if "前答复" in text]
    with paired.database.read() as connection:
        [row] = connection.execute(select(lane)).all()
    payload = {"case_id": str(row.id), "sealed": row.sealed}
    assert opened_words(payload, ABOVE).given.text == WORDS
    with pytest.raises(Exception, match="not sealed for this hub"):
        opened_words(payload, HALL)


def test_a_terminal_that_never_heard_of_a_hub_says_whom_to_call(opened: Opened, core: FakeCore) -> None:
    window = opened()
    window.open("case")
    window.see("现在不能在这里反映")
    window.see("12398")


def test_words_are_not_lost_without_a_question_and_are_wiped_after_it(opened: Opened, paired: FakeCore) -> None:
    window = opened()
    model = at_words(window, "咨询")
    write(window)
    window.home()
    window.see("还没提交")
    window.tap("继续填写")
    window.see("发生了什么")
    assert model.property("text") == WORDS
    window.home()
    window.tap("离开并清除")
    assert (model.property("text"), window.navigator.property("atHome")) == ("", True)
    at_words(window, "咨询")
    write(window)
    window.session.end()
    assert model.property("text") == "" and written(paired) == []


def test_what_no_paper_can_hold_is_said_and_number_and_code_stay_on_the_screen(
        opened: Opened, paired: FakeCore) -> None:
    window = opened()
    at_words(window, "咨询")
    write(window)
    window.tap("下一步")
    window.tap("下一步")
    window.tap("匿名")
    window.tap("提交")
    window.see("已收到")
    [job] = paired.paper.jobs(JobState.WAITING)
    paired.paper.hold(job.id, "out")
    window.see("没有纸质回执")
    assert paired.paper.jobs() == []


def test_a_sign_that_cannot_be_kept_is_refused_and_nothing_is_half_given(opened: Opened, paired: FakeCore) -> None:
    window = opened()
    model = at_words(window, "咨询")
    model.tell("a\x00b")
    model.chooseWho("anonymous")
    model.send()
    until(lambda: model.property("step") == "failed", "the refusal")
    assert model.property("error") == "error.case_character"
    assert paired.paper.jobs() == [] and model.property("text") == "a\x00b"


def status(number: str, **more: object) -> CaseStatus:
    return CaseStatus(**{"number": number, "kind": Kind.COMPLAINT, "stage": Stage.REPLIED,
                         "accepted_on": date(2026, 11, 20), "anonymous": False, "reply": "您好,情况属实,已改正。",
                         "ask_content": True, **more})


def test_the_answer_is_had_with_number_and_code_and_a_no_takes_it_up_again(opened: Opened, paired: FakeCore) -> None:
    number = new_number()
    paired.hub_cases.known[number, "123456"] = status(number)
    window = opened()
    window.open("feedback")
    window.tap("查询进度和答复")
    for digit in number:
        window.tap(digit)
    window.tap("下一步")
    for digit in "123456":
        window.tap(digit)
    window.tap("查看")
    window.see("情况属实")
    reader = FakeReader()
    window.terminal.aloud.use(reader, HeardPlayer())
    window.settle(80)
    window.tap("朗读")
    until(lambda: [one.text for one in reader.said][-1:] == ["您好,情况属实,已改正。"], "the answer to be read")
    window.tap("不满意，再处理")
    window.see("我们会重新处理")
    window.session.end()
    model = window.terminal.engine.zones.viewModel("track")
    assert (model.property("number"), model.property("code"), model.property("reply")) == ("", "", "")


def test_a_slip_before_the_scanner_opens_its_answer_wherever_one_is(opened: Opened, paired: FakeCore) -> None:
    from tests.ui_zones.test_waiting_zone import wedge

    number, clock = new_number(), HandClock()
    paired.hub_cases.known[number, "654321"] = status(number, ask_content=False)
    window = opened(clock=clock)
    wedge(window, clock, as_code(number, "654321"))
    window.see("情况属实")


def test_a_slip_of_the_finger_never_reaches_the_hub(opened: Opened, paired: FakeCore) -> None:
    paired.hub_cases.away = True
    window = opened()
    window.open("track")
    number = new_number()
    for digit in number[:-1] + str((int(number[-1]) + 1) % 10):
        window.tap(digit)
    window.tap("下一步")
    window.see("编号不对")


@every_mode
def test_the_way_to_a_report(opened: Opened, paired: FakeCore, landscape, language, large, contrast) -> None:
    paired.announce(sealing("province", ABOVE))
    window = opened(language, large=large, contrast=contrast, landscape=landscape)
    say = {key: text.of(language) for key, text in paired.pack.phrases.items()}
    next_, send = {"zh_CN": ("下一步", "提交"), "en": ("Next", "Send")}[language]

    def scenes() -> Iterator[str]:
        window.open("feedback")
        window.tap(say["feedback.case"])
        window.tap(say["case.kind_report"])
        write(window)
        window.tap(next_)
        window.tap(next_)
        window.see({"zh_CN": "上级公司可能就此联系您", "en": "The company above may call you"}[language])
        yield "who"
        window.tap(say["case.who_anonymous"])
        window.tap(send)
        window.see(say["track.passed_up_note"])
        yield "given"
        [job] = paired.paper.jobs(JobState.WAITING)
        paired.paper.mark_printing(job.id)
        paired.paper.mark_uncertain(job.id, "paper_out")
        window.see({"zh_CN": "记下或拍下编号", "en": "write the number down"}[language])
        yield "no paper"

    measure(scenes(), window)


@every_mode
def test_the_way_to_a_case(opened: Opened, paired: FakeCore, landscape, language, large, contrast) -> None:
    paired.announce(sealing("province", ABOVE))
    window = opened(language, large=large, contrast=contrast, landscape=landscape)
    say = {key: text.of(language) for key, text in paired.pack.phrases.items()}
    next_, done, send, on = {"zh_CN": ("下一步", "写好了", "提交", "继续填写"),
                             "en": ("Next", "Done", "Send", "Go on writing")}[language]

    def scenes() -> Iterator[str]:
        window.open("feedback")
        yield "zone"
        window.tap(say["feedback.case"])
        yield "kinds"
        model = window.terminal.engine.zones.viewModel("case")
        window.tap(say["case.kind_complaint"])
        yield "topics"
        window.tap(paired.pack.complaints.topics[0].name.of(language))
        yield "subs"
        window.tap(paired.pack.complaints.topics[0].subs[0].name.of(language))
        write(window)
        yield "words"
        window.tap(next_)
        yield "more"
        window.tap(say["case.account"])
        model.dial("account", "0")
        yield "account"
        model.erase("account")
        window.tap(done)
        window.tap(say["case.where"])
        yield "where"
        window.tap(done)
        window.tap(next_)
        yield "who"
        window.tap(say["case.who_confidential"])
        yield "phone"
        for digit in "13800000000":
            model.dial("phone", digit)
        window.tap(next_)
        yield "check"
        window.home()
        yield "leave"
        window.tap(on)
        window.tap(send)
        until(lambda: model.property("step") == "given", "its number")
        printed(paired)
        until(lambda: model.property("slip") == "printed", "its slip")
        yield "given"

    measure(scenes(), window)


@every_mode
def test_the_way_to_an_answer(opened: Opened, paired: FakeCore, landscape, language, large, contrast) -> None:
    number = new_number()
    paired.hub_cases.known[number, "123456"] = status(number)
    window = opened(language, large=large, contrast=contrast, landscape=landscape)

    def scenes() -> Iterator[str]:
        window.open("track")
        yield "number"
        model = window.terminal.engine.zones.viewModel("track")
        for digit in number:
            model.dial(digit)
        model.go()
        yield "code"
        for digit in "123457":
            model.dial(digit)
        model.go()
        until(lambda: model.property("step") == "failed", "a refusal")
        yield "unknown"
        model.again()
        for digit in number:
            model.dial(digit)
        model.go()
        for digit in "123456":
            model.dial(digit)
        model.go()
        until(lambda: model.property("step") == "found", "the answer")
        yield "answered"
        model.judge(False)
        until(lambda: model.property("judged") == "track.again", "its return")
        yield "again"

    measure(scenes(), window)
