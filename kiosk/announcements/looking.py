"""What staff see of announcements: the list, the words, and pictures that are put in. Registered by import."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select

from kiosk import audit
from kiosk.accounts import CustomerKind, villages
from kiosk.announcements.model import phase
from kiosk.announcements.picture import encode
from kiosk.announcements.service import known, version_row
from kiosk.announcements.tables import announcements, pictures, versions
from kiosk.contract.announcements import (
    AddPicture,
    AnnouncementContent,
    AnnouncementList,
    AnnouncementView,
    AppChoice,
    AskAnnouncement,
    AskAnnouncements,
    AskPicture,
    AskTargets,
    Content,
    PictureAdded,
    PictureData,
    State,
    TargetChoices,
    VersionList,
    VersionView,
)
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.pairing import apps_of
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.tokens import Tokens
from kiosk.staff import numbers_of

LOOKS, MISSES, UPLOADS = Rate(120, 10.0), Rate(60, 1.0), Rate(30, 0.5)
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
        return content_of(connection, ctx.caller.hall, asked.announcement_id, asked.version)


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


@ask("announcements/pictures", scopes=_DESKS, body=AddPicture, answer=PictureAdded, rate=UPLOADS, refusals=MISSES,
     roles=MAY["announcements/pictures"])
def add_picture(ctx: AskContext, asked: AddPicture) -> PictureAdded:
    """Decoded and encoded anew before the transaction begins. Raises PictureRefused."""
    try:
        sent = base64.b64decode(asked.data, validate=True)
    except binascii.Error as error:
        raise BadInput("this is not base64", field="data") from error
    made = encode(sent)
    id = hashlib.sha256(made.data).hexdigest()
    now, person = ctx.services.clock.now(), ctx.caller.person
    assert person is not None
    with ctx.services.write(ctx.caller.hall) as work:
        there = work.connection.execute(
            select(pictures.c.id).where(pictures.c.hall_id == work.hall, pictures.c.id == id)).first()
        if there is None:
            work.connection.execute(insert(pictures).values(
                hall_id=work.hall, id=id, mime=made.mime, width=made.width, height=made.height, data=made.data,
                added_at=now))
            tokens = Tokens(ctx.services.identity.secret, ctx.services.hall)
            audit.note(work, tokens, "PictureAdded", f"picture:{id}", now, by=str(person.id))
            work.commit()
    return PictureAdded(picture_id=id, width=made.width, height=made.height)


@ask("announcements/picture", scopes=_DESKS, body=AskPicture, answer=PictureData, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/picture"])
def picture(ctx: AskContext, asked: AskPicture) -> PictureData:
    """Raises NotFound."""
    with ctx.services.database.read() as connection:
        found = connection.execute(select(pictures.c.mime, pictures.c.data).where(
            pictures.c.hall_id == ctx.caller.hall, pictures.c.id == asked.picture_id)).one_or_none()
    if found is None:
        raise NotFound("there is no such picture")
    return PictureData(mime=found.mime, data=base64.b64encode(found.data).decode())


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
    newest = {row.announcement_id: row for row in connection.execute(
        select(versions).join(announcements, (announcements.c.hall_id == versions.c.hall_id)
                              & (announcements.c.id == versions.c.announcement_id)
                              & (announcements.c.version == versions.c.version))
        .where(versions.c.hall_id == hall, versions.c.announcement_id.in_([row.id for row in rows])))}
    people = {id for one in newest.values() for id in (one.author_id, one.approver_id) if id}
    numbers = numbers_of(connection, hall, people)
    return [_view(row, newest[row.id], numbers, now) for row in rows]


def content_of(connection: Connection, hall: str, id: UUID, version: int | None = None) -> AnnouncementContent:
    row = known(connection, hall, id)
    of = version or row.version
    return AnnouncementContent(
        announcement_id=id, version=of,
        content=Content.model_validate(version_row(connection, hall, id, of).content))


def _view(row: Row[Any], version: Row[Any], numbers: dict[UUID, str], now: datetime) -> AnnouncementView:
    return AnnouncementView(
        announcement_id=row.id, no=row.no, kind=version.content["kind"], title=version.content["title"],
        version=row.version, state=State(row.state), live_version=row.live_version, live_from=row.live_from,
        live_until=row.live_until, review_due_at=row.review_due_at, changed_at=row.changed_at,
        author=numbers.get(version.author_id, ""), approver=numbers.get(version.approver_id, ""),
        phase=phase(live_from=row.live_from, live_until=row.live_until,
                    withdrawn=row.state == State.WITHDRAWN, now=now))


@audit.named("announcement")
def name_announcements(connection: Connection, hall: str, ids: set[str]) -> Mapping[str, str]:
    """Their numbers, as staff speak of them."""
    rows = connection.execute(select(announcements.c.id, announcements.c.no).where(
        announcements.c.hall_id == hall, announcements.c.id.in_(audit.as_uuids(ids))))
    return {str(row.id): str(row.no) for row in rows}
