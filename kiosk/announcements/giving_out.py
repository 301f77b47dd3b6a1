"""An announcement as a publication: what terminals and boards mirror. Small when it was taken back."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select

from kiosk.announcements.reading import DOCUMENTS, PICTURES
from kiosk.announcements.tables import pictures
from kiosk.contract.announcements import Content
from kiosk.contract.messages import Scope
from kiosk.hub.pairing import apps_of
from kiosk.hub.publications import latest, publish
from kiosk.hub.work import HubWork

MOST_TOLD = 100
"""Above it everybody is told: a notice between two hubs' processes has 8,000 bytes."""


def give_out(work: HubWork, row: Row[Any], content: Content, begins: datetime, now: datetime) -> None:
    """Its pictures and pages first, so that no terminal shows it without them."""
    told = _told(work, row, content)
    for picture in (*content.pictures, *(content.attachment.pages if content.attachment else ())):
        _give_out_picture(work, picture, now, told)
    publish(work, f"{DOCUMENTS}{row.id}", {
        "state": "live", "id": str(row.id), "no": row.no, "version": row.version, "published_at": now.isoformat(),
        "from": begins.isoformat(), "until": content.ends_at.isoformat(), "content": content.model_dump(mode="json"),
    }, now, latest_only=True, apps=told)


def take_back(work: HubWork, row: Row[Any], now: datetime) -> None:
    publish(work, f"{DOCUMENTS}{row.id}", {
        "state": "withdrawn", "id": str(row.id), "no": row.no, "version": row.live_version, "at": now.isoformat(),
    }, now, latest_only=True, apps=_told(work, row, None))


def _told(work: HubWork, row: Row[Any], content: Content | None) -> list[UUID] | None:
    """The terminals that show it or are to: nobody else is troubled with it. None: all of them."""
    given = latest(work.connection, work.hall, f"{DOCUMENTS}{row.id}")
    before = given.body.get("content") if given is not None else None
    aims = [content.targets.apps] if content is not None else []
    aims += [before["targets"]["apps"]] if before is not None else []
    if not all(aims):
        return None
    codes = {code for aim in aims for code in aim}
    if len(codes) > MOST_TOLD:
        return None
    return [app.id for app in apps_of(work.connection, work.hall, Scope.TERMINAL) if app.code in codes]


def _give_out_picture(work: HubWork, picture: str, now: datetime, told: list[UUID] | None) -> None:
    if latest(work.connection, work.hall, f"{PICTURES}{picture}") is not None:
        return
    found = work.connection.execute(
        select(pictures).where(pictures.c.hall_id == work.hall, pictures.c.id == picture)).one()
    publish(work, f"{PICTURES}{picture}", {
        "mime": found.mime, "width": found.width, "height": found.height,
        "data": base64.b64encode(found.data).decode()}, now, latest_only=True, apps=told)
