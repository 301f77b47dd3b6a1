"""Facts become state: in batches by kind, in order per subject; what cannot is parked, alone and loudly."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import OperationalError

from kiosk.errors import KioskError
from kiosk.hub.intake_log import DONE, PARKED, UNKNOWN, received_fact
from kiosk.hub.registry import ReceivedFact, Registry
from kiosk.hub.tables import facts, parked_subjects
from kiosk.hub.work import HubWork

log = logging.getLogger(__name__)

_PASS = 1_000


def in_groups(received: Sequence[ReceivedFact]) -> list[list[ReceivedFact]]:
    """Groups of one kind and version, as few as keep every subject's own order."""
    if len({(one.sent.fact.kind, one.sent.fact.version) for one in received}) == 1:
        return [list(received)]
    groups: list[list[ReceivedFact]] = []
    newest_of_kind: dict[tuple[str, int], int] = {}
    newest_of_subject: dict[str, int] = {}
    for one in received:
        fact = one.sent.fact
        kind = (fact.kind, fact.version)
        at = newest_of_kind.get(kind, -1)
        if at < newest_of_subject.get(fact.subject, 0):
            at = len(groups)
            groups.append([])
            newest_of_kind[kind] = at
        groups[at].append(one)
        newest_of_subject[fact.subject] = at
    return groups


def project(work: HubWork, registry: Registry, received: Sequence[ReceivedFact], now: datetime) -> None:
    """Project facts of known kinds whose subjects are not parked."""
    if not _attempt(work, registry, received):
        return
    subjects: dict[str, list[ReceivedFact]] = {}
    for one in received:
        subjects.setdefault(one.sent.fact.subject, []).append(one)
    for subject, its_facts in subjects.items():
        error = _attempt(work, registry, its_facts)
        if error:
            _park(work, registry, subject, its_facts, error, now)


def _attempt(work: HubWork, registry: Registry, received: Sequence[ReceivedFact]) -> str:
    """Project in a savepoint; returns what went wrong, or nothing."""
    try:
        with work.savepoint():
            for group in in_groups(received):
                fact = group[0].sent.fact
                registry.projections[fact.kind, fact.version].handler(work, work.hall, group)
    except OperationalError:
        raise  # the database went away or a lock was lost: the sender comes again
    except KioskError as error:
        return f"{error.code}: {error.cause}"
    except Exception as error:  # a handler's own mistake must not stop the hall
        log.exception("a projection failed")
        return type(error).__name__
    return ""


def _park(
    work: HubWork, registry: Registry, subject: str, its_facts: Sequence[ReceivedFact], error: str, now: datetime,
) -> None:
    first = its_facts[0].intake_seq
    log.error("parked %s at fact %d: %s", subject, first, error)
    work.connection.execute(insert(parked_subjects).values(
        hall_id=work.hall, subject=subject, intake_seq=first, error=error, parked_at=now))
    _set_state(work, PARKED, its_facts)
    work.announce("parked", {"subject": subject})
    if registry.alarm is not None and work.hall == work.state.hall:  # else its own hub has told whom it concerns
        code, _, _ = error.partition(":")  # the cause may quote a payload
        registry.alarm(work, "parked", subject, now, {"fact": its_facts[0].sent.fact.kind[:80], "error": code[:80]})


def _set_state(work: HubWork, state: str, its_facts: Sequence[ReceivedFact]) -> None:
    work.connection.execute(
        update(facts).where(facts.c.hall_id == work.hall, facts.c.intake_seq.in_([f.intake_seq for f in its_facts]))
        .values(state=state))


def parked(work: HubWork) -> set[str]:
    """The subjects of this hall that wait for someone to look."""
    return set(work.connection.scalars(
        select(parked_subjects.c.subject).where(parked_subjects.c.hall_id == work.hall)))


def retry_parked(work: HubWork, registry: Registry, subject: str, now: datetime) -> bool:
    """Project a parked subject's facts again; returns whether it is parked no more."""
    waiting = _waiting(work, facts.c.state == PARKED, facts.c.subject == subject)
    known = [one for one in waiting if (one.sent.fact.kind, one.sent.fact.version) in registry.projections]
    work.connection.execute(delete(parked_subjects).where(
        parked_subjects.c.hall_id == work.hall, parked_subjects.c.subject == subject))
    _set_state(work, DONE, known)
    project(work, registry, known, now)
    return subject not in parked(work)


def project_unknown(work: HubWork, registry: Registry, now: datetime) -> int:
    """Project stored facts whose kind this program has learnt since; returns how many it took up."""
    still_parked = parked(work)
    learnt = []
    for kind, version in registry.projections:
        learnt += _waiting(work, facts.c.state == UNKNOWN, facts.c.kind == kind, facts.c.version == version)
    learnt = sorted(learnt, key=lambda one: one.intake_seq)[:_PASS]
    waiting = [one for one in learnt if one.sent.fact.subject in still_parked]
    ready = [one for one in learnt if one.sent.fact.subject not in still_parked]
    _set_state(work, PARKED, waiting)
    _set_state(work, DONE, ready)
    if ready:
        project(work, registry, ready, now)
    return len(learnt)


def _waiting(work: HubWork, *where: object) -> list[ReceivedFact]:
    rows = work.connection.execute(
        select(facts).where(facts.c.hall_id == work.hall, *where)  # type: ignore[arg-type]
        .order_by(facts.c.intake_seq).limit(_PASS)
    )
    return [received_fact(row) for row in rows]

