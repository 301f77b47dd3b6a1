"""What the hub above announces in this hall: it came down as a publication, and has no row here."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from kiosk.announcements.model import phase
from kiosk.announcements.reading import DOCUMENTS
from kiosk.contract.announcements import AnnouncementView, State, Targets, Titles
from kiosk.contract.messages import Publication
from kiosk.hub.publications import of_others


class FromAbove(NamedTuple):
    """As its issuer gave it out last; one that was taken back keeps the words that it had."""

    id: UUID
    issuer: str
    no: int
    live_version: int
    state: State
    live_from: datetime
    live_until: datetime
    changed_at: datetime
    title: dict[str, str]
    kind: str
    targets: Targets
    pages: list[str]
    pictures: list[str]


def from_above(connection: Connection, hall: str, id: UUID | None = None) -> list[FromAbove]:
    """All of them, or that one; the newest first."""
    newest, worded = dict[tuple[str, str], Publication](), dict[tuple[str, str], dict[str, Any]]()
    for one in of_others(connection, hall, DOCUMENTS if id is None else f"{DOCUMENTS}{id}"):
        newest.setdefault((one.issuer, one.document), one)
        if "content" in one.body:
            worded.setdefault((one.issuer, one.document), one.body)
    found = [_read(newest[of], worded[of]) for of in newest if of in worded]
    return sorted(found, key=lambda one: one.live_from, reverse=True)


def view(one: FromAbove, now: datetime) -> AnnouncementView:
    return AnnouncementView(
        announcement_id=one.id, no=one.no, kind=one.kind, title=Titles.model_validate(one.title),
        version=one.live_version, state=one.state, live_version=one.live_version, live_from=one.live_from,
        live_until=one.live_until, changed_at=one.changed_at, pages=len(one.pages), issuer=one.issuer,
        phase=phase(live_from=one.live_from, live_until=one.live_until, withdrawn=one.state is State.WITHDRAWN,
                    now=now))


def _read(newest: Publication, worded: dict[str, Any]) -> FromAbove:
    content = worded["content"]
    return FromAbove(
        UUID(newest.body["id"]), newest.issuer, newest.body["no"], newest.body["version"],
        State.PUBLISHED if newest.body["state"] == "live" else State.WITHDRAWN,
        datetime.fromisoformat(worded["from"]), datetime.fromisoformat(worded["until"]), newest.published_at,
        content["title"], content["kind"], Targets.model_validate(content["targets"]),
        list((content.get("attachment") or {}).get("pages", ())), list(content.get("pictures", ())))
