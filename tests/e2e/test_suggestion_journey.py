"""Somebody who cannot see the screen makes a suggestion, and staff read it: by role, name and press."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.setup import open_hub
from tests.e2e.customer import Customer
from tests.e2e.hall import Hall
from tests.e2e.hall import open_hall as running_hall
from tests.e2e.machine import Machine
from tests.e2e.patience import eventually
from tests.fixtures.hub import App, signed_in
from tests.fixtures.hub import pair as pair_app

pytestmark = pytest.mark.e2e
WORDS = {"zh": {"next": "下一步", "send": "提交", "ok": "好的", "home": "首页"},
         "en": {"next": "Next", "send": "Send", "ok": "OK", "home": "Home"}}


@pytest.fixture(scope="module")
def hall(new_hub: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    import shutil

    with running_hall(shutil.copytree(new_hub, tmp_path_factory.mktemp("suggestions") / "hub")) as opened:
        yield opened


@pytest.fixture(scope="module")
def terminal(
    hall: Hall, screen: Mapping[str, str], pack: dict[str, Any], tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Machine]:
    """Paired, at its home page; it ends well and complained of nothing."""
    made = Machine(tmp_path_factory.mktemp("hall") / "entrance", screen)
    hall.pair_terminal(made.identity)
    try:
        Customer(made.start(), pack).begin()
        yield made
        made.stop()
    finally:
        made.close()
    assert made.complaints() == []


@pytest.fixture(scope="module")
def manager(hall: Hall) -> Iterator[App]:
    """At a console."""
    context = ssl.create_default_context(cafile=str(hall.folder / "tls_cert.pem"))
    with httpx.Client(base_url=hall.url, verify=context, timeout=60) as http, open_hub(hall.folder) as services:
        yield signed_in(pair_app(http, hall.code(Scope.STAFF)), services, Role.MANAGER)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_screen_reader_makes_a_suggestion_with_a_number(
    terminal: Machine, manager: App, pack: dict[str, Any], language: str,
) -> None:
    reader, words, customer = terminal.reader, WORDS[language], Customer(terminal.reader, pack, language)
    phrase = customer.phrase
    if language == "en":
        reader.press("English")
        reader.press("Large")
        eventually(lambda: reader.find("button", "Large").checked)

    def offered() -> bool:
        """The hub's key for such words may still be on its way."""
        reader.press(customer.name("zones", "feedback"))
        reader.press(phrase("feedback.voices"))
        reader.find("button", words["home"])
        if phrase("voices.suggestion") in reader.names("button"):
            return True
        reader.press(words["home"])
        return False

    eventually(offered)
    reader.press(phrase("voices.suggestion"))
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
