"""What a hub tells its terminals at once: calls, missed tickets that come back, who saw a help call."""

from __future__ import annotations

import queue
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.errors import Refused
from kiosk.hub.setup import open_hub
from kiosk.staff import people
from kiosk.terminal import TerminalCore
from kiosk.terminal.news import Call, HelpNews, call_of, help_of
from tests.fixtures.hub import QUICK_PINS, App
from tests.fixtures.wait import wait_until
from tests.terminal.conftest import Opened
from tests.terminal.hall import Hall, open_hall
from tests.terminal.test_core import take

PATIENCE = 30.0
WINDOW = "1"


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    with open_hall(tmp_path_factory.mktemp("hub")) as hall:
        yield hall


@pytest.fixture(scope="module")
def counter(hall: Hall) -> App:
    """A clerk who sits at window 1."""
    with open_hub(hall.folder, url=hall.url) as services:
        one_time = people.add(services, "7", "clerk", {Role.CLERK}, pins=QUICK_PINS)
    app = hall.hub.pair(Scope.COUNTER)
    assert app.sign_in("7", one_time, "a pin of the clerk's own").status_code == 200
    done(app, "open_window", window=WINDOW)
    return app


@pytest.fixture
def terminal(hall: Hall, opened: Opened, tmp_path: Path) -> Iterator[TerminalCore]:
    hall.pair(tmp_path / "terminal")
    core = opened(hub_patience_seconds=PATIENCE)
    core.start()
    wait_until(lambda: core.link.online and core.queue is not None)
    yield core


def done(counter: App, kind: str, **payload: object) -> dict[str, object]:
    answer = counter.command(kind, payload)
    assert answer.status_code == 200, answer.text
    return answer.json()["result"]


@pytest.mark.e2e
def test_a_call_is_heard_by_the_terminal_soon_after_the_press(terminal: TerminalCore, counter: App) -> None:
    calls: queue.Queue[tuple[Call, float]] = queue.Queue()
    terminal.on_call(lambda call: calls.put((call, time.monotonic())))
    took = []
    for _ in range(20):
        ticket = take(terminal)
        wait_until(lambda: terminal.sync_status().waiting == 0)
        pressed = time.monotonic()
        done(counter, "call_next", window=WINDOW)
        call, heard = calls.get(timeout=PATIENCE)
        assert (call.number, call.window) == (ticket.number, WINDOW)
        took.append((heard - pressed) * 1000)
        done(counter, "start_service", ticket_id=str(ticket.ticket_id))
        done(counter, "finish_service", ticket_id=str(ticket.ticket_id))
    assert statistics.median(took) <= 150, f"milliseconds: {sorted(round(one) for one in took)}"


@pytest.mark.e2e
def test_a_missed_ticket_is_brought_back_at_a_terminal_once(terminal: TerminalCore, counter: App) -> None:
    ticket = take(terminal)
    wait_until(lambda: terminal.sync_status().waiting == 0)
    assert terminal.tickets.find_ticket(ticket.qr).return_until is None
    with pytest.raises(Refused) as told:
        terminal.tickets.return_ticket(ticket.qr)
    assert told.value.code == "not_missed"
    done(counter, "call_next", window=WINDOW)
    for _ in range(2):
        done(counter, "recall_ticket", ticket_id=str(ticket.ticket_id))
    done(counter, "mark_no_show", ticket_id=str(ticket.ticket_id))
    missed = terminal.tickets.find_ticket(ticket.qr)
    assert missed.state == "no_show" and missed.return_until is not None
    back = terminal.tickets.return_ticket(ticket.qr)
    assert (back.state, back.ahead, back.return_until) == ("waiting", 0, None)
    done(counter, "call_next", window=WINDOW)
    for _ in range(2):
        done(counter, "recall_ticket", ticket_id=str(ticket.ticket_id))
    done(counter, "mark_no_show", ticket_id=str(ticket.ticket_id))
    assert terminal.tickets.find_ticket(ticket.qr).return_until is None
    with pytest.raises(Refused) as told:
        terminal.tickets.return_ticket(ticket.qr)
    assert told.value.code == "returned_already"


@pytest.mark.e2e
def test_who_called_for_help_hears_that_it_was_seen(terminal: TerminalCore, counter: App) -> None:
    heard: queue.Queue[HelpNews] = queue.Queue()
    terminal.on_help(heard.put)
    help_id = terminal.call_staff("entrance left", "zh_CN")
    wait_until(lambda: terminal.sync_status().waiting == 0)
    done(counter, "acknowledge_help", help_id=str(help_id))
    news = heard.get(timeout=PATIENCE)
    while not news.seen:  # first that it is there
        news = heard.get(timeout=PATIENCE)
    assert news == HelpNews(help_id, seen=True)


@pytest.mark.parametrize("data", [{}, {"number": 3, "window": "1"}, {"number": "A001"}, {"help_id": "x"}])
def test_an_event_that_says_too_little_is_no_call_and_no_news(data: dict[str, object]) -> None:
    assert call_of(data) == Call()
    assert help_of(data) is None
