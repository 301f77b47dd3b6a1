"""Facts come in: each stored once, in the order of its origin, projected in the same transaction."""

from __future__ import annotations

import json
import operator
import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from itertools import chain

from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError

from kiosk.contract.messages import FactBatch, FactMessage, FactsAcknowledged, Scope
from kiosk.errors import BadInput
from kiosk.hub.dialect import is_postgres
from kiosk.hub.errors import EpochChanged, OriginForked, OutOfScope, SequenceGap, WrongHall, bad_input
from kiosk.hub.intake_log import PARKED, UNKNOWN, append, append_body, knows, stored_after
from kiosk.hub.log_end import LogEnd, log_end, move_origin, next_intake
from kiosk.hub.projecting import project
from kiosk.hub.registry import Caller, ReceivedFact, Registry
from kiosk.hub.services import HubServices
from kiosk.hub.work import HubWork
from kiosk.sync.envelope import Fact, SentFact


def receive(services: HubServices, caller: Caller, body: bytes) -> FactsAcknowledged:
    """Take a batch. When it returns, everything of the origin up to `acknowledged` is stored for good.

    Raises BadInput, WrongHall, OutOfScope, EpochChanged, SequenceGap, OriginForked; nothing is stored then.
    """
    batch = read_batch(body)
    _may_send(caller, batch, services.registry)
    try:
        return _receive(services, caller, batch, body, known=False)
    except IntegrityError:  # rare: a new incarnation sends again what the hall has under an older one
        return _receive(services, caller, batch, body, known=True)


def _receive(
    services: HubServices, caller: Caller, batch: FactBatch, body: bytes, *, known: bool,
) -> FactsAcknowledged:
    with services.write(batch.hall) as work:
        epoch = work.state.epoch
        if batch.epoch != epoch:
            raise EpochChanged("the hub was restored since", epoch=epoch)
        end = log_end(work.connection, batch.hall, batch.origin)
        fresh = _fresh(work, batch, end, gapless=caller.scope is not Scope.HUB)
        if not fresh:
            return FactsAcknowledged(epoch=epoch, acknowledged=end.seq)
        now = services.clock.now()
        received = _store(work, services.registry, batch, body, fresh, end, now, known=known)
        if received:
            project(work, services.registry, received, now)
        work.commit()
    return FactsAcknowledged(epoch=epoch, acknowledged=fresh[-1].seq)


def read_batch(body: bytes) -> FactBatch:
    """Raises BadInput with place and reason, or when the sequence does not rise."""
    try:
        batch = FactBatch.model_validate_json(body, strict=True)
    except ValidationError as error:
        raise bad_input(error.errors(include_input=False, include_url=False, include_context=False)) from error
    seqs = [fact.seq for fact in batch.facts]
    if any(map(operator.ge, seqs, seqs[1:])):
        raise BadInput("the sequence of a batch must rise", place="facts", reason="not ascending")
    values = chain.from_iterable(fact.payload.values() for fact in batch.facts)
    escaped_nul = b"\\" in body and b"\\u0000" in body  # one character is found twenty times as fast as six
    if escaped_nul or not _FLAT.issuperset(map(type, values)):
        _check_storable(batch)
    return batch


_FLAT = frozenset({str, int, bool, type(None)})  # what most payloads are made of needs no second look


def _check_storable(batch: FactBatch) -> None:
    """Raises BadInput for what not every database and program reads as JSON: NUL, infinite numbers."""
    try:
        text = json.dumps([fact.payload for fact in batch.facts], allow_nan=False)
    except ValueError as error:
        raise BadInput("a payload holds a number beyond measure", place="facts", reason="not finite") from error
    if _NUL.search(text):
        raise BadInput("a payload holds the character NUL", place="facts", reason="NUL")


_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def _may_send(caller: Caller, batch: FactBatch, registry: Registry) -> None:
    if batch.hall not in caller.halls:
        raise WrongHall("this app may not send facts of that hall", hall=batch.hall)
    if caller.scope is Scope.HUB:
        return
    if batch.origin.rpartition(".")[0] != str(caller.app_id):
        raise WrongHall("an app sends only facts of its own origin", origin=batch.origin)
    for kind in {fact.kind for fact in batch.facts}:  # of any version: nobody asks again once it is understood
        entries = [entry for (name, _version), entry in registry.projections.items() if name == kind]
        if entries and not any(caller.scope in entry.scopes for entry in entries):
            raise OutOfScope(f"a {caller.scope} does not say {kind}", kind=kind)


def _fresh(work: HubWork, batch: FactBatch, end: LogEnd, *, gapless: bool) -> Sequence[FactMessage]:
    """The facts of the batch that come after `end`.

    An app's own sequence has no gap. A forwarding hub leaves out what its hall had stored under
    another origin before, so its sequences only rise.
    """
    first = bisect_right(batch.facts, end.seq, key=lambda fact: fact.seq)
    if first:
        newest = batch.facts[first - 1]
        same = newest.id == end.fact_id if newest.seq == end.seq else knows(work.connection, batch.hall, newest.id)
        if not same:
            raise OriginForked("this origin said something else before", seq=newest.seq)
    fresh = batch.facts[first:]
    if gapless and fresh and fresh[-1].seq != end.seq + len(fresh):  # they rise, so this is a gap
        missing = next(n for n, fact in enumerate(fresh, end.seq + 1) if fact.seq != n)
        raise SequenceGap(f"fact {missing} of this origin is missing", expected=end.seq + 1)
    return fresh


def _store(
    work: HubWork, registry: Registry, batch: FactBatch, body: bytes, fresh: Sequence[FactMessage], end: LogEnd,
    now: datetime, *, known: bool,
) -> list[ReceivedFact]:
    """Append the facts, without those whose ids are `known`; returns what is to be projected."""
    connection, hall = work.connection, batch.hall
    kinds = {(fact.kind, fact.version) for fact in fresh}
    unknown = kinds - registry.projections.keys()
    if is_postgres(connection):
        new = append_body(
            connection, body.decode(), hall=hall, origin=batch.origin, end=end, newest=fresh[-1], now=now,
            kinds=kinds, unknown=unknown, known=known)
        understood = fresh if not unknown else [one for one in fresh if (one.kind, one.version) not in unknown]
        received = _received(batch, understood, end, now)
    else:
        next_intake(connection, hall, fresh[-1].seq - end.seq)
        received = _received(batch, fresh, end, now)
        new = append(connection, received, {
            one.intake_seq: UNKNOWN if (one.sent.fact.kind, one.sent.fact.version) in unknown else PARKED
            for one in received
            if (one.sent.fact.kind, one.sent.fact.version) in unknown or one.sent.fact.subject in end.parked
        }, known=known)
        move_origin(connection, hall, batch.origin, fresh[-1].seq, fresh[-1].id)
        received = [one for one in received if (one.sent.fact.kind, one.sent.fact.version) not in unknown]
    if new < len(fresh):
        stored = stored_after(connection, hall, end.intake_seq)
        received = [one for one in received if one.intake_seq in stored]
    return [one for one in received if one.sent.fact.subject not in end.parked] if end.parked else received


def _received(
    batch: FactBatch, chosen: Sequence[FactMessage], end: LogEnd, now: datetime,
) -> list[ReceivedFact]:
    hall, origin, before = batch.hall, batch.origin, end.intake_seq - end.seq
    return [
        ReceivedFact(
            before + fact.seq,
            SentFact(hall, origin, fact.seq, Fact(
                fact.id, fact.subject, fact.kind, fact.version, fact.occurred_at, fact.payload)),
            now,
        )
        for fact in chosen
    ]
