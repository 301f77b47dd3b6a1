"""What is late is told once, and what nobody needs any more is forgotten."""

from __future__ import annotations

from sqlalchemy import or_, select, update

from kiosk.announcements import tell_left
from kiosk.complaints import day_at
from kiosk.contract.suggestions import State
from kiosk.feedback.suggestions.facts import step
from kiosk.feedback.suggestions.model import ENDED, FORGOTTEN_AFTER, LEFT_AFTER
from kiosk.feedback.suggestions.tables import suggestions
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.tickets import raise_once


@worker("suggestions", every_seconds=600)
def look_after(services: HubServices) -> None:
    """The day after its day an accepted one goes to the manager, a week after its draft a result that customers do not
    see; 30 days after its end number and photo are gone."""
    now = services.clock.now()
    tell_left(services, select(suggestions.c.no, suggestions.c.announcement_id).where(
        suggestions.c.hall_id == services.hall, suggestions.c.state == State.PUBLISHED,
        suggestions.c.changed_at.between(now - FORGOTTEN_AFTER, now - LEFT_AFTER)), now, of="suggestion")
    over = (suggestions.c.hall_id == services.hall, suggestions.c.state.in_(sorted(ENDED)),
            suggestions.c.changed_at < now - FORGOTTEN_AFTER,
            or_(suggestions.c.phone.is_not(None), suggestions.c.photo.is_not(None)))
    with services.database.read() as connection:
        late = (suggestions.c.hall_id == services.hall, suggestions.c.state == State.ACCEPTED,
                suggestions.c.due_on < day_at(connection, services.hall, now),
                suggestions.c.told_late.is_distinct_from(suggestions.c.due_on))
        if all(connection.execute(select(suggestions.c.id).where(*one).limit(1)).first() is None
               for one in (late, over)):
            return
    with services.write() as work:
        for row in work.connection.execute(select(suggestions).where(*late)).all():
            raise_once(work, "follow_up", f"suggestion:{row.id}:{row.due_on}", now, task="suggestion",
                       number=str(row.no))
            work.record(step("SuggestionOverdue", row.id, now))
        work.connection.execute(update(suggestions).where(*late).values(told_late=suggestions.c.due_on))
        work.connection.execute(update(suggestions).where(*over).values(phone=None, photo=None, photo_mime=None))
        work.commit()
