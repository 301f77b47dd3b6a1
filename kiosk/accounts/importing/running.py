"""A file is read and checked as a whole before anything of it counts; then it is taken over, a little at a time.

A hall that has none of this kind of rows yet gets them in one transaction, on PostgreSQL straight into the table where
they come in the order of their keys. Otherwise each part has one of its own under
the hall's lock, so that nobody who pays waits for more than a part. Where it breaks off the rest is missing, and the
same file again brings it: each row knows the time of its extract.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, insert, select, text

from kiosk import audit
from kiosk.accounts import facts
from kiosk.accounts.importing import merging, straight
from kiosk.accounts.importing.cells import BadCell, moment
from kiosk.accounts.importing.layout import ACCOUNTS, BILLS, IN_ORDER
from kiosk.accounts.importing.reading import BadRow, Extract, Piece, open_extract
from kiosk.accounts.importing.staging import NAME, Staging
from kiosk.accounts.importing.straight import OutOfOrder
from kiosk.accounts.tables import accounts, imports
from kiosk.contract.accounts import hash_id
from kiosk.errors import BadInput
from kiosk.hub.services import HubServices
from kiosk.hub.state import lock_hall
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.ids import new_id

Progress = Callable[[int, int], None]
"""Bytes of the file that are read, and all of them."""
_TIME = re.compile(r"@(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?")
_AHEAD = timedelta(days=1)
_PART = 2_000
"""Rows that are taken over in one go: some hundredths of a second."""
_GIVE_WAY_SECONDS = 0.02
_LOCK = 0x6163636F756E7473  # "accounts": one import at a time


@dataclass(frozen=True, slots=True)
class Outcome:
    """`written`: rows that are new or newer. `known`: this very file was imported before, and nothing was done."""

    kind: str
    as_of: datetime
    rows: int
    written: int
    bad: tuple[BadRow, ...]
    differences: int
    known: bool = False


def extract_files(path: Path) -> list[Path]:
    """The file, or a folder's CSV files but for reports, in the order in which they are to be imported.

    Raises BadInput where there is none.
    """
    if not path.is_dir():
        return [path]
    files = sorted(one for one in path.glob("*.csv") if not one.name.endswith(".report.csv"))
    if not files:
        below = next((one for one in sorted(path.glob("*/")) if any(one.glob("*.csv"))), None)
        raise BadInput(f"no .csv in {path}" + ("" if below is None else f"; there are some in {below}"), field="path")
    order = [kind.name for kind in IN_ORDER]
    return sorted(files, key=lambda one: (order.index(open_extract(one).kind.name), one.name))


def has_accounts(services: HubServices) -> bool:
    with services.database.read() as connection:
        query = select(accounts.c.account_no).where(accounts.c.hall_id == services.hall).limit(1)
        return connection.execute(query).first() is not None


def time_of(path: Path, given: str | None) -> datetime:
    """When the extract was made: `given`, or `@20261103T1800` in the name of the file or its folder.

    Raises BadInput: an extract without its time could reopen what was paid.
    """
    try:
        if given is not None:
            return moment(given)
        found = _TIME.search(path.name) or _TIME.search(path.absolute().parent.name)
        if found is not None:
            year, month, day, hour, minute, second = found.groups(default="00")
            return moment(f"{year}-{month}-{day} {hour}:{minute}:{second}")
    except BadCell as fault:
        raise BadInput(f"the extract's time: {fault}", field="as-of") from fault
    raise BadInput("this extract carries no time: name it …@20261103T1800.csv, or say --as-of", field="as-of")


def import_file(
    services: HubServices, path: Path, as_of: datetime, *, dry_run: bool = False,
    progress: Progress = lambda done, whole: None, coming: set[str] | None = None,
) -> Outcome:
    """Take `path` over; bad rows are left out and told. `dry_run` does it all and undoes it.

    `coming`: handed from file to file of a dry run, the accounts that the earlier ones would have brought.

    Raises BadInput for a file that is none, or an extract of the future.
    """
    if as_of > services.clock.now() + _AHEAD:
        raise BadInput("the extract's time is in the future", field="as-of")
    extract, digest, hall = open_extract(path), _digest(path), services.hall
    known = None if dry_run else _known(services, digest, as_of)
    if known is not None:
        return known
    tokens = Tokens(services.identity.secret, hall)

    def id_mac(number: str) -> str:
        return tokens.holder_mac(hash_id(number))

    with _alone(services) as connection:
        job = _Job(services, connection, as_of, digest, dry_run, progress, coming)
        if not services.database.is_sqlite and not merging.begun(connection, extract.kind, hall):
            try:
                return job.straight(extract, Staging(connection, extract.kind, id_mac))
            except OutOfOrder:
                connection.rollback()
                extract = open_extract(path)
        return job.staged(extract, Staging(connection, extract.kind, id_mac))


@dataclass(frozen=True, slots=True)
class _Job:
    """One file, on a connection that no other import has."""

    services: HubServices
    connection: Connection
    as_of: datetime
    digest: str
    dry_run: bool
    progress: Progress
    coming: set[str] | None

    def straight(self, extract: Extract, staging: Staging) -> Outcome:
        """Raises OutOfOrder."""
        hall = self.services.hall
        written = straight.copy(
            self.connection, staging, extract, self._watched(extract, staging), hall, self.as_of, self.coming)
        return self._end(extract, written, 0, new_id())

    def staged(self, extract: Extract, staging: Staging) -> Outcome:
        services, connection, kind, hall = self.services, self.connection, extract.kind, self.services.hall
        with _filled(services, staging, self._watched(extract, staging)):
            if self.coming is not None and kind is ACCOUNTS:
                self.coming.update(connection.execute(text(f"select account_no from {NAME}")).scalars())
            staging.expect(self.coming or ())
            extract.bad += merging.check(staging, kind, hall)
            parts: Sequence[tuple[int, int] | None] = [None]
            if merging.begun(connection, kind, hall):
                parts = staging.batches(_PART)
            connection.commit()
            written, import_id = 0, new_id()
            for part in parts if parts != [None] else ():
                with _turn(services, connection, wait=True):
                    written += merging.merge(connection, staging, kind, hall, self.as_of, part)
                    if not self.dry_run:
                        connection.commit()
            with _turn(services, connection, wait=False):
                if parts == [None]:
                    written = merging.merge(connection, staging, kind, hall, self.as_of)
                differ = merging.list_differences(connection, hall, import_id) if kind is BILLS else 0
                return self._end(extract, written, differ, import_id)

    def _end(self, extract: Extract, written: int, differ: int, import_id: UUID) -> Outcome:
        bad = tuple(sorted(extract.bad, key=lambda one: (one.line, one.column)))
        outcome = Outcome(extract.kind.name, self.as_of, extract.rows, written, bad, differ)
        if not self.dry_run:
            _commit(self.services, self.connection, outcome, import_id, self.digest)
        return outcome

    def _watched(self, extract: Extract, staging: Staging) -> Iterator[Piece]:
        whole = extract.path.stat().st_size
        for piece in extract.pieces(staging.finish):
            yield piece
            self.progress(min(extract.done_bytes, whole), whole)


@contextmanager
def _turn(services: HubServices, connection: Connection, *, wait: bool) -> Iterator[None]:
    """A transaction, undone unless committed. On SQLite nobody else writes meanwhile; on PostgreSQL it has the hall's
    lock from the beginning if it is to `wait` for it.
    """
    database = services.database
    with ExitStack() as stack:
        if database.is_sqlite:
            stack.enter_context(services.turns.of(services.hall))
            stack.enter_context(database.exclusive())
            connection.execution_options(read_only=False)
        elif wait:
            lock_hall(connection, services.hall)
        try:
            yield
        finally:
            connection.rollback()
            connection.execution_options(read_only=database.is_sqlite)
    if wait and database.is_sqlite:
        time.sleep(_GIVE_WAY_SECONDS)  # another process looks for the file's lock only now and then


@contextmanager
def _alone(services: HubServices) -> Iterator[Connection]:
    """A connection for one import at a time; what it has not committed is undone."""
    database = services.database
    with database.engine.connect() as connection:
        if database.is_sqlite:
            connection.execution_options(read_only=True)
            connection.exec_driver_sql("pragma temp_store = memory")
        else:
            connection.execute(text("select pg_advisory_lock(:key)"), {"key": _LOCK})
        try:
            yield connection
        finally:
            connection.rollback()
            if not database.is_sqlite:
                connection.execute(text("select pg_advisory_unlock(:key)"), {"key": _LOCK})
            connection.commit()


@contextmanager
def _filled(services: HubServices, staging: Staging, pieces: Iterator[Piece]) -> Iterator[None]:
    """Everything in the staging, which only its connection sees."""
    try:
        staging.create()
        staging.fill(pieces)
        if not services.database.is_sqlite:
            staging.connection.exec_driver_sql(f"analyze {NAME}")
        yield
    finally:
        staging.connection.rollback()
        staging.drop()


def _commit(
    services: HubServices, connection: Connection, outcome: Outcome, import_id: UUID, digest: str,
) -> None:
    now, hall = services.clock.now(), services.hall
    work = HubWork(
        connection, hall=hall, state=lock_hall(connection, hall), bus=services.bus, clock=services.clock,
        fence=services.fence)
    connection.execute(insert(imports).values(
        hall_id=hall, id=import_id, kind=outcome.kind, sha256=digest, as_of=outcome.as_of, imported_at=now,
        rows=outcome.rows, written=outcome.written, bad=len(outcome.bad), differences=outcome.differences))
    work.record(facts.imported(
        import_id, now, kind=outcome.kind, as_of=outcome.as_of.isoformat(), rows=outcome.rows,
        written=outcome.written, bad=len(outcome.bad), differences=outcome.differences))
    audit.note(work, Tokens(services.identity.secret, hall), "AccountsImported", f"import:{import_id}", now, by="hub",
               kind=outcome.kind, sha256=digest, rows=outcome.rows, written=outcome.written, bad=len(outcome.bad))
    work.commit()


def _known(services: HubServices, digest: str, as_of: datetime) -> Outcome | None:
    with services.database.read() as connection:
        row = connection.execute(select(imports).where(
            imports.c.hall_id == services.hall, imports.c.sha256 == digest, imports.c.as_of == as_of,
            imports.c.bad == 0)).first()
    return None if row is None else Outcome(row.kind, as_of, row.rows, 0, (), 0, known=True)


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as raw:
            return hashlib.file_digest(raw, "sha256").hexdigest()
    except OSError as error:
        raise BadInput(f"{path.name} cannot be read: {error.strerror}", field="file") from error
