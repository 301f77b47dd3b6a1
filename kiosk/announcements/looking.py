"""What staff see of announcements: the list, the words, whom they may be aimed at. Registered by import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from kiosk import audit
from kiosk.accounts import CustomerKind, villages
from kiosk.announcements.model import doubts, phase
from kiosk.announcements.service import known, version_row
from kiosk.announcements.tables import announcements, versions
from kiosk.contract.announcements import (
    AnnouncementContent,
    AnnouncementList,
    AnnouncementView,
    AppChoice,
    AskAnnouncement,
    AskAnnouncements,
    AskTargets,
    Content,
    State,
    TargetChoices,
    VersionList,
    VersionView,
)
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.limits import Rate
from kiosk.hub.pairing import apps_of
from kiosk.hub.registry import AskContext, ask
from kiosk.staff import numbers_of

LOOKS, MISSES = Rate(120, 10.0), Rate(60, 1.0)
_DESKS = {Scope.STAFF}


@ask("announcements/list", scopes=_DESKS, body=AskAnnouncements, answer=AnnouncementList, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/list"])
def list_announcements(ctx: AskContext, asked: AskAnnouncements) -> AnnouncementList:
    """The newest first."""
    with ctx.services.database.read() as connection:
        found = listed(connection, ctx.caller.hall, ctx.services.clock.now(), before=asked.before, limit=asked.limit)
    return AnnouncementList(announcements=found)


@ask("announcements/content", scopes=_DESKS, body=AskAnnouncement, answer=AnnouncementContent, rate=LOOKS,
     refusals=MISSES, roles=MAY["announcements/content"])
def content(ctx: AskContext, asked: AskAnnouncement) -> AnnouncementContent:
    """Of one version, or of the newest. Raises NotFound."""
    with ctx.services.database.read() as connection:
        told = content_of(connection, ctx.caller.hall, asked.announcement_id, asked.version)
        return with_doubts(connection, ctx.caller.hall, told)


@ask("announcements/versions", scopes=_DESKS, body=AskAnnouncement, answer=VersionList, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/versions"])
def list_versions(ctx: AskContext, asked: AskAnnouncement) -> VersionList:
    """Who made and approved each. Raises NotFound."""
    hall, v = ctx.caller.hall, versions.c
    with ctx.services.database.read() as connection:
        known(connection, hall, asked.announcement_id)
        rows = connection.execute(
            select(v.version, v.author_id, v.made_at, v.approver_id, v.approved_at).where(
                v.hall_id == hall, v.announcement_id == asked.announcement_id).order_by(v.version)).all()
        numbers = numbers_of(connection, hall, {id for row in rows for id in (row.author_id, row.approver_id) if id})
    return VersionList(announcement_id=asked.announcement_id, versions=[
        VersionView(version=row.version, author=numbers.get(row.author_id, ""), made_at=row.made_at,
                    approver=numbers.get(row.approver_id, ""), approved_at=row.approved_at) for row in rows])


@ask("announcements/targets", scopes=_DESKS, body=AskTargets, answer=TargetChoices, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/targets"])
def targets(ctx: AskContext, asked: AskTargets) -> TargetChoices:
    hall = ctx.caller.hall
    with ctx.services.database.read() as connection:
        apps = [AppChoice(app_code=app.code, app_name=app.name, board=scope is Scope.BOARD)
                for scope in (Scope.TERMINAL, Scope.BOARD) for app in apps_of(connection, hall, scope)]
        served = {one for app in apps_of(connection, hall, Scope.HUB) for one in app.halls}
        areas = villages(connection, hall)
    return TargetChoices(
        halls=[hall, *sorted(served - {hall})], apps=apps, customers=[kind.value for kind in CustomerKind], areas=areas)


def listed(
    connection: Connection, hall: str, now: datetime, *, before: int | None = None, limit: int = 200,
) -> list[AnnouncementView]:
    where = [announcements.c.hall_id == hall]
    if before is not None:
        where.append(announcements.c.no < before)
    rows = connection.execute(
        select(announcements).where(*where).order_by(announcements.c.no.desc()).limit(limit)).all()
    return views_of(connection, hall, rows, now)


def view_of(connection: Connection, hall: str, row: Row[Any], now: datetime) -> AnnouncementView:
    return views_of(connection, hall, [row], now)[0]


def views_of(connection: Connection, hall: str, rows: Sequence[Row[Any]], now: datetime) -> list[AnnouncementView]:
    told = {(row.announcement_id, row.version): row for row in connection.execute(
        select(versions).join(announcements, (announcements.c.hall_id == versions.c.hall_id)
                              & (announcements.c.id == versions.c.announcement_id)
                              & versions.c.version.in_((announcements.c.version, announcements.c.live_version)))
        .where(versions.c.hall_id == hall, versions.c.announcement_id.in_([row.id for row in rows])))}
    people = {id for one in told.values() for id in (one.author_id, one.approver_id) if id}
    numbers = numbers_of(connection, hall, people)
    return [_view(row, told[row.id, row.version], told[row.id, row.live_version or row.version], numbers, now)
            for row in rows]


def content_of(connection: Connection, hall: str, id: UUID, version: int | None = None) -> AnnouncementContent:
    row = known(connection, hall, id)
    of = version or row.version
    return AnnouncementContent(
        announcement_id=id, version=of,
        content=Content.model_validate(version_row(connection, hall, id, of).content))


def with_doubts(connection: Connection, hall: str, told: AnnouncementContent) -> AnnouncementContent:
    return told.model_copy(update={"doubts": [*doubts(told.content, villages(connection, hall))]})


def _view(
    row: Row[Any], version: Row[Any], given_out: Row[Any], numbers: dict[UUID, str], now: datetime,
) -> AnnouncementView:
    outage = given_out.content.get("outage") or {}
    return AnnouncementView(
        announcement_id=row.id, no=row.no, kind=version.content["kind"], title=version.content["title"],
        pages=len((version.content.get("attachment") or {}).get("pages", ())),
        version=row.version, state=State(row.state), live_version=row.live_version, live_from=row.live_from,
        live_until=row.live_until, review_due_at=row.review_due_at, changed_at=row.changed_at,
        author=numbers.get(version.author_id, ""), approver=numbers.get(version.approver_id, ""),
        off_from=outage.get("starts_at"), off_until=outage.get("ends_at"),
        phase=phase(live_from=row.live_from, live_until=row.live_until,
                    withdrawn=row.state == State.WITHDRAWN, now=now))


@audit.named("announcement")
def name_announcements(connection: Connection, hall: str, ids: set[str]) -> Mapping[str, str]:
    """Their numbers, as staff speak of them."""
    rows = connection.execute(select(announcements.c.id, announcements.c.no).where(
        announcements.c.hall_id == hall, announcements.c.id.in_(audit.as_uuids(ids))))
    return {str(row.id): str(row.no) for row in rows}
