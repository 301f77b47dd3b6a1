"""How the queue stands: what watchers see, and what a new ticket is told."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, distinct, func, or_, select

from kiosk.contract.messages import CategoryQueue, QueueSummary, Scope
from kiosk.staff import signed_in_at
from kiosk.tickets.catalogue import catalogue
from kiosk.tickets.estimate import ACTIVE_MINUTES, LATEST_DAYS, LATEST_SERVICES, estimate_minutes
from kiosk.tickets.hub_tables import is_in, number_allocations, tickets, windows
from kiosk.tickets.lifecycle import IN_HAND, State
from kiosk.tickets.numbers import hub_day

_IN_HAND = is_in(tickets.c.state, *IN_HAND)
_WAITING = is_in(tickets.c.state, State.WAITING)
_FINISHED = is_in(tickets.c.state, State.FINISHED)


def queue_summary(connection: Connection, hall: str, now: datetime) -> QueueSummary:
    """The queue of the hall's business day; every category of the published pack, empty ones too."""
    pack = catalogue(connection, hall)
    day = hub_day(connection, hall, pack.day_of(now))
    empty = {letter: CategoryQueue(category=letter, waiting=0, called=0, serving=0) for letter in pack.letters}
    found = {queue.category: queue for queue in _queues(connection, hall, day)}
    both = {**empty, **found}
    return QueueSummary(
        business_day=day, as_of=now, categories=[both[letter] for letter in sorted(both)],
        attended=_attended(connection, hall, now))


def _attended(connection: Connection, hall: str, now: datetime) -> bool:
    heard = set(connection.scalars(select(windows.c.app_id).where(
        windows.c.hall_id == hall, windows.c.state != "closed", windows.c.lost_at.is_(None))))
    return bool(heard) and bool(heard & signed_in_at(connection, hall, Scope.COUNTER, now))


def _queues(connection: Connection, hall: str, day: date) -> list[CategoryQueue]:
    return [
        CategoryQueue(category=category, waiting=waiting, called=called, serving=serving, oldest_waiting_at=oldest)
        for category, waiting, called, serving, oldest in connection.execute(_QUEUES, {"hall": hall, "day": day})
    ]


def _count(state: State) -> ColumnElement[int]:
    return func.sum(case((tickets.c.state == state, 1), else_=0))


_QUEUES = (
    select(
        tickets.c.category, _count(State.WAITING), _count(State.CALLED), _count(State.SERVING),
        func.min(case((tickets.c.state == State.WAITING, tickets.c.issued_at))),
    )
    .where(tickets.c.hall_id == bindparam("hall"), tickets.c.business_day == bindparam("day"), or_(_WAITING, _IN_HAND))
    .group_by(tickets.c.category)
)


def ahead_of(
    connection: Connection, hall: str, day: date, category: str, order_key: datetime, passing: Collection[str],
) -> tuple[int, int]:
    """(least, most) who come before `order_key` in the category.

    The least wait already. `passing` are the classes that go before others: as many of them as wait now may come and
    pass, so that many more are possible. Without any waiting both are the same.
    """
    before, with_priority = connection.execute(
        select(
            func.count(case((tickets.c.order_key < order_key, 1))),
            func.count(case((tickets.c.priority.in_(sorted(passing)), 1))),
        )
        .where(tickets.c.hall_id == hall, tickets.c.business_day == day, _WAITING, tickets.c.category == category)
    ).one()
    return before, before + with_priority


def coming_before(connection: Connection, hall: str, day: date, category: str, n: int, order_key: datetime) -> int:
    """Those before the new number `n` whose ticket is just coming out."""
    return connection.scalar(select(func.count()).where(
        number_allocations.c.hall_id == hall, is_in(number_allocations.c.state, "issued"),
        number_allocations.c.business_day == day, number_allocations.c.category == category,
        number_allocations.c.n < n, number_allocations.c.issued_at <= order_key,
    )) or 0


def estimate(connection: Connection, hall: str, category: str, ahead: int, now: datetime) -> tuple[int, int] | None:
    """(low, high) minutes from what this hall did lately in this category; see `estimate_minutes`."""
    of_category = and_(tickets.c.hall_id == hall, tickets.c.category == category)
    since = now - timedelta(days=LATEST_DAYS)
    latest = connection.execute(
        select(tickets.c.started_at, tickets.c.finished_at, tickets.c.served_seconds)
        .where(of_category, _FINISHED, tickets.c.finished_at > since)
        .order_by(tickets.c.finished_at.desc()).limit(LATEST_SERVICES)
    )
    durations = [(finished - started).total_seconds() + earlier for started, finished, earlier in latest]
    since = now - timedelta(minutes=ACTIVE_MINUTES)
    windows = connection.scalar(select(func.count(distinct(tickets.c.window_code))).where(of_category, or_(
        and_(_IN_HAND, tickets.c.called_at > since),
        and_(_FINISHED, tickets.c.finished_at > since),
    )))
    return estimate_minutes(ahead, durations, windows or 0)
