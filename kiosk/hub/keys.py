"""The publication `keys`: who may have signed what in this hall."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from kiosk.contract.base64url import encode
from kiosk.hub.identity import HubIdentity
from kiosk.hub.publications import publish
from kiosk.hub.sealing import make_if_due, published
from kiosk.hub.tables import apps
from kiosk.hub.work import HubWork

DOCUMENT = "keys"


def publish_keys(work: HubWork, identity: HubIdentity, now: datetime) -> None:
    """Publish the hall's public keys; nothing happens when they are published as they are."""
    make_if_due(work, now)
    publish(work, DOCUMENT, _body(work.connection, work.hall, identity), now)


def _body(connection: Connection, hall: str, identity: HubIdentity) -> dict[str, Any]:
    rows = connection.execute(select(apps).where(apps.c.hall_id == hall).order_by(apps.c.id))
    return {
        "schema": "hall-kiosk/keys/1",
        "sealing": published(connection, hall),
        "hub": {"id": str(identity.hub_id), "public_key": encode(identity.public_key)},
        "apps": [
            {
                "id": str(row.id), "code": row.code, "scope": row.scope, "public_key": row.public_key,
                "revoked": row.revoked_at is not None,
            }
            for row in rows
        ],
    }
