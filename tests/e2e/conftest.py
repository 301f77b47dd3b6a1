"""Real processes and a real window on a screen of its own, used by a screen reader."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from kiosk.boot import SHIPPED_PACK
from tests.e2e.customer import Customer
from tests.e2e.hall import Hall, open_hall
from tests.e2e.machine import Machine
from tests.e2e.screen import open_screen
from tests.fixtures.hub import kiosk_hub
from ui import translations

_EVIDENCE = pytest.StashKey[list[tuple[str, Callable[[], str]]]]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """A failure shows what was on the screen and in the logs then."""
    report = yield
    if report.failed and call.when == "call":
        report.sections += [(title, _said(tell)) for title, tell in item.stash.get(_EVIDENCE, [])]
    return report


def _said(tell: Callable[[], str]) -> str:
    try:
        return tell()
    except Exception as error:  # a witness that fails must not hide the failure
        return f"{type(error).__name__}: {error}"


@pytest.fixture(scope="session")
def screen() -> Iterator[Mapping[str, str]]:
    translations.build()
    with open_screen() as environment:
        yield environment


@pytest.fixture(scope="session")
def new_hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a hub that was set up with the shipped pack and never ran."""
    folder = tmp_path_factory.mktemp("new-hub") / "hub"
    kiosk_hub("init", "--pack", str(SHIPPED_PACK), folder=folder)
    return folder


@pytest.fixture
def hall(new_hub: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Hall]:
    with open_hall(shutil.copytree(new_hub, tmp_path / "hub")) as opened:
        _testify(request, "the hub's log", opened.log)
        yield opened


@pytest.fixture(scope="module")
def kept_hall(new_hub: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """One for all tests of a module: what they leave there is there for the next."""
    with open_hall(shutil.copytree(new_hub, tmp_path_factory.mktemp("hall") / "hub")) as opened:
        yield opened


@pytest.fixture(scope="module")
def terminal_settings() -> Sequence[str]:
    """What else `terminal` is set to."""
    return ()


@pytest.fixture(scope="module")
def terminal(
    kept_hall: Hall, screen: Mapping[str, str], pack: dict[str, Any], terminal_settings: Sequence[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Machine]:
    """Of `kept_hall`: paired, at its home page; it ends well and complained of nothing."""
    made = Machine(tmp_path_factory.mktemp("machine") / "entrance", screen, settings=terminal_settings)
    kept_hall.pair_terminal(made.identity)
    try:
        Customer(made.start(), pack).begin()
        yield made
        made.stop()
    finally:
        made.close()
    assert made.complaints() == []


@pytest.fixture
def machine(
    tmp_path: Path, screen: Mapping[str, str], request: pytest.FixtureRequest,
) -> Iterator[Callable[..., Machine]]:
    """`machine(printer="tcp:…")`: a machine, not started and not paired; `app="counter"` for a clerk's."""
    made: list[Machine] = []

    def make(printer: str = "folder:", app: str = "terminal") -> Machine:
        one = Machine(tmp_path / f"entrance-{len(made) + 1}", screen, printer, app)
        made.append(one)
        _testify(request, "the screen", lambda: one.reader.page())
        _testify(request, "its log", one.log)
        return one

    yield make
    for one in made:
        one.close()


def _testify(request: pytest.FixtureRequest, title: str, tell: Callable[[], str]) -> None:
    request.node.stash.setdefault(_EVIDENCE, []).append((title, tell))


@pytest.fixture(scope="session")
def pack() -> dict[str, Any]:
    """The shipped pack as its document."""
    document: dict[str, Any] = json.loads(SHIPPED_PACK.read_text("utf-8"))["pack"]
    return document
