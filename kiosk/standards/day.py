"""What begins or runs out today comes and goes by itself: the hall's pack, made anew. Registered by import."""

from __future__ import annotations

from kiosk.hub.publications import latest
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.standards.compile import public_document
from kiosk.standards.giving_out import Steps, day_of, sound
from kiosk.standards.store import DOCUMENT, newest


@worker("standards_day", every_seconds=600)
def turn_the_day(services: HubServices) -> None:
    """Only what the day itself changes is given out: what another program would make of the pack waits for a person."""
    hall, now = services.hall, services.clock.now()
    with services.database.read() as connection:
        given, base = latest(connection, hall, DOCUMENT), newest(connection, hall)
    if given is None or given.issuer != hall or not base.entries:
        return
    then, today = day_of(base.entries, given.published_at), day_of(base.entries, now)
    if then == today:
        return
    draft = sound(base.entries, now)
    document = public_document(draft, on=today)
    if document == public_document(draft, on=then):
        return
    with services.write(hall) as work:
        Steps(work, Tokens(services.identity.secret, hall), now, None).turn(base.no, document)
        work.commit()
