"""A case begins: its number, its clocks, who answers for it, whom it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from kiosk.complaints import facts
from kiosk.complaints.calendar import calendar
from kiosk.complaints.clocks import at_the_start
from kiosk.complaints.keeping import ABOVE, Writer, concerned_in, deciding_role, row_of
from kiosk.complaints.model import AT_ONCE
from kiosk.complaints.rules import Rules, rules_of
from kiosk.complaints.tables import cases
from kiosk.complaints.words import CaseWords
from kiosk.contract.complaints import LONGEST_LINE, LONGEST_TEXT, AcceptCase, Channel, Given, Grade, Kind
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.work import HubWork
from kiosk.staff import with_number
from kiosk.text import exact
from kiosk.tickets import raise_alert, who_served, who_stood_at

NEXT_DAY = timedelta(days=1)
EARLIER = timedelta(days=30)
"""Whoever worked at a window so long before is kept from a case about it that names no day."""
NOBODY = "nobody"
"""Told of a case: it is about everybody here who might decide it."""


@dataclass(frozen=True, slots=True)
class NewCase:
    """`number` is None where the hub gives one. `since`: when it was given, from which its clocks run."""

    id: UUID
    number: str | None
    kind: Kind
    channel: Channel
    given: Given
    since: datetime
    topic: str | None = None
    grade: Grade = Grade.ORDINARY
    anonymous: bool = False
    confidential: bool = False
    happened_on: date | None = None
    about_window: str | None = None
    about_person: UUID | None = None
    ticket_id: UUID | None = None
    outside_no: str = ""
    code: str | None = None
    key: bytes | None = None


def taken_down(connection: Connection, hall: str, asked: AcceptCase, since: datetime) -> NewCase:
    """What staff write down for somebody. Raises BadInput, NotFound."""
    about = with_number(connection, hall, asked.about_number) if asked.about_number else None
    if asked.about_number and about is None:
        raise NotFound(f"nobody works here under the number {asked.about_number}", number=asked.about_number)
    return NewCase(
        asked.case_id, asked.number, asked.kind, asked.channel, asked.given, since, asked.topic, asked.grade,
        asked.anonymous, asked.confidential, asked.happened_on, asked.about_window, about, asked.ticket_id,
        exact(asked.outside_no, limit=LONGEST_LINE, field="outside_no"), asked.code)


def accept(writer: Writer, new: NewCase) -> Row[Any]:
    """Raises BadInput."""
    work, connection = writer.work, writer.work.connection
    rules = rules_of(connection, work.hall)
    given = looked_at(rules, new)
    profile = rules.said.profile(new.kind, rules.day_of(new.since))
    number = new.number or _next_number(work, rules.day_of(new.since))
    windows, people = about(connection, work.hall, rules, new)
    role = deciding_role(connection, work.hall, frozenset(people))
    CaseWords.begin(work, writer.tokens, new.id, given, new.key)
    writer.begin({
        "id": new.id, "number": number, "kind": new.kind, "was_kind": new.kind, "topic": new.topic,
        "grade": new.grade, "channel": new.channel, "anonymous": new.anonymous, "confidential": new.confidential,
        "accepted_at": new.since, "happened_on": new.happened_on, "profile": profile.id, "owner_role": role,
        "about_window": next(iter(sorted(windows)), None), "outside_no": new.outside_no,
        "code_mac": writer.tokens.case_mac(number, new.code) if new.code else None})
    writer.name(new.id, people)
    writer.start(new.id, at_the_start(
        profile, new.since, calendar(connection, work.hall), rules.timezone, anonymous=new.anonymous))
    row = row_of(connection, work.hall, new.id)
    if role == ABOVE:
        tell_deciders(writer, row, NOBODY)
    if new.grade in AT_ONCE:
        tell_deciders(writer, row, "major")
    return row


def looked_at(rules: Rules, new: NewCase) -> Given:
    """What was said, where the case can be taken. Raises BadInput."""
    if new.anonymous and new.ticket_id is not None:
        raise BadInput("an anonymous case names no ticket", field="ticket_id")
    if new.topic is not None and rules.said.topics and rules.said.topic(new.topic) is None:
        raise BadInput("the standards pack has no such topic", field="topic")
    return checked(new.given, anonymous=new.anonymous)


def checked(given: Given, *, anonymous: bool) -> Given:
    """Exactly what was said, or a refusal. Who is anonymous leaves no name. Raises BadInput."""
    said = Given(
        text=exact(given.text, limit=LONGEST_TEXT, field="text", lines=True) or _empty(),
        where=exact(given.where, limit=LONGEST_LINE, field="where"),
        when=exact(given.when, limit=LONGEST_LINE, field="when"), account_no=given.account_no,
        name=exact(given.name, limit=LONGEST_LINE, field="name"),
        phone=exact(given.phone, limit=LONGEST_LINE, field="phone"))
    return said.model_copy(update={"name": "", "phone": "", "account_no": ""}) if anonymous else said


def about(connection: Connection, hall: str, rules: Rules, new: NewCase) -> tuple[set[str], set[UUID]]:
    """The windows and people that a case is about: those named, whoever had the ticket in hand, and whoever stood at
    the window on the day, or in the days of EARLIER where none is named."""
    windows = {new.about_window} if new.about_window else set()
    people = {new.about_person} if new.about_person else set()
    if new.ticket_id is not None:
        served = who_served(connection, hall, new.ticket_id)
        windows |= {window for window, _person in served}
        people |= {person for _window, person in served}
    for window in windows:
        people |= at_window(connection, hall, rules, window, new.happened_on, new.since)
    return windows, people


def at_window(
    connection: Connection, hall: str, rules: Rules, window: str, day: date | None, given: datetime,
) -> set[UUID]:
    """Whoever stood there on the day that is named, else in the time before it was given."""
    begins = rules.begin_of(day or rules.day_of(given))
    return who_stood_at(connection, hall, window, begins if day else begins - EARLIER, begins + NEXT_DAY)


def tell_deciders(writer: Writer, row: Row[Any], what: str) -> None:
    """`what`: major, reopened, NOBODY, due_ or overdue_ and a clock. Managers and supervisors see the alert, but for
    whom the case is about; where that leaves nobody, the hub above is told."""
    work = writer.work
    raise_alert(work, "complaint", f"case:{row.id}", writer.now, number=row.number, what=what)
    if deciding_role(work.connection, work.hall, concerned_in(work.connection, work.hall, row.id)) == ABOVE:
        work.record(facts.told_above(row.id, row.number, what, writer.now))


def _next_number(work: HubWork, day: date) -> str:
    """`H261129-003`: what staff took down here, but for what is anonymous: its number says nothing of its place."""
    prefix = f"H{day:%y%m%d}-"
    known = work.connection.scalar(select(func.count()).select_from(cases).where(
        cases.c.hall_id == work.hall, cases.c.number >= prefix, cases.c.number < prefix + "A")) or 0
    return f"{prefix}{known + 1:03}"


def _empty() -> str:
    raise BadInput("say what happened", field="text")
