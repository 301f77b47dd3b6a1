"""What goes on by itself: words are opened, deadlines watched, provisional dates put right, owners kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, and_, func, literal, or_, select, update

from kiosk.complaints import arriving
from kiosk.complaints.accepting import NOBODY, tell_deciders
from kiosk.complaints.calendar import calendar, seed
from kiosk.complaints.clocks import Clock, running
from kiosk.complaints.keeping import ABOVE, Writer, concerned_in, deciding_among, deciding_role, row_of
from kiosk.complaints.model import Step, may_handle
from kiosk.complaints.rules import rules_of
from kiosk.complaints.sealing import key_id
from kiosk.complaints.service import start_closing
from kiosk.complaints.status import release_verdicts
from kiosk.complaints.tables import above, cases, clocks, concerned
from kiosk.complaints.words import hub_key
from kiosk.contract.complaints import Stage
from kiosk.contract.identity import b64
from kiosk.contract.staff import Role
from kiosk.hub.publications import publish
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.state import served_halls
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.staff import who_works
from kiosk.tickets import raise_alert, who_stands

SEALING = "sealing"
"""The publication with the hub's public key for customers' words: {"hall", "key"}, X25519, base64url."""
_BATCH = 200


@worker("case_arrivals", 1)
def take_in(services: HubServices) -> None:
    arriving.open_arrivals(services)


@worker("case_lane", 60)
def take_lane_in(services: HubServices) -> None:
    arriving.release_lane(services)
    release_verdicts(services)


@worker("case_clocks", 20)
def watch_clocks(services: HubServices) -> None:
    """Warn before, escalate after: each clock once."""
    now = services.clock.now()
    with services.write() as work:
        writer = Writer(work, Tokens(services.identity.secret, services.hall), now, by="hub")
        for step, at, said in ((Step.ESCALATE, clocks.c.due_at, clocks.c.escalated_at),
                               (Step.WARN, clocks.c.warn_at, clocks.c.warned_at)):
            late = work.connection.execute(
                select(clocks.c.case_id, clocks.c.clock, clocks.c.turn).where(
                    clocks.c.hall_id == work.hall, clocks.c.met_at.is_(None), said.is_(None), at <= now)
                .order_by(at).limit(_BATCH)).all()
            for one in late:
                _say(writer, step, one.case_id, one.clock, one.turn, now)
        work.commit()


def _say(writer: Writer, step: Step, case_id: UUID, clock: str, turn: int, now: datetime) -> None:
    mine = (clocks.c.hall_id == writer.work.hall) & (clocks.c.case_id == case_id) & (
        clocks.c.clock == clock) & (clocks.c.turn == turn)
    over = step is Step.ESCALATE
    said = {"escalated_at": now, "warned_at": now} if over else {"warned_at": now}
    writer.work.connection.execute(update(clocks).where(mine).values(**said))
    row = row_of(writer.work.connection, writer.work.hall, case_id)
    row = writer.take(row, step, details={"clock": clock}, escalated_at=now if over else row.escalated_at)
    tell_deciders(writer, row, f"{'overdue' if over else 'due'}_{clock}")


@worker("case_calendar", 60)
def keep_calendar(services: HubServices) -> None:
    """Seed the calendar, give out the key that words are sealed for, and see to it that each open case has its date by
    the calendar as it stands."""
    now = services.clock.now()
    tokens = Tokens(services.identity.secret, services.hall)
    with services.write() as work:
        seed(work, now)
        public = hub_key(tokens).public_key().public_bytes_raw()
        publish(work, SEALING, {"hall": work.hall, "key": b64(public), "id": key_id(public)}, now, latest_only=True)
        writer = Writer(work, tokens, now, by="hub")
        start_missing(writer)
        count_anew(writer)
        work.commit()


def start_missing(writer: Writer) -> None:
    """What a release before left open with no clock that runs: it is to be closed, counted from now."""
    work = writer.work
    for row in work.connection.execute(select(cases).where(
            cases.c.hall_id == work.hall, cases.c.stage != literal(Stage.CLOSED.value, literal_execute=True),
            cases.c.due_at.is_(None)).limit(_BATCH)).all():
        start_closing(writer, row)


def count_anew(writer: Writer) -> int:
    """Provisional dates by the calendar as it stands; returns how many moved or became certain. What is not over by the
    new date is warned of and escalated once more.

    Of a clock that was met, the date moves only to a later day: it may turn out to have been met in time, but nobody is
    late afterwards by a date that was not promised.
    """
    work = writer.work
    known, rules = calendar(work.connection, work.hall), rules_of(work.connection, work.hall)
    moved = 0
    for row in work.connection.execute(select(clocks).where(
            clocks.c.hall_id == work.hall, clocks.c.provisional)).all():
        anew = running(Clock(row.clock), row.started_at, known, rules.timezone, hours=row.hours, days=row.days)
        if row.met_at is not None and anew.due_at < row.due_at:
            anew = replace(anew, due_at=row.due_at, warn_at=row.warn_at)
        if (anew.due_at, anew.provisional) == (row.due_at, row.provisional):
            continue
        again: dict[str, Any] = {}
        if anew.due_at > max(row.due_at, row.met_at or writer.now):
            again = {"warned_at": None, "escalated_at": None}
        work.connection.execute(update(clocks).where(
            clocks.c.hall_id == work.hall, clocks.c.case_id == row.case_id, clocks.c.clock == row.clock,
            clocks.c.turn == row.turn).values(
                due_at=anew.due_at, warn_at=anew.warn_at, provisional=anew.provisional, **again))
        if row.escalated_at is not None and again:
            _not_late_any_more(work, row.case_id, row.turn)
        writer.aim(row.case_id)
        moved += 1
    return moved


def _not_late_any_more(work: HubWork, case_id: UUID, turn: int) -> None:
    """Another clock of the case may have been missed all the same."""
    missed = select(func.max(clocks.c.escalated_at)).where(
        clocks.c.hall_id == work.hall, clocks.c.case_id == case_id, clocks.c.turn == turn).scalar_subquery()
    work.connection.execute(update(cases).where(
        cases.c.hall_id == work.hall, cases.c.id == case_id).values(escalated_at=missed))


@worker("case_owners", 60)
def keep_owners(services: HubServices) -> None:
    """What belongs to somebody who works here no longer, may handle none any more, or stands at the window that it is
    about goes back to whoever decides; and that is who can, as people and roles stand now."""
    with services.write() as work:
        people = who_works(work.connection, work.hall)
        able = [id for id, (_number, roles) in people.items() if may_handle(roles)]
        there = [and_(cases.c.about_window == window, cases.c.owner_id == person)
                 for window, person in who_stands(work.connection, work.hall).items()]
        writer = Writer(work, Tokens(services.identity.secret, services.hall), services.clock.now(), by="hub")
        orphans = work.connection.execute(select(cases).where(
            cases.c.hall_id == work.hall, cases.c.stage != literal(Stage.CLOSED.value, literal_execute=True),
            cases.c.owner_id.is_not(None), or_(cases.c.owner_id.not_in(able), *there)).limit(_BATCH)).all()
        for row in orphans:
            _hand_back(writer, row)
        _aim_roles(writer, people)
        work.commit()


def _aim_roles(writer: Writer, people: Mapping[UUID, tuple[str, frozenset[Role]]]) -> None:
    """A case about every manager there is now is the supervisor's, and a manager's again once there is another; about
    them all it is the company's above, until somebody here may decide it."""
    connection, hall = writer.work.connection, writer.work.hall
    managers = [id for id, (_number, roles) in people.items() if Role.MANAGER in roles]
    about_one = select(concerned.c.case_id).where(concerned.c.hall_id == hall, concerned.c.person_id.in_(managers))
    nobodys = select(cases).where(
        cases.c.hall_id == hall, cases.c.stage != literal(Stage.CLOSED.value, literal_execute=True),
        cases.c.owner_id.is_(None), or_(cases.c.id.in_(about_one), cases.c.owner_role != Role.MANAGER))
    about = defaultdict[UUID, set[UUID]](set)
    for case_id, person_id in connection.execute(select(concerned.c.case_id, concerned.c.person_id).where(
            concerned.c.hall_id == hall, concerned.c.case_id.in_(nobodys.with_only_columns(cases.c.id)))):
        about[case_id].add(person_id)
    for row in connection.execute(nobodys).all():
        if deciding_among(people, about[row.id]) != row.owner_role:
            _hand_back(writer, row)


def _hand_back(writer: Writer, row: Row[Any]) -> None:
    """To whoever decides now."""
    connection, hall = writer.work.connection, writer.work.hall
    role = deciding_role(connection, hall, concerned_in(connection, hall, row.id))
    row = writer.take(row, Step.HAND_BACK, owner_id=None, owner_role=role)
    if role == ABOVE:
        tell_deciders(writer, row, NOBODY)


@worker("case_above", 20)
def tell_above(services: HubServices) -> None:
    """At the hub above: what a hall below has nobody for is told to whoever manages or supervises here, once."""
    with services.database.read() as connection:
        if not waiting_above(connection, services.hall):
            return
    with services.write() as work:
        for row in waiting_above(work.connection, work.hall):
            raise_alert(work, "complaint", f"case_above:{row.case_id}", services.clock.now(), hall=row.hall_id,
                        number=row.number, what=row.what)
            work.connection.execute(update(above).where(
                above.c.hall_id == row.hall_id, above.c.id == row.id).values(told_at=services.clock.now()))
        work.commit()


def waiting_above(connection: Connection, hall: str) -> Sequence[Row[Any]]:
    halls = [one for one in served_halls(connection) if one != hall]
    return connection.execute(select(above).where(
        above.c.hall_id.in_(halls), above.c.told_at.is_(None)).order_by(above.c.at, above.c.id).limit(_BATCH)).all()
