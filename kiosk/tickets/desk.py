"""Taking a ticket: asked for, numbered, and durable with the paper it owes before anyone says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from kiosk.clock import Clock, business_day
from kiosk.errors import BadInput, KioskError
from kiosk.ids import new_id
from kiosk.standards import opening_at
from kiosk.standards.public import PublicPack, Service, Words
from kiosk.store import Database, UnitOfWork
from kiosk.sync import meta
from kiosk.sync.envelope import Fact
from kiosk.tickets import facts
from kiosk.tickets.model import HubNumber, Series, TakenTicket, TicketState, own_number
from kiosk.tickets.series import SeriesFile, SeriesState
from kiosk.tickets.tables import own_numbers, tickets

SERIES_KEY = "series"

_REQUEST = insert(tickets)
_TAKE = (
    update(tickets).where(tickets.c.id == bindparam("ticket")).values(
        state=TicketState.TAKEN, number=bindparam("n"), series=bindparam("s"), business_day=bindparam("day"),
        issued_at=bindparam("at"))
)
_ABANDON = update(tickets).where(tickets.c.id == bindparam("ticket")).values(state=TicketState.ABANDONED)
_COUNT = (
    upsert(own_numbers).values(run=bindparam("r"), category=bindparam("c"), last=1)
    .on_conflict_do_update(index_elements=["run", "category"], set_={"last": own_numbers.c.last + 1})
    .returning(own_numbers.c.last)
)


class HallClosed(KioskError):
    """No tickets now: the pack's opening hours, less its minutes for a last ticket."""

    code = "hall_closed"


class Outbox(Protocol):
    def append(self, work: UnitOfWork, fact: Fact) -> None: ...


class Enqueue(Protocol):
    def __call__(self, work: UnitOfWork, document: str, data: dict[str, Any], *, subject: str) -> UUID: ...


class AskHub(Protocol):
    def __call__(
        self, ticket_id: UUID, *, category: str, service_id: str, requested_at: datetime, priority: str | None,
    ) -> HubNumber | None:
        """The hub's number, or None when it has none in time; never raises for the hub's sake."""
        ...


class TicketDesk:
    """Gives tickets for one terminal. `clock` follows the hub's; while `time_known` says no, nobody is sent away
    for the hour, and no paper says it; `sign` makes the QR text of a ticket id."""

    def __init__(
        self, *, database: Database, outbox: Outbox, series: SeriesFile, ask_hub: AskHub, enqueue: Enqueue,
        sign: Callable[[UUID], str], pack: Callable[[], PublicPack], app_code: str, clock: Clock,
        time_known: Callable[[], bool] = lambda: True,
    ) -> None:
        self._database = database
        self._outbox = outbox
        self._series = series
        self._remembered: SeriesState | None = None
        self._ask_hub = ask_hub
        self._enqueue = enqueue
        self._sign = sign
        self._pack = pack
        self._app_code = app_code
        self._clock = clock
        self._time_known = time_known
        self._in_hand: set[UUID] = set()

    def take_ticket(self, *, service_id: str, language: str, priority: str | None = None) -> TakenTicket:
        """A ticket for a service of the pack; `language` is the customer's locale, for the paper. `priority`: the class
        that an ID card gives them; one that the pack does not know is none.

        Blocks about 0.4 s at most. Raises BadInput for an unknown service, HallClosed outside the hours of
        the pack, StoreFull or StoreDamaged when it could not be made durable; then the customer holds no number.
        """
        pack = self._pack()
        service = _service(pack, service_id)
        if self._time_known() and not opening_at(pack.hall, self._clock.now()).gives_tickets:
            raise HallClosed("the hall is closed, or too near closing for another ticket")
        if pack.queue.class_of(priority) is None:
            priority = None
        ticket_id = new_id()
        self._in_hand.add(ticket_id)
        try:
            requested_at = self._request(ticket_id, service, pack)
            answer = self._ask_hub(
                ticket_id, category=service.category, service_id=service.id, requested_at=requested_at,
                priority=priority)
            return self._take(ticket_id, service, pack, language, answer, priority)
        finally:
            self._in_hand.discard(ticket_id)

    def close_abandoned(self) -> int:
        """Close what was asked for and never given (a crash, a full disk), each with its fact; returns how many."""
        with self._database.read() as connection:
            if not _open_requests(connection, self._in_hand):
                return 0
        with self._database.write() as work:
            rows = _open_requests(work.connection, self._in_hand)
            for row in rows:
                work.connection.execute(_ABANDON, {"ticket": row.id})
                self._outbox.append(work, facts.ticket_abandoned(
                    row.id, category=row.category, business_day=row.business_day, at=self._clock.now()))
            work.commit()
        return len(rows)

    def purge(self, before: datetime) -> int:
        """Forget tickets requested before `before`; returns how many."""
        with self._database.write() as work:
            gone = work.connection.execute(delete(tickets).where(
                tickets.c.requested_at < before, tickets.c.state != TicketState.REQUESTED)).rowcount
            work.connection.execute(delete(own_numbers).where(own_numbers.c.run < self._series.state.run - 48))
            work.commit()
        return gone

    def _request(self, ticket_id: UUID, service: Service, pack: PublicPack) -> datetime:
        with self._database.write() as work:
            now = self._clock.now()
            day = self._on_day(work, _day(pack, now)).day
            work.connection.execute(_REQUEST, {
                "id": ticket_id, "state": TicketState.REQUESTED, "category": service.category, "service_id": service.id,
                "requested_at": now, "business_day": day,
            })
            self._outbox.append(work, facts.ticket_requested(
                ticket_id, category=service.category, service_id=service.id, business_day=day, at=now))
            work.commit()
        return now

    def _take(
        self, ticket_id: UUID, service: Service, pack: PublicPack, language: str, answer: HubNumber | None,
        priority: str | None,
    ) -> TakenTicket:
        qr = self._sign(ticket_id)
        with self._database.write() as work:
            now = self._clock.now()
            if answer is not None and _given(work, answer):
                answer = None  # a restored hub may count again; this number is on paper already
            number, series, day, issued_at = self._number(work, service, pack, answer, now)
            doubtful = series == "own" and not self._time_known()
            work.connection.execute(_TAKE, {"ticket": ticket_id, "n": number, "s": series, "day": day, "at": issued_at})
            self._outbox.append(work, facts.ticket_taken(
                ticket_id, number=number, series=series, category=service.category, service_id=service.id,
                business_day=day, issued_at=issued_at, at=now, doubtful=doubtful, priority=priority))
            ahead, estimate = (answer.ahead, answer.estimate_minutes) if answer else (None, None)
            most = answer.ahead_most if answer else None
            job = self._enqueue(work, "ticket", {
                "number": number, "series": series, "service": _words(service.name),
                "category": _words(_category(pack, service.category)), "ahead": ahead, "ahead_most": most,
                "estimate_minutes": estimate,
                "issued_at": None if doubtful else issued_at.isoformat(), "hall": _words(pack.hall.name), "qr": qr,
                "demonstration": pack.demonstration, "language": language,
            }, subject=f"ticket:{ticket_id}")
            work.commit()
        return TakenTicket(
            ticket_id=ticket_id, number=number, series=series, service_id=service.id, category=service.category,
            business_day=day, issued_at=issued_at, ahead=ahead, estimate_minutes=estimate, qr=qr, print_job_id=job,
            ahead_most=most, doubtful=doubtful)

    def _number(
        self, work: UnitOfWork, service: Service, pack: PublicPack, answer: HubNumber | None, now: datetime,
    ) -> tuple[str, Series, date, datetime]:
        if answer is not None:
            self._on_day(work, answer.business_day)
            return answer.number, "hub", answer.business_day, answer.issued_at
        state = self._on_day(work, _day(pack, now))
        n = work.connection.execute(_COUNT, {"r": state.run, "c": service.category}).scalar_one()
        return own_number(service.category, self._app_code, state.run, n), "own", state.day, now

    def _on_day(self, work: UnitOfWork, day: date) -> SeriesState:
        state = self._series.on_day(day)
        if state != self._remembered:
            meta.put(work, SERIES_KEY, state.as_json())
            work.on_commit(lambda: self._remember(state))
        return state

    def _remember(self, state: SeriesState) -> None:
        self._remembered = state


def _open_requests(connection: Any, in_hand: set[UUID]) -> list[Any]:
    rows = connection.execute(
        select(tickets.c.id, tickets.c.category, tickets.c.business_day).where(tickets.c.state == TicketState.REQUESTED)
        .order_by(tickets.c.id)).all()
    return [row for row in rows if row.id not in in_hand]


def _given(work: UnitOfWork, answer: HubNumber) -> bool:
    return work.connection.execute(select(tickets.c.id).where(
        tickets.c.business_day == answer.business_day, tickets.c.number == answer.number)).first() is not None


def _service(pack: PublicPack, service_id: str) -> Service:
    for service in pack.services:
        if service.id == service_id:
            return service
    raise BadInput("the pack has no such service", field="service_id")


def _category(pack: PublicPack, letter: str) -> Words:
    return next((c.name for c in pack.categories if c.letter == letter), Words(letter, letter))


def _words(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}


def _day(pack: PublicPack, at: datetime) -> date:
    return business_day(at, timezone=pack.hall.timezone, day_starts=time.fromisoformat(pack.hall.day_starts))
