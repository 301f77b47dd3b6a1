"""What staff do with meetings: open, call off, note who came, what follows and what came of it. Registered by import.

Each step is checked, on record and in the audit in one transaction, under the hall's lock.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Row, func, insert, select, update

from kiosk import audit
from kiosk.announcements import Draft, Steps, drafts
from kiosk.complaints import numbers_shown_to
from kiosk.contract import meetings as said
from kiosk.contract.meetings import BookingState, MeetingWhole
from kiosk.contract.messages import Message, Scope
from kiosk.contract.roles import DECIDING_VOICES, MAY
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound, RoleNeeded
from kiosk.hub.registry import CommandContext, command
from kiosk.ids import new_id
from kiosk.meetings import model
from kiosk.meetings.facts import step
from kiosk.meetings.looking import meeting_row, whole
from kiosk.meetings.rules import calendar_of, rules_of
from kiosk.meetings.tables import bookings, meetings, tasks
from kiosk.staff import who_works
from kiosk.text import exact

_DESKS = {Scope.STAFF}
DEEDS = ("MeetingOpened", "MeetingCalledOff", "AttendanceNoted", "MeetingTaskAdded", "MeetingTaskFinished",
         "MeetingTaskPublished")
"""As the audit has them."""
LATEST = timedelta(days=366)
_WORDS = ("topic", "place", "receives", "topic_en", "place_en", "receives_en")
_Handler = TypeVar("_Handler", bound=Callable[..., MeetingWhole])


def _deed(kind: str, payload: type[Message]) -> Callable[[_Handler], _Handler]:
    return command(kind, scopes=_DESKS, payload=payload, roles=MAY[kind])


@_deed("open_meeting", said.OpenMeeting)
def open_meeting(ctx: CommandContext, asked: said.OpenMeeting) -> MeetingWhole:
    """Raises BadInput for a day that is over, too far away or that nobody works, and for hours the wrong way round."""
    connection, now = ctx.work.connection, ctx.clock.now()
    rules = rules_of(connection, ctx.hall)
    today = rules.day_of(now)
    if not today <= asked.day <= today + LATEST:
        raise BadInput("the day is over, or more than a year away", field="day")
    if not calendar_of(connection, ctx.hall).works(asked.day):
        raise BadInput("nobody works on this day", field="day")
    if asked.ends <= asked.starts:
        raise BadInput("it ends after it begins", field="ends")
    id = new_id()
    last = connection.scalar(select(func.max(meetings.c.no)).where(meetings.c.hall_id == ctx.hall)) or 0
    words = {name: exact(getattr(asked, name), limit=60, field=name) for name in _WORDS}
    for name in ("place", "receives"):
        if not words[name]:
            raise BadInput("this is needed", field=name)
    connection.execute(insert(meetings).values(
        hall_id=ctx.hall, id=id, no=last + 1, version=1, kind=asked.kind, day=asked.day, starts=asked.starts,
        ends=asked.ends, places=asked.places, **words))
    return _done(ctx, "MeetingOpened", id, day=asked.day.isoformat(), places=asked.places)


@_deed("call_off_meeting", said.CallOffMeeting)
def call_off(ctx: CommandContext, asked: said.CallOffMeeting) -> MeetingWhole:
    """Raises NotFound, Moved, WrongStep for one that has begun, BadInput."""
    row = meeting_row(ctx.work.connection, ctx.hall, asked.id)
    rules = rules_of(ctx.work.connection, ctx.hall)
    reason = exact(asked.reason, limit=200, field="reason")
    if not reason:
        raise BadInput("this needs a reason", field="reason")
    if row.version != asked.version:
        raise model.Moved("somebody else has changed it meanwhile", version=row.version)
    if row.called_off is not None or ctx.clock.now() >= model.moment(row, row.starts, rules.timezone):
        raise model.WrongStep("it is called off already, or it has begun")
    ctx.work.connection.execute(update(meetings).where(
        meetings.c.hall_id == ctx.hall, meetings.c.id == row.id).values(called_off=reason, version=row.version + 1))
    return _done(ctx, "MeetingCalledOff", row.id, reason=reason)


@_deed("note_attendance", said.NoteAttendance)
def note_attendance(ctx: CommandContext, asked: said.NoteAttendance) -> MeetingWhole:
    """Raises NotFound, WrongStep before it begins and for a place that was given back."""
    row = ctx.work.connection.execute(select(bookings).where(
        bookings.c.hall_id == ctx.hall, bookings.c.id == asked.booking_id)).one_or_none()
    if row is None:
        raise NotFound("there is no such booking")
    meeting = meeting_row(ctx.work.connection, ctx.hall, row.meeting_id)
    begins = model.moment(meeting, meeting.starts, rules_of(ctx.work.connection, ctx.hall).timezone)
    if row.state == BookingState.CANCELLED or meeting.called_off is not None or ctx.clock.now() < begins:
        raise model.WrongStep("it has not begun, or the place was given back")
    ctx.work.connection.execute(update(bookings).where(
        bookings.c.hall_id == ctx.hall, bookings.c.id == row.id).values(
            state=BookingState.CAME if asked.came else BookingState.MISSED))
    return _done(ctx, "AttendanceNoted", meeting.id, booking=row.number, came=asked.came)


@_deed("add_meeting_task", said.AddMeetingTask)
def add_task(ctx: CommandContext, asked: said.AddMeetingTask) -> MeetingWhole:
    """Raises NotFound, TaskCaseUnknown, BadInput for nobody who works here and a day that is over."""
    connection = ctx.work.connection
    today = rules_of(connection, ctx.hall).day_of(ctx.clock.now())
    row = meeting_row(connection, ctx.hall, asked.meeting_id)
    owner = next((id for id, (number, _) in who_works(connection, ctx.hall).items() if number == asked.owner), None)
    if owner is None:
        raise BadInput("nobody who works here has this number", field="owner")
    if not today <= asked.due_on <= today + LATEST:
        raise BadInput("the day is over, or more than a year away", field="due_on")
    words = exact(asked.words, limit=said.LONGEST, field="words", lines=True)
    if not words:
        raise BadInput("say what is to follow", field="words")
    _of_a_case(ctx, asked.case_number)
    last = connection.scalar(select(func.max(tasks.c.no)).where(
        tasks.c.hall_id == ctx.hall, tasks.c.meeting_id == row.id)) or 0
    connection.execute(insert(tasks).values(
        hall_id=ctx.hall, id=new_id(), meeting_id=row.id, no=last + 1, version=1, words=words, owner_id=owner,
        due_on=asked.due_on, case_number=asked.case_number or None))
    return _done(ctx, "MeetingTaskAdded", row.id, task=last + 1, owner=asked.owner, due_on=asked.due_on.isoformat())


@_deed("finish_meeting_task", said.FinishMeetingTask)
def finish_task(ctx: CommandContext, asked: said.FinishMeetingTask) -> MeetingWhole:
    """By its owner, or by who may decide. Raises NotFound, RoleNeeded, Moved, WrongStep, BadInput."""
    row, person = _task(ctx, asked.id, asked.version), ctx.caller.person
    assert person is not None
    if row.owner_id != person.id and not person.roles & DECIDING_VOICES:
        raise RoleNeeded("it is somebody else's", roles=" ".join(sorted(DECIDING_VOICES)))
    if row.done_at is not None:
        raise model.WrongStep("it is done")
    words = {name: exact(getattr(asked, name), limit=said.LONGEST, field=name, lines=True)
             for name in ("result", "result_en")}
    if not words["result"]:
        raise BadInput("say what came of it", field="result")
    _change(ctx, row, done_at=ctx.clock.now(), **words)
    return _done(ctx, "MeetingTaskFinished", row.meeting_id, task=row.no)


@_deed("publish_meeting_task", said.PublishMeetingTask)
def publish_task(ctx: CommandContext, asked: said.PublishMeetingTask) -> MeetingWhole:
    """As a draft by this person; review and publication are the announcements' own. Once more where it was taken down.

    Raises NotFound, Moved, WrongStep.
    """
    row, person = _task(ctx, asked.id, asked.version), ctx.caller.person
    assert person is not None
    drafted = drafts(ctx.work.connection, ctx.hall, {row.announcement_id} - {None})
    if row.done_at is None or drafted.get(row.announcement_id, Draft.WITHDRAWN) is not Draft.WITHDRAWN:
        raise model.WrongStep("it is not done, or published already")
    id, now = new_id(), ctx.clock.now()
    Steps(ctx.work, ctx.tokens, now, person.id).draft(id, model.announcement(
        said=row.words, did=row.result, did_en=row.result_en, ends_at=now + model.SHOWN_FOR), None)
    _change(ctx, row, announcement_id=id)
    return _done(ctx, "MeetingTaskPublished", row.meeting_id, task=row.no, announcement=str(id))


def _of_a_case(ctx: CommandContext, number: str) -> None:
    """A case that is about whoever asks is none to them."""
    person = ctx.caller.person
    assert person is not None
    if number and number not in numbers_shown_to(
            ctx.work.connection, ctx.hall, {number}, person.id, ctx.caller.app_id):
        raise model.TaskCaseUnknown("no case has this number")


def _task(ctx: CommandContext, id: UUID, version: int) -> Row[Any]:
    row = ctx.work.connection.execute(select(tasks).where(
        tasks.c.hall_id == ctx.hall, tasks.c.id == id)).one_or_none()
    if row is None:
        raise NotFound("there is no such task")
    if row.version != version:
        raise model.Moved("somebody else has changed it meanwhile", version=row.version)
    return row


def _change(ctx: CommandContext, row: Row[Any], **values: Any) -> None:
    ctx.work.connection.execute(update(tasks).where(tasks.c.hall_id == ctx.hall, tasks.c.id == row.id).values(
        version=row.version + 1, **values))


def _done(ctx: CommandContext, what: str, meeting: UUID, **how: Any) -> MeetingWhole:
    person, now = ctx.caller.person, ctx.clock.now()
    assert person is not None and what in DEEDS
    ctx.work.record(step(what, meeting, now, by=str(person.id)))
    audit.note(ctx.work, ctx.tokens, what, f"meeting:{meeting}", now, by=str(person.id), **how)
    ctx.work.announce("meetings", {"meeting": str(meeting)})
    return whole(ctx.work.connection, ctx.hall, meeting, person, now)
