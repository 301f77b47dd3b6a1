from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from kiosk.clock import SystemClock
from kiosk.contract.client import HubClient, HubRefused
from kiosk.contract.identity import Identity
from kiosk.contract.messages import Problem
from kiosk.errors import HubUnavailable
from kiosk.ids import new_id
from kiosk.sync.link import Link
from kiosk.tickets.hub_numbers import HubNumbers
from kiosk.tickets.model import HubNumber

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


class Answering(HubClient):
    """A client whose hub is a function."""

    def __init__(self, answer: Callable[[], dict[str, Any]]) -> None:
        super().__init__(Identity(new_id(), "terminal", "hall", "3", "http://127.0.0.1:9", None), None)  # type: ignore[arg-type]
        self.answer = answer

    def _send(self, method: str, path: str, headers: dict[str, str], **options: Any) -> httpx.Response:
        body = {"id": options["json"]["id"], "result": self.answer()}
        return httpx.Response(200, json=body)

    def _session(self) -> str:
        return "open"


def number() -> dict[str, Any]:
    return {"ticket_id": str(new_id()), "number": "A001", "business_day": "2026-11-23",
            "issued_at": NOW.isoformat(), "ahead": 0}


@pytest.fixture
def link() -> Link:
    return Link(lambda: None, SystemClock())


@pytest.fixture
def asking(link: Link) -> Iterator[Callable[[Callable[[], dict[str, Any]]], Callable[[], HubNumber | None]]]:
    made: list[tuple[HubNumbers, Answering]] = []

    def make(answer: Callable[[], dict[str, Any]]) -> Callable[[], HubNumber | None]:
        client = Answering(answer)
        numbers = HubNumbers(lambda: client, link)
        made.append((numbers, client))
        return lambda: numbers(new_id(), category="A", service_id="PAY", requested_at=NOW)

    yield make
    for numbers, client in made:
        numbers.close()
        client.close()


def test_an_answer_in_time_is_the_number(asking: Any, link: Link) -> None:
    given = asking(number)()
    assert (given.number, given.ahead, given.estimate_minutes) == ("A001", 0, None)
    assert not link.circuit.is_open


def test_after_one_timeout_nobody_else_waits(asking: Any, link: Link) -> None:
    release, calls = threading.Event(), []

    def slow() -> dict[str, Any]:
        calls.append(1)
        release.wait(30)
        return number()

    ask = asking(slow)
    assert ask() is None
    assert link.circuit.is_open
    assert [ask() for _ in range(20)] == [None] * 20
    assert len(calls) == 1
    release.set()


def test_a_hub_that_is_gone_opens_the_circuit(asking: Any, link: Link) -> None:
    def gone() -> dict[str, Any]:
        raise HubUnavailable("gone")

    assert asking(gone)() is None
    assert link.circuit.is_open


def test_a_refusal_is_an_answer_and_leaves_the_circuit_closed(asking: Any, link: Link) -> None:
    def recovering() -> dict[str, Any]:
        raise HubRefused(Problem(code="recovering", message="restored"))

    assert asking(recovering)() is None
    assert not link.circuit.is_open


def test_an_answer_that_is_no_number_costs_nobody_a_ticket(asking: Any, link: Link) -> None:
    assert asking(lambda: {"number": "A001"})() is None


@pytest.mark.log_errors("asking the hub for a number failed")
def test_a_fault_that_nobody_thought_of_costs_nobody_a_ticket(asking: Any) -> None:
    def broken() -> dict[str, Any]:
        raise ssl.SSLError("the certificate in the identity file is damaged")

    assert asking(broken)() is None
