"""What becomes of the hub's numbers once terminals say which ticket holds which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, select, update

from kiosk.errors import Refused
from kiosk.hub.dialect import upsert
from kiosk.hub.work import HubWork
from kiosk.tickets.bulk import given, insert_given, update_given
from kiosk.tickets.hub_tables import is_in, number_allocations, number_series
from kiosk.tickets.numbers import COLUMNS, Allocation, record
from kiosk.tickets.taken import Taken

_TICKET_ID = [number_allocations.c.ticket_id]
_HELD = [number_allocations.c[name] for name in
         ("business_day", "category", "n", "ticket_id", "service_id", "app_id", "issued_at", "state")]


class NumberHeldTwice(Refused):
    """A terminal says that it gave a number which another ticket holds. Somebody must look at this."""

    code = "number_held_twice"


def settle(work: HubWork, hall: str, taken: Sequence[Taken]) -> dict[UUID, Allocation]:
    """The numbers of `taken` are held from now on; an own-series ticket gives up the hub's number.

    Returns by ticket what the hub gave: a better issue time than the terminal's. Raises NumberHeldTwice.
    """
    own = {t.ticket_id for t in taken if t.n is None}
    if own:
        give_up(work, hall, own, reason="own_series", at=taken[0].received_at)
    hub_series = [t for t in taken if t.n is not None]
    if not hub_series:
        return {}
    known = _find_all(work.connection, hall, [t.ticket_id for t in hub_series])
    for ticket in hub_series:
        allocation = known.get(ticket.ticket_id)
        if allocation is not None and allocation.number != ticket.number:
            raise NumberHeldTwice(f"the ticket of {allocation.number} says it is {ticket.number}", number=ticket.number)
    _mark(work.connection, hall, [a for a in known.values() if a.state != "taken"], state="taken", reason=None)
    _adopt(work.connection, hall, [t for t in hub_series if t.ticket_id not in known])
    return known


def give_up(work: HubWork, hall: str, ticket_ids: Collection[UUID], *, reason: str, at: datetime) -> None:
    """The hub's numbers of these tickets that nobody has confirmed, if there are any, are void with `reason`."""
    unanswered = work.connection.execute(_UNANSWERED, {"hall": hall})
    given_up = [allocation for row in unanswered if (allocation := Allocation(*row)).ticket_id in ticket_ids]
    _mark(work.connection, hall, given_up, state="void", reason=reason)
    for allocation in given_up:
        record(work, "NumberVoided", allocation, reason, at)


_UNANSWERED = (  # few at any time: silence ends them after a minute
    select(*COLUMNS)
    .where(number_allocations.c.hall_id == bindparam("hall"), is_in(number_allocations.c.state, "issued"))
)


def hold(connection: Connection, hall: str, ticket_id: UUID) -> None:
    """Somebody holds the number that was given to this ticket."""
    connection.execute(
        update(number_allocations)
        .where(number_allocations.c.hall_id == hall, number_allocations.c.ticket_id == ticket_id)
        .values(state="taken", reason=None))


def _find_all(connection: Connection, hall: str, ticket_ids: Sequence[UUID]) -> dict[UUID, Allocation]:
    source = given(connection, _TICKET_ID, [{"ticket_id": ticket_id} for ticket_id in ticket_ids])
    rows = connection.execute(
        select(*COLUMNS)
        .where(number_allocations.c.hall_id == hall, number_allocations.c.ticket_id == source.c.ticket_id))
    return {row.ticket_id: Allocation(*row) for row in rows}


def raise_series(
    connection: Connection, hall: str, day: date, category: str, *, next_n: int, reason: str, at: datetime,
    held: Collection[int] = (),
) -> None:
    """Let the series go on at `next_n` at least; the numbers left out are void with `reason` until claimed.

    `held` are those that the caller writes itself.
    """
    first = connection.scalar(select(number_series.c.next_n).where(
        number_series.c.hall_id == hall, number_series.c.business_day == day, number_series.c.category == category,
    )) or 1
    if first >= next_n:
        return
    connection.execute(upsert(connection, number_series).values(
        hall_id=hall, business_day=day, category=category, next_n=next_n,
    ).on_conflict_do_update(index_elements=["hall_id", "business_day", "category"], set_={"next_n": next_n}))
    left_out = [
        {"hall_id": hall, "business_day": day, "category": category, "n": n, "issued_at": at, "state": "void",
         "reason": reason}
        for n in range(first, next_n) if n not in held
    ]
    if left_out:
        connection.execute(number_allocations.insert(), left_out)


def _mark(
    connection: Connection, hall: str, allocations: Sequence[Allocation], *, state: str, reason: str | None,
) -> None:
    update_given(
        connection, hall, number_allocations.c.ticket_id, [number_allocations.c.state, number_allocations.c.reason],
        [{"ticket_id": allocation.ticket_id, "state": state, "reason": reason} for allocation in allocations],
    )


def _adopt(connection: Connection, hall: str, taken: Sequence[Taken]) -> None:
    """Hub numbers that this hub does not know: it gave them after the backup that it was restored from."""
    if not taken:
        return
    by_series: defaultdict[tuple[date, str], set[int]] = defaultdict(set)
    for t in taken:
        if t.n is not None:
            by_series[t.business_day, t.category].add(t.n)
    if sum(map(len, by_series.values())) != len(taken):
        raise NumberHeldTwice("one hub number came with two tickets", tickets=len(taken))
    for (day, category), held in by_series.items():
        raise_series(
            connection, hall, day, category, next_n=max(held) + 1, reason="unclaimed",
            at=taken[0].received_at, held=held,
        )
    statement = insert_given(connection, hall, _HELD, [{
        "business_day": t.business_day, "category": t.category, "n": t.n, "ticket_id": t.ticket_id,
        "service_id": t.service_id, "app_id": t.app_id, "issued_at": t.issued_at, "state": "taken",
    } for t in taken])
    values = {name: statement.excluded[name] for name in ("ticket_id", "service_id", "app_id", "issued_at", "state")}
    adopted = connection.execute(
        statement.on_conflict_do_update(
            index_elements=["hall_id", "business_day", "category", "n"], set_={**values, "reason": None},
            where=number_allocations.c.ticket_id.is_(None),
        ),
        execution_options={"preserve_rowcount": True},
    )
    if adopted.rowcount != len(taken):
        raise NumberHeldTwice("a hub number of this batch is another ticket's", tickets=len(taken))
