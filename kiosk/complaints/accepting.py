"""A case begins: its number, its clocks, who answers for it, whom it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, func, select

from kiosk.complaints.calendar import calendar
from kiosk.complaints.clocks import at_the_start
from kiosk.complaints.keeping import Writer, deciding_role
from kiosk.complaints.model import AT_ONCE
from kiosk.complaints.rules import Rules, rules_of
from kiosk.complaints.tables import cases
from kiosk.complaints.words import CaseWords
from kiosk.contract.complaints import LONGEST_LINE, LONGEST_TEXT, Channel, Given, Grade, Kind
from kiosk.errors import BadInput
from kiosk.hub.work import HubWork
from kiosk.text import exact
from kiosk.tickets import raise_alert, who_served, who_stood_at

NEXT_DAY = timedelta(days=1)


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


def accept(writer: Writer, new: NewCase) -> Row[Any]:
    """Raises BadInput."""
    work, connection = writer.work, writer.work.connection
    rules = rules_of(connection, work.hall)
    given = checked(new.given, anonymous=new.anonymous)
    if new.topic is not None and rules.said.topics and rules.said.topic(new.topic) is None:
        raise BadInput("the standards pack has no such topic", field="topic")
    profile = rules.said.profile(new.kind, rules.day_of(new.since))
    number = new.number or _next_number(work, rules.day_of(new.since))
    windows, people = about(connection, work.hall, rules, new)
    role = deciding_role(connection, work.hall, frozenset(people))
    CaseWords.begin(work, writer.tokens, new.id, given, new.key)
    row = writer.begin({
        "id": new.id, "number": number, "kind": new.kind, "was_kind": new.kind, "topic": new.topic,
        "grade": new.grade, "channel": new.channel, "anonymous": new.anonymous, "confidential": new.confidential,
        "accepted_at": new.since, "happened_on": new.happened_on, "profile": profile.id, "owner_role": role,
        "about_window": next(iter(sorted(windows)), None), "outside_no": new.outside_no,
        "code_mac": writer.tokens.case_mac(number, new.code) if new.code else None})
    writer.name(new.id, people)
    writer.start(new.id, at_the_start(
        profile, new.since, calendar(connection, work.hall), rules.timezone, anonymous=new.anonymous))
    if new.grade in AT_ONCE:
        tell_managers(writer, row, "major")
    return row


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
    """The windows and people that a case is about: those named, and whoever had the ticket in hand or stood at the
    window on the day (the day it was given where no other is named)."""
    windows = {new.about_window} if new.about_window else set()
    people = {new.about_person} if new.about_person else set()
    if new.ticket_id is not None:
        served = who_served(connection, hall, new.ticket_id)
        windows |= {window for window, _person in served}
        people |= {person for _window, person in served}
    for window in windows:
        people |= at_window(connection, hall, rules, window, new.happened_on or rules.day_of(new.since))
    return windows, people


def at_window(connection: Connection, hall: str, rules: Rules, window: str, day: date) -> set[UUID]:
    begins = datetime.combine(day, time(0), ZoneInfo(rules.timezone)).astimezone(UTC)
    return who_stood_at(connection, hall, window, begins, begins + NEXT_DAY)


def tell_managers(writer: Writer, row: Row[Any], what: str) -> None:
    """`what`: major, warned, overdue. Whom the case is about does not see the alert, as they see nothing of it."""
    raise_alert(writer.work, "complaint", f"case:{row.id}", writer.now, number=row.number, what=what)


def _next_number(work: HubWork, day: date) -> str:
    """`H261129-003`: what staff took down here."""
    prefix = f"H{day:%y%m%d}-"
    known = work.connection.scalar(select(func.count()).select_from(cases).where(
        cases.c.hall_id == work.hall, cases.c.number >= prefix, cases.c.number < prefix + "~")) or 0
    return f"{prefix}{known + 1:03}"


def _empty() -> str:
    raise BadInput("say what happened", field="text")
