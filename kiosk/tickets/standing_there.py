"""Who stood at a window, and who stands there now: for what must be kept from them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.tickets.hub_tables import ticket_steps, windows


def windows_of(connection: Connection, hall: str, person_id: UUID, app_id: UUID) -> set[str]:
    """The windows that are open for this person or by this app."""
    return set(connection.scalars(select(windows.c.code).where(
        windows.c.hall_id == hall, windows.c.state != "closed",
        (windows.c.person_id == person_id) | (windows.c.app_id == app_id))))


def who_stands(connection: Connection, hall: str) -> dict[str, UUID]:
    """By open window the person there now."""
    return {row.code: row.person_id for row in connection.execute(select(windows.c.code, windows.c.person_id).where(
        windows.c.hall_id == hall, windows.c.state != "closed", windows.c.person_id.is_not(None)))}


def who_served(connection: Connection, hall: str, ticket_id: UUID) -> set[tuple[str, UUID]]:
    """(window, person) of whoever had this ticket in hand."""
    rows = connection.execute(select(ticket_steps.c.window_code, ticket_steps.c.person_id).where(
        ticket_steps.c.hall_id == hall, ticket_steps.c.ticket_id == ticket_id,
        ticket_steps.c.window_code.is_not(None), ticket_steps.c.person_id.is_not(None)))
    return {(row.window_code, row.person_id) for row in rows}


def who_stood_at(connection: Connection, hall: str, window: str, since: datetime, until: datetime) -> set[UUID]:
    """Whoever worked at a window then, and whoever has it open now."""
    worked = select(ticket_steps.c.person_id).where(
        ticket_steps.c.hall_id == hall, ticket_steps.c.window_code == window, ticket_steps.c.at >= since,
        ticket_steps.c.at < until, ticket_steps.c.person_id.is_not(None))
    now = select(windows.c.person_id).where(
        windows.c.hall_id == hall, windows.c.code == window, windows.c.state != "closed",
        windows.c.person_id.is_not(None))
    return set(connection.scalars(worked.union(now)))
