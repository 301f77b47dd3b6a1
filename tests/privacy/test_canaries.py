"""Invented people whose names, numbers and phones are nowhere else go through visits; then they are looked for.

KIOSK_CANARIES=500 makes as many visits (10 otherwise): each finds an account, proves it by a code to the phone, an ID
card or a clerk, sees its history and prints a statement. One in five does something more: pays, gets a receipt and the
list of payments; complains with a slip, or without a name; hands a suggestion in, with a number; takes a slip for a
bank transfer. One terminal is ended by a signal in the middle of it.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from kiosk.accounts import mask_name, openings
from kiosk.cli.running import RunningTerminal
from kiosk.clock import SystemClock
from kiosk.contract.accounts import hash_id
from kiosk.devices.id_reader import IdReaderChoice
from kiosk.devices.id_reader_simulator import IdReaderSimulator, card_text
from kiosk.hub.setup import open_hub
from kiosk.hub.tokens import Tokens
from kiosk.settings import Settings
from tests.accounts.sample import write_account
from tests.fakes.cut_proxy import CutProxy
from tests.fixtures.hub import kiosk_hub, run_hub
from tests.fixtures.paying import take_money
from tests.fixtures.sandbox import Sandbox
from tests.fixtures.terminal import PACK, options
from tests.fixtures.window import Window, until
from tests.privacy.proofs import Phones, codes_in, hashes_in, id_number, phones
from tests.terminal.hall import Hall, address
from ui import screenshot

pytestmark = pytest.mark.e2e
VISITS = int(os.environ.get("KIOSK_CANARIES", "10"))
SECONDS, TIMES = 60, 4
BANK = {"bank": "示例银行青石支行", "holder": "示例供电公司", "number": "1234 5678 9012 3456"}
_MARKS = ("4177777", "4177 777", "龘", "1990", "9977 77", "鸪鸬镇")
"""How every canary begins: files without any need no closer look."""
_CHARACTERS = "丏丐丑丞丠丣丩丬丮丱乂乇乜乩乸亍亓亖亹仂仉仕仝仞仡仫仳仵伉伎伛伢伥伧"


@dataclass(frozen=True)
class Person:
    number: str
    name: str
    phone: str
    address: str
    id_number: str

    @property
    def id_sha256(self) -> str:
        """Few enough numbers are possible that it is as good as the number."""
        return hash_id(self.id_number)

    @property
    def canaries(self) -> tuple[str, ...]:
        spoken = (" ".join(one[at:at + 4] for at in range(0, len(one), 4)) for one in (self.number, self.id_number))
        return self.number, self.name, self.phone, self.address, self.id_number, *spoken


def person(n: int) -> Person:
    """Their last character, which is shown, is everybody's."""
    high, low = divmod(n, len(_CHARACTERS))
    return Person(f"4177777{n * 7919 % 10 ** 6:06d}", f"龘{_CHARACTERS[high]}{_CHARACTERS[low]}三",
                  f"1990{n:03d}{n:04d}", f"鸪鸬镇第{n:04d}号院", id_number(n))


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
def mobile(tmp_path: Path) -> Iterator[Phones]:
    with phones(tmp_path / "sms") as ready:
        yield ready


@pytest.fixture
def hall(tmp_path: Path, sandbox: Sandbox, mobile: Phones, people: list[Person]) -> Iterator[Hall]:
    kiosk_hub("init", "--pack", str(PACK), folder=tmp_path / "hub")
    mobile.give_to(tmp_path / "hub")
    with run_hub(tmp_path / "hub", talkative=True) as hub, CutProxy(address(hub)) as line:
        made = Hall(tmp_path / "hub", None, hub, line)
        take_money(made.folder, sandbox, open_seconds=SECONDS, bank=BANK)
        with open_hub(made.folder) as services:
            tokens = Tokens(services.identity.secret, services.hall)
            for one in people:
                write_account(services, one.number, unpaid={"202609": 5000, "202610": 7000}, phone=one.phone,
                              customer_name=one.name, service_address=one.address,
                              id_mac=tokens.holder_mac(one.id_sha256))
        yield made


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[IdReaderSimulator]:
    simulator = IdReaderSimulator(tmp_path / "id-reader")
    yield simulator
    simulator.close()


@pytest.fixture
def terminal(tmp_path: Path, hall: Hall, reader: IdReaderSimulator) -> Iterator[RunningTerminal]:
    """Its store is not encrypted here, or nothing could be found in it."""
    folder = tmp_path / "terminal"
    folder.mkdir()
    hall.pair(folder)
    core = RunningTerminal(options(folder, encrypted=False), SystemClock(), Settings())
    core.attach_printer(f"folder:{folder / 'paper'}", width_mm=80, timeout_seconds=5)
    core.id_reader = IdReaderChoice("sdt", str(tmp_path / "id-reader"))
    core.start()
    yield core
    core.close()


def insist(ask: Callable[[], object], done: Callable[[], object], what: str) -> None:
    """As customers do where a hub that is busy gave no answer in its time: once more."""
    for _ in range(TIMES):
        ask()
        if screenshot.until(done, SECONDS / TIMES):
            return
    pytest.fail(f"asked {TIMES} times for {what}")


@dataclass(frozen=True)
class Visit:
    """One person's; what the screen said stays in `seen`."""

    window: Window
    core: RunningTerminal
    hall: Hall
    sandbox: Sandbox
    mobile: Phones
    reader: IdReaderSimulator
    one: Person
    seen: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    @property
    def zone(self) -> Any:
        return self.window.terminal.engine.zones.viewModel("self_service")

    def look(self) -> None:
        self.seen.extend(self.window.texts())

    def see_the_account(self, proof: Callable[[Visit], None]) -> None:
        """And its history, with a statement."""
        zone = self.zone
        self.window.begin()
        self.window.open("self_service")
        proof(self)
        insist(zone.history.printStatement, lambda: zone.history.paper == "printed", "the statement")
        self.look()

    def find(self) -> None:
        zone = self.zone
        for digit in self.one.number:
            zone.type(digit)
        insist(zone.ask, lambda: zone.step == "account" and not self.window.sliding(), "the account")
        self.look()

    def proves_by_clerk(self) -> None:
        zone = self.zone
        self.find()
        with open_hub(self.hall.folder) as services, services.write() as work:
            openings.open_for(work, self.core.identity.app_id, zone._visit.id_at_the_hub(), [self.one.number],
                              openings.BY_CODE, services.clock.now())
            work.commit()
        zone._visit.has_proved([self.one.number])
        insist(zone.prove, self.proved, "the history")

    def proves_by_phone(self) -> None:
        """The code is on the screen while it is typed."""
        zone = self.zone
        self.find()
        zone.prove()
        insist(zone.proof.sendCode, lambda: zone.proof.step == "code", "the code")
        code = self.mobile.code(self.one.phone)
        assert code is not None
        self.codes.append(code)
        for digit in code:
            zone.proof.type(digit)
        until(self.proved, "the history", SECONDS)

    def proves_by_card(self) -> None:
        """Its card finds the account, and proves it."""
        zone = self.zone
        self.reader.lay(card_text(self.one.id_number, "19900101", name=self.one.name))
        until(lambda: zone.step == "account" and not self.window.sliding(), "the card's account", SECONDS)
        self.look()
        self.reader.take()
        insist(zone.prove, self.proved, "the history")

    def proved(self) -> object:
        return self.zone.history.ready and self.zone.history.period

    def pay(self) -> None:
        zone = self.zone
        zone.pay()
        zone.paying.choose("wechat")
        until(lambda: zone.paying.code, "the code", SECONDS)
        self.sandbox.scan(zone.paying.code)
        until(lambda: zone.paying.paper == "printed", "the receipt", SECONDS)
        self.look()
        insist(zone.receipts.look, lambda: zone.receipts.step == "listed", "the payments")
        insist(zone.receipts.printList, lambda: zone.receipts.paper == "printed", "the list of payments")
        self.look()

    def ask_the_bank(self) -> None:
        self.zone.pay()
        insist(self.zone.askTransfer, lambda: self.zone.bank.paper == "printed", "the slip for the bank")
        self.look()

    def complain(self, who: str) -> None:
        """What they write stands on their own screen; nothing of it may stay."""
        case = self.window.terminal.engine.zones.viewModel("case")
        self.window.home()
        self.window.open("feedback")
        case.begin()
        case.chooseKind("opinion")
        case.tell(f"{self.one.name}住{self.one.address},户号{self.one.number},电话{self.one.phone}")
        case.fill("where", self.one.address)
        if who == "named":
            case.fill("name", self.one.name)
            for key in self.one.phone:
                case.dial("phone", key)
            for key in self.one.number:
                case.dial("account", key)
        case.chooseWho(who)
        case.send()
        until(lambda: case.property("slip") == "printed", "the case's slip", SECONDS)
        assert found_in("\n".join(self.window.texts()), [self.one]) == []

    def suggest(self) -> None:
        voice = self.window.terminal.engine.zones.viewModel("voices")
        self.window.home()
        self.window.open("feedback")
        voice.begin("suggestion")
        voice.say(f"{self.one.name}({self.one.address},{self.one.number})建议加把椅子")
        for key in self.one.phone:
            voice.dial(key)
        assert voice.send()

    def leave(self) -> None:
        self.window.session.end()
        self.window.settle()


MORE: tuple[tuple[Callable[[Visit], None], int], ...] = (
    (Visit.pay, 2), (lambda visit: visit.complain("named"), 1), (Visit.suggest, 0), (Visit.ask_the_bank, 1),
    (lambda visit: visit.complain("anonymous"), 1))
"""What one in five does besides, and how many papers it gives."""


PROOFS: tuple[Callable[[Visit], None], ...] = (Visit.proves_by_clerk, Visit.proves_by_phone, Visit.proves_by_card)


def found_in(text: str, people: list[Person]) -> list[str]:
    return [canary for one in people for canary in one.canaries if canary in text]


def test_nothing_of_a_customer_is_left_after_the_visit(
        open_window: Callable[..., Window], terminal: RunningTerminal, hall: Hall, sandbox: Sandbox,
        mobile: Phones, reader: IdReaderSimulator, people: list[Person], log: Path, tmp_path: Path) -> None:
    window = open_window()
    window.attach(terminal)
    until(lambda: terminal.link.online, "the hub", SECONDS)
    until(lambda: terminal.cases.takes() >= {"opinion"}, "the key for complaints", SECONDS)
    given, codes = 0, set()
    for n, one in enumerate(people):
        visit = Visit(window, terminal, hall, sandbox, mobile, reader, one)
        more, papers_of_it = MORE[n % len(MORE)]
        visit.see_the_account(PROOFS[n % len(PROOFS)])
        more(visit)
        visit.leave()
        given += 1 + papers_of_it
        codes.update(visit.codes)
        shown = "\n".join(visit.seen)
        assert mask_name(one.name) in shown, "or nothing is proved: nobody was seen"
        for never in (one.name, one.phone, one.address, one.id_number):
            assert never not in shown
        assert found_in("\n".join(window.texts()), [one]) == []
    papers = sorted((tmp_path / "terminal" / "paper").glob("*.pdf"))
    assert len(papers) == given
    words = "".join(text_of(file) for file in papers)
    assert "*三" in words
    assert found_in(words.replace("\n", ""), people) == []
    assert len(codes) >= len(people) // len(PROOFS)
    assert "POST" in (hall.folder / "hub.log").read_text(), "it sends codes, and says so"
    places = [log, hall.folder / "hub.log", tmp_path / "terminal"]
    open_files = left_in(places, people, codes)
    terminal.close()
    assert open_files | left_in(places, people, codes) == {}
    assert holds(tmp_path / "terminal", "*三"), "what is masked is there, so what is not would be found"


def test_a_terminal_that_is_ended_by_a_signal_in_a_visit_leaves_nothing_of_it(
        hall: Hall, people: list[Person], tmp_path: Path, project_root: Path) -> None:
    """By SIGABRT, as a service manager ends what is stuck, with its dump; nobody tidies up after it."""
    one, folder = people[0], tmp_path / "dying"
    folder.mkdir()
    hall.pair(folder)
    with (folder / "journal").open("wb") as journal, subprocess.Popen(
            [sys.executable, "-m", "tests.privacy.dying", str(folder)], cwd=project_root, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=journal, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(f"{one.number} {one.id_sha256}\n")
        process.stdin.flush()
        said = process.stdout.readline()
        process.send_signal(signal.SIGABRT)
        assert process.wait(SECONDS) == -signal.SIGABRT
    assert said.split() == ["open", mask_name(one.name), "1"], (folder / "journal").read_text()
    assert "Fatal Python error: Aborted" in (folder / "journal").read_text()
    assert (folder / "terminal.db-wal").stat().st_size and holds(folder, "*三"), "a paper of this visit is there"
    assert left_in([folder, hall.folder / "hub.log"], people) == {}


def left_in(places: list[Path], people: list[Person], codes: Collection[str] = ()) -> dict[str, list[str]]:
    """Canaries by the file that holds them."""
    left: dict[str, list[str]] = {}
    hashes = {one.id_sha256 for one in people}
    for file in (file for place in places for file in files_of(place)):
        data = file.read_bytes()
        if secrets := codes_in(data, codes) + hashes_in(data, hashes):
            left[file.name] = secrets
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
