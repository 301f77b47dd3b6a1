"""The demo hall's fortnight before today: who was served, how it was rated, what was said, and what came of it; what
customers answered to the survey and staff to quizzes, and what was written of these.

All of it by the commands of counter and console, at an hour that has passed: nothing is written past a rule.
"""

from __future__ import annotations

import random
import shutil
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from kiosk.case_codes import new_access_code
from kiosk.cli import demo_past_asked
from kiosk.cli.announcements import zone_of
from kiosk.cli.demo_portraits import portrait
from kiosk.clock import SystemClock
from kiosk.complaints import workers
from kiosk.contract.meetings import BookMeeting
from kiosk.contract.messages import Command, Scope
from kiosk.contract.sealing import published_key, seal
from kiosk.contract.staff import Role
from kiosk.contract.suggestions import HandedIn, HandIn, State, VoiceKind
from kiosk.feedback.suggestions.arriving import hand_in
from kiosk.hub.commands import run
from kiosk.hub.publications import latest
from kiosk.hub.registry import AskContext, Caller, Person
from kiosk.hub.services import HubServices
from kiosk.hub.setup import open_hub
from kiosk.ids import new_id
from kiosk.meetings.booking import book
from kiosk.meetings.rules import calendar_of
from kiosk.staff import people
from kiosk.store.disk import replace_file
from kiosk.tickets.catalogue import catalogue

SAID = Path(__file__).parents[2] / "resources" / "demo" / "past.toml"
DAYS, VISITS = 14, (4, 3, 3, 3, 4, 2, 2)
"""Visits at each window by weekday, Monday first: enough for figures to be compared (kiosk.figures)."""
_WINDOWS = {"1": "1011", "3": "1012", "4": "1013"}
MANAGER, MANAGER_ROLES = ("1005", "演示厅长"), (Role.MANAGER, Role.PUBLISHER, Role.SUPERVISOR, Role.AUDITOR)
"""Whom the visitor plays at the console."""
SUPERVISOR = "1006"
"""Whose sanction waits for the visitor's word."""
_MANAGER, _HANDLER = MANAGER[0], "1013"
_PEOPLE = {
    "1011": ("演示员甲", {Role.CLERK}), "1012": ("演示员乙", {Role.CLERK}), "1013": ("演示员丙", {Role.CLERK}),
    _MANAGER: (MANAGER[1], set(MANAGER_ROLES)), SUPERVISOR: ("演示监督员", {Role.SUPERVISOR}),
}
_LEVELS = (5, 5, 5, 5, 5, 5, 4, 4, 4, 3)
_HOURS = timedelta(hours=3)
"""Later in the day than now, so that the newest deadline has not passed yet."""
_STAGES = ("accepted", "dispatched", "contacted", "investigating", "replied", "reviewed", "called_back", "closed")


class PastClock(SystemClock):
    """Says the hour that is being told of."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def pass_by(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)


def untold(hub: Path) -> Path:
    """The file that stands beside a hub's folder while its past is being told."""
    return hub.with_name(f"{hub.name}.untold")


def hub_with_a_past(hub: Path, make: Callable[[], object]) -> None:
    """`make` sets the hub in the folder `hub` up, or brings it up to date; its past is told once.

    A hub whose past was cut off is removed and made again: else half a past would be there for ever.
    """
    mark = untold(hub)
    if mark.exists() and hub.exists():
        shutil.rmtree(hub)
    make()
    with open_hub(hub) as services:
        if not _told(services):
            replace_file(mark, b"")
            tell(services)
    mark.unlink(missing_ok=True)


def _told(services: HubServices) -> bool:
    return any(person.number in _PEOPLE for person in people.list_staff(services))


def tell(services: HubServices) -> None:
    """Once, before the hub runs: in a hub that knows one of these people nothing is added."""
    if _told(services):
        return
    windows = {number: [window] for window, number in _WINDOWS.items()}
    for no, (number, (name, roles)) in enumerate(_PEOPLE.items()):
        people.add(services, number, name, roles, windows=windows.get(number, ()))
        if number in windows:
            people.show(services, number, portrait(no))
    Past(services).tell()


class Past:
    """Tells it day by day."""

    def __init__(self, services: HubServices) -> None:
        self._now = services.clock.now()
        self._clock = PastClock(self._now)
        self.services = replace(services, clock=self._clock)
        self._zone = zone_of(services)
        self._chance = random.Random(2)
        self._apps = {window: new_id() for window in _WINDOWS}
        with services.database.read() as connection:
            pack = catalogue(connection, services.hall)
            known = people.who_works(connection, services.hall)
        self._offered = {
            window: [service for service, category in (pack.services or {}).items() if category in letters]
            for window, letters in (("1", "BC"), ("3", "A"), ("4", "AC"))}
        self._people = {number: Person(id, number, _PEOPLE[number][0], roles)
                        for id, (number, roles) in known.items() if number in _PEOPLE}

    def tell(self) -> None:
        said = tomllib.loads(SAID.read_text("utf-8"))
        workers.keep_calendar(self.services)
        today = self._now.astimezone(self._zone).date()
        for days in range(DAYS, 0, -1):
            self._serve_all(today - timedelta(days=days))
        for case in said["case"]:
            self._clock.at = self._now - timedelta(days=case["days"]) + (_HOURS if case["days"] else -_HOURS)
            self._case(case)
        for one in said["suggestion"]:
            self._suggestion(today - timedelta(days=one["days"]), one)
        for meeting in said["meeting"]:
            self._meeting(today, meeting)
        demo_past_asked.tell(self, [today - timedelta(days=days) for days in range(DAYS, 0, -1)], said)

    def _serve_all(self, day: date) -> None:
        for window in _WINDOWS:
            self.at(day, 8.5)
            self.do(window, "open_window", window=window)
            for _ in range(VISITS[day.weekday()]):
                self._serve(window)
            self.do(window, "close_window", window=window)

    def _serve(self, window: str) -> None:
        chance, ticket = self._chance, str(new_id())
        self.do(window, "issue_ticket", ticket_id=ticket, service_id=chance.choice(self._offered[window]))
        self._clock.pass_by(chance.uniform(1, 14))
        self.do(window, "call_next", window=window)
        self._clock.pass_by(0.5)
        self.do(window, "start_service", ticket_id=ticket)
        self._clock.pass_by(chance.uniform(3, 16))
        self.do(window, "finish_service", ticket_id=ticket)
        self._clock.pass_by(0.5)
        if chance.random() < 0.6:
            level = chance.choice(_LEVELS)
            self.do(window, "rate_visit", ticket_id=ticket, level=level, language="zh_CN", took_ms=6_000,
                    reasons=["wait"] if level < 4 else [], at=self._clock.now().isoformat())
        self._clock.pass_by(chance.uniform(0, 12))

    def _case(self, case: dict[str, Any]) -> None:
        made = self.by(_MANAGER, "accept_case", case_id=str(new_id()), kind=case["kind"], topic=case.get("topic"),
                       given={"text": case["text"]})
        for kind, number, more in self._steps(case):
            self._clock.pass_by(30)
            made = self.by(number, kind, case_id=made["case_id"], version=made["version"], **more)

    def _steps(self, case: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
        steps: tuple[tuple[str, tuple[str, str, dict[str, Any]]], ...] = (
            ("dispatched", ("dispatch_case", _MANAGER, {"owner": _HANDLER})),
            ("contacted", ("contact_case", _HANDLER, {"note": "已电话联系客户"})),
            ("investigating", ("investigate_case", _HANDLER, {})),
            ("replied", ("find_case", _HANDLER, {
                "finding": "upheld", "responsibility": "service", "note": case.get("fix", "")})),
            ("replied", ("reply_case", _HANDLER, {"note": case.get("reply", "")})),
            ("reviewed", ("review_case", _MANAGER, {"good": True})),
            ("called_back", ("call_back_case", _MANAGER, {"outcome": "content", "note": "客户表示满意"})),
            ("closed", ("close_case", _MANAGER, {})),
        )
        reached = _STAGES.index(case["stage"])
        yield from (step for stage, step in steps if _STAGES.index(stage) <= reached)

    def _suggestion(self, day: date, one: dict[str, Any]) -> None:
        self.at(day, 9.0)
        id = new_id()
        hand_in(self.terminal(), HandIn(voices=[
            HandedIn(id=id, kind=VoiceKind(one["kind"]), day=day, sealed=self.sealed(words=one["words"]))]))
        if one["state"] in (State.ACCEPTED, State.DONE):
            due = day + timedelta(days=20)
            self.by(_MANAGER, "accept_suggestion", id=str(id), version=1, owner=_MANAGER, due_on=due.isoformat())
        if one["state"] == State.DONE:
            self._clock.pass_by(3 * 24 * 60)
            words = {f"{name}_{language}": text for name in ("said", "did") for language, text in one[name].items()}
            self.by(_MANAGER, "finish_suggestion", id=str(id), version=2, **words)

    def _meeting(self, today: date, one: dict[str, Any]) -> None:
        """Opened a week before and booked the day after; one that is over has who came, and what came of it."""
        day = self._working_day(today + timedelta(days=one["ahead"]), back=one["ahead"] < 0)
        self.at(min(day - timedelta(days=7), today - timedelta(days=2)), 9.0)
        fields = ("kind", "topic", "starts", "ends", "place", "receives", "places")
        meeting = self.by(_MANAGER, "open_meeting", day=day.isoformat(), **{name: one[name] for name in fields})
        meeting_id = meeting["meeting"]["id"]
        self._clock.pass_by(24 * 60)
        for customer in one["booked"]:
            self._clock.pass_by(20)
            book(self.terminal(), BookMeeting(booking_id=new_id(), meeting_id=UUID(meeting_id), name=customer["name"],
                                              phone=customer["phone"], code=new_access_code()))
        if day >= today:
            return
        self.at(day, 11.5)
        by_phone = {customer["phone"][-4:]: customer["came"] for customer in one["booked"]}
        for booking in self.by(_MANAGER, "add_meeting_task", meeting_id=meeting_id, owner=_HANDLER, due_on=(
                today + timedelta(days=5)).isoformat(), words=one["follows"])["bookings"]:
            self.by(_MANAGER, "note_attendance", booking_id=booking["id"], came=by_phone[booking["phone"][-4:]])
        done = self.by(_MANAGER, "add_meeting_task", meeting_id=meeting_id, owner=_HANDLER, due_on=(
            day + timedelta(days=3)).isoformat(), words=one["done"])["tasks"][-1]
        self._clock.pass_by(24 * 60)
        self.by(_HANDLER, "finish_meeting_task", id=done["id"], version=done["version"],
                 result=one["result"]["zh"], result_en=one["result"]["en"])

    def _working_day(self, day: date, *, back: bool) -> date:
        """`day`, or the next one that somebody works on."""
        with self.services.database.read() as connection:
            known = calendar_of(connection, self.services.hall)
        while not known.works(day):
            day += timedelta(days=-1 if back else 1)
        return day

    def terminal(self) -> AskContext:
        """A customer's, before a terminal."""
        hall = self.services.hall
        return AskContext(self.services, Caller(new_id(), Scope.TERMINAL, hall, "1", frozenset({hall})))

    def sealed(self, **said: str) -> str:
        """As a terminal hands in what a customer said."""
        with self.services.database.read() as connection:
            keys = latest(connection, self.services.hall, "keys")
        key = published_key(keys.body if keys else None)
        assert key is not None, "a hub that was made has published its keys"
        return seal(said, key)

    def console(self, number: str) -> AskContext:
        """Of one of the hall's people."""
        hall = self.services.hall
        return AskContext(self.services, Caller(
            self.services.identity.hub_id, Scope.STAFF, hall, "demo", frozenset({hall}), self._people[number]))

    def at(self, day: date, hours: float) -> None:
        """At that hour of `day`, but never later than now."""
        midnight = datetime.combine(day, time(), self._zone)
        self._clock.at = min(midnight + timedelta(hours=hours), self._now - timedelta(minutes=1))

    def do(self, window: str, kind: str, /, **payload: Any) -> dict[str, Any]:
        """At the counter of `window`."""
        return self._run(Scope.COUNTER, self._apps[window], self._people[_WINDOWS[window]], kind, payload)

    def by(self, number: str, kind: str, /, **payload: Any) -> dict[str, Any]:
        """At a console."""
        return self._run(Scope.STAFF, self.services.identity.hub_id, self._people[number], kind, payload)

    def _run(self, scope: Scope, app: UUID, person: Person, kind: str, payload: dict[str, Any]) -> dict[str, Any]:
        hall = self.services.hall
        caller = Caller(app, scope, hall, "demo", frozenset({hall}), person)
        return run(self.services, caller, Command(id=new_id(), kind=kind, payload=payload)).result
