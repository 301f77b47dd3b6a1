"""What a customer gives at a terminal to say how it went: durable here, the hub hears when it can."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from kiosk.clock import Clock
from kiosk.errors import BadInput, KioskError
from kiosk.feedback import facts
from kiosk.feedback.model import LEVELS, REASONS, Channel, flaw
from kiosk.feedback.phone import phone_of
from kiosk.store import Database
from kiosk.sync.outbox import Outbox
from kiosk.sync.tables import outbox as sent
from kiosk.text import exact
from kiosk.tickets.keys import TicketKeys

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient
    from kiosk.contract.messages import TicketView

WORDS = 200
_AT_WORK = timedelta(minutes=2)
_STAFF = ("ServicePageOpened", "ServicePageClosed")
MOST_HERE = 2
"""Of one visit at one terminal: after one that is set apart another, so that it costs no honest one; then no more."""


class RatedAlready(KioskError):
    """This visit was rated before: at this terminal, or elsewhere as the hub says."""

    code = "rated_already"


class NotServedYet(KioskError):
    """The hub says that the visit is not over."""

    code = "not_served_yet"


@dataclass(frozen=True, slots=True)
class RatedVisit:
    """A visit that may be rated; number, service and window are empty while the hub is away.

    `before`: so many ratings of it were given here that do not count.
    """

    ticket_id: UUID
    number: str = ""
    service_id: str = ""
    window: str = ""
    before: int = 0


class _Here(NamedTuple):
    """Ratings of a visit that were given here: how many, whether nothing is wrong with one, and the hub has all."""

    given: int = 0
    honest: bool = False
    told: bool = True


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
        One of which a rating was set apart may be rated once more.

        Blocks for up to 5 s an answer of the hub's two. Raises BadInput, RatedAlready, NotServedYet.
        """
        ticket_id = self._ticket_keys.read(scanned)
        here = self._given_here(ticket_id)
        if here.given >= MOST_HERE or (here.honest and not here.told):
            raise RatedAlready("this visit was rated here before")
        try:
            view = self._find(scanned)
        except KioskError:
            if here.honest:
                raise RatedAlready("this visit was rated here before") from None
            return RatedVisit(ticket_id, before=here.given)
        if view.state in {"requested", "waiting", "called"}:
            raise NotServedYet("the ticket has not been served")
        if self._counts_at_hub(ticket_id, if_silent=here.honest):
            raise RatedAlready("the hub has a rating of this visit")
        return RatedVisit(ticket_id, view.number, view.service_id, view.window or "", here.given)

    def rate(
        self, visit: RatedVisit, level: int, *, reasons: Sequence[str] = (), words: str = "", phone: str = "",
        language: str, took: timedelta, changes: int = 0,
    ) -> None:
        """`words` up to 200 characters, `phone` digits: both sealed, and left out where no key is known.

        Raises BadInput, BadPhone, RatedAlready, StoreFull, StoreDamaged.
        """
        if level not in LEVELS:
            raise BadInput("a rating has a level from 1 to 5", field="level")
        if self._given_here(visit.ticket_id).given != visit.before:
            raise RatedAlready("this visit was rated here before")
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

    def _given_here(self, ticket_id: UUID) -> _Here:
        with self._database().read() as connection:
            rows = connection.execute(select(sent.c.payload, sent.c.acked_at).where(
                sent.c.subject == facts.subject_of(ticket_id), sent.c.kind == facts.GIVEN)).all()
        flawed = [flaw(took=timedelta(milliseconds=p["took_ms"]), changes=p["changes"],
                       by_staff=bool(p.get("by_staff"))) for p, _ in rows]
        return _Here(len(rows), None in flawed, all(acked_at is not None for _, acked_at in rows))

    def _counts_at_hub(self, ticket_id: UUID, *, if_silent: bool) -> bool:
        """A hub of a release before, or one that has gone meanwhile, does not say: it sorts it out later."""
        from kiosk.contract.ratings import OfVisit, VisitRating

        try:
            return self._client().ask_privately("ratings/visit", OfVisit(ticket_id=ticket_id), VisitRating).rated
        except KioskError:
            return if_silent

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
