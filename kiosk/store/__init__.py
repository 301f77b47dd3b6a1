"""Engines and pragmas, the unit of work, column types. Knows no capability."""

from kiosk.store.engine import open_postgres, open_sqlite, open_url
from kiosk.store.metadata import HUB, TERMINAL
from kiosk.store.types import Json, UtcDateTime
from kiosk.store.unit_of_work import Database, UnitOfWork

__all__ = [
    "HUB", "TERMINAL", "Database", "Json", "UnitOfWork", "UtcDateTime", "open_postgres", "open_sqlite", "open_url",
]
