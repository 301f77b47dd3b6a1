"""What released apps sent must go on being answered as they understand it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from kiosk.contract.messages import Scope
from kiosk.contract.staff import STAFF_HEADER
from kiosk.hub.registry import REGISTRY
from tests.fixtures.hub import Hub
from tests.hub import unrecorded
from tests.hub.recording import DAYS, RECORDED, Replay

NAMED_BY_THE_HUB = {"acknowledge_alert", "caught_up"}
"""Their payload is the hub's own word of that day, which another hub has not said."""


def lacks(recorded: Any, today: Any, place: str = "answer") -> list[str]:
    """Where today's answer has lost a field, or its type, that the recorded one had."""
    match recorded, today:
        case dict(), dict():
            gone = [f"{place}.{key} is gone" for key in recorded if key not in today]
            kept = [key for key in recorded if key in today]
            return gone + [fault for key in kept for fault in lacks(recorded[key], today[key], f"{place}.{key}")]
        case list(), list():
            pairs = zip(recorded, today, strict=False)
            return [fault for one, other in pairs for fault in lacks(one, other, f"{place}[]")]
        case _:
            kinds = {type(recorded), type(today)}
            alike = len(kinds) == 1 or type(None) in kinds or kinds == {int, float}
            return [] if alike else [f"{place} changed its type"]


@pytest.mark.parametrize("day", DAYS)
def test_recorded_requests_of_version_one_are_answered_alike(hub: Hub, day: str):
    recording = json.loads((RECORDED / f"{day}.json").read_text("utf-8"))
    hub.clock.moved = datetime.fromisoformat(recording["recorded_at"]) - hub.clock.now()
    replay = Replay(hub.services, DAYS[day])
    exchanges = recording["exchanges"]
    clerk: dict[str, str] = {}
    assert len(exchanges) >= 25
    for exchange in exchanges:
        asked = replay.fill({key: exchange.get(key) for key in ("method", "path", "token", "staff", "body")})
        headers = {"authorization": f"Bearer {asked['token']}"} if asked["token"] else {}
        headers |= {STAFF_HEADER: asked["staff"]} if asked["staff"] else {}
        calls = (exchange["body"] or {}).get("kind") == "call_next" and "staff" not in exchange
        if not clerk and exchange["token"] == "<counter token>" and calls:
            clerk = replay.sit_down(hub.http, headers, asked["body"]["payload"]["window"])
        if exchange["token"] == "<counter token>" and exchange["path"] == "/v1/commands":
            headers = clerk | headers
        answer = hub.http.request(asked["method"], asked["path"], json=asked["body"], headers=headers)
        assert answer.status_code == exchange["status"], (exchange, answer.text)
        today = answer.json()
        assert lacks(exchange["answer"], today) == [], exchange
        if exchange["status"] >= 400:
            assert today["code"] == exchange["answer"]["code"]
        replay.learn(exchange, today)


def exchanges() -> list[dict[str, Any]]:
    return [one for day in DAYS for one in json.loads((RECORDED / f"{day}.json").read_text("utf-8"))["exchanges"]]


def commands() -> set[str]:
    return {one["body"]["kind"] for one in exchanges() if one["path"] == "/v1/commands"}


def test_what_no_day_has_asked_or_told_is_known_by_name() -> None:
    asked = {one["path"].partition("?")[0].removeprefix("/v1/") for one in exchanges()}
    assert REGISTRY.asks.keys() - asked == unrecorded.ASKS
    assert REGISTRY.commands.keys() - commands() == unrecorded.COMMANDS


def test_a_recorded_day_has_every_step_of_a_ticket_and_of_a_window() -> None:
    recorded = commands()
    steps = {kind for kind, entry in REGISTRY.commands.items() if entry.scopes & {Scope.TERMINAL, Scope.COUNTER}
             and entry.handler.__module__.startswith("kiosk.tickets.")}
    assert len(steps) >= 20
    assert steps - recorded <= NAMED_BY_THE_HUB


def test_the_comparison_notices_what_an_older_app_would_miss():
    recorded = {"a": 1, "b": [{"c": "x"}], "d": None}
    assert lacks(recorded, {"a": 2, "b": [{"c": "y", "new": 1}], "d": 5, "more": 1}) == []
    faults = ["answer.d is gone", "answer.a changed its type", "answer.b[].c is gone"]
    assert lacks(recorded, {"a": "2", "b": [{}]}) == faults


def test_the_recording_covers_every_route_but_the_event_stream(hub: Hub):
    recorded = {exchange["path"].partition("?")[0] for exchange in exchanges()}
    unasked = unrecorded.ROUTES | {f"/v1/{path}" for path in unrecorded.ASKS}
    paths = set(hub.http.get("/v1/openapi.json").json()["paths"]) - {"/v1/events"} - unasked
    for path in paths:
        assert any(one.startswith(path.partition("{")[0]) for one in recorded), path
