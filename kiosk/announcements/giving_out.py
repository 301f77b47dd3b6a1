"""An announcement as a publication: what terminals and boards mirror. Small when it was taken back."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from kiosk.announcements.reading import DOCUMENTS, PICTURES
from kiosk.announcements.tables import pictures
from kiosk.contract.announcements import Content
from kiosk.hub.publications import latest, publish
from kiosk.hub.work import HubWork


def give_out(work: HubWork, row: Row[Any], content: Content, begins: datetime, now: datetime) -> None:
    """Its pictures first, so that no terminal shows it without them."""
    for picture in content.pictures:
        _give_out_picture(work, picture, now)
    publish(work, f"{DOCUMENTS}{row.id}", {
        "state": "live", "id": str(row.id), "no": row.no, "version": row.version, "published_at": now.isoformat(),
        "from": begins.isoformat(), "until": content.ends_at.isoformat(), "content": content.model_dump(mode="json"),
    }, now, latest_only=True)


def take_back(work: HubWork, row: Row[Any], now: datetime) -> None:
    publish(work, f"{DOCUMENTS}{row.id}", {
        "state": "withdrawn", "id": str(row.id), "no": row.no, "version": row.live_version, "at": now.isoformat(),
    }, now, latest_only=True)


def _give_out_picture(work: HubWork, picture: str, now: datetime) -> None:
    if latest(work.connection, work.hall, f"{PICTURES}{picture}") is not None:
        return
    found = work.connection.execute(
        select(pictures).where(pictures.c.hall_id == work.hall, pictures.c.id == picture)).one()
    publish(work, f"{PICTURES}{picture}", {
        "mime": found.mime, "width": found.width, "height": found.height,
        "data": base64.b64encode(found.data).decode()}, now, latest_only=True)
