"""What terminals say of cases. The sealed words leave the record at once: what stays, and goes up, are references.

Registered for the hub by import.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from kiosk.complaints import facts
from kiosk.complaints.rules import rules_of
from kiosk.complaints.tables import above, arrivals, passed_up
from kiosk.contract.complaints import Kind, Sealed
from kiosk.contract.messages import Scope
from kiosk.errors import BadInput
from kiosk.hub.dialect import upsert
from kiosk.hub.recorded import keep_only
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork

_FIELDS = ("case_id", "number", "kind")


@projection(facts.GIVEN, 1, scopes={Scope.TERMINAL})
def given(work: HubWork, hall: str, received: Sequence[ReceivedFact]) -> None:
    """Kept until the worker opens it; at the hub above there is nothing to keep. Raises BadInput."""
    for one in received:
        payload = one.sent.fact.payload
        if hall == work.state.hall and "sealed" in payload:
            case_id, number, kind, sealed = _read(payload)
            work.connection.execute(upsert(work.connection, arrivals).on_conflict_do_nothing(), {
                "hall_id": hall, "id": case_id, "number": number, "kind": kind, "sealed": sealed.model_dump(),
                "given_at": min(one.sent.fact.occurred_at, one.received_at), "error": None})
            keep_only(work, hall, one.intake_seq, {name: payload[name] for name in _FIELDS})


@projection(facts.PASSED_UP, 1, scopes={Scope.TERMINAL})
def reported(work: HubWork, hall: str, received: Sequence[ReceivedFact]) -> None:
    """In the hall it is only known that there is one; its box goes on to the hub above, which alone can open it, and
    where whoever supervises is told."""
    for one in received:
        case_id, number, _kind, sealed = _read(one.sent.fact.payload)
        own = hall == work.state.hall
        work.connection.execute(upsert(work.connection, passed_up).on_conflict_do_nothing(), {
            "hall_id": hall, "id": case_id, "number": number,
            "day": rules_of(work.connection, hall).day_of(one.received_at),
            "sealed": None if own else sealed.model_dump()})
        if not own:
            _tell(work, hall, one, {"case_id": case_id, "number": number, "what": Kind.REPORT.value})


@projection(facts.TOLD_ABOVE, 1, scopes={Scope.HUB})
def told_above(work: HubWork, hall: str, received: Sequence[ReceivedFact]) -> None:
    """Of a hall below: kept until whoever supervises here is told. Raises BadInput."""
    if hall == work.state.hall:
        return
    for one in received:
        fact = one.sent.fact
        try:
            told = {"case_id": UUID(fact.payload["case_id"]), "number": str(fact.payload["number"])[:24],
                    "what": str(fact.payload["what"])[:40]}
        except (KeyError, TypeError, ValueError) as error:
            raise BadInput("the fact is no case", field="payload") from error
        _tell(work, hall, one, told)


def _tell(work: HubWork, hall: str, one: ReceivedFact, what: dict[str, Any]) -> None:
    fact = one.sent.fact
    work.connection.execute(upsert(work.connection, above).on_conflict_do_nothing(), {
        "hall_id": hall, "id": fact.id, "at": fact.occurred_at, "told_at": None, **what})


def steps(_work: HubWork, _hall: str, _received: Sequence[ReceivedFact]) -> None:
    """Of a hall below: on record is all that its steps are to be here."""


for _kind in sorted(facts.TAKEN.values()):
    projection(_kind, 1, scopes={Scope.HUB})(steps)


def _read(payload: dict[str, Any]) -> tuple[UUID, str, Kind, Sealed]:
    try:
        case_id, number, kind = (payload[name] for name in _FIELDS)
        return UUID(case_id), str(number)[:24], Kind(kind), Sealed.model_validate(payload["sealed"])
    except (KeyError, TypeError, ValueError, ValidationError) as error:
        raise BadInput("the fact is no case", field="payload") from error
