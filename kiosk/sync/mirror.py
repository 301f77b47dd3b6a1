"""A terminal's copy of what its hub publishes: the latest revision of each document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from kiosk.store import Database
from kiosk.sync import meta
from kiosk.sync.tables import publications

if TYPE_CHECKING:
    from kiosk.contract.messages import PublicationPage

_CURSOR = "publications"


class Mirror:
    """The PublicationSink in a terminal's store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def wants(self, document: str) -> bool:
        return True

    def cursor(self) -> tuple[int, int]:
        with self._database.read() as connection:
            epoch, position = meta.get(connection, _CURSOR, (0, 0))
        return epoch, position

    def keep(self, page: PublicationPage) -> None:
        with self._database.write() as work:
            for item in sorted(page.items, key=lambda item: item.position):
                row = {
                    "revision": item.revision, "position": item.position, "sha256": item.sha256,
                    "published_at": item.published_at, "body": item.body,
                }
                work.connection.execute(
                    insert(publications).values(issuer=item.issuer, document=item.document, **row)
                    .on_conflict_do_update(index_elements=["issuer", "document"], set_=row))
            meta.put(work, _CURSOR, [page.epoch, page.cursor])
            work.commit()

    def restart(self, epoch: int) -> None:
        with self._database.write() as work:
            meta.put(work, _CURSOR, [epoch, 0])
            work.commit()

    def latest(self, document: str) -> tuple[str, int, dict[str, Any]] | None:
        """(issuer, revision, body) of a document, the latest published if several issuers have one."""
        with self._database.read() as connection:
            row = connection.execute(
                select(publications.c.issuer, publications.c.revision, publications.c.body)
                .where(publications.c.document == document)
                .order_by(publications.c.published_at.desc()).limit(1)).first()
        return None if row is None else (row.issuer, row.revision, row.body)

    def beginning(self, prefix: str) -> list[tuple[str, dict[str, Any]]]:
        """(document, body) of each document whose name begins with `prefix`, of several issuers the latest last."""
        with self._database.read() as connection:
            rows = connection.execute(
                select(publications.c.document, publications.c.body)
                .where(publications.c.document.startswith(prefix, autoescape=True))
                .order_by(publications.c.published_at)).all()
        return [(row.document, row.body) for row in rows]

    def each(self, document: str) -> list[dict[str, Any]]:
        """Its body of every issuer, the latest last."""
        with self._database.read() as connection:
            return list(connection.scalars(select(publications.c.body).where(
                publications.c.document == document).order_by(publications.c.published_at)))
