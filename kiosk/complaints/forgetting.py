"""What a customer said is forgotten a year after its case was closed: numbers, stages and clocks stay. Registered by
import.

A year is our own choice (nobody's rule is known to us); the longest that a closed case can still be asked about.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from kiosk.complaints.keeping import Writer
from kiosk.complaints.model import Step
from kiosk.complaints.tables import cases, words
from kiosk.complaints.words import forget
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens

KEPT = timedelta(days=365)
_BATCH = 200


@worker("case_words", 3600)
def forget_old(services: HubServices) -> int:
    """The key of each, and with it what it opens; the slip's code opens nothing any more. How many."""
    now = services.clock.now()
    with services.write() as work:
        writer = Writer(work, Tokens(services.identity.secret, services.hall), now, by="hub")
        old = work.connection.execute(
            select(cases).join(words, (words.c.hall_id == cases.c.hall_id) & (words.c.case_id == cases.c.id)).where(
                cases.c.hall_id == work.hall, cases.c.closed_at < now - KEPT, words.c.key.is_not(None))
            .order_by(cases.c.closed_at, cases.c.id).limit(_BATCH)).all()
        for row in old:
            writer.take(row, Step.FORGET, code_mac=None)
            forget(work, row.id)
        work.commit()
    return len(old)
