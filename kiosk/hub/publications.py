"""Documents that the hub gives out, each revision with a position that a cursor cannot skip."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, bindparam, delete, func, insert, select, update

from kiosk.contract.messages import Publication, PublicationPage
from kiosk.hub.state import read_state
from kiosk.hub.tables import halls, publications
from kiosk.hub.work import HubWork

PAGE = 100

Hearers = Callable[[HubWork, str, Mapping[str, Any]], "list[UUID] | None"]
_HEARERS: dict[str, Hearers] = {}


def heard_by(prefix: str) -> Callable[[Hearers], Hearers]:
    """Register `handler(work, document, body) -> apps` for what a hub above gives out under names that begin so."""
    def register(handler: Hearers) -> Hearers:
        _HEARERS[prefix] = handler
        return handler

    return register


def hearers(work: HubWork, document: str, body: Mapping[str, Any]) -> list[UUID] | None:
    """The terminals of the hall that are told at once of another issuer's `document`. None: all."""
    for prefix, handler in _HEARERS.items():
        if document.startswith(prefix):
            return handler(work, document, body)
    return None


def publish(
    work: HubWork, document: str, body: Mapping[str, Any], now: datetime, *,
    issuer: str | None = None, revision: int | None = None, latest_only: bool = False,
    apps: Collection[UUID] | None = None,
) -> Publication:
    """Give out a new revision of `document`; the same body as the newest revision changes nothing.

    `issuer` is this hub's hall unless the document is another's that is passed on with its own
    `revision`; one that is not newer changes nothing. `latest_only` keeps no earlier revision.
    `apps`: of the terminals only these are told at once; the others come upon it with what they look for next.
    """
    issuer = issuer or work.state.hall
    sha256 = digest(body)
    newest = latest(work.connection, work.hall, document, issuer=issuer)
    if newest is not None and (newest.revision >= revision if revision else newest.sha256 == sha256):
        return newest
    position = work.connection.execute(
        update(halls).where(halls.c.hall_id == work.hall)
        .values(publication_position=halls.c.publication_position + 1).returning(halls.c.publication_position)
    ).scalar_one()
    published = Publication(
        position=position, issuer=issuer, document=document,
        revision=revision or (newest.revision + 1 if newest else 1), sha256=sha256, published_at=now, body=dict(body),
    )
    if latest_only:
        work.connection.execute(delete(publications).where(*_of(work.hall, issuer, document)))
    work.kept.clear()
    work.connection.execute(insert(publications).values(hall_id=work.hall, **published.model_dump()))
    work.announce("publication", {
        "issuer": issuer, "document": document, "revision": published.revision, "position": position}, apps=apps)
    return published


def latest(
    connection: Connection, hall: str, document: str, *, issuer: str | None = None, but: str | None = None,
) -> Publication | None:
    """The newest revision of `document`, of `issuer` or of whoever gave it out last, `but` not of that one."""
    where = _of(hall, issuer, document) + ([publications.c.issuer != but] if but else [])
    row = connection.execute(
        select(publications).where(*where).order_by(publications.c.position.desc()).limit(1)).one_or_none()
    return _publication(row) if row else None


def of_others(connection: Connection, hall: str, prefix: str) -> Iterator[Publication]:
    """Every kept revision that other issuers gave out of documents whose names begin so; the newest first."""
    p = publications.c
    for row in connection.execute(select(publications).where(
            p.hall_id == hall, p.issuer != hall, p.document.startswith(prefix)).order_by(p.position.desc())):
        yield _publication(row)


def revision_of(
    connection: Connection, hall: str, document: str, *, issuer: str, revision: int,
) -> Publication | None:
    """One revision, as long as it is kept."""
    row = connection.execute(
        select(publications).where(*_of(hall, issuer, document), publications.c.revision == revision)).one_or_none()
    return _publication(row) if row else None


def newest_of(connection: Connection, hall: str, document: str) -> tuple[str, str] | None:
    """(issuer, sha256) of what `latest` would give, without its body."""
    row = connection.execute(_NEWEST, {"hall": hall, "document": document}).one_or_none()
    return (row.issuer, row.sha256) if row else None


_NEWEST = (
    select(publications.c.issuer, publications.c.sha256)
    .where(publications.c.hall_id == bindparam("hall"), publications.c.document == bindparam("document"))
    .order_by(publications.c.position.desc()).limit(1)
)


def newest_sha256(hall: ColumnElement[str], document: str) -> ScalarSelect[str]:
    """As `newest_of`, within a statement of somebody else's."""
    return (
        select(publications.c.sha256).where(publications.c.hall_id == hall, publications.c.document == document)
        .order_by(publications.c.position.desc()).limit(1).scalar_subquery()
    )


def page(connection: Connection, hall: str, after: int) -> PublicationPage:
    """What stands after the cursor `after`, up to 100 documents; superseded revisions are left out."""
    newest = (
        select(func.max(publications.c.position)).where(publications.c.hall_id == hall)
        .group_by(publications.c.issuer, publications.c.document)
    )
    rows = connection.execute(
        select(publications)
        .where(publications.c.hall_id == hall, publications.c.position > after, publications.c.position.in_(newest))
        .order_by(publications.c.position).limit(PAGE)
    )
    items = [_publication(row) for row in rows]
    return PublicationPage(
        epoch=read_state(connection).epoch, cursor=items[-1].position if items else after, items=items)


def digest(body: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of the canonical JSON, as the public pack's own."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _of(hall: str, issuer: str | None, document: str) -> list[Any]:
    where = [publications.c.hall_id == hall, publications.c.document == document]
    return where if issuer is None else [*where, publications.c.issuer == issuer]


def _publication(row: Row[Any]) -> Publication:
    return Publication.model_validate(row._mapping)
