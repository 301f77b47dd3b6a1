"""A printer without paper stands before whoever is at a window at once, and terminals learn whether anybody is."""

from __future__ import annotations

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub import presence
from tests.fixtures.hub import Hub, fact
from tests.fixtures.wait import wait_until
from tests.hub.test_events import watching


def test_a_counter_hears_of_it_the_moment_the_hub_does(hub: Hub) -> None:
    terminal, counter = hub.app(), hub.staffed(Scope.COUNTER, Role.CLERK)
    with watching(counter, topics="alert") as stream:
        said = fact(1, "PrinterStateChanged", "device:ticket_printer", device="ticket_printer", state="out")
        assert terminal.send(said).status_code == 200
        topic, data = next(stream)
    assert (topic, data["kind"]) == ("alert", "printer")
    [alert] = counter.get("/v1/counter", window="1").json()["alerts"]
    assert alert["details"] == {"what": "out", "device": "ticket_printer", "place": f"an app ({terminal.code})"}


def test_somebody_is_there_to_see_it_while_an_open_window_is_heard_of_and_its_person_signed_in(
    hub: Hub, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(presence, "GONE_SECONDS", 0.05)
    terminal, counter = hub.app(), hub.staffed(Scope.COUNTER, Role.CLERK)

    def attended() -> bool:
        told: bool = terminal.get("/v1/queue").json()["attended"]
        return told

    assert not attended()
    with watching(terminal, topics="queue") as stream:
        with watching(counter):
            counter.command("open_window", {"window": "3"}).raise_for_status()
            assert attended()
        wait_until(lambda: not attended())
        assert next(stream) == ("queue", {})
    with watching(counter):
        wait_until(attended)
        counter.sign_out()
        assert not attended()
