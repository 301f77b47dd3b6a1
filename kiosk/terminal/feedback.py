"""What a customer gives at a terminal to say how it went: durable here, the hub hears when it can."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from kiosk.clock import Clock
from kiosk.errors import BadInput, KioskError
from kiosk.feedback import facts
from kiosk.feedback.model import LEVELS, REASONS, Channel
from kiosk.store import Database
from kiosk.sync.outbox import Outbox
from kiosk.sync.tables import outbox as sent
from kiosk.text import exact
from kiosk.tickets.keys import TicketKeys

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient
    from kiosk.contract.messages import TicketView

WORDS = 200
_PHONE = re.compile(r"1[3-9]\d{9}|0\d{9,11}|\d{7,8}", re.ASCII)
_AT_WORK = timedelta(minutes=2)
_STAFF = ("ServicePageOpened", "ServicePageClosed")


class RatedAlready(KioskError):
    """This visit was rated before: at this terminal, or elsewhere as the hub says."""

    code = "rated_already"


class NotServedYet(KioskError):
    """The hub says that the visit is not over."""

    code = "not_served_yet"


class BadPhone(BadInput):
    """No number that can be called."""

    code = "bad_phone"


@dataclass(frozen=True, slots=True)
class RatedVisit:
    """A visit that may be rated; number, service and window are empty while the hub is away."""

    ticket_id: UUID
    number: str = ""
    service_id: str = ""
    window: str = ""


class TerminalFeedback:
    """`find` asks the hub for a ticket by its code, `client` talks to it; `keys` is the publication."""

    def __init__(
        self, database: Callable[[], Database], outbox: Outbox, clock: Clock, ticket_keys: TicketKeys,
        find: Callable[[str], TicketView], keys: Callable[[], dict[str, Any] | None], client: Callable[[], HubClient],
    ) -> None:
        self._database, self._outbox, self._clock = database, outbox, clock
        self._ticket_keys, self._find, self._keys, self._client = ticket_keys, find, keys, client

    @property
    def takes_words(self) -> bool:
        """Whether words can be sealed for the hub: it has spoken once."""
        return self._sealing_key() is not None

    def visit(self, scanned: str) -> RatedVisit:
        """The visit of a ticket's code. Without the hub any ticket of the hall may be rated, and the hub sorts it out.

        Blocks for up to 5 s an answer of the hub's two. Raises BadInput, RatedAlready, NotServedYet.
        """
        ticket_id = self._ticket_keys.read(scanned)
        self._check_new(ticket_id)
        try:
            view = self._find(scanned)
        except KioskError:
            return RatedVisit(ticket_id)
        if view.state in {"requested", "waiting", "called"}:
            raise NotServedYet("the ticket has not been served")
        if self._rated_elsewhere(ticket_id):
            raise RatedAlready("the hub has a rating of this visit")
        return RatedVisit(ticket_id, view.number, view.service_id, view.window or "")

    def rate(
        self, visit: RatedVisit, level: int, *, reasons: Sequence[str] = (), words: str = "", phone: str = "",
        language: str, took: timedelta, changes: int = 0,
    ) -> None:
        """`words` up to 200 characters, `phone` digits: both sealed, and left out where no key is known.

        Raises BadInput, BadPhone, RatedAlready, StoreFull, StoreDamaged.
        """
        if level not in LEVELS:
            raise BadInput("a rating has a level from 1 to 5", field="level")
        self._check_new(visit.ticket_id)
        sealed = self._sealed(words=exact(words, limit=WORDS, field="words", lines=True), phone=phone_of(phone))
        now = self._clock.now()
        with self._database().write() as work:
            at_work = work.connection.execute(
                select(sent.c.id).where(sent.c.kind.in_(_STAFF), sent.c.occurred_at > now - _AT_WORK).limit(1)).first()
            self._outbox.append(work, facts.rating_given(
                visit.ticket_id, level=level, reasons=[one for one in REASONS if one in reasons], language=language,
                channel=Channel.TERMINAL, took=took, changes=changes, at=now, by_staff=at_work is not None,
                sealed=sealed))
            work.commit()

    def _check_new(self, ticket_id: UUID) -> None:
        with self._database().read() as connection:
            known = connection.execute(
                select(sent.c.id).where(sent.c.subject == facts.subject_of(ticket_id)).limit(1)).first()
        if known is not None:
            raise RatedAlready("this visit was rated here before")

    def _rated_elsewhere(self, ticket_id: UUID) -> bool:
        """A hub of a release before, or one that has gone meanwhile, does not say: it sorts it out later."""
        from kiosk.contract.ratings import OfVisit, VisitRating

        try:
            return self._client().ask_privately("ratings/visit", OfVisit(ticket_id=ticket_id), VisitRating).rated
        except KioskError:
            return False

    def _sealed(self, **said: str) -> str | None:
        key = self._sealing_key()
        given = {name: value for name, value in said.items() if value}
        if key is None or not given:
            return None
        from kiosk.contract.sealing import seal

        return seal(given, key)

    def _sealing_key(self) -> Any:
        from kiosk.contract.sealing import published_key

        return published_key(self._keys())


def phone_of(typed: str) -> str:
    """Digits alone; empty stays empty. Raises BadPhone unless it is a mobile or landline number of the mainland."""
    digits = re.sub(r"[\s-]", "", exact(typed, limit=30, field="phone"))
    if digits and not _PHONE.fullmatch(digits):
        raise BadPhone("this is no number that can be called", field="phone")
    return digits
