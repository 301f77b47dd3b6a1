"""Facts come in: each stored once, in the order of its origin, projected in the same transaction."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import datetime

from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError

from kiosk.contract.messages import FactBatch, FactMessage, FactsAcknowledged, Scope
from kiosk.errors import BadInput
from kiosk.hub.dialect import is_postgres
from kiosk.hub.errors import EpochChanged, OriginForked, OutOfScope, SequenceGap, WrongHall, bad_input
from kiosk.hub.intake_log import (
    PARKED,
    UNKNOWN,
    LastSeen,
    append,
    append_body,
    knows,
    last_seen,
    move_origin,
    next_intake,
    stored_after,
)
from kiosk.hub.projecting import parked, project
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
        last = last_seen(work.connection, batch.hall, batch.origin)
        fresh = _fresh(work, batch, last, gapless=caller.scope is not Scope.HUB)
        if not fresh:
            return FactsAcknowledged(epoch=epoch, acknowledged=last.seq)
        now = services.clock.now()
        received = _store(work, services.registry, batch, body, fresh, last, now, known=known)
        if received:
            project(work, services.registry, received, now)
        move_origin(work.connection, batch.hall, batch.origin, fresh[-1].seq, fresh[-1].id)
        work.commit()
    return FactsAcknowledged(epoch=epoch, acknowledged=fresh[-1].seq)


def read_batch(body: bytes) -> FactBatch:
    """Raises BadInput with place and reason, or when the sequence does not rise."""
    try:
        batch = FactBatch.model_validate_json(body, strict=True)
    except ValidationError as error:
        raise bad_input(error.errors(include_input=False, include_url=False, include_context=False)) from error
    if any(after.seq <= before.seq for before, after in zip(batch.facts, batch.facts[1:], strict=False)):
        raise BadInput("the sequence of a batch must rise", place="facts", reason="not ascending")
    if b"\\u0000" in body or not all(_FLAT.issuperset(map(type, fact.payload.values())) for fact in batch.facts):
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


def _fresh(work: HubWork, batch: FactBatch, last: LastSeen, *, gapless: bool) -> Sequence[FactMessage]:
    """The facts of the batch that come after `last`.

    An app's own sequence has no gap. A forwarding hub leaves out what its hall had stored under
    another origin before, so its sequences only rise.
    """
    repeated = [fact for fact in batch.facts if fact.seq <= last.seq]
    if repeated:
        newest = repeated[-1]
        same = newest.id == last.fact_id if newest.seq == last.seq else knows(work.connection, batch.hall, newest.id)
        if not same:
            raise OriginForked("this origin said something else before", seq=newest.seq)
    fresh = batch.facts[len(repeated):]
    if gapless and fresh:
        expected = last.seq + 1
        for fact in fresh:
            if fact.seq != expected:
                raise SequenceGap(f"fact {expected} of this origin is missing", expected=last.seq + 1)
            expected += 1
    return fresh


def _store(
    work: HubWork, registry: Registry, batch: FactBatch, body: bytes, fresh: Sequence[FactMessage], last: LastSeen,
    now: datetime, *, known: bool,
) -> list[ReceivedFact]:
    """Append the facts, without those whose ids are `known`; returns what is to be projected."""
    connection, hall = work.connection, batch.hall
    kinds = {(fact.kind, fact.version) for fact in fresh}
    unknown = kinds - registry.projections.keys()
    waiting = parked(work)
    span = fresh[-1].seq - last.seq
    base = next_intake(connection, hall, span)
    if is_postgres(connection):
        new = append_body(
            connection, body.decode(), hall=hall, origin=batch.origin, last=last.seq, base=base, now=now,
            kinds=kinds, unknown=unknown, parked=waiting, known=known)
        received = _received(batch, [f for f in fresh if (f.kind, f.version) not in unknown], last, base, now)
    else:
        received = _received(batch, fresh, last, base, now)
        new = append(connection, received, {
            one.intake_seq: UNKNOWN if (one.sent.fact.kind, one.sent.fact.version) in unknown else PARKED
            for one in received
            if (one.sent.fact.kind, one.sent.fact.version) in unknown or one.sent.fact.subject in waiting
        }, known=known)
        received = [one for one in received if (one.sent.fact.kind, one.sent.fact.version) not in unknown]
    if new < len(fresh):
        stored = stored_after(connection, hall, base)
        received = [one for one in received if one.intake_seq in stored]
    return [one for one in received if one.sent.fact.subject not in waiting]


def _received(
    batch: FactBatch, chosen: Sequence[FactMessage], last: LastSeen, base: int, now: datetime,
) -> list[ReceivedFact]:
    return [
        ReceivedFact(
            base + fact.seq - last.seq,
            SentFact(batch.hall, batch.origin, fact.seq, Fact(
                fact.id, fact.subject, fact.kind, fact.version, fact.occurred_at, fact.payload)),
            now,
        )
        for fact in chosen
    ]
