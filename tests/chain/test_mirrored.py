"""What a hall's hub did with its tickets stands at the hub above, in whatever pieces its facts arrive."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, select

from kiosk.contract.messages import Scope
from kiosk.errors import Refused
from kiosk.hub import intake
from kiosk.hub.fact_log import by_origin
from kiosk.hub.intake_log import received_fact
from kiosk.hub.registry import Caller
from kiosk.hub.services import HubServices
from kiosk.hub.setup import open_hub
from kiosk.hub.state import add_hall, read_state
from kiosk.hub.tables import facts
from kiosk.ids import new_id
from kiosk.sync.envelope import SentFact
from kiosk.tickets.attention import end_days, escalate_help
from kiosk.tickets.hub_tables import alerts, help_calls, number_allocations, tickets, windows
from tests.fixtures.hub import initialise
from tests.tickets_hub.hall import HALL, App, Hall, StandingClock, fact, taken

STAYS = {"owner_name", "person_name", "acknowledged_by", "lost_at"}
"""What stays in the hall: names, and who of the apps it was."""


@pytest.fixture
def halls(tmp_path: Path) -> Iterator[tuple[Hall, HubServices]]:
    clock = StandingClock()
    for name in (HALL, "province"):
        initialise(tmp_path / name, hall=name, url=None)
    with open_hub(tmp_path / HALL, clock=clock) as below, open_hub(tmp_path / "province", clock=clock) as above:
        with above.database.write() as work:
            add_hall(work.connection, HALL)
            work.commit()
        yield Hall(below, clock, tmp_path / HALL), above


def live(hall: Hall, chance: random.Random) -> None:
    """A turn of whatever may happen in a hall, allowed or not."""
    counters = [hall.counter, *(App(hall.services, Scope.COUNTER, str(n)) for n in (11, 12))]
    for n, counter in enumerate(counters):
        hall.open(f"W{n}", counter)
    own = unheard = 0
    held_back: list[dict[str, Any]] = []
    for _ in range(120):
        hall.clock.pass_by(seconds=chance.randint(1, 90))
        now, counter = hall.clock.now(), chance.choice(counters)
        window = f"W{counters.index(counter)}"
        ids = [row.id for row in hall.rows(tickets, "id")] or [new_id()]
        some = chance.choice(ids)
        match chance.randint(0, 15):
            case 0 | 1 | 2:
                hall.take(chance.choice("AB"))
            case 3:
                own += 1
                ticket_id, number = new_id(), f"A3F-{own:03d}"
                held_back.append(taken(ticket_id, number, now, series="own"))
                if chance.random() < 0.5:
                    counter.ask("admit_ticket", number=number,
                                **({"ticket_id": ticket_id} if chance.random() < 0.5 else {}))
            case 4 if held_back:
                hall.terminal.say(held_back.pop(0))
            case 5:
                unheard += 1
                counter.ask("merge_by_hand", window=window, entries=[{
                    "number": chance.choice([f"B7K-{unheard:03d}", *(row.number for row in hall.rows(tickets, "id"))]),
                    "called_at": now - timedelta(minutes=3), "started_at": now - timedelta(minutes=2),
                    "finished_at": now, "outcome": "finished"}])
            case 6:
                help_id = str(new_id())
                hall.terminal.say(fact("HelpRequested", f"help:{help_id}", now, help_id=help_id, place="1",
                                       language="en"))
            case kind:
                name, more = [
                    ("call_next", {"window": window, "categories": ["A", "B"]}),
                    ("recall_ticket", {}), ("start_service", {}), ("finish_service", {}), ("hold_ticket", {}),
                    ("resume_ticket", {"window": window}), ("transfer_ticket", {"category": "B"}),
                    ("return_ticket", {}), ("mark_no_show", {}),
                ][kind - 7]
                at_window = [row.id for row in hall.rows(tickets, "id") if row.window_code == window]
                with suppress(Refused):
                    counter.ask(name, **{"ticket_id": chance.choice(at_window or [some]), **more})
    for said in held_back:
        hall.terminal.say(said)
    escalate_help(hall.services)
    hall.clock.pass_by(days=1)
    end_days(hall.services)


def forward(hall: Hall, above: HubServices, chance: random.Random) -> None:
    """As an uplink does: chunks of the intake, by origin, some of them sent twice."""
    upward = Caller(new_id(), Scope.HUB, HALL, "7", frozenset({HALL}))
    with above.database.read() as connection:
        epoch = read_state(connection).epoch
    with hall.services.database.read() as connection:
        sent = [received_fact(row).sent for row in connection.execute(select(facts).order_by(facts.c.intake_seq))]
    while sent:
        size = chance.randint(1, 60)
        for batch in by_origin(sent[:size]):
            for _ in range(chance.choice([1, 1, 2])):
                body = {"epoch": epoch, "hall": HALL, "origin": batch.origin, "facts": list(map(_said, batch.facts))}
                intake.receive(above, upward, json.dumps(body, default=str).encode())
        sent = sent[size:]


def _said(sent: SentFact) -> dict[str, Any]:
    one = sent.fact
    return {"id": one.id, "seq": sent.seq, "subject": one.subject, "kind": one.kind, "version": one.version,
            "occurred_at": one.occurred_at.isoformat(), "payload": one.payload}


@pytest.mark.parametrize("seed", range(4))
def test_the_hub_above_ends_with_the_halls_own_rows(halls: tuple[Hall, HubServices], seed: int) -> None:
    hall, above = halls
    chance = random.Random(seed)
    live(hall, chance)
    forward(hall, above, chance)
    for table, key, *stays in (
        (tickets, "id"), (windows, "code"), (help_calls, "id"), (alerts, "id"),
        (number_allocations, "n", "service_id", "app_id"),
    ):
        mine, theirs = (_rows(services, table, key, *stays) for services in (hall.services, above))
        assert len(mine) > 2
        assert theirs == mine


def _rows(services: HubServices, table: Table, key: str, *stays: str) -> list[dict[str, Any]]:
    with services.database.read() as connection:
        rows = connection.execute(select(table).where(table.c.hall_id == HALL).order_by(table.c[key]))
        return [{name: value for name, value in row._mapping.items() if name not in STAYS | {*stays}} for row in rows]
