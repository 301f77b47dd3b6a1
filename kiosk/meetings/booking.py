"""A place is booked, looked up and given back at a terminal. Registered by import.

The hall's lock is between two terminals that want the last place: they are counted one after the other.
"""

from __future__ import annotations

import hmac
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from kiosk.check_digit import drawn
from kiosk.contract import meetings as said
from kiosk.contract.meetings import NUMBER_DIGITS, BookingState, Door, MeetingOffer
from kiosk.contract.messages import Scope
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.meetings import model
from kiosk.meetings.facts import step
from kiosk.meetings.rules import Rules, rules_of
from kiosk.meetings.tables import bookings, meetings
from kiosk.text import exact

LOOKS, BOOKS, REFUSED, MISSES = Rate(120, 2.0), Rate(20, 0.2), Rate(30, 0.5), Rate(6, 1 / 60)
HELD = (BookingState.BOOKED, BookingState.CAME, BookingState.MISSED)
_TERMINALS = {Scope.TERMINAL}


@ask("meetings/open", scopes=_TERMINALS, body=said.AskMeetings, answer=said.MeetingOffers, rate=LOOKS, refusals=REFUSED)
def offered(ctx: AskContext, _asked: said.AskMeetings) -> said.MeetingOffers:
    hall, now = ctx.caller.hall, ctx.services.clock.now()
    with ctx.services.database.read() as connection:
        rules = rules_of(connection, hall)
        rows = connection.execute(select(meetings).where(
            meetings.c.hall_id == hall, meetings.c.day >= rules.day_of(now), meetings.c.called_off.is_(None)).order_by(
                meetings.c.day, meetings.c.starts, meetings.c.no).limit(50)).all()
        taken = taken_in(connection, hall, rows)
    offers = [offer_of(row, taken.get(row.id, 0), rules, now) for row in rows]
    return said.MeetingOffers(meetings=[one for one in offers if one.door is not Door.OVER])


@ask("meetings/book", scopes=_TERMINALS, body=said.BookMeeting, answer=said.Booking, rate=BOOKS, refusals=REFUSED)
def book(ctx: AskContext, asked: said.BookMeeting) -> said.Booking:
    """Raises NotFound, MeetingFull, MeetingClosed, BookedAlready, BadInput."""
    services, hall, now = ctx.services, ctx.caller.hall, ctx.services.clock.now()
    name = exact(asked.name, limit=2, field="name")
    if bool(asked.phone) == bool(asked.case_number):
        raise BadInput("a phone or a complaint's number", field="phone")
    tokens = Tokens(services.identity.secret, hall)
    with services.write(hall) as work:
        rules, connection = rules_of(work.connection, hall), work.connection
        meeting = connection.execute(select(meetings).where(
            meetings.c.hall_id == hall, meetings.c.id == asked.meeting_id)).one_or_none()
        if meeting is None:
            raise NotFound("there is no such meeting")
        again = connection.execute(select(bookings).where(
            bookings.c.hall_id == hall, bookings.c.id == asked.booking_id)).one_or_none()
        if again is None:
            _has_room(connection, rules, meeting, asked, now)
            number = _new_number(work)
            connection.execute(insert(bookings).values(
                hall_id=hall, id=asked.booking_id, meeting_id=meeting.id, number=number, state=BookingState.BOOKED,
                code_mac=tokens.booking_mac(number, asked.code), name=name or None, phone=asked.phone or None,
                case_number=asked.case_number or None, booked_at=now))
            work.record(step("MeetingBooked", meeting.id, now))
            work.announce("meetings", {"meeting": str(meeting.id)})
        else:
            number = again.number
            _check_code(tokens, again, asked.code)
        told = _told(connection, rules, number, BookingState.BOOKED if again is None else again.state, meeting, now)
        work.commit()
    return told


@ask("meetings/booking", scopes=_TERMINALS, body=said.OfBooking, answer=said.Booking, rate=LOOKS, refusals=MISSES)
def look(ctx: AskContext, asked: said.OfBooking) -> said.Booking:
    """Raises BookingUnknown."""
    with ctx.services.database.read() as connection:
        row, meeting = _known(connection, ctx, asked)
        rules = rules_of(connection, ctx.caller.hall)
        return _told(connection, rules, row.number, row.state, meeting, ctx.services.clock.now())


@ask("meetings/cancel", scopes=_TERMINALS, body=said.OfBooking, answer=said.Booking, rate=LOOKS, refusals=MISSES)
def cancel(ctx: AskContext, asked: said.OfBooking) -> said.Booking:
    """The place is free for somebody else at once, and who booked is forgotten. Raises BookingUnknown, TooLate."""
    services, hall, now = ctx.services, ctx.caller.hall, ctx.services.clock.now()
    with services.write(hall) as work:
        row, meeting = _known(work.connection, ctx, asked)
        rules = rules_of(work.connection, hall)
        if row.state == BookingState.BOOKED:
            if now >= model.moment(meeting, meeting.starts, rules.timezone):
                raise model.TooLate("the meeting has begun")
            work.connection.execute(update(bookings).where(
                bookings.c.hall_id == hall, bookings.c.id == row.id).values(
                    state=BookingState.CANCELLED, name=None, phone=None, case_number=None))
            work.record(step("BookingCancelled", meeting.id, now))
            work.announce("meetings", {"meeting": str(meeting.id)})
        elif row.state != BookingState.CANCELLED:
            raise model.TooLate("the meeting has begun")
        told = _told(work.connection, rules, row.number, BookingState.CANCELLED, meeting, now)
        work.commit()
    return told


def taken_in(connection: Connection, hall: str, rows: Any) -> dict[Any, int]:
    """How many places of each meeting are taken."""
    counted = connection.execute(
        select(bookings.c.meeting_id, func.count()).where(
            bookings.c.hall_id == hall, bookings.c.meeting_id.in_([row.id for row in rows]), bookings.c.state.in_(HELD))
        .group_by(bookings.c.meeting_id))
    return {row[0]: row[1] for row in counted}


def offer_of(row: Row[Any], taken: int, rules: Rules, now: datetime) -> MeetingOffer:
    return MeetingOffer(
        id=row.id, kind=row.kind, topic=row.topic, day=row.day, starts=row.starts, ends=row.ends, place=row.place,
        receives=row.receives, free=max(0, row.places - taken), door=rules.door(row, taken, now), topic_en=row.topic_en,
        place_en=row.place_en, receives_en=row.receives_en)


def _has_room(connection: Connection, rules: Rules, meeting: Row[Any], asked: said.BookMeeting, now: datetime) -> None:
    taken = taken_in(connection, meeting.hall_id, [meeting]).get(meeting.id, 0)
    door = rules.door(meeting, taken, now)
    if door is Door.FULL:
        raise model.MeetingFull("every place is taken")
    if door is not Door.OPEN:
        raise model.MeetingClosed("it can no longer be booked", door=door.value)
    mine = (bookings.c.phone == asked.phone) if asked.phone else (bookings.c.case_number == asked.case_number)
    if connection.execute(select(bookings.c.id).where(
            bookings.c.hall_id == meeting.hall_id, bookings.c.meeting_id == meeting.id, bookings.c.state.in_(HELD),
            or_(mine))).first():
        raise model.BookedAlready("this number has a place in it")


def _new_number(work: HubWork) -> str:
    while True:
        number = drawn(NUMBER_DIGITS)
        if not work.connection.execute(select(bookings.c.id).where(
                bookings.c.hall_id == work.hall, bookings.c.number == number)).first():
            return number


def _known(connection: Connection, ctx: AskContext, asked: said.OfBooking) -> tuple[Row[Any], Row[Any]]:
    hall, tokens = ctx.caller.hall, Tokens(ctx.services.identity.secret, ctx.caller.hall)
    row = connection.execute(select(bookings).where(
        bookings.c.hall_id == hall, bookings.c.number == asked.number)).one_or_none()
    _check_code(tokens, row, asked.code)
    assert row is not None
    return row, connection.execute(select(meetings).where(
        meetings.c.hall_id == hall, meetings.c.id == row.meeting_id)).one()


def _check_code(tokens: Tokens, row: Row[Any] | None, code: str) -> None:
    number, expected = (row.number, row.code_mac or "") if row is not None else ("", "")
    if not hmac.compare_digest(tokens.booking_mac(number, code), expected):
        raise model.BookingUnknown("number and code belong to no booking")


def _told(
    connection: Connection, rules: Rules, number: str, state: BookingState, meeting: Row[Any], now: datetime,
) -> said.Booking:
    taken = taken_in(connection, meeting.hall_id, [meeting]).get(meeting.id, 0)
    return said.Booking(number=number, state=state, meeting=offer_of(meeting, taken, rules, now))
