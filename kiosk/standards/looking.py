"""What staff see of the hall's pack: values, faults, versions, and who shows which. Registered by import."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.contract.messages import Publication, Scope
from kiosk.contract.roles import MAY
from kiosk.hub.limits import Rate
from kiosk.hub.pairing import apps_of
from kiosk.hub.publications import latest
from kiosk.hub.registry import AskContext, ask
from kiosk.staff import numbers_of
from kiosk.standards.check import check_entries, drawn_icons
from kiosk.standards.door import check_changes, check_size
from kiosk.standards.entries import laid_over
from kiosk.standards.giving_out import day_of
from kiosk.standards.messages import (
    AskStandards,
    AskVersions,
    ChangesMessage,
    CheckStandards,
    FaultFound,
    HiddenClaim,
    StandardsChecked,
    StandardsPack,
    StandardsUnified,
    StandardsVersions,
    TerminalShows,
    VersionView,
)
from kiosk.standards.store import DOCUMENT, draft_row, entries_of, newest, version_row
from kiosk.standards.tables import shown, versions
from kiosk.standards.unified import unified_of

LOOKS, CHECKS, MISSES = Rate(120, 10.0), Rate(60, 4.0), Rate(60, 1.0)
ON_THE_WAY = timedelta(seconds=20)
"""Who shows the version before has not drifted yet so soon after a new one."""
SHOWING = (Scope.TERMINAL, Scope.COUNTER, Scope.BOARD)
"""Apps whose screens speak the pack's words."""
_MOST, _VERSIONS = 500, 100
_DESKS = {Scope.STAFF}


@ask("standards/pack", scopes=_DESKS, body=AskStandards, answer=StandardsPack, rate=LOOKS, refusals=MISSES,
     roles=MAY["standards/pack"])
def pack(ctx: AskContext, asked: AskStandards) -> StandardsPack:
    """The newest version and the draft, or an earlier version. Raises NotFound."""
    hall = ctx.caller.hall
    with ctx.services.database.read() as connection:
        base, draft = newest(connection, hall), draft_row(connection, hall)
        given = latest(connection, hall, DOCUMENT)
        no, version, entries = base.no, base.version, base.entries
        if asked.no is not None and asked.no != base.no:
            row = version_row(connection, hall, asked.no)
            no, version, entries = row.no, row.version, entries_of(row)
        numbers = numbers_of(connection, hall, {UUID(one) for one in draft.writers})
        own = connection.scalar(select(versions.c.revision).where(
            versions.c.hall_id == hall, versions.c.no == base.no))
    return StandardsPack(
        no=no, version=version, entries=entries, revision=draft.revision, changes=ChangesMessage.of(draft.changes),
        writers=[numbers.get(UUID(one), "") for one in draft.writers], changed_at=draft.changed_at,
        issuer=given.issuer if given else "", live_revision=given.revision if given else 0,
        own_is_live=given is not None and given.issuer == hall and given.revision == own)


@ask("standards/check", scopes=_DESKS, body=CheckStandards, answer=StandardsChecked, rate=CHECKS, refusals=MISSES,
     roles=MAY["standards/check"])
def check(ctx: AskContext, asked: CheckStandards) -> StandardsChecked:
    changes = asked.changes.changes()
    check_changes(changes)
    with ctx.services.database.read() as connection:
        base = newest(connection, ctx.caller.hall)
    made = laid_over(base.entries or {}, changes)
    check_size(made)
    report = check_entries(made, icons=drawn_icons(), on=day_of(made, ctx.services.clock.now()))
    return StandardsChecked(
        faults=[FaultFound(file=one.file, key=one.key, reason=one.reason) for one in report.faults[:_MOST]],
        hidden=[HiddenClaim(key=one.key, says=one.says, reason=one.reason) for one in report.hidden[:_MOST]],
        faulty=len(report.faults), hiding=len(report.hidden))


@ask("standards/versions", scopes=_DESKS, body=AskVersions, answer=StandardsVersions, rate=LOOKS, refusals=MISSES,
     roles=MAY["standards/versions"])
def list_versions(ctx: AskContext, _asked: AskVersions) -> StandardsVersions:
    hall = ctx.caller.hall
    with ctx.services.database.read() as connection:
        given = latest(connection, hall, DOCUMENT)
        columns = [column for column in versions.c if column.name != "entries"]
        rows = connection.execute(
            select(*columns, versions.c.entries.is_not(None).label("kept")).where(versions.c.hall_id == hall)
            .order_by(versions.c.no.desc()).limit(_VERSIONS)).all()
        people = {row.given_out_by for row in rows if row.given_out_by} | {
            UUID(one) for row in rows for one in row.writers}
        numbers = numbers_of(connection, hall, people)
        terminals = screens_of(connection, hall, given, ctx.services.clock.now())
    return StandardsVersions(
        versions=[_view(row, numbers) for row in rows], terminals=terminals,
        issuer=given.issuer if given else "", revision=given.revision if given else 0,
        given_out_at=given.published_at if given else None)


@ask("standards/unified", scopes=_DESKS, body=AskVersions, answer=StandardsUnified, rate=LOOKS, refusals=MISSES,
     roles=MAY["standards/unified"])
def unified(ctx: AskContext, _asked: AskVersions) -> StandardsUnified:
    """Hall by hall: this one and those below."""
    with ctx.services.database.read() as connection:
        return unified_of(connection, ctx.caller.hall)


def screens_of(
    connection: Connection, hall: str, given: Publication | None, now: datetime,
) -> list[TerminalShows]:
    said = {row.app_id: row for row in connection.execute(select(shown).where(shown.c.hall_id == hall))}
    found = []
    for kind, app in ((one, app) for one in SHOWING for app in apps_of(connection, hall, one)):
        its = said.get(app.id)
        found.append(TerminalShows(
            app_code=app.code, app_name=app.name, connected_at=app.last_session_at,
            issuer=its.issuer if its else None, revision=its.revision if its else None,
            since=its.since if its else None, scope=kind,
            drifts=drifts((its.issuer, its.revision) if its else None, given, now)))
    return found


def drifts(shows: tuple[str, int] | None, given: Publication | None, now: datetime) -> bool:
    """Whether a screen shows another pack than it was given, and has had the time to change."""
    if given is None or shows == (given.issuer, given.revision):
        return False
    return now - given.published_at > ON_THE_WAY


def _view(row: Any, numbers: dict[UUID, str]) -> VersionView:
    return VersionView(
        no=row.no, version=row.version, revision=row.revision, given_out_at=row.given_out_at,
        by=numbers.get(row.given_out_by, ""), writers=_numbers(row.writers, numbers), note=row.note,
        restored=row.restored, review_due_at=row.review_due_at, changed=row.changed, kept=row.kept)


def _numbers(writers: Collection[str], numbers: dict[UUID, str]) -> list[str]:
    return [numbers.get(UUID(one), "") for one in writers]
