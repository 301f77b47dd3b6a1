"""The hall's versions and its draft, read and written. Under the hall's lock where it writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from kiosk.contract.messages import Publication
from kiosk.hub.dialect import upsert
from kiosk.hub.errors import NotFound
from kiosk.hub.publications import latest, revision_of
from kiosk.standards.entries import NONE, Changes, Entries, from_order, in_order
from kiosk.standards.tables import drafts, versions

DOCUMENT = "standards"
KEPT = 40
"""Versions whose values stay, so that they can be compared and given out again."""


@dataclass(frozen=True, slots=True)
class Base:
    """The newest version of the hall's own: `no` 0 before the first."""

    no: int
    version: str
    entries: Entries | None


@dataclass(frozen=True, slots=True)
class DraftRow:
    """`writers` are persons' ids."""

    revision: int
    changes: Changes
    writers: list[str]
    changed_at: datetime | None


def newest(connection: Connection, hall: str) -> Base:
    row = connection.execute(
        select(versions).where(versions.c.hall_id == hall).order_by(versions.c.no.desc()).limit(1)).one_or_none()
    return Base(row.no, row.version, entries_of(row)) if row else Base(0, "", {})


def entries_of(row: Row[Any]) -> Entries | None:
    """None for a version whose values are not kept any more."""
    return None if row.entries is None else from_order(row.entries)


def version_row(connection: Connection, hall: str, no: int) -> Row[Any]:
    """Raises NotFound."""
    row = connection.execute(
        select(versions).where(versions.c.hall_id == hall, versions.c.no == no)).one_or_none()
    if row is None:
        raise NotFound(f"this hall has given out no version {no}", no=no)
    return row


def draft_row(connection: Connection, hall: str) -> DraftRow:
    row = connection.execute(select(drafts).where(drafts.c.hall_id == hall)).one_or_none()
    if row is None:
        return DraftRow(0, NONE, [], None)
    said = row.changes
    changes = Changes(from_order(said["put"]), said["gone"], said["order"])
    return DraftRow(row.revision, changes, row.writers, row.changed_at)


def write_draft(connection: Connection, hall: str, draft: DraftRow) -> None:
    said = {"put": in_order(draft.changes.put), "gone": dict(draft.changes.gone), "order": dict(draft.changes.order)}
    values = {
        "revision": draft.revision, "changes": said, "writers": draft.writers, "changed_at": draft.changed_at}
    connection.execute(upsert(connection, drafts).values(hall_id=hall, **values).on_conflict_do_update(
        index_elements=["hall_id"], set_=values))


def add_version(connection: Connection, hall: str, no: int, entries: Entries, **values: Any) -> None:
    """The values of what lies more than KEPT versions back go."""
    connection.execute(insert(versions).values(hall_id=hall, no=no, entries=in_order(entries), **values))
    connection.execute(update(versions).where(
        versions.c.hall_id == hall, versions.c.no <= no - KEPT, versions.c.entries.is_not(None)).values(entries=None))


def body_of(connection: Connection, hall: str, revision: int) -> dict[str, Any] | None:
    """What was given out by this hall as that revision."""
    given = revision_of(connection, hall, DOCUMENT, issuer=hall, revision=revision)
    return given.body if given else None


def measure(connection: Connection, hall: str) -> Publication | None:
    """The newest pack of a hub above; None where there is none."""
    return latest(connection, hall, DOCUMENT, but=hall)
