"""What somebody must look at: raised by the hub, on record until somebody has."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import select, update

from kiosk import audit
from kiosk.contract.counter import AcknowledgeAlert, Acknowledged
from kiosk.contract.messages import Scope
from kiosk.contract.roles import DECIDING_CASES, EVERYBODY, MANAGING, MAY, TECHNICAL
from kiosk.contract.staff import Role
from kiosk.hub.errors import NotFound, RoleNeeded
from kiosk.hub.registry import Caller, CommandContext, alarm, command
from kiosk.hub.work import HubWork
from kiosk.ids import new_id
from kiosk.standards import QueueRules
from kiosk.sync.envelope import Fact
from kiosk.tickets.hub_tables import alerts
from kiosk.tickets.people import person_of

Kind = Literal[
    "transfer", "help", "key_customer", "conflict", "payment", "reconnection", "parked", "clock",
    "complaint", "follow_up", "gateway", "printer", "store"]
KINDS: tuple[Kind, ...] = (
    "transfer", "help", "key_customer", "conflict", "payment", "reconnection", "parked", "clock",
    "complaint", "follow_up", "gateway", "printer", "store")
_FOR: dict[Kind, frozenset[Role]] = {
    "key_customer": EVERYBODY, "printer": EVERYBODY, "store": TECHNICAL, "complaint": DECIDING_CASES}
"""The others are for `MANAGING`."""


def roles_see(caller: Caller) -> tuple[Kind, ...]:
    """The kinds of alerts that are for whoever is signed in there."""
    if caller.person is None:
        return ()
    return tuple(kind for kind in KINDS if caller.person.roles & _FOR.get(kind, MANAGING))


def raise_alert(work: HubWork, kind: Kind, subject: str, at: datetime, **details: str) -> UUID:
    """With its fact. `details` are short and hold no personal data."""
    alert_id = new_id()
    work.connection.execute(alerts.insert().values(
        hall_id=work.hall, id=alert_id, kind=kind, subject=subject, at=at, details=details))
    work.record(Fact(new_id(), f"alert:{alert_id}", "AlertRaised", 1, at, {
        "alert_id": str(alert_id), "kind": kind, "subject": subject, "details": details}))
    work.announce("alert", {"alert_id": str(alert_id), "kind": kind})
    return alert_id


def raise_once(work: HubWork, kind: Kind, subject: str, at: datetime, **details: str) -> None:
    """Unless there ever was such an alert: who has acknowledged it knows."""
    known = select(alerts.c.id).where(
        alerts.c.hall_id == work.hall, alerts.c.kind == kind, alerts.c.subject == subject)
    if work.connection.execute(known.limit(1)).first() is None:
        raise_alert(work, kind, subject, at, **details)


@alarm
def raise_alarm(work: HubWork, kind: str, subject: str, at: datetime, details: dict[str, str]) -> None:
    """What the hub itself met; once, as long as nobody has acknowledged it."""
    assert kind in KINDS
    open_one = select(alerts.c.id).where(
        alerts.c.hall_id == work.hall, alerts.c.kind == kind, alerts.c.subject == subject,
        alerts.c.acknowledged_at.is_(None))
    if work.connection.execute(open_one.limit(1)).first() is None:
        raise_alert(work, kind, subject, at, **details)


def clear_alarm(work: HubWork, kind: Kind, subject: str, at: datetime) -> None:
    """What was raised has passed by itself: on record as acknowledged by nobody."""
    passed = update(alerts).where(
        alerts.c.hall_id == work.hall, alerts.c.kind == kind, alerts.c.subject == subject,
        alerts.c.acknowledged_at.is_(None)).values(acknowledged_at=at).returning(alerts.c.id)
    for alert_id in work.connection.scalars(passed).all():
        _record_acknowledged(work, alert_id, kind, at, None)


def alert_key_customer(
    work: HubWork, rules: QueueRules, priority: str | None, at: datetime, *, ticket_id: UUID, number: str,
    service_id: str,
) -> None:
    """Of a key customer their account manager is told; they go to the meeting room and pass nobody."""
    found = rules.class_of(priority)
    if found is None or not found.key_customer:
        return
    room = rules.meeting_room
    where = {"room_zh": room.zh, "room_en": room.en} if room else {}
    raise_alert(work, "key_customer", f"ticket:{ticket_id}", at, number=number, service=service_id, **where)


@command(
    "acknowledge_alert", scopes={Scope.COUNTER, Scope.STAFF}, payload=AcknowledgeAlert, roles=MAY["acknowledge_alert"])
def acknowledge_alert(ctx: CommandContext, action: AcknowledgeAlert) -> Acknowledged:
    """The first who acknowledges is on record; whoever comes later gets the same answer.

    A key customer's is for whoever comes for them, a printer's for whoever goes there, a complaint's for
    managers and supervisors, the others for managers.
    Raises NotFound (also for what is about this person), RoleNeeded.
    """
    mine = (alerts.c.hall_id == ctx.hall) & (alerts.c.id == action.alert_id)
    known = ctx.work.connection.execute(
        select(alerts.c.acknowledged_at, alerts.c.kind, alerts.c.subject).where(mine)).first()
    if known is None or (ctx.caller.person is not None and audit.kept_from(
            ctx.work.connection, ctx.hall, {known.subject}, ctx.caller.person.id, ctx.caller.app_id)):
        raise NotFound("the hub does not have this alert", alert_id=str(action.alert_id))
    if known.kind not in roles_see(ctx.caller):
        raise RoleNeeded("this alert is for somebody else", kind=known.kind)
    if known.acknowledged_at is not None:
        return Acknowledged(at=known.acknowledged_at)
    now, person = ctx.clock.now(), person_of(ctx.caller)
    ctx.work.connection.execute(
        update(alerts).where(mine).values(acknowledged_at=now, acknowledged_by=person.id or ctx.caller.app_id))
    _record_acknowledged(ctx.work, action.alert_id, known.kind, now, person.id)
    audit.note(ctx.work, ctx.tokens, "AlertAcknowledged", f"alert:{action.alert_id}", now,
               by=str(person.id or ctx.caller.app_id), kind=known.kind)
    return Acknowledged(at=now)


def _record_acknowledged(work: HubWork, alert_id: UUID, kind: str, at: datetime, person: UUID | None) -> None:
    work.record(Fact(new_id(), f"alert:{alert_id}", "AlertAcknowledged", 1, at, {
        "alert_id": str(alert_id), "person": str(person) if person else None}))
    work.announce("alert", {"alert_id": str(alert_id), "kind": kind, "acknowledged": True})
