"""The doctor's look at a hub: its store, its schema, what is parked, the disk under it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from kiosk.cli.checks import DISK_FAIL_BYTES, DISK_WARN_BYTES, Check, Finding, Machine, State
from kiosk.errors import BadInput, KioskError, StoreDamaged

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from kiosk.settings import Settings
    from kiosk.store import Database

SERVICE_FOLDER = Path("/var/lib/hall-hub")
_NEWER_BACKUP = "Stop the hub, put the file aside and restore the newest backup: kiosk hub restore FILE."


def hub_checks() -> list[Check]:
    """What concerns a machine by its hub."""
    return [check_hub_store, check_hub_disk]


def hub_here(settings: Settings) -> Path | None:
    """The folder of the hub that lives on this machine: as it is told, as deploy/install puts it, or one's own."""
    if said := os.environ.get("KIOSK_HUB_DATA", "").strip():
        return Path(said)
    installed, own = "hub" in settings.install.pieces, user_data_path("hall-kiosk", appauthor=False) / "hub"
    if installed and _there(SERVICE_FOLDER):
        return SERVICE_FOLDER
    return own if installed or _there(own / "hub.json") else None


def hub_address() -> str | None:
    """None for the SQLite file in the hub's folder."""
    return os.environ.get("KIOSK_HUB_URL", "").strip() or None


def check_hub_store(machine: Machine) -> Iterator[Finding]:
    from sqlalchemy.exc import DatabaseError

    from kiosk.hub import schema
    from kiosk.hub.errors import DatabaseUnreachable, NotInitialised
    from kiosk.hub.identity import load_identity
    from kiosk.hub.setup import DATABASE_FILE, database_url

    folder = machine.hub_folder
    if folder is None:
        return
    try:
        load_identity(folder)
        if machine.hub_url is None and not (folder / DATABASE_FILE).exists():
            yield _failed(f"{folder / DATABASE_FILE} is not there", "Restore the newest backup: kiosk hub restore.",
                          "missing")
            return
    except NotInitialised as error:
        yield _failed(error.cause, "kiosk hub init makes one.", "none")
        return
    except PermissionError:
        yield Finding("hub store", State.WARN, f"{folder} may not be read by this user",
                      "kiosk hub doctor looks at it as the hub's own user.", "unread")
        return
    try:
        engine = schema.open_database(database_url(folder, machine.hub_url))
    except DatabaseUnreachable as error:
        remedy = "Start PostgreSQL; check KIOSK_HUB_URL, network and password." if machine.hub_url else _NEWER_BACKUP
        yield _failed(error.cause, remedy, "away")
        return
    except DatabaseError as error:
        yield _failed(f"{folder / DATABASE_FILE}: {error.orig}", _NEWER_BACKUP, "damaged")
        return
    except KioskError as error:
        yield _failed(error.cause, "Set KIOSK_HUB_URL to postgresql://…, or leave it out for SQLite.", "address")
        return
    try:
        yield from _store_findings(engine, folder)
    finally:
        engine.dispose()


def _store_findings(engine: Engine, folder: Path) -> Iterator[Finding]:
    from sqlalchemy.exc import DatabaseError

    from kiosk.hub import schema
    from kiosk.hub.errors import SchemaNewer
    from kiosk.hub.identity import load_identity
    from kiosk.hub.state import read_state
    from kiosk.store import Database
    from kiosk.store.health import check

    database, where = Database(engine), schema.where(engine)
    try:
        if database.is_sqlite:
            check(database)
        schema.check(engine)
        with database.read() as connection:
            if read_state(connection).hub_id != load_identity(folder).hub_id:
                yield _failed(f"{where} belongs to another hub", "Check --data and KIOSK_HUB_URL.", "strange")
                return
            revision = schema.revision(connection)
        sound = f"{where}, {Path(where).stat().st_size / 1e6:.1f} MB, integrity ok" if database.is_sqlite else (
            f"PostgreSQL at {where} answers")
        yield Finding("hub store", State.OK, f"{sound}, schema {revision}")
        yield from _parked(database)
    except SchemaNewer as error:
        yield _failed(error.cause, "Install the newer program.", "newer")
    except StoreDamaged as error:
        yield _failed(f"{where}: {error.cause}", _NEWER_BACKUP, "damaged")
    except DatabaseError as error:
        remedy = _NEWER_BACKUP if database.is_sqlite else "Look at PostgreSQL's own log."
        yield _failed(f"{where}: {error.orig}", remedy, "damaged")
    except BadInput as error:
        yield _failed(error.cause, "Check --data and KIOSK_HUB_URL.", "strange")
    except KioskError as error:  # not made yet, or of an earlier program
        yield _failed(error.cause, "kiosk hub init brings it up to date; take a backup first.", "older")


def _parked(database: Database) -> Iterator[Finding]:
    from sqlalchemy import func, select

    from kiosk.hub.tables import parked_subjects

    with database.read() as connection:
        count, since = connection.execute(
            select(func.count(), func.min(parked_subjects.c.parked_at)).select_from(parked_subjects)).one()
    if count:
        yield Finding("parked facts", State.WARN, f"{count} subject(s) wait since {since:%Y-%m-%d %H:%M} UTC",
                      "kiosk hub parked says why; --retry after an update of the program.", "some")


def check_hub_disk(machine: Machine) -> Iterator[Finding]:
    if machine.hub_folder is None:
        return
    folder = next(path for path in (machine.hub_folder, *machine.hub_folder.parents) if _there(path))
    yield hub_disk_finding(folder, shutil.disk_usage(folder).free)


def hub_disk_finding(folder: Path, free_bytes: int) -> Finding:
    found = f"{free_bytes / 1e9:.1f} GB free at {folder}"
    if free_bytes < DISK_FAIL_BYTES:
        return Finding("hub disk", State.FAIL, found, "Make room now: with a full disk the hub takes no facts.", "full")
    if free_bytes < DISK_WARN_BYTES:
        return Finding("hub disk", State.WARN, found, "Make room: old backups and logs.", "low")
    return Finding("hub disk", State.OK, found)


def _there(path: Path) -> bool:
    with suppress(PermissionError):
        return path.exists()
    return False


def _failed(found: str, remedy: str, code: str) -> Finding:
    return Finding("hub store", State.FAIL, found, remedy, code)
