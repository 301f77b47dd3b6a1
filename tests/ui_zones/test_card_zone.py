"""A supervision card before a terminal's scanner."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import select

from kiosk.cards import About, Of
from kiosk.cards.codes import encode
from kiosk.complaints.sealing import key_id, key_of, open_box
from kiosk.contract.complaints import Sealed, SealedWords
from kiosk.contract.identity import b64, unb64
from kiosk.contract.sealing import unseal
from kiosk.devices.scanner import ScannerChoice
from kiosk.terminal import voice_lane
from kiosk.terminal.case_lane import lane
from tests.fakes.terminal_core import FakeCore
from tests.fixtures.window import Window, until
from tests.ui_zones.test_zone_scenes import every_mode, measure

Opened = Callable[..., Window]
KEY = X25519PrivateKey.generate()
PERSON, WINDOW = About(Of.PERSON, "101"), About(Of.WINDOW, "3")


@pytest.fixture(autouse=True)
def known_hub(core: FakeCore) -> None:
    public = KEY.public_key().public_bytes_raw()
    core.sealing = {"id": "k", "key": b64(public)}
    core.announce({"document": "sealing", "issuer": "hall", "hall": "hall", "key": b64(public), "id": key_id(public)})
    core.scanner = ScannerChoice("keyboard")


def show(window: Window, core: FakeCore, about: About) -> None:
    window.terminal.scans.take(encode(about, core.hub_key))


def test_a_card_at_the_idle_screen_leads_to_praise_for_that_person(opened: Opened, core: FakeCore) -> None:
    window = opened()
    window.session.end()
    show(window, core, PERSON)
    window.see("关于工号101，您想说什么？")
    window.tap("表扬")
    window.see("关于工号101")
    window.terminal.engine.zones.viewModel("voices").say("帮我填好了表")
    window.tap("下一步")
    window.tap("不留号码")
    window.see("谢谢，我们收到了")

    def kept() -> list[dict[str, object]]:
        with core.database.read() as connection:
            return [unseal(row.sealed, KEY) for row in connection.execute(select(voice_lane.lane))]

    until(kept, "the lane")
    assert kept() == [{"words": "帮我填好了表", "about_number": "101"}]
    window.open("feedback")  # what is said next is about nobody
    window.tap("建议与表扬")
    window.tap("提一条建议")
    assert window.terminal.engine.zones.viewModel("voices").about == ""


@pytest.mark.parametrize(("about", "number", "code"), [(PERSON, "101", None), (WINDOW, None, "3")])
def test_a_complaint_by_a_card_says_whom_it_is_about(
        opened: Opened, core: FakeCore, about: About, number: str | None, code: str | None) -> None:
    window = opened()
    show(window, core, about)
    window.see("给您编号")
    window.settle()
    window.tap("反映问题")
    case = window.terminal.engine.zones.viewModel("case")
    assert case.about != ""
    case.chooseKind("complaint")
    case.tell("电话没人接")
    case.chooseWho("anonymous")
    case.send()

    def given() -> list[SealedWords]:
        with core.database.read() as connection:
            rows = connection.execute(select(lane)).all()
        sealed = [(row.id, Sealed.model_validate(row.sealed)) for row in rows]
        return [SealedWords.model_validate_json(open_box(unb64(one.box), key_of(one, KEY, id), id))
                for id, one in sealed]

    until(given, "the case")
    [words] = given()
    assert (words.about_number, words.about_window) == (number, code)


def test_a_card_of_another_hall_opens_nothing(opened: Opened, core: FakeCore) -> None:
    window = opened()
    window.terminal.scans.take(encode(PERSON, Ed25519PrivateKey.generate()))
    window.see("这不是本厅的服务卡，请找工作人员")
    assert window.terminal.engine.zones.viewModel("card").ways.rowCount() == 0


@every_mode
def test_the_card_s_pages(opened: Opened, core: FakeCore, landscape, language, large, contrast) -> None:
    window = opened(language, large=large, contrast=contrast, landscape=landscape)

    def scenes() -> Iterator[str]:
        show(window, core, PERSON)
        window.see(core.pack.phrases["card.praise"].of(language))
        window.settle()
        yield "card"
        window.tap(core.pack.phrases["card.case"].of(language))
        window.settle()
        yield "kind"

    measure(scenes(), window)
