"""What staff see of cases: the inbox and one file. Whom a case is about sees neither. Registered by import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, exists, func, literal, or_, select, tuple_

from kiosk import audit
from kiosk.complaints.keeping import at_fault_in, case_of, kept_from, row_of
from kiosk.complaints.model import DECIDING, READING, Case, Step, may_handle, steps_of
from kiosk.complaints.tables import cases, clocks, concerned, steps
from kiosk.complaints.words import CaseWords
from kiosk.contract.complaints import (
    AskCase,
    AskCases,
    CaseFile,
    CaseLine,
    CaseList,
    ClockLine,
    Handler,
    Kind,
    Stage,
    StepLine,
)
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.staff import Role
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, Person, ask
from kiosk.hub.tokens import Tokens
from kiosk.staff import names_of, numbers_of, who_works
from kiosk.tickets import who_stands, windows_of

LOOKS, MISSES = Rate(120, 10.0), Rate(30, 0.5)
_DESKS = {Scope.STAFF, Scope.COUNTER}


@ask("complaints/list", scopes=_DESKS, body=AskCases, answer=CaseList, rate=LOOKS, refusals=MISSES,
     roles=MAY["complaints/list"])
def list_cases(ctx: AskContext, asked: AskCases) -> CaseList:
    """Without words: numbers, stages and clocks."""
    assert ctx.caller.person is not None
    with ctx.services.database.read() as connection:
        return inbox(connection, ctx.caller.hall, ctx.caller.person, ctx.caller.app_id, asked,
                     ctx.services.clock.now())


@ask("complaints/case", scopes=_DESKS, body=AskCase, answer=CaseFile, rate=LOOKS, refusals=MISSES,
     roles=MAY["complaints/case"])
def one_case(ctx: AskContext, asked: AskCase) -> CaseFile:
    """Raises NotFound, also for whoever may not see it."""
    person = ctx.caller.person
    assert person is not None
    tokens = Tokens(ctx.services.identity.secret, ctx.services.hall)
    with ctx.services.database.read() as connection:
        row = row_of(connection, ctx.caller.hall, asked.case_id)
        if not sees(row, person) or kept_from(connection, row, person.id, ctx.caller.app_id):
            raise NotFound("there is no such case")
        return file_of(connection, tokens, row, person)


def sees(row: Row[Any], person: Person) -> bool:
    """As `_visible`, for one row."""
    if person.roles & READING or row.owner_id == person.id:
        return True
    return row.stage == Stage.REVIEWED and row.kind != Kind.THEFT and Role.CLERK in person.roles


def inbox(
    connection: Connection, hall: str, person: Person, app_id: UUID, asked: AskCases, now: datetime,
) -> CaseList:
    where = [*_visible(connection, hall, person, app_id, closed=asked.closed)]
    if asked.number:
        where.append(cases.c.number.contains(asked.number, autoescape=True))
    else:
        where.append(_closed() if asked.closed else _open())
    if asked.stages:
        where.append(cases.c.stage.in_(asked.stages))
    if asked.kinds:
        where.append(cases.c.kind.in_(asked.kinds))
    if asked.mine:
        where.append(cases.c.owner_id == person.id)
    found = connection.execute(_page(connection, hall, person, app_id, asked, where)).all()
    counted = connection.execute(
        select(cases.c.stage, func.count(), func.count().filter(cases.c.due_at < now))
        .where(*_visible(connection, hall, person, app_id), _open()).group_by(cases.c.stage)).all()
    counts = {str(stage): int(count) for stage, count, _late in counted}
    overdue = sum(int(late) for _stage, _count, late in counted)
    numbers = numbers_of(connection, hall, {row.owner_id for row in found if row.owner_id})
    return CaseList(cases=[line_of(row, numbers) for row in found], counts=counts, overdue=overdue)


def file_of(connection: Connection, tokens: Tokens, row: Row[Any], person: Person) -> CaseFile:
    """An auditor reads no words; a customer who asked for confidence is named to the owner and who decides alone."""
    words = CaseWords.of(connection, row.hall_id, tokens, row.id)
    reads = row.owner_id == person.id or bool(person.roles & (DECIDING | {Role.CLERK}))
    given = words.given(connection, row.hall_id) if reads else None
    if given is not None and row.confidential and row.owner_id != person.id and not person.roles & DECIDING:
        given = given.model_copy(update={"name": "", "phone": "", "account_no": ""})
    taken = connection.execute(select(steps).where(
        steps.c.hall_id == row.hall_id, steps.c.case_id == row.id).order_by(steps.c.no)).all()
    case = case_of(connection, row)
    ids = {one.person_id for one in taken if one.person_id} | set(case.concerned)
    numbers = numbers_of(connection, row.hall_id, ids | ({row.owner_id} if row.owner_id else set()))
    ran = connection.execute(select(clocks).where(
        clocks.c.hall_id == row.hall_id, clocks.c.case_id == row.id).order_by(
            clocks.c.turn, clocks.c.started_at, clocks.c.due_at))
    may = steps_of(case, person.id, person.roles)
    return CaseFile(
        line=line_of(row, numbers), given=given, forgotten=words.forgotten, profile=row.profile,
        happened_on=row.happened_on, about_window=row.about_window,
        concerned=sorted(numbers[one] for one in case.concerned if one in numbers),
        at_fault=sorted(numbers[one] for one in at_fault_in(connection, row.hall_id, row.id) if one in numbers),
        outside=row.outside,
        outside_no=row.outside_no, finding=row.finding, responsibility=row.responsibility, content=row.content,
        was_kind=row.was_kind, may=may,
        handlers=_handlers(connection, row, case) if Step.DISPATCH in may else [],
        steps=[StepLine(no=one.no, at=one.at, step=one.step, stage=one.stage,
                        by=numbers.get(one.person_id, one.by) if one.person_id else one.by,
                        how=_how(one.details), note=words.open(one.note) if reads else "") for one in taken],
        clocks=[ClockLine.model_validate(one, from_attributes=True) for one in ran])


def _how(details: Mapping[str, Any]) -> str:
    """See StepLine."""
    for name in ("outcome", "finding", "grade", "clock"):
        if name in details:
            return str(details[name])
    said = next((name for name in ("reached", "content") if name in details), "")
    return said if not said or details[said] else f"not_{said}"


def _handlers(connection: Connection, row: Row[Any], case: Case) -> list[Handler]:
    """Who works here, takes cases and is not concerned, nor stands at the window that it is about."""
    hall = row.hall_id
    there = who_stands(connection, hall).get(row.about_window)
    people = {id: number for id, (number, roles) in who_works(connection, hall).items()
              if may_handle(roles) and id not in case.concerned and id != there}
    names = names_of(connection, hall, people)
    return sorted((Handler(number=number, name=names.get(id, "")) for id, number in people.items()),
                  key=lambda one: one.number)


def line_of(row: Row[Any], numbers: dict[UUID, str]) -> CaseLine:
    return CaseLine(
        case_id=row.id, number=row.number, kind=row.kind, topic=row.topic, grade=row.grade, stage=row.stage,
        version=row.version, channel=row.channel, anonymous=row.anonymous, confidential=row.confidential,
        accepted_at=row.accepted_at, owner=numbers.get(row.owner_id, "") or f"role:{row.owner_role}", due=row.due,
        due_at=row.due_at, provisional=row.provisional, escalated_at=row.escalated_at, reopened=row.reopened,
        downgrade_asked=row.downgrade_by is not None)


def _visible(
    connection: Connection, hall: str, person: Person, app_id: UUID, *, closed: bool = False,
) -> list[ColumnElement[bool]]:
    """Managers, supervisors and auditors see all, others what is theirs and what waits for a call back: what is
    `closed` waits for none."""
    its = exists(select(literal(1)).where(
        concerned.c.hall_id == cases.c.hall_id, concerned.c.person_id == person.id, concerned.c.case_id == cases.c.id))
    where = [cases.c.hall_id == hall, ~its]
    if at := windows_of(connection, hall, person.id, app_id):
        where.append(or_(cases.c.about_window.is_(None), cases.c.about_window.not_in(at)))
    if not person.roles & READING:
        waits = (cases.c.stage == Stage.REVIEWED) & (cases.c.kind != Kind.THEFT)
        own = cases.c.owner_id == person.id
        where.append(or_(own, waits) if Role.CLERK in person.roles and not closed else own)
    return where


def _open() -> ColumnElement[bool]:
    """Written into the statement: only so the partial indexes are found."""
    return cases.c.stage != literal(Stage.CLOSED.value, literal_execute=True)


def _closed() -> ColumnElement[bool]:
    """The index on `closed_at` begins behind the open ones, which have none."""
    return and_(cases.c.stage == Stage.CLOSED, cases.c.closed_at.is_not(None))


def _page(
    connection: Connection, hall: str, person: Person, app_id: UUID, asked: AskCases,
    where: Sequence[ColumnElement[bool]],
) -> Select[Any]:
    """Raises NotFound, also where the case to go on from is about this person."""
    query = select(cases).where(*where)
    if asked.number:
        return query.order_by(cases.c.accepted_at.desc(), cases.c.id.desc()).limit(asked.limit)
    key = cases.c.closed_at if asked.closed else cases.c.order_at
    if asked.after is not None:
        last = row_of(connection, hall, asked.after)
        if kept_from(connection, last, person.id, app_id):
            raise NotFound("there is no such case")
        at = last.closed_at if asked.closed else last.order_at
        here = tuple_(key, cases.c.id)
        query = query.where(here < (at, last.id) if asked.closed else here > (at, last.id))
    order = (key.desc(), cases.c.id.desc()) if asked.closed else (key, cases.c.id)
    return query.order_by(*order).limit(asked.limit)


@audit.named("case")
def name_cases(connection: Connection, hall: str, ids: set[str]) -> Mapping[str, str]:
    """Their numbers."""
    rows = connection.execute(select(cases.c.id, cases.c.number).where(
        cases.c.hall_id == hall, cases.c.id.in_(audit.as_uuids(ids))))
    return {str(row.id): str(row.number) for row in rows}


@audit.kept("case")
def keep_cases_from(connection: Connection, hall: str, ids: set[str], person: UUID, app: UUID) -> set[str]:
    """Whom a case is about does not read in the audit what was done with it."""
    rows = connection.execute(select(cases).where(cases.c.hall_id == hall, cases.c.id.in_(audit.as_uuids(ids))))
    return {str(row.id) for row in rows.all() if kept_from(connection, row, person, app)}
