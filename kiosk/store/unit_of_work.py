"""One unit of work = one transaction. Rolled back unless committed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from kiosk.errors import DiskUnusable, StoreDamaged, StoreFull
from kiosk.store.disk import takes_no_more

_POSTGRES_FULL = "53100"


class UnitOfWork:
    """A transaction in the making. `commit()` makes it durable; leaving without it undoes everything."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._after: list[Callable[[], None]] = []

    def on_commit(self, call: Callable[[], None]) -> None:
        """Run `call` once the commit is durable (to wake a worker, never to write)."""
        self._after.append(call)

    def commit(self) -> None:
        self.connection.commit()
        after, self._after = self._after, []
        for call in after:
            call()


class Database:
    """Units of work on one engine. On SQLite writers queue here rather than in the file's lock."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._writer: AbstractContextManager[object] = threading.RLock() if self.is_sqlite else nullcontext()
        self._kept: Connection | None = None

    @contextmanager
    def write(self) -> Iterator[UnitOfWork]:
        """A writing unit of work. Raises StoreFull, StoreDamaged or DiskUnusable; nothing is half done then."""
        with self._writer, self._named_errors(), self._connection() as connection:
            connection.begin()
            yield UnitOfWork(connection)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view that blocks no writer."""
        with self._named_errors(), self.engine.connect().execution_options(read_only=True) as connection:
            yield connection

    @contextmanager
    def glance(self) -> Iterator[Connection]:
        """For statements that need not be of one moment: on PostgreSQL each is its own transaction, which saves two
        round trips.
        """
        if self.is_sqlite:
            with self.read() as connection:
                yield connection
            return
        with self._named_errors(), self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            yield connection

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """On SQLite: no other thread of this process writes meanwhile. `engine` may be replaced in it."""
        with self._writer:
            yield

    def close(self) -> None:
        with self._writer:
            self._let_go()
            self.engine.dispose()

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        """On SQLite all writers, one after the other, have the same one: opening it costs as much as a statement."""
        if not self.is_sqlite:
            with self.engine.connect() as connection:
                yield connection
            return
        if self._kept is None or self._kept.engine is not self.engine:
            self._let_go()
            self._kept = self.engine.connect()
        try:
            yield self._kept
            self._kept.rollback()
        except DBAPIError:
            self._let_go()  # SQLCipher answers nothing any more on a connection that met a bad page
            raise
        except BaseException:
            self._kept.rollback()
            raise

    def _let_go(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.close()

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        try:
            yield
        except OperationalError as error:
            if "disk is full" in str(error.orig) or getattr(error.orig, "sqlstate", None) == _POSTGRES_FULL:
                raise StoreFull("the disk took nothing more") from error
            if "disk I/O error" in str(error.orig):
                if takes_no_more(Path(self.engine.url.database or "")):
                    raise StoreFull("the disk took nothing more") from error
                raise DiskUnusable("the disk fails") from error
            raise
        except DatabaseError as error:
            if "malformed" in str(error.orig) or "not a database" in str(error.orig):
                raise StoreDamaged("the store is damaged") from error
            raise
        except UnicodeDecodeError as error:
            raise StoreDamaged("the store holds text that is none") from error
