"""How a terminal's sync stands, read from its store by another process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.contract.identity import read_identity
from kiosk.errors import BadInput
from kiosk.standards.public import PublicPack, public_pack
from kiosk.store import Database, open_sqlite
from kiosk.sync import meta
from kiosk.sync.mirror import Mirror
from kiosk.sync.outbox import read_backlog
from kiosk.terminal.hub_side import ERROR_KEY
from kiosk.terminal.options import TerminalOptions
from kiosk.terminal.time_keeping import OFFSET_KEY, SEEN_KEY


@dataclass(frozen=True, slots=True)
class StoredStatus:
    """As SyncStatus, without what only the running terminal knows; `hall` is None while not paired.

    `clock_behind_seconds`: how far this machine's clock was behind the hub's when it last spoke (less than 0: ahead).
    `clock_seen`: the latest time that this terminal is known to have run.
    """

    hall: str | None
    waiting: int
    waiting_since: datetime | None
    last_error: str | None
    last_acknowledged_at: datetime | None
    epoch: int
    clock_behind_seconds: float = 0.0
    clock_seen: datetime | None = None


def read_published_pack(options: TerminalOptions) -> PublicPack | None:
    """The hub's, which this terminal shows instead of its own; None before the first, or where this program cannot read
    it. Disturbs no running terminal. Raises StoreDamaged.
    """
    database = Database(open_sqlite(options.store, key=options.key()))
    try:
        latest = Mirror(database).latest("standards")
        return None if latest is None else public_pack(latest[2])
    except BadInput:
        return None
    finally:
        database.close()


def read_status(options: TerminalOptions) -> StoredStatus:
    """Disturbs no running terminal. Raises BadInput when there is no store yet, StoreDamaged."""
    if not options.store.exists():
        raise BadInput(f"there is no store at {options.store}: the terminal never ran here", field="store")
    identity = read_identity(options.identity_dir)
    database = Database(open_sqlite(options.store, key=options.key()))
    try:
        with database.read() as connection:
            backlog = read_backlog(connection)
            seen = meta.get(connection, SEEN_KEY)
            return StoredStatus(
                identity.hall if identity else None, backlog.waiting, backlog.waiting_since,
                meta.get(connection, ERROR_KEY), backlog.last_acknowledged_at, meta.get(connection, "epoch", 0),
                meta.get(connection, OFFSET_KEY, 0.0), None if seen is None else datetime.fromisoformat(seen))
    finally:
        database.close()
