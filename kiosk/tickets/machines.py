"""Terminals that want a hand: a printer that prints nothing, a store that was put aside. Registered by import."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.contract.messages import Scope
from kiosk.hub.pairing import apps_of
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork
from kiosk.paper import PaperState
from kiosk.tickets.alerts import clear_alarm, raise_alert
from kiosk.tickets.bulk import insert_given
from kiosk.tickets.hub_tables import device_states
from kiosk.tickets.taken import app_of, short

TERMINAL = {Scope.TERMINAL}
_DEVICE = [device_states.c[name] for name in ("app_id", "device", "state", "since")]
_PRINTS = {state.value for state in PaperState if state.prints}


@projection("PrinterStateChanged", 1, scopes=TERMINAL)
def printer_state_changed(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """Whoever is signed in is told of a printer that does not print, until it does; once, however often it says so."""
    latest = {(app_of(fact.sent.origin), short(fact.sent.fact.payload["device"])): fact for fact in facts}
    before = _states(work.connection, hall)
    rows = [{
        "app_id": app_id, "device": device, "state": short(fact.sent.fact.payload["state"], 20),
        "since": min(fact.sent.fact.occurred_at, fact.received_at),
    } for (app_id, device), fact in latest.items()]
    statement = insert_given(work.connection, hall, _DEVICE, rows)
    work.connection.execute(
        statement.on_conflict_do_update(
            index_elements=["hall_id", "app_id", "device"],
            set_={"state": statement.excluded.state, "since": statement.excluded.since},
        ))
    if hall != work.state.hall:  # its own hub has told whom it concerns
        return
    for (app_id, device), row in zip(latest, rows, strict=True):
        if before.get((app_id, device)) == row["state"]:
            continue
        subject, at = f"printer:{app_id}:{device}", facts[-1].received_at
        clear_alarm(work, "printer", subject, at)
        if row["state"] not in _PRINTS:
            raise_alert(work, "printer", subject, at, what=str(row["state"]), device=device,
                        place=_name(work.connection, hall, app_id))


@projection("StoreQuarantined", 1, scopes=TERMINAL)
def store_quarantined(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """Each is an event of its own: the terminal goes on, its disk wants to be looked at."""
    if hall != work.state.hall:
        return
    for fact in facts:
        payload = fact.sent.fact.payload
        raise_alert(
            work, "store", short(fact.sent.fact.subject), fact.received_at,
            what="lost_possible" if payload["lost_possible"] else "whole", salvaged=str(int(payload["salvaged"])),
            place=_name(work.connection, hall, app_of(fact.sent.origin)))


def _states(connection: Connection, hall: str) -> dict[tuple[UUID, str], str]:
    c = device_states.c
    rows = connection.execute(select(c.app_id, c.device, c.state).where(c.hall_id == hall))
    return {(row.app_id, row.device): row.state for row in rows}


def _name(connection: Connection, hall: str, app_id: UUID) -> str:
    """As staff know the terminal."""
    found = next((app for app in apps_of(connection, hall, Scope.TERMINAL) if app.id == app_id), None)
    return f"{found.name} ({found.code})" if found else ""
