"""What is on record about announcements: ids, versions and who; never their words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

STEPS = (
    "AnnouncementDrafted", "AnnouncementSubmitted", "AnnouncementApproved", "AnnouncementReturned",
    "AnnouncementPublished", "AnnouncementWithdrawn", "AnnouncementReviewed")
"""A hub's own."""
RECEIVED, SHOWN, VIEWED, PICTURE_BROKEN, ZONES = (
    "AnnouncementsReceived", "AnnouncementsShown", "AnnouncementsViewed", "AnnouncementPictureBroken", "ZonesShown")
"""A terminal's."""
COUNTED = ("seen", "read", "printed", "taken")
BATCH = 500


def step(kind: str, announcement_id: UUID, version: int, at: datetime, *, by: UUID) -> Fact:
    assert kind in STEPS
    payload = {"announcement_id": str(announcement_id), "version": version, "by": str(by)}
    return Fact(new_id(), f"announcement:{announcement_id}", kind, 1, at, payload)


def received(origin: str, versions: Mapping[str, int], at: datetime, *, code: str) -> Fact:
    """`versions` by announcement that have come to the terminal; up to BATCH. `code`: the terminal's, for a hub above
    that has not paired it."""
    return _said(origin, RECEIVED, at, received=sorted(versions.items()), code=code)


def shown(origin: str, versions: Mapping[str, int], gone: Collection[str], at: datetime) -> Fact:
    """`versions` that its screen shows from now on, and what it shows no more; up to BATCH each."""
    return _said(origin, SHOWN, at, shown=sorted(versions.items()), gone=sorted(gone))


def zones_shown(origin: str, zones: Collection[str], at: datetime) -> Fact:
    """`zones` of the standards pack that the terminal's profile has from now on."""
    return _said(origin, ZONES, at, zones=sorted(zones))


def viewed(
    origin: str, hour: datetime, counts: Mapping[tuple[str, int], Mapping[str, int]], at: datetime,
) -> Fact:
    """Of the hour that began at `hour`: by announcement and version, how often each of COUNTED.

    `versions` stands beside `counts`, line by line: a hub of before knows lines of five alone.
    """
    lines = sorted(counts.items())
    return _said(origin, VIEWED, at, hour=hour.isoformat(), versions=[version for (_, version), _ in lines], counts=[
        [id, *(its.get(name, 0) for name in COUNTED)] for (id, _), its in lines])


def picture_broken(origin: str, announcement_id: str, picture: str, at: datetime) -> Fact:
    return _said(origin, PICTURE_BROKEN, at, announcement_id=announcement_id, picture=picture)


def _said(origin: str, kind: str, at: datetime, **payload: Any) -> Fact:
    return Fact(new_id(), f"announcements:{origin}", kind, 1, at, payload)
