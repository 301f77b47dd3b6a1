"""When ratings are told: never as they come, which whoever watches the hall could join with who has just left."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from kiosk.complaints import begins_at, day_at
from kiosk.feedback import model
from kiosk.tickets import ended_on


def told_until(connection: Connection, hall: str, now: datetime) -> datetime:
    """What the hub had before, of visits that it knew to be over before, is told by now."""
    return max(time for time in model.told_at(*_day(connection, hall, now)) if time <= now)


def call_back_due(connection: Connection, hall: str, at: datetime) -> datetime:
    """Within 24 hours of `at`, when the customer said it."""
    return model.due(at, *_day(connection, hall, at))


def review_due(connection: Connection, hall: str, at: datetime) -> datetime:
    """The midnight at the hall that ends the last day."""
    return begins_at(connection, hall, day_at(connection, hall, at + model.REVIEW) + timedelta(days=1))


def _day(connection: Connection, hall: str, at: datetime) -> tuple[datetime, list[datetime]]:
    """The midnight before `at`, and when the visits of that day were over."""
    day = day_at(connection, hall, at)
    return begins_at(connection, hall, day), ended_on(connection, hall, day)
