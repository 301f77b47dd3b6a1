"""After a restore: who still has to send again what it kept, and when numbers may be given again."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import Column, Connection, PrimaryKeyConstraint, String, Table, Uuid, func, insert, select, update

from kiosk.contract.messages import CaughtUp, Recovery, Scope
from kiosk.errors import BadInput
from kiosk.hub.errors import SequenceGap, WrongHall
from kiosk.hub.log_end import log_end
from kiosk.hub.registry import CommandContext, command
from kiosk.hub.state import begin_recovery, end_recovery
from kiosk.hub.tables import apps
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.store import HUB, UtcDateTime
from kiosk.sync.envelope import Fact

KEPT = timedelta(days=14)
"""How long terminals keep a fact after it was acknowledged, so how long back one counts as at work."""

recovery_waits = Table(
    "recovery_waits", HUB,
    Column("hall_id", String),
    Column("app_id", Uuid),
    Column("caught_up_at", UtcDateTime),
    Column("left_out_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "app_id"),
    comment="The terminals that a restored hub waits for before it gives numbers.",
)

_2020 = datetime(2020, 1, 1, tzinfo=UTC)

Ending = Callable[[Connection, str, datetime], None]
_ENDINGS: list[Ending] = []


def at_end(handler: Ending) -> Ending:
    """Register `handler(connection, hall, now)`: runs in the transaction that ends a recovery."""
    _ENDINGS.append(handler)
    return handler


def begin(connection: Connection, hall: str, *, backed_up_at: datetime, now: datetime) -> int:
    """Start the epoch after a restore; returns it. Waits for every terminal that was at work before the backup.

    An epoch counts seconds, so that two restores of one backup are not taken for the same.
    """
    epoch = begin_recovery(connection, now, least=int((now - _2020).total_seconds()))
    for app_id in _at_work(connection, hall, since=backed_up_at - KEPT):
        connection.execute(insert(recovery_waits).values(hall_id=hall, app_id=app_id))
    if not missing(connection, hall):
        _end(connection, hall, now)
    return epoch


def missing(connection: Connection, hall: str) -> dict[str, UUID]:
    """The apps that have neither caught up nor been left out, by their codes."""
    rows = connection.execute(
        select(apps.c.code, apps.c.id)
        .join(recovery_waits, (recovery_waits.c.hall_id == apps.c.hall_id) & (recovery_waits.c.app_id == apps.c.id))
        .where(apps.c.hall_id == hall, apps.c.revoked_at.is_(None), recovery_waits.c.caught_up_at.is_(None),
               recovery_waits.c.left_out_at.is_(None))
    )
    return {row.code: row.id for row in rows}


@command("caught_up", scopes={Scope.TERMINAL}, payload=CaughtUp)
def caught_up(ctx: CommandContext, said: CaughtUp) -> Recovery:
    """Raises SequenceGap when the hub lacks something up to `last_seq`: the app sends it and says so again."""
    if said.origin.rpartition(".")[0] != str(ctx.caller.app_id):
        raise WrongHall("an app speaks only for its own origin", origin=said.origin)
    seen = log_end(ctx.work.connection, ctx.hall, said.origin).seq
    if seen < said.last_seq:
        raise SequenceGap(f"fact {seen + 1} of this origin is missing", expected=seen + 1)
    if ctx.work.state.recovering:
        now = ctx.clock.now()
        _note(ctx.work, ctx.caller.app_id, caught_up_at=now)
        return Recovery(recovering=not _end_if_complete(ctx.work, now))
    return Recovery(recovering=False)


def leave_out(work: HubWork, codes: Collection[str], now: datetime) -> bool:
    """Wait no longer for the apps with these codes; returns whether the hub gives numbers again.

    An app that was revoked meanwhile is waited for no longer either. Raises BadInput for a code that
    the hub is not waiting for.
    """
    waits_for = missing(work.connection, work.hall)
    unknown = sorted(set(codes) - waits_for.keys())
    if unknown:
        raise BadInput(f"the hub is not waiting for {', '.join(unknown)}", field="without")
    for code in sorted(set(codes)):
        app_id = waits_for[code]
        _note(work, app_id, left_out_at=now)
        payload = {"app_id": str(app_id), "code": code}
        work.record(Fact(new_id(), f"app:{app_id}", "TerminalLeftOut", 1, now, payload))
    return _end_if_complete(work, now)


def _at_work(connection: Connection, hall: str, *, since: datetime) -> list[UUID]:
    """Paired terminals, not revoked, that had a session (or were paired) since."""
    return sorted(connection.scalars(
        select(apps.c.id).where(
            apps.c.hall_id == hall, apps.c.scope == Scope.TERMINAL, apps.c.revoked_at.is_(None),
            func.coalesce(apps.c.last_session_at, apps.c.paired_at) >= since,
        )
    ))


def _note(work: HubWork, app_id: UUID, **values: datetime) -> None:
    work.connection.execute(
        update(recovery_waits)
        .where(recovery_waits.c.hall_id == work.hall, recovery_waits.c.app_id == app_id).values(**values)
    )


def _end_if_complete(work: HubWork, now: datetime) -> bool:
    if missing(work.connection, work.hall):
        return False
    _end(work.connection, work.hall, now)
    return True


def _end(connection: Connection, hall: str, now: datetime) -> None:
    for handler in _ENDINGS:
        handler(connection, hall, now)
    end_recovery(connection, now)
