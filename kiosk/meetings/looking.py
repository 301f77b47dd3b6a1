"""Meetings as staff see them: customers masked, a number in full only against an entry in the audit.

Registered by import.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from kiosk import audit
from kiosk.announcements import Draft, drafts
from kiosk.contract import meetings as said
from kiosk.contract.meetings import BookingState, BookingView, MeetingView, MeetingWhole, TaskView
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, Person, ask
from kiosk.hub.tokens import Tokens
from kiosk.meetings import model
from kiosk.meetings.booking import HELD
from kiosk.meetings.rules import calendar_of, rules_of
from kiosk.meetings.tables import bookings, meetings, tasks
from kiosk.staff import numbers_of

LOOKS, CONTACTS, MISSES = Rate(120, 10.0), Rate(60, 1.0), Rate(60, 1.0)
_DESKS = {Scope.STAFF}


@ask("meetings/list", scopes=_DESKS, body=said.AskMeetingList, answer=said.MeetingList, rate=LOOKS, refusals=MISSES,
     roles=MAY["meetings/list"])
def listed(ctx: AskContext, asked: said.AskMeetingList) -> said.MeetingList:
    hall, now, c = ctx.caller.hall, ctx.services.clock.now(), meetings.c
    with ctx.services.database.read() as connection:
        today = rules_of(connection, hall).day_of(now)
        query = select(meetings).where(c.hall_id == hall)
        query = query.where(c.day < today).order_by(c.day.desc(), c.starts.desc()) if asked.over else query.where(
            c.day >= today).order_by(c.day, c.starts)
        rows = connection.execute(query.limit(asked.limit)).all()
        return said.MeetingList(meetings=views(connection, hall, rows, now))


@ask("meetings/one", scopes=_DESKS, body=said.AskMeeting, answer=MeetingWhole, rate=LOOKS, refusals=MISSES,
     roles=MAY["meetings/one"])
def one(ctx: AskContext, asked: said.AskMeeting) -> MeetingWhole:
    """Raises NotFound."""
    assert ctx.caller.person is not None
    with ctx.services.database.read() as connection:
        return whole(connection, ctx.caller.hall, asked.id, ctx.caller.person, ctx.services.clock.now())


@ask("meetings/contact", scopes=_DESKS, body=said.AskContact, answer=said.Contact, rate=CONTACTS, refusals=MISSES,
     roles=MAY["meetings/contact"])
def contact(ctx: AskContext, asked: said.AskContact) -> said.Contact:
    """Raises NotFound: no such booking, no phone given, or forgotten."""
    services, hall, person = ctx.services, ctx.caller.hall, ctx.caller.person
    assert person is not None
    with services.write(hall) as work:
        row = work.connection.execute(select(bookings).where(
            bookings.c.hall_id == hall, bookings.c.id == asked.booking_id)).one_or_none()
        if row is None or not row.phone:
            raise NotFound("there is no number to call, or no longer")
        audit.note(work, Tokens(services.identity.secret, hall), "BookingContactSeen", f"meeting:{row.meeting_id}",
                   services.clock.now(), by=str(person.id), booking=row.number)
        work.commit()
    return said.Contact(phone=row.phone)


@audit.named("meeting")
def _named(connection: Connection, hall: str, ids: set[str]) -> dict[str, str]:
    rows = connection.execute(select(meetings.c.id, meetings.c.day, meetings.c.no).where(
        meetings.c.hall_id == hall, meetings.c.id.in_([UUID(id) for id in ids])))
    return {str(row.id): f"{row.no} ({row.day})" for row in rows}


def meeting_row(connection: Connection, hall: str, id: UUID) -> Row[Any]:
    """Raises NotFound."""
    row = connection.execute(select(meetings).where(meetings.c.hall_id == hall, meetings.c.id == id)).one_or_none()
    if row is None:
        raise NotFound("there is no such meeting")
    return row


def whole(connection: Connection, hall: str, id: UUID, person: Person, now: datetime) -> MeetingWhole:
    row = meeting_row(connection, hall, id)
    booked = connection.execute(select(bookings).where(
        bookings.c.hall_id == hall, bookings.c.meeting_id == id, bookings.c.state.in_(HELD)).order_by(
            bookings.c.booked_at, bookings.c.id)).all()
    follow = connection.execute(select(tasks).where(
        tasks.c.hall_id == hall, tasks.c.meeting_id == id).order_by(tasks.c.no)).all()
    numbers = numbers_of(connection, hall, {row.owner_id for row in follow})
    today = rules_of(connection, hall).day_of(now)
    drafted = drafts(connection, hall, {one.announcement_id for one in follow if one.announcement_id})
    shown = {id: how for id, how in drafted.items() if how is not Draft.WITHDRAWN}
    return MeetingWhole(
        meeting=views(connection, hall, [row], now)[0],
        bookings=[BookingView(
            id=one.id, number=one.number, state=one.state, name=f"{one.name}**" if one.name else "",
            phone=model.masked_phone(one.phone or ""), case_number=one.case_number or "") for one in booked],
        tasks=[TaskView(
            id=one.id, no=one.no, version=one.version, words=one.words, owner=numbers.get(one.owner_id, ""),
            due_on=one.due_on, overdue=one.done_at is None and one.due_on < today, case_number=one.case_number or "",
            done_at=one.done_at, result=one.result or "", result_en=one.result_en or "",
            announcement_id=one.announcement_id if one.announcement_id in shown else None,
            published=shown.get(one.announcement_id) is Draft.GIVEN_OUT,
            mine=one.owner_id == person.id) for one in follow])


def views(connection: Connection, hall: str, rows: Sequence[Row[Any]], now: datetime) -> list[MeetingView]:
    rules, calendar, ids = rules_of(connection, hall), calendar_of(connection, hall), [row.id for row in rows]
    held: Counter[tuple[UUID, str]] = Counter()
    for id, state, count in connection.execute(
            select(bookings.c.meeting_id, bookings.c.state, func.count()).where(
                bookings.c.hall_id == hall, bookings.c.meeting_id.in_(ids)).group_by(
                    bookings.c.meeting_id, bookings.c.state)):
        held[id, state] = count
    still = Counter({row[0]: row[1] for row in connection.execute(
        select(tasks.c.meeting_id, func.count()).where(
            tasks.c.hall_id == hall, tasks.c.meeting_id.in_(ids), tasks.c.done_at.is_(None)).group_by(
                tasks.c.meeting_id))})

    def view(row: Row[Any]) -> MeetingView:
        taken = sum(held[row.id, state] for state in HELD)
        return MeetingView(
            id=row.id, no=row.no, version=row.version, kind=row.kind, topic=row.topic, day=row.day, starts=row.starts,
            ends=row.ends, place=row.place, receives=row.receives, places=row.places, booked=taken,
            came=held[row.id, BookingState.CAME], tasks_open=still[row.id],
            door=rules.door(row, taken, now), reason=row.called_off or "",
            provisional=row.day.year not in calendar.years, topic_en=row.topic_en, place_en=row.place_en,
            receives_en=row.receives_en)

    return [view(row) for row in rows]
