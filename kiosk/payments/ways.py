"""Which ways to pay are away in this hall, as its terminals are told: a publication about the hall alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection

from kiosk.contract.payments import WAYS, PaymentWays
from kiosk.hub.publications import latest, publish
from kiosk.hub.work import HubWork
from kiosk.payments.ports import Channel


def ways_away(connection: Connection, hall: str) -> frozenset[Channel]:
    """As the hall's worker last found it; none before its first word."""
    newest = latest(connection, hall, WAYS, issuer=hall)
    return frozenset(map(Channel, newest.body["away"])) if newest else frozenset()


def tell_ways(work: HubWork, away: Collection[Channel], now: datetime) -> None:
    said = PaymentWays(hall=work.hall, away=sorted(one.value for one in away))
    publish(work, WAYS, said.model_dump(mode="json"), now, latest_only=True)
