"""Somebody who cannot see the screen makes a suggestion, and staff read it: by role, name and press."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from tests.e2e.customer import Customer
from tests.e2e.hall import Hall
from tests.e2e.machine import Machine
from tests.e2e.patience import eventually
from tests.fixtures.hub import App

pytestmark = pytest.mark.e2e
WORDS = {"zh": {"next": "下一步", "send": "提交", "ok": "好的"},
         "en": {"next": "Next", "send": "Send", "ok": "OK"}}


@pytest.fixture(scope="module")
def manager(kept_hall: Hall) -> App:
    """At a console."""
    return kept_hall.staffed(Scope.STAFF, Role.MANAGER)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_screen_reader_makes_a_suggestion_with_a_number(
    terminal: Machine, manager: App, pack: dict[str, Any], language: str,
) -> None:
    reader, words, customer = terminal.reader, WORDS[language], Customer(terminal.reader, pack, language)
    phrase = customer.phrase
    if language == "en":
        customer.ask_for_large_english()
    customer.give_feedback("feedback.voices", "voices.suggestion")
    reader.find("entry", phrase("voices.suggestion_words"))
    terminal.focus()
    said = f"12345 {len(language)}{language == 'en':d}"
    terminal.keys("type", said)
    reader.press(words["next"])
    reader.find("heading", phrase("voices.phone"))
    for digit in "13800000000":
        reader.press(digit)
    reader.press(words["send"])
    reader.find("heading", phrase("voices.thanks"))
    reader.hears(phrase("voices.answer"))
    reader.press(words["ok"])
    reader.find("heading", phrase("home.title"))

    def arrived() -> bool:
        listed = manager.post("/v1/suggestions/list", {}).json()["suggestions"]
        return any((one["words"], one["phone"]) == (said, "13800000000") for one in listed)

    eventually(arrived)
