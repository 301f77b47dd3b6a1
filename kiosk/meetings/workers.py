"""What is late is told once, and who booked is forgotten when the pack's days are over."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import or_, select, update

from kiosk.announcements import tell_left
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.meetings.facts import step
from kiosk.meetings.rules import rules_of
from kiosk.meetings.tables import bookings, meetings, tasks
from kiosk.tickets import raise_once

LEFT_AFTER, LONG_LEFT = timedelta(days=7), timedelta(days=60)
"""A draft of what came of a task is told of once, in between."""


@worker("meetings", every_seconds=600)
def look_after(services: HubServices) -> None:
    """The day after its day a task goes to the manager, a week after it was done one whose draft customers do not see;
    name, numbers and code go with the pack's days."""
    now, hall = services.clock.now(), services.hall
    tell_left(services, select(tasks.c.no, tasks.c.announcement_id).where(
        tasks.c.hall_id == hall, tasks.c.announcement_id.is_not(None),
        tasks.c.done_at.between(now - LONG_LEFT, now - LEFT_AFTER)), now, of="meeting")
    with services.database.read() as connection:
        rules = rules_of(connection, hall)
        late = (tasks.c.hall_id == hall, tasks.c.done_at.is_(None), tasks.c.due_on < rules.day_of(now),
                tasks.c.told_late.is_distinct_from(tasks.c.due_on))
        gone = select(meetings.c.id).where(
            meetings.c.hall_id == hall,
            meetings.c.day < rules.day_of(now) - timedelta(days=rules.said.forget_after_days))
        known = (bookings.c.hall_id == hall, bookings.c.meeting_id.in_(gone), or_(
            bookings.c.name.is_not(None), bookings.c.phone.is_not(None), bookings.c.case_number.is_not(None),
            bookings.c.code_mac.is_not(None)))
        if all(connection.execute(select(1).where(*one).limit(1)).first() is None for one in (late, known)):
            return
    with services.write() as work:
        for row in work.connection.execute(select(tasks).where(*late)).all():
            raise_once(work, "follow_up", f"meeting_task:{row.id}:{row.due_on}", now, task="meeting",
                       number=str(row.no))
            work.record(step("MeetingTaskOverdue", row.meeting_id, now))
        work.connection.execute(update(tasks).where(*late).values(told_late=tasks.c.due_on))
        over = set(work.connection.execute(select(bookings.c.meeting_id).where(*known)).scalars())
        work.connection.execute(update(bookings).where(*known).values(
            name=None, phone=None, case_number=None, code_mac=None))
        for id in sorted(over):
            work.record(step("BookingsForgotten", id, now))
        work.commit()
