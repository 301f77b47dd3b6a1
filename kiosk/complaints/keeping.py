"""Rows of cases: read as the rules want them, and written with the step that explains them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, insert, select, update

from kiosk import audit
from kiosk.complaints import facts
from kiosk.complaints.clocks import Clock, Running
from kiosk.complaints.model import HANDS_ON, Case, Step
from kiosk.complaints.tables import cases, clocks, concerned, steps
from kiosk.contract.complaints import Kind, Stage
from kiosk.contract.staff import Role
from kiosk.hub.errors import NotFound
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.staff import who_works
from kiosk.tickets import windows_of

ABOVE = "above"
"""The owner's role where nobody in the hall may decide: the hub above is told, and has somebody appointed."""


def row_of(connection: Connection, hall: str, case_id: UUID) -> Row[Any]:
    """Raises NotFound."""
    row = connection.execute(select(cases).where(cases.c.hall_id == hall, cases.c.id == case_id)).one_or_none()
    if row is None:
        raise NotFound("there is no such case")
    return row


def concerned_in(connection: Connection, hall: str, case_id: UUID) -> frozenset[UUID]:
    return frozenset(connection.scalars(select(concerned.c.person_id).where(
        concerned.c.hall_id == hall, concerned.c.case_id == case_id)))


def at_fault_in(connection: Connection, hall: str, case_id: UUID) -> frozenset[UUID]:
    return frozenset(connection.scalars(select(concerned.c.person_id).where(
        concerned.c.hall_id == hall, concerned.c.case_id == case_id, concerned.c.at_fault)))


def case_of(connection: Connection, row: Row[Any]) -> Case:
    hands = connection.scalars(select(steps.c.person_id).where(
        steps.c.hall_id == row.hall_id, steps.c.case_id == row.id, steps.c.step.in_(HANDS_ON),
        steps.c.person_id.is_not(None)).distinct())
    return Case(
        row.id, Kind(row.kind), Stage(row.stage), row.version, row.anonymous, row.owner_id, frozenset(hands),
        concerned_in(connection, row.hall_id, row.id), row.finding is not None, row.reopened, row.call_attempts,
        row.content, row.downgrade_by)


def kept_from(
    connection: Connection, row: Row[Any], person_id: UUID, app_id: UUID, *, about: frozenset[UUID] | None = None,
) -> bool:
    """Whether the case is about this person, or about the window where they are now."""
    about = concerned_in(connection, row.hall_id, row.id) if about is None else about
    return person_id in about or (
        row.about_window is not None and row.about_window in windows_of(connection, row.hall_id, person_id, app_id))


def numbers_shown_to(
    connection: Connection, hall: str, numbers: Collection[str], person_id: UUID, app_id: UUID,
) -> set[str]:
    """Those of `numbers` that are cases' and that this person may hear of."""
    rows = connection.execute(select(cases).where(cases.c.hall_id == hall, cases.c.number.in_(numbers))).all()
    return {row.number for row in rows if not kept_from(connection, row, person_id, app_id)}


def deciding_role(connection: Connection, hall: str, about: frozenset[UUID]) -> str:
    """Who answers for a case that nobody has yet: a manager, but a supervisor where it is about every manager, and
    ABOVE where it is about those, too, or there is none."""
    return deciding_among(who_works(connection, hall), about)


def deciding_among(people: Mapping[UUID, tuple[str, frozenset[Role]]], about: Collection[UUID]) -> str:
    """The same of `people` as they were read once."""
    others = [roles for id, (_number, roles) in people.items() if id not in about]
    return next((role.value for role in (Role.MANAGER, Role.SUPERVISOR) if any(role in one for one in others)), ABOVE)


class Writer:
    """One step after another, in one transaction. `by` is a person's id, `hub` or `customer`."""

    def __init__(self, work: HubWork, tokens: Tokens, now: datetime, *, by: UUID | str) -> None:
        self.work, self.tokens, self.now, self.by = work, tokens, now, by

    def take(
        self, row: Row[Any], step: Step, *, note: bytes | None = None, details: dict[str, Any] | None = None,
        **values: Any,
    ) -> Row[Any]:
        """The row afterwards. `details` are on record: nothing personal."""
        details = details or {}
        version, stage = row.version + 1, values.get("stage", row.stage)
        self._set(row.id, version=version, changed_at=self.now, **values)
        self._step(row.id, version, step, stage, note, details)
        self.aim(row.id)
        return row_of(self.work.connection, self.work.hall, row.id)

    def begin(self, values: dict[str, Any], *, note: bytes | None = None) -> None:
        """A new case and its first step."""
        self.work.connection.execute(insert(cases).values(
            hall_id=self.work.hall, version=1, stage=Stage.ACCEPTED, outside="", reopened=0, call_attempts=0,
            provisional=False, changed_at=self.now, order_at=values["accepted_at"], **values))
        self._step(values["id"], 1, Step.ACCEPT, Stage.ACCEPTED, note, {"kind": str(values["kind"])})

    def start(self, case_id: UUID, running: list[Running], turn: int = 1) -> None:
        for one in running:
            self.work.connection.execute(insert(clocks).values(
                hall_id=self.work.hall, case_id=case_id, clock=one.clock, turn=turn, started_at=one.started_at,
                hours=one.hours, days=one.days, warn_at=one.warn_at, due_at=one.due_at,
                provisional=one.provisional))
        self.aim(case_id)

    def meet(self, case_id: UUID, *which: Clock) -> None:
        self.work.connection.execute(update(clocks).where(
            clocks.c.hall_id == self.work.hall, clocks.c.case_id == case_id, clocks.c.clock.in_(which),
            clocks.c.met_at.is_(None)).values(met_at=self.now))

    def stop(self, case_id: UUID) -> None:
        """No clock runs any more."""
        self.meet(case_id, *Clock)

    def name(self, case_id: UUID, people: set[UUID]) -> None:
        """The case is about them, too."""
        known = concerned_in(self.work.connection, self.work.hall, case_id)
        for person in sorted(people - known):
            self.work.connection.execute(insert(concerned).values(
                hall_id=self.work.hall, case_id=case_id, person_id=person))

    def blame(self, case_id: UUID, people: Collection[UUID]) -> None:
        """Of those whom the case is about, they are at fault and nobody else."""
        self.work.connection.execute(update(concerned).where(
            concerned.c.hall_id == self.work.hall, concerned.c.case_id == case_id).values(
                at_fault=concerned.c.person_id.in_(people)))

    def aim(self, case_id: UUID) -> None:
        """The case shows the clock that ends first."""
        nearest = self.work.connection.execute(
            select(clocks.c.clock, clocks.c.due_at, clocks.c.provisional).where(
                clocks.c.hall_id == self.work.hall, clocks.c.case_id == case_id, clocks.c.met_at.is_(None))
            .order_by(clocks.c.due_at, clocks.c.clock).limit(1)).one_or_none()
        due_at = nearest.due_at if nearest else None
        self._set(case_id, due=nearest.clock if nearest else None, due_at=due_at,
                  order_at=due_at or cases.c.accepted_at,
                  provisional=bool(nearest and nearest.provisional))

    def _set(self, case_id: UUID, **values: Any) -> None:
        self.work.connection.execute(update(cases).where(
            cases.c.hall_id == self.work.hall, cases.c.id == case_id).values(**values))

    def _step(
        self, case_id: UUID, version: int, step: Step, stage: str, note: bytes | None, details: dict[str, Any],
    ) -> None:
        person = self.by if isinstance(self.by, UUID) else None
        last = self.work.connection.scalar(select(func.max(steps.c.no)).where(
            steps.c.hall_id == self.work.hall, steps.c.case_id == case_id)) or 0
        self.work.connection.execute(insert(steps).values(
            hall_id=self.work.hall, case_id=case_id, no=last + 1, at=self.now, step=step, stage=str(stage),
            person_id=person, by="person" if person else str(self.by), details=details, note=note))
        self.work.record(facts.step(step, case_id, version, str(stage), self.now, by=str(self.by), **details))
        audit.note(self.work, self.tokens, facts.TAKEN[step], f"case:{case_id}", self.now, by=str(self.by),
                   version=version, stage=str(stage), **details)
        self.work.announce("complaint", {})  # not which: a watcher may be whom it is about
