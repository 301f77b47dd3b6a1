"""The demo hall without windows: the hub's process, the clerk, what is heard of the queue."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli.counter import open_counter
from kiosk.cli.demo import Watcher
from kiosk.cli.demo_clerk import Clerk
from kiosk.cli.demo_hall import DemoFailed, DemoHall
from kiosk.cli.running import RunningTerminal, open_terminal
from kiosk.errors import KioskError
from kiosk.settings import load
from tests.fixtures.wait import wait_until
from ui.demo.stage import Call, HubLine

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoHall]:
    """One for all tests that take it: none leaves anybody waiting there."""
    hall = DemoHall(tmp_path_factory.mktemp("hall"))
    try:
        hall.open()
        yield hall
    finally:
        hall.close()


@pytest.fixture
def terminal(hall: DemoHall) -> Iterator[RunningTerminal]:
    core = open_terminal(load(hall.settings()))
    wait_until(lambda: core.link.online and core.queue)
    yield core
    core.close()


def test_a_ticket_goes_from_the_terminal_over_hub_and_clerk_to_its_end(
    hall: DemoHall, terminal: RunningTerminal,
) -> None:
    queues: list[list[HubLine]] = []
    calls: list[Call] = []
    watcher = Watcher(hall.clerk, queues.append, calls.append)
    watcher.start()
    wait_until(lambda: queues)  # it listens now
    clerk = Clerk(hall.clerk, [window.id for window in terminal.pack.windows], hall.sign_in("1002", "clerk"),
                  looks=0.2, walk=0.05, serve=0.05)
    try:
        taken = terminal.tickets.take_ticket(service_id=terminal.pack.services[0].id, language="zh_CN")
        assert taken.series == "hub"
        wait_until(lambda: sum(line.waiting for line in queues[-1]) == 1)
        clerk.start()
        wait_until(lambda: any(call.state == "finished" for call in calls))
        assert [(call.number, call.state, call.window) for call in calls] == [
            (taken.number, state, "1") for state in ("called", "serving", "finished")]
        wait_until(lambda: sum(line.waiting + line.called + line.serving for line in queues[-1]) == 0)
    finally:
        clerk.close()
        watcher.close()
    wait_until(lambda: {path.suffix for path in hall.paper.glob("*")} == {".png", ".pdf", ".bin"})


def test_a_second_start_keeps_the_pairing_and_goes_on(tmp_path: Path) -> None:
    identities = []
    for _ in range(2):
        hall = DemoHall(tmp_path)
        try:
            hall.open()
            core = open_terminal(load(hall.settings()))
            wait_until(lambda: core.queue)  # noqa: B023  # it hears the hub; used within its own turn
            identities.append(core.identity.app_id)
            core.close()
        finally:
            hall.close()
    assert identities[0] == identities[1]


def test_each_start_makes_up_new_pins(hall: DemoHall) -> None:
    first, second = hall.sign_in("1001", "clerk"), hall.sign_in("1001", "clerk")
    assert first["pin"] != second["pin"] and first["new_pin"] != second["new_pin"]
    core = open_counter(load(hall.settings("counter")))
    try:
        wait_until(lambda: core.link.online)
        with pytest.raises(KioskError):
            core.sign_in("1001", first["pin"])
        core.sign_in(**second)
        assert core.desk.person is not None
    finally:
        core.close()


def test_apps_of_a_hub_whose_past_was_cut_off_go_with_it(tmp_path: Path) -> None:
    for name in ("hub", "terminal"):
        (tmp_path / name).mkdir()
    (tmp_path / "hub.untold").touch()
    DemoHall(tmp_path).close()
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["demo.lock", "hub.untold"]


def test_two_demos_never_share_a_folder(hall: DemoHall) -> None:
    with pytest.raises(DemoFailed, match="is open in"):
        DemoHall(hall.folder)


def test_a_fresh_demo_forgets_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "terminal").mkdir()
    (tmp_path / "terminal" / "terminal.sqlite").write_text("old")
    (tmp_path / "mine.txt").write_text("kept")
    DemoHall(tmp_path, fresh=True).close()
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["demo.lock", "mine.txt"]
