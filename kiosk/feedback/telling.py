"""When ratings are told: never as they come, which whoever watches the hall could join with who has just left."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from kiosk.complaints import begins_at, day_at
from kiosk.feedback import model
from kiosk.feedback.tables import ratings_told
from kiosk.hub.dialect import upsert
from kiosk.hub.services import HubServices
from kiosk.tickets import ended_since


def told_until(connection: Connection, hall: str, now: datetime) -> datetime:
    """What the hub had before, of visits that it knew to be over before, is told by now."""
    since = _kept(connection, hall) or midnight(connection, hall, now)
    over = ended_since(connection, hall, since)
    return max(time for time in model.told_at(since, over) if time <= max(now, since))


def tell(services: HubServices, now: datetime) -> datetime:
    """Until when is told by now, kept: no visit of before is counted again, whatever the hub hears of it later."""
    with services.database.read() as connection:
        kept, until = _kept(connection, services.hall), told_until(connection, services.hall, now)
    if until != kept:
        with services.write() as work:
            work.connection.execute(upsert(work.connection, ratings_told).values(
                hall_id=work.hall, until=until).on_conflict_do_update(
                    index_elements=["hall_id"], set_={"until": until}, where=ratings_told.c.until < until))
            work.commit()
    return until


def _kept(connection: Connection, hall: str) -> datetime | None:
    return connection.scalar(select(ratings_told.c.until).where(ratings_told.c.hall_id == hall))


def call_back_due(connection: Connection, hall: str, at: datetime) -> datetime:
    """Within 24 hours of `at`, when the customer said it."""
    day = day_at(connection, hall, at)
    begins, ends = begins_at(connection, hall, day), begins_at(connection, hall, day + timedelta(days=1))
    return model.due(at, begins, [over for over in ended_since(connection, hall, begins) if over < ends])


def review_due(connection: Connection, hall: str, told: datetime) -> datetime:
    """The midnight at the hall that ends the last day."""
    return midnight(connection, hall, told + model.REVIEW + timedelta(days=1))


def midnight(connection: Connection, hall: str, at: datetime) -> datetime:
    """The hall's, before `at`."""
    return begins_at(connection, hall, day_at(connection, hall, at))
