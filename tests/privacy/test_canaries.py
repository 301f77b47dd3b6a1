"""Invented people whose names, numbers and phones are nowhere else go through visits; then they are looked for.

KIOSK_CANARIES=500 makes as many visits (10 otherwise): each looks an account up, sees its history and prints a
statement; every fifth pays and gets a receipt.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from kiosk.accounts import mask_name, openings
from kiosk.cli.running import RunningTerminal
from kiosk.clock import SystemClock
from kiosk.hub.setup import open_hub
from kiosk.settings import Settings
from tests.accounts.sample import write_account
from tests.fixtures.paying import take_money
from tests.fixtures.sandbox import Sandbox
from tests.fixtures.terminal import options
from tests.fixtures.window import Window, until
from tests.terminal.hall import Hall, open_hall

pytestmark = pytest.mark.e2e
VISITS, EVERY = int(os.environ.get("KIOSK_CANARIES", "10")), 5
SECONDS = 60
_MARKS = ("4177777", "4177 777", "龘", "1990", "鸪鸬镇")
"""How every canary begins: files without any need no closer look."""
_CHARACTERS = "丏丐丑丞丠丣丩丬丮丱乂乇乜乩乸亍亓亖亹仂仉仕仝仞仡仫仳仵伉伎伛伢伥伧"


@dataclass(frozen=True)
class Person:
    number: str
    name: str
    phone: str
    address: str

    @property
    def canaries(self) -> tuple[str, ...]:
        spoken = " ".join(self.number[at:at + 4] for at in range(0, len(self.number), 4))
        return self.number, spoken, self.name, self.phone, self.address


def person(n: int) -> Person:
    """Their last character, which is shown, is everybody's."""
    high, low = divmod(n, len(_CHARACTERS))
    return Person(f"4177777{n * 7919 % 10 ** 6:06d}", f"龘{_CHARACTERS[high]}{_CHARACTERS[low]}三",
                  f"1990{n:03d}{n:04d}", f"鸪鸬镇第{n:04d}号院")


@pytest.fixture
def people(tmp_path: Path) -> list[Person]:
    return [person(n) for n in range(VISITS)]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Everything that this process logs, down to the last detail."""
    root = logging.getLogger()
    handler, level = logging.FileHandler(tmp_path / "everything.log", encoding="utf-8"), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield tmp_path / "everything.log"
    root.removeHandler(handler)
    root.setLevel(level)
    handler.close()


@pytest.fixture
def hall(tmp_path: Path, sandbox: Sandbox, people: list[Person]) -> Iterator[Hall]:
    with open_hall(tmp_path / "hub") as made:
        take_money(made.folder, sandbox, open_seconds=SECONDS)
        with open_hub(made.folder) as services:
            for one in people:
                write_account(services, one.number, unpaid={"202609": 5000, "202610": 7000}, phone=one.phone,
                              customer_name=one.name, service_address=one.address)
        yield made


@pytest.fixture
def terminal(tmp_path: Path, hall: Hall) -> Iterator[RunningTerminal]:
    """Its store is not encrypted here, or nothing could be found in it."""
    folder = tmp_path / "terminal"
    folder.mkdir()
    hall.pair(folder)
    core = RunningTerminal(options(folder, encrypted=False), SystemClock(), Settings())
    core.attach_printer(f"folder:{folder / 'paper'}", width_mm=80, timeout_seconds=5)
    core.start()
    yield core
    core.close()


def visit(window: Window, core: RunningTerminal, hall: Hall, sandbox: Sandbox, one: Person, *, pays: bool) -> list[str]:
    """What the screen said while somebody was there."""
    zone = window.terminal.engine.zones.viewModel("self_service")
    window.begin()
    window.open("self_service")
    for digit in one.number:
        zone.type(digit)
    zone.ask()
    until(lambda: zone.step == "account" and not window.sliding(), "the account", SECONDS)
    seen = window.texts()
    with open_hub(hall.folder) as services, services.write() as work:
        openings.open_for(work, core.identity.app_id, zone._of_visit(), [one.number], openings.BY_CODE,
                          services.clock.now())
        work.commit()
    zone._proved = frozenset({one.number})
    zone.prove()
    until(lambda: zone.history.ready and zone.history.period, "the history", SECONDS)
    zone.history.printStatement()
    until(lambda: zone.history.paper == "printed", "the statement", SECONDS)
    seen += window.texts()
    if pays:
        zone.pay()
        zone.paying.choose("wechat")
        until(lambda: zone.paying.code, "the code", SECONDS)
        sandbox.scan(zone.paying.code)
        until(lambda: zone.paying.paper == "printed", "the receipt", SECONDS)
        seen += window.texts()
    window.session.end()
    window.settle()
    return seen


def found_in(text: str, people: list[Person]) -> list[str]:
    return [canary for one in people for canary in one.canaries if canary in text]


def test_nothing_of_a_customer_is_left_after_the_visit(
        open_window: Callable[..., Window], terminal: RunningTerminal, hall: Hall, sandbox: Sandbox,
        people: list[Person], log: Path, tmp_path: Path) -> None:
    window = open_window()
    window.attach(terminal)
    until(lambda: terminal.link.online, "the hub", SECONDS)
    receipts = 0
    for n, one in enumerate(people):
        pays = n % EVERY == 0
        receipts += pays
        shown = "\n".join(visit(window, terminal, hall, sandbox, one, pays=pays))
        assert mask_name(one.name) in shown, "or nothing is proved: nobody was seen"
        for never in (one.name, one.phone, one.address):
            assert never not in shown
        assert found_in("\n".join(window.texts()), [one]) == []
    papers = sorted((tmp_path / "terminal" / "paper").glob("*.pdf"))
    assert len(papers) == len(people) + receipts
    words = "".join(text_of(file) for file in papers)
    assert "*三" in words
    assert found_in(words.replace("\n", ""), people) == []
    places = [log, hall.folder / "hub.log", hall.folder / "log", tmp_path / "terminal"]
    open_files = left_in(places, people)
    terminal.close()
    assert open_files | left_in(places, people) == {}
    assert holds(tmp_path / "terminal", "*三"), "what is masked is there, so what is not would be found"


def left_in(places: list[Path], people: list[Person]) -> dict[str, list[str]]:
    """Canaries by the file that holds them."""
    left: dict[str, list[str]] = {}
    for file in (file for place in places for file in files_of(place)):
        data = file.read_bytes()
        if not any(spelling in data for mark in _MARKS for spelling in spellings(mark)):
            continue
        for canary in (canary for one in people for canary in one.canaries):
            if any(spelling in data for spelling in spellings(canary)):
                left.setdefault(file.name, []).append(canary)
    return left


def holds(folder: Path, text: str) -> bool:
    return any(spelling in file.read_bytes() for file in folder.glob("terminal.db*") for spelling in spellings(text))


def spellings(text: str) -> set[bytes]:
    """As programs may have written it: in three encodings, or escaped as JSON does."""
    return {*(text.encode(code) for code in ("utf-8", "utf-16-le", "gb18030")), json.dumps(text)[1:-1].encode()}


def files_of(folder: Path) -> list[Path]:
    """Store, write-ahead log, papers, crash reports, settings: whatever is there."""
    return [folder] if folder.is_file() else [file for file in folder.rglob("*") if file.is_file()]


def text_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file.read_bytes())
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
