"""An announcement as a publication: what terminals and boards mirror. Small when it was taken back."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import Row, select

from kiosk.announcements.reading import DOCUMENTS, PICTURES
from kiosk.announcements.records import zones_of
from kiosk.announcements.standing import meant
from kiosk.announcements.tables import pictures
from kiosk.contract.announcements import Content, Targets
from kiosk.contract.messages import Scope
from kiosk.hub.pairing import apps_of
from kiosk.hub.publications import heard_by, latest, publish
from kiosk.hub.work import HubWork


def give_out(work: HubWork, row: Row[Any], content: Content, begins: datetime, now: datetime) -> None:
    """Its pictures and pages first, so that no terminal shows it without them."""
    body = {
        "state": "live", "id": str(row.id), "no": row.no, "version": row.version, "published_at": now.isoformat(),
        "from": begins.isoformat(), "until": content.ends_at.isoformat(), "content": content.model_dump(mode="json"),
    }
    told = concerned(work, f"{DOCUMENTS}{row.id}", body)
    for picture in (*content.pictures, *(content.attachment.pages if content.attachment else ())):
        _give_out_picture(work, picture, now, told)
    publish(work, f"{DOCUMENTS}{row.id}", body, now, latest_only=True, apps=told)


def take_back(work: HubWork, row: Row[Any], now: datetime) -> None:
    body = {"state": "withdrawn", "id": str(row.id), "no": row.no, "version": row.live_version, "at": now.isoformat()}
    publish(work, f"{DOCUMENTS}{row.id}", body, now, latest_only=True,
            apps=concerned(work, f"{DOCUMENTS}{row.id}", body))


def concerned(work: HubWork, document: str, body: Mapping[str, Any]) -> list[UUID] | None:
    """The hall's terminals that show what `document` says or are to show `body`: nobody else is troubled. None: all.

    By the rule by which the matrix of delivery says who ought to show it.
    """
    given = latest(work.connection, work.hall, document)
    contents = [one["content"] for one in ((given.body if given is not None else {}), body) if "content" in one]
    try:
        aims = [Targets.model_validate(content.get("targets", {})) for content in contents]
    except ValidationError:  # a hub above that is newer than this one
        return None
    zones = zones_of(work.connection, [work.hall]) if any(aim.zones for aim in aims) else {}
    own = apps_of(work.connection, work.hall, Scope.TERMINAL)
    told = [app.id for app in own if any(meant(aim, work.hall, app.code, zones.get(app.id)) for aim in aims)]
    return None if len(told) == len(own) else told


@heard_by(DOCUMENTS)
def _passed_on(work: HubWork, document: str, body: Mapping[str, Any]) -> list[UUID] | None:
    return concerned(work, document, body)


@heard_by(PICTURES)
def _with_its_announcement(work: HubWork, document: str, body: Mapping[str, Any]) -> list[UUID] | None:
    """Which comes after it, and tells whom it concerns."""
    return []


def _give_out_picture(work: HubWork, picture: str, now: datetime, told: list[UUID] | None) -> None:
    if latest(work.connection, work.hall, f"{PICTURES}{picture}") is not None:
        return
    found = work.connection.execute(
        select(pictures).where(pictures.c.hall_id == work.hall, pictures.c.id == picture)).one()
    publish(work, f"{PICTURES}{picture}", {
        "mime": found.mime, "width": found.width, "height": found.height,
        "data": base64.b64encode(found.data).decode()}, now, latest_only=True, apps=told)
