"""Which print of a receipt is its original: the first that is asked for, and no other unless nothing of it was sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy import Connection, insert, select, update

from kiosk.contract.messages import Scope
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork
from kiosk.payments.tables import receipt_prints as prints

_OUTCOMES = frozenset({"printed", "uncertain", "not_printed"})


def owe(work: HubWork, receipt_id: UUID, app_id: UUID, asked: UUID, now: datetime) -> tuple[UUID, bool]:
    """The print's id, and whether it is the original. Asked again with the same `asked` it stays what it was."""
    print_id = uuid5(asked, receipt_id.hex)
    c = prints.c
    known = work.connection.scalar(select(c.original).where(c.hall_id == work.hall, c.id == print_id))
    if known is not None:
        return print_id, bool(known)
    original = not given(work.connection, work.hall, [receipt_id])
    work.connection.execute(insert(prints).values(
        hall_id=work.hall, id=print_id, receipt_id=receipt_id, app_id=app_id, original=int(original), at=now))
    return print_id, original


def given(connection: Connection, hall: str, receipt_ids: Sequence[UUID]) -> set[UUID]:
    """Those whose original is, or may be, on paper."""
    c = prints.c
    return set(connection.scalars(select(c.receipt_id).where(
        c.hall_id == hall, c.receipt_id.in_(receipt_ids), c.original == 1)))


@projection("ReceiptPrinted", 1, scopes={Scope.TERMINAL})
def receipt_printed(work: HubWork, hall: str, facts: Sequence[ReceivedFact]) -> None:
    """What became of a print. The first word that nothing was sent frees the original, and is the last word on it."""
    for fact in facts:
        payload = fact.sent.fact.payload
        outcome = str(payload["outcome"])
        if outcome not in _OUTCOMES:
            continue
        c = prints.c
        values = {"outcome": outcome} | ({"original": 0} if outcome == "not_printed" else {})
        app_id = UUID(fact.sent.origin.partition(".")[0])
        work.connection.execute(update(prints).where(
            c.hall_id == hall, c.id == UUID(str(payload["print_id"])), c.app_id == app_id,
            c.outcome.is_distinct_from("not_printed")).values(**values))
