"""Somebody who cannot see the screen complains, is given a number, and reads the answer: by role, name and press."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from tests.e2e.customer import Customer
from tests.e2e.hall import Hall
from tests.e2e.machine import Machine, words_on
from tests.e2e.patience import eventually
from tests.fixtures.hub import App

pytestmark = pytest.mark.e2e
REPLY = "您好，情况属实，已改正。"


@dataclass(frozen=True)
class Case:
    """The terminal's own words; the pack has the others."""

    language: str
    words: Mapping[str, str]
    large: bool = False


CHINESE = Case("zh", {"next": "下一步", "send": "提交", "ok": "好的", "show": "查看"})
ENGLISH = Case("en", {"next": "Next", "send": "Send", "ok": "OK", "show": "Show"})
CASES = [CHINESE, replace(CHINESE, large=True), ENGLISH, replace(ENGLISH, large=True)]


@pytest.fixture(scope="module")
def office(kept_hall: Hall) -> tuple[App, App]:
    """A manager and a clerk, each at a console."""
    return kept_hall.staffed(Scope.STAFF, Role.MANAGER), kept_hall.staffed(Scope.STAFF, Role.CLERK)


def answered(office: tuple[App, App], number: str) -> str:
    """What was said in that case, once staff have answered it."""
    manager, clerk = office
    found: dict[str, Any] = {}

    def arrived() -> bool:
        listed = manager.post("/v1/complaints/list", {}).json()["cases"]
        found.update(next((one for one in listed if one["number"] == number), {}))
        return bool(found)

    eventually(arrived)
    clerk_number = clerk.code.rjust(4, "9")
    version = found["version"]
    for app, kind, more in (
        (manager, "dispatch_case", {"owner": clerk_number}), (clerk, "contact_case", {}),
        (clerk, "investigate_case", {}),
        (clerk, "find_case", {"finding": "upheld", "responsibility": "service", "note": "已改正"}),
        (clerk, "reply_case", {"note": REPLY}),
    ):
        answer = app.command(kind, {"case_id": found["case_id"], "version": version, **more})
        assert answer.status_code == 200, answer.text
        version = answer.json()["result"]["version"]
    said = manager.post("/v1/complaints/case", {"case_id": found["case_id"]}).json()["given"]["text"]
    return str(said)


@pytest.mark.parametrize("case", CASES, ids=["zh-ordinary", "zh-large", "en-ordinary", "en-large"])
def test_a_screen_reader_complains_and_reads_the_answer(
    terminal: Machine, office: tuple[App, App], pack: dict[str, Any], case: Case,
) -> None:
    reader, words, customer = terminal.reader, case.words, Customer(terminal.reader, pack, case.language)
    phrase, papers = customer.phrase, len(terminal.papers())
    customer.ask_for(large=case.large)
    customer.give_feedback("feedback.case", "case.kind_complaint")
    topic = pack["complaints"]["topics"][1]
    reader.press(topic["name"][case.language])
    reader.press(topic["subs"][0]["name"][case.language])
    reader.find("entry", phrase("case.text"))
    terminal.focus()
    terminal.keys("type", "95598 12345")
    reader.press(words["next"])
    reader.find("heading", phrase("case.more"))
    reader.press(phrase("case.today"))
    eventually(lambda: reader.find("button", phrase("case.today")).checked)
    reader.press(words["next"])
    reader.press(phrase("case.who_named"))
    for digit in "13800000000":
        reader.press(digit)
    reader.press(words["next"])
    reader.find("heading", phrase("case.check"))
    reader.find("text", "95598 12345")
    reader.press(words["send"])

    reader.find("heading", phrase("case.given"))
    reader.hears(phrase("case.promise_contact").format(hours=24))
    reader.hears("12398")
    texts = reader.names("text")
    number = texts[texts.index(phrase("case.number")) + 1]
    code = texts[texts.index(phrase("case.code")) + 1]
    eventually(lambda: len(terminal.papers()) == papers + 1)
    slip = words_on(terminal.papers()[-1])
    assert number.replace(" ", "") in slip.replace(" ", "") and code in slip
    reader.press(words["ok"])
    assert answered(office, number.replace(" ", "")) == "95598 12345"

    reader.press(customer.name("zones", "feedback"))
    reader.press(phrase("feedback.track"))
    for digit in number.replace(" ", ""):
        reader.press(digit)
    reader.press(words["next"])
    reader.find("heading", phrase("track.code"))
    for digit in code:
        reader.press(digit)
    reader.press(words["show"])
    reader.find("heading", phrase("track.stage_replied"))
    reader.find("text", REPLY)
    reader.press(phrase("track.content_yes"))
    reader.hears(phrase("track.thanks"))
    reader.press(words["ok"])
    reader.find("heading", phrase("home.title"))
    assert code not in reader.page() and number not in reader.page()
    customer.leave(large=case.large)
