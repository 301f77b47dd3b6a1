"""One `kiosk hub run` process: who watches it, and who may stand below it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.contract.messages import Scope
from kiosk.errors import BadInput
from kiosk.hub.forward import pair_upstream, status
from kiosk.hub.pairing import new_code
from kiosk.hub.setup import open_hub
from kiosk.ids import new_id
from tests.fixtures.hub import HALL, App, RunningHub, fact, initialise, pair, run_hub


@pytest.fixture
def running(tmp_path: Path) -> Iterator[RunningHub]:
    initialise(tmp_path / "hub", hall=HALL)
    with run_hub(tmp_path / "hub") as hub:
        yield hub


def paired(hub: RunningHub, scope: Scope) -> App:
    with open_hub(hub.folder) as services:
        code = new_code(services, scope)
    return pair(hub.http, code)


@pytest.mark.e2e
def test_a_watcher_hears_how_the_queue_stands_when_a_ticket_is_taken(running: RunningHub) -> None:
    terminal, board = paired(running, Scope.TERMINAL), paired(running, Scope.BOARD)
    with running.http.stream("GET", "/v1/events", params={"topics": "queue"}, headers=board.headers) as events:
        lines = events.iter_lines()
        assert next(line for line in lines if line.startswith("event:")) == "event: ready"
        ticket = {"ticket_id": str(new_id()), "category": "A", "service_id": "s"}
        issued = terminal.command("issue_number", ticket | {"requested_at": "2026-03-02T01:00:00Z"}).json()["result"]
        terminal.send(fact(
            1, "TicketTaken", f"ticket:{ticket['ticket_id']}", **ticket, number=issued["number"], series="hub",
            business_day=issued["business_day"], issued_at=issued["issued_at"],
        )).raise_for_status()
        for line in lines:
            if line.startswith("data:") and (categories := json.loads(line[5:]).get("categories")):
                assert [(c["category"], c["waiting"]) for c in categories] == [("A", 1)]
                break
    published = terminal.get("/v1/publications", after=0).json()["items"]
    assert [item["body"]["categories"][0]["waiting"] for item in published if item["document"] == "queue"] == [1]


@pytest.mark.e2e
def test_a_code_made_for_another_hall_pairs_no_hub(running: RunningHub, tmp_path: Path) -> None:
    initialise(tmp_path / "below", hall="hall-1")
    with open_hub(running.folder) as services:
        wrong, right = (new_code(services, Scope.HUB, served=[hall]) for hall in ("hall-2", "hall-1"))
    with open_hub(tmp_path / "below") as services:
        with pytest.raises(BadInput, match="hall-2"):
            pair_upstream(services, running.url, wrong)
        assert status(services) == []
        assert pair_upstream(services, running.url, right).hall == "hall-1"
        assert [(line.hall, line.epoch, line.waiting) for line in status(services)] == [("hall-1", 0, 0)]
