"""Suggestions and praise at a terminal, as customers give them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from PySide6.QtGui import QImage
from sqlalchemy import select

from kiosk.contract.identity import b64
from kiosk.contract.sealing import unseal
from kiosk.contract.suggestions import HandIn
from kiosk.errors import BadInput, HubUnavailable
from kiosk.terminal import voice_lane
from kiosk.terminal.voices import CannotTakeWords
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until
from tests.ui_zones.test_zone_scenes import every_mode, measure

Opened = Callable[..., Window]
KEY = X25519PrivateKey.generate()


@pytest.fixture(autouse=True)
def known_hub(core: FakeCore) -> None:
    core.sealing = {"id": "k", "key": b64(KEY.public_key().public_bytes_raw())}
    core.link.turn(False)


def kept(core: FakeCore) -> list[dict]:
    with core.database.read() as connection:
        return [{"kind": row.kind, "anonymous": row.anonymous, **unseal(row.sealed, KEY)}
                for row in connection.execute(select(voice_lane.lane))]


def model_of(window: Window):
    return window.terminal.engine.zones.viewModel("voices")


def write(window: Window, kind: str = "提一条建议", words: str = "门口加把椅子"):
    window.open("feedback")
    window.tap("建议与表扬")
    window.tap(kind)
    model_of(window).say(words)
    window.see("下一步")
    return model_of(window)


def test_a_suggestion_without_a_number_is_anonymous(opened: Opened, core: FakeCore) -> None:
    window = opened()
    write(window)
    window.tap("下一步")
    window.tap("不留号码")
    window.see("谢谢，我们收到了")
    window.see("公告公示")
    until(lambda: kept(core), "the lane")
    assert kept(core) == [{"kind": "suggestion", "anonymous": True, "words": "门口加把椅子"}]


def test_praise_with_a_number_and_none_that_cannot_be_called(opened: Opened, core: FakeCore) -> None:
    window = opened()
    model = write(window, "表扬一个人或一件事", "三号窗口很耐心")
    window.tap("下一步")
    model.dial("1")
    window.tap("提交")
    window.see("这个号码不能拨打")
    for digit in "3800000000":
        model.dial(digit)
    window.tap("提交")
    window.see("我们会转达您的表扬")
    until(lambda: kept(core), "the lane")
    assert kept(core) == [{"kind": "praise", "anonymous": False, "words": "三号窗口很耐心", "phone": "13800000000"}]


def test_a_photo_goes_along_only_when_it_was_taken_and_used(opened: Opened, core: FakeCore) -> None:
    core.camera = "simulated"
    window = opened()
    write(window)
    window.tap("加张照片")
    window.see("请把要拍的东西对准镜头")
    window.tap("拍照")
    window.see("用这张照片吗")
    window.tap("重拍")
    window.see("请把要拍的东西对准镜头")
    window.tap("拍照")
    window.tap("用这张")
    window.see("已拍照片")
    window.tap("下一步")
    window.tap("不留号码")
    until(lambda: kept(core), "the lane")
    photo = base64.b64decode(kept(core)[0]["photo"])
    assert len(photo) <= 120_000 and not QImage.fromData(photo).isNull() and b"Exif" not in photo


def test_without_a_camera_there_is_no_button(opened: Opened) -> None:
    window = opened()
    write(window)
    assert not [b for b in window.buttons() if "照片" in (b.property("label") or "")]


def test_a_terminal_that_never_heard_of_a_hub_says_so_first(opened: Opened, core: FakeCore) -> None:
    core.sealing = None
    window = opened()
    window.open("voices")
    window.see("请告诉工作人员")


def test_the_next_customer_finds_nothing_and_nothing_was_sent(opened: Opened, core: FakeCore) -> None:
    core.camera = "simulated"
    window = opened()
    model = write(window)
    window.tap("加张照片")
    window.tap("拍照")
    model.keep()
    model.dial("1")
    window.session.end()
    assert (model.kind, model.words, model.phone, model.hasPhoto) == ("", "", "", False)
    assert model.picture().isNull() and kept(core) == []


def test_what_is_anonymous_waits_for_the_end_of_its_day_and_goes_once(core: FakeCore) -> None:
    sent: list[HandIn] = []

    class Hub:
        def ask_privately(self, path: str, body: HandIn, answer: type) -> object:
            assert path == "suggestions/hand_in"
            sent.append(body)
            return answer(taken=len(body.voices))

    core.voices._client = Hub
    for n in range(6):
        core.voices.give("suggestion", f"第{n}条")
    core.voices.give("praise", "谢谢", phone="13800000000")
    assert core.voices.send() == 1 and [one.kind for one in sent[0].voices] == ["praise"]
    today = core.voices._today()
    assert voice_lane.send(core.database, Hub, today + timedelta(days=1)) == 6
    assert core.voices.send() == 0 and kept(core) == []
    assert all(len(body.voices) <= voice_lane.BATCH for body in sent)


def test_without_the_hub_all_waits(core: FakeCore) -> None:
    core.voices.give("praise", "谢谢", phone="13800000000")
    with pytest.raises(HubUnavailable):
        core.voices.send()
    assert len(kept(core)) == 1


@pytest.mark.parametrize("words", ["", "  ", "a" * 301, "x\x00", "\u202e", "\ud800"])
def test_what_cannot_be_shown_is_refused_and_not_changed(core: FakeCore, words: str) -> None:
    with pytest.raises(BadInput):
        core.voices.give("suggestion", words)
    core.sealing = None
    with pytest.raises(CannotTakeWords):
        core.voices.give("suggestion", "好")


@every_mode
def test_the_way_to_a_suggestion(opened: Opened, core: FakeCore, landscape, language, large, contrast) -> None:
    core.camera = "simulated"
    window = opened(language, large=large, contrast=contrast, landscape=landscape)
    words = {"zh_CN": ("加张照片", "拍照", "用这张", "下一步", "不留号码"),
             "en": ("Add a photo", "Take the photo", "Use it", "Next", "No number")}[language]

    def scenes() -> Iterator[str]:
        window.open("feedback")
        yield "zone"
        window.open("voices")
        yield "kinds"
        window.tap(core.pack.phrases["voices.suggestion"].of(language))
        model = model_of(window)
        model.say("好" * 300)
        yield "words"
        window.tap(words[0])
        yield "camera"
        window.tap(words[1])
        yield "photo"
        window.tap(words[2])
        yield "words with a photo"
        window.tap(words[3])
        model.dial("1")
        yield "number"
        window.tap(words[4])
        yield "thanks"

    measure(scenes(), window)
