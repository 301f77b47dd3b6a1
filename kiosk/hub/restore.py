"""A hub out of a backup: in an empty database, in a new epoch, waiting for what its terminals kept."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from uuid import UUID

from sqlalchemy import Connection, Engine, delete, select, update

import kiosk.hub.registered  # noqa: F401
from kiosk.clock import Clock, SystemClock
from kiosk.errors import BadInput
from kiosk.hub import copying, recovery, schema
from kiosk.hub.backup import BadBackup, Manifest, read_manifest
from kiosk.hub.bus import ADMITTED, Announcement, notify
from kiosk.hub.errors import NotInitialised
from kiosk.hub.identity import (
    IDENTITY_FILES,
    OUTSIDE_FOLDERS,
    UPSTREAM,
    UPSTREAM_FILES,
    load_identity,
    write_private,
)
from kiosk.hub.setup import database_url
from kiosk.hub.tables import halls, hub_state, publications
from kiosk.store import HUB

_STATE = f"tables/{hub_state.name}.jsonl"
_LOST_REVISIONS = 1_000
_LOST_CODES = 20


@dataclass(frozen=True, slots=True)
class Restored:
    """`waits_for` are the codes of the terminals without which no number is given."""

    hall: str
    epoch: int
    waits_for: tuple[str, ...]


def restore_backup(path: Path, folder: Path, *, url: str | None = None, clock: Clock | None = None) -> Restored:
    """Fill the database at `url` (or SQLite in `folder`) and `folder` with the hub's identity and its keys outside.

    A `payments` or `sms` that stands there as a link already is left as it is.

    A restore that was cut off may be done again. Raises BadBackup, BadInput when the database or the
    folder belongs to a hub, DatabaseUnreachable, SchemaNewer.
    """
    try:
        archive = zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise BadBackup(f"{path} is no backup", field="file") from error
    with archive:
        manifest = read_manifest(archive)
        _write_identity(archive, manifest, folder)
        engine = schema.open_database(database_url(folder, url))
        try:
            return _fill(archive, manifest, engine, clock or SystemClock())
        finally:
            engine.dispose()


def _write_identity(archive: zipfile.ZipFile, manifest: Manifest, folder: Path) -> None:
    outside = [name for name in _outside(manifest) if not (folder / name.split("/")[0]).is_symlink()]
    try:
        known = load_identity(folder)
    except NotInitialised:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / UPSTREAM).mkdir(exist_ok=True, mode=0o700)
        for name in outside:
            _make_private(folder, PurePosixPath(name).parent)
            write_private(folder / name, archive.read(f"identity/{name}"))
        for name in (*UPSTREAM_FILES, *IDENTITY_FILES):
            if f"identity/{name}" in manifest.identity:
                write_private(folder / name, archive.read(f"identity/{name}"))
        return
    if known.hub_id != UUID(manifest.hub_id):
        raise BadInput(f"{folder} holds another hub", field="data")


def _outside(manifest: Manifest) -> list[str]:
    """The files of payments and short messages. Raises BadBackup for a name that leads elsewhere."""
    names = (name.removeprefix("identity/") for name in manifest.identity)
    found = [name for name in names if name.split("/")[0] in OUTSIDE_FOLDERS]
    for name in found:
        parts = PurePosixPath(name).parts
        if len(parts) < 2 or ".." in parts:
            raise BadBackup(f"{name} in the backup is no name of a hub's file", field="file")
    return found


def _make_private(folder: Path, inner: PurePosixPath) -> None:
    for part in (*reversed(inner.parents), inner):
        (folder / part).mkdir(exist_ok=True, mode=0o700)


def _fill(archive: zipfile.ZipFile, manifest: Manifest, engine: Engine, clock: Clock) -> Restored:
    _refuse_a_hub(engine)
    schema.upgrade(engine, manifest.schema)
    with engine.begin() as connection:
        for table in reversed(HUB.sorted_tables):
            if connection.dialect.has_table(connection, table.name):
                connection.execute(delete(table))
        for name in manifest.tables:
            if name != _STATE:  # last: until then this is no hub
                _insert(archive, connection, name)
    schema.upgrade(engine)
    with engine.begin() as connection:
        _insert(archive, connection, _STATE)
        now = clock.now()
        connection.execute(
            update(publications).where(publications.c.issuer == manifest.hall)
            .values(revision=publications.c.revision + _LOST_REVISIONS))  # beyond what was given out since the backup
        connection.execute(
            update(halls).where(halls.c.hall_id == manifest.hall)
            .values(last_app_code=halls.c.last_app_code + _LOST_CODES))  # an app paired since may have printed its own
        epoch = recovery.begin(connection, manifest.hall, backed_up_at=manifest.made_at, now=now)
        if connection.dialect.name == "postgresql":  # to a hub that still runs on what was emptied for this
            notify(connection, [Announcement(manifest.hall, ADMITTED, {})])
        return Restored(manifest.hall, epoch, tuple(sorted(recovery.missing(connection, manifest.hall))))


def _refuse_a_hub(engine: Engine) -> None:
    with engine.connect() as connection:
        if not connection.dialect.has_table(connection, hub_state.name):
            return
        if connection.execute(select(hub_state.c.hub_id)).first() is not None:
            raise BadInput("the database holds a hub; a backup is restored into an empty one", field="url")


def _insert(archive: zipfile.ZipFile, connection: Connection, name: str) -> None:
    table = name.removeprefix("tables/").removesuffix(".jsonl")
    with archive.open(name) as lines:
        copying.insert_lines(connection, table, lines)
