"""The whole hub in one file, and a hub out of it.

The file is a zip: one JSON-lines member a table, the identity's files, the keys and rules of payments
and short messages, and a manifest with the SHA-256 of each. It is a logical copy, so what SQLite wrote
PostgreSQL can read. It holds the hub's keys: whoever has it can stand in for the hub, at the gateways too.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, select

from kiosk import __version__
from kiosk.errors import BadInput
from kiosk.hub import copying, schema
from kiosk.hub.identity import IDENTITY_FILES, OUTSIDE_FOLDERS, UPSTREAM_FILES
from kiosk.hub.services import HubServices
from kiosk.hub.state import read_state
from kiosk.store import HUB, Database

FORMAT = "hall-kiosk/hub-backup/1"
MANIFEST = "manifest.json"
NOT_COPIED = frozenset({"leases", "recovery_waits", "staff_sessions"})  # true of one run only
_PAGE = 1_000


class BadBackup(BadInput):
    """The file is no backup, or not what was written."""

    code = "bad_backup"


@dataclass(frozen=True, slots=True)
class Manifest:
    """`tables` and `identity` map a member's name to its SHA-256; `schema` is the database's revision."""

    hall: str
    hub_id: str
    epoch: int
    schema: str
    made_at: datetime
    rows: int
    tables: dict[str, str]
    identity: dict[str, str]


def write_backup(services: HubServices, path: Path) -> Manifest:
    """Copy the hub as of one moment to `path`, while it runs. Raises BadInput when the file exists."""
    if path.exists():
        raise BadInput(f"{path} exists already", field="file")
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, _moment(services.database) as connection:
            manifest = _write(services, connection, archive)
        file.flush()
        os.fsync(file.fileno())
    os.link(new, path)  # unlike rename, never over a file that came meanwhile
    new.unlink()
    return manifest


def read_manifest(archive: zipfile.ZipFile) -> Manifest:
    """The manifest, after every member was compared with it. Raises BadBackup."""
    try:
        said = json.loads(archive.read(MANIFEST))
        if said.pop("format") != FORMAT:
            raise BadBackup(f"a backup of {FORMAT} is expected", field="file")
        said.pop("program")
        manifest = Manifest(**{**said, "made_at": datetime.fromisoformat(said["made_at"])})
        for name, sha256 in (*manifest.tables.items(), *manifest.identity.items()):
            with archive.open(name) as member:
                if _digest(member) != sha256:
                    raise BadBackup(f"{name} in the backup is not what was written", field="file")
    except (KeyError, TypeError, ValueError, zipfile.BadZipFile) as error:
        raise BadBackup(f"the backup lacks or misuses {error}", field="file") from error
    return manifest


def _write(services: HubServices, connection: Connection, archive: zipfile.ZipFile) -> Manifest:
    state = read_state(connection)
    rows, tables, identity = 0, {}, {}
    for table in HUB.sorted_tables:
        if table.name in NOT_COPIED:
            continue
        name, sha256 = f"tables/{table.name}.jsonl", hashlib.sha256()
        with archive.open(name, "w", force_zip64=True) as member:
            result = connection.execution_options(yield_per=_PAGE).execute(select(table))
            _line(member, sha256, copying.shape(table))
            for row in result:
                _line(member, sha256, copying.plain(row))
                rows += 1
        tables[name] = sha256.hexdigest()
    folder = services.identity.certificate_file.parent
    for file in (*_outside(folder), *(one for one in UPSTREAM_FILES if (folder / one).exists()), *IDENTITY_FILES):
        try:
            content = (folder / file).read_bytes()
        except OSError as error:
            raise BadInput(f"{folder / file} cannot be read: {error.strerror}", field="data") from error
        archive.writestr(f"identity/{file}", content)
        identity[f"identity/{file}"] = hashlib.sha256(content).hexdigest()
    manifest = Manifest(
        state.hall, str(state.hub_id), state.epoch, schema.revision(connection) or "",
        services.clock.now(), rows, tables, identity,
    )
    said = {"format": FORMAT, "program": __version__} | {
        name: getattr(manifest, name) for name in Manifest.__slots__} | {"made_at": manifest.made_at.isoformat()}
    archive.writestr(MANIFEST, json.dumps(said, indent=1))
    return manifest


def _outside(folder: Path) -> Iterator[str]:
    for top in OUTSIDE_FOLDERS:
        for path in sorted((folder / top).rglob("*")):
            if path.is_file():
                yield path.relative_to(folder).as_posix()


def _digest(member: IO[bytes]) -> str:
    sha256 = hashlib.sha256()
    while piece := member.read(1 << 20):
        sha256.update(piece)
    return sha256.hexdigest()


def _line(member: Any, sha256: Any, value: object) -> None:
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    sha256.update(line)
    member.write(line)


@contextmanager
def _moment(database: Database) -> Iterator[Connection]:
    """Everything read inside is of one moment, and no writer waits for it."""
    if database.is_sqlite:
        with database.read() as connection:
            yield connection
        return
    with database.engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
        yield connection
