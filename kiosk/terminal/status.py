"""How a terminal's sync stands, read from its store by another process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.contract.identity import read_identity
from kiosk.errors import BadInput
from kiosk.store import Database, open_sqlite
from kiosk.sync import meta
from kiosk.sync.outbox import read_backlog
from kiosk.terminal.hub_side import ERROR_KEY
from kiosk.terminal.options import TerminalOptions


@dataclass(frozen=True, slots=True)
class StoredStatus:
    """As SyncStatus, without what only the running terminal knows; `hall` is None while not paired."""

    hall: str | None
    waiting: int
    waiting_since: datetime | None
    last_error: str | None
    last_acknowledged_at: datetime | None
    epoch: int


def read_status(options: TerminalOptions) -> StoredStatus:
    """Disturbs no running terminal. Raises BadInput when there is no store yet, StoreDamaged."""
    if not options.store.exists():
        raise BadInput(f"there is no store at {options.store}: the terminal never ran here", field="store")
    identity = read_identity(options.identity_dir)
    database = Database(open_sqlite(options.store, key=options.key()))
    try:
        with database.read() as connection:
            backlog = read_backlog(connection)
            return StoredStatus(
                identity.hall if identity else None, backlog.waiting, backlog.waiting_since,
                meta.get(connection, ERROR_KEY), backlog.last_acknowledged_at, meta.get(connection, "epoch", 0))
    finally:
        database.close()
