"""Each step that a person takes with a case: checked, audited and on record in one transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Row, update

from kiosk.complaints import model
from kiosk.complaints.accepting import (
    NOBODY,
    NewCase,
    about,
    accept,
    at_window,
    looked_at,
    taken_down,
    tell_deciders,
)
from kiosk.complaints.calendar import calendar
from kiosk.complaints.clocks import Clock, after_the_reply, at_the_start, promised, until_closed
from kiosk.complaints.keeping import ABOVE, Writer, case_of, deciding_role, kept_from, row_of
from kiosk.complaints.lane import is_taken, take_down
from kiosk.complaints.model import Case, Step
from kiosk.complaints.rules import rules_of
from kiosk.complaints.tables import clocks
from kiosk.complaints.words import CaseWords
from kiosk.contract.complaints import (
    LONGEST_LINE,
    LONGEST_TEXT,
    AcceptCase,
    AskDowngrade,
    CallBackCase,
    CaseStepped,
    CloseCase,
    ContactCase,
    DecideDowngrade,
    DispatchCase,
    FindCase,
    Finding,
    GradeCase,
    InvestigateCase,
    Kind,
    NameConcerned,
    OfCase,
    Promise,
    ReplyCase,
    Responsibility,
    ReviewCase,
    Stage,
)
from kiosk.contract.staff import Role
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.registry import CommandContext
from kiosk.staff import numbers_of, who_works
from kiosk.text import exact
from kiosk.tickets import who_stands, windows_of


class CaseSteps:
    """The steps of whoever is signed in. Each returns the case's row, where it is one already; whom it is about is told
    that there is none."""

    def __init__(self, ctx: CommandContext) -> None:
        assert ctx.caller.person is not None
        self._person, self._app = ctx.caller.person, ctx.caller.app_id
        self._work, self._connection, self._hall = ctx.work, ctx.work.connection, ctx.hall
        self._now = ctx.clock.now()
        self._writer = Writer(ctx.work, ctx.tokens, self._now, by=self._person.id)
        self._tokens = ctx.tokens

    def accept(self, asked: AcceptCase) -> CaseStepped:
        """Raises BadInput, Conflicted for whom it is about: somebody else takes it down, or a terminal."""
        if asked.kind is Kind.REPORT:
            raise BadInput("a report of misconduct goes to the company above, from a terminal", field="kind")
        if asked.about_number:
            self._known(asked.about_number)
        if asked.number is not None and is_taken(self._work, self._tokens, asked.number, asked.case_id):
            raise BadInput("another case has this number", field="number")
        new = taken_down(self._connection, self._hall, asked, self._now)
        if asked.anonymous:
            return self._take_down(asked, new)
        row = accept(self._writer, new)
        if kept_from(self._connection, row, self._person.id, self._app):
            raise model.Conflicted("the case is about this person")
        return CaseStepped(
            case_id=row.id, number=row.number, version=row.version, stage=row.stage, due_at=row.due_at,
            provisional=row.provisional, promise=self._promise(new))

    def _promise(self, new: NewCase) -> Promise:
        rules = rules_of(self._connection, self._hall)
        return promised(rules.said.profile(new.kind, rules.day_of(new.since)), new.since, calendar(
            self._connection, self._hall), rules.timezone, anonymous=new.anonymous)

    def _take_down(self, asked: AcceptCase, new: NewCase) -> CaseStepped:
        """Without a name: nothing says who took it down, or at what hour. It is a case when the day is over."""
        rules = rules_of(self._connection, self._hall)
        since = rules.begin_of(rules.day_of(self._now))
        given = looked_at(rules, new)
        windows, people = about(self._connection, self._hall, rules, new)
        if self._person.id in people or windows & set(
                windows_of(self._connection, self._hall, self._person.id, self._app)):
            raise model.Conflicted("the case is about this person")
        id, number = take_down(self._work, self._tokens, asked.model_copy(
            update={"given": given, "outside_no": new.outside_no}), self._now)
        clock = min(at_the_start(
            rules.said.profile(new.kind, rules.day_of(since)), since, calendar(self._connection, self._hall),
            rules.timezone, anonymous=True), key=lambda one: one.due_at, default=None)
        return CaseStepped(
            case_id=id, number=number, version=1, stage=Stage.ACCEPTED, due_at=clock and clock.due_at,
            provisional=bool(clock and clock.provisional), promise=self._promise(replace(new, since=since)))

    def dispatch(self, asked: DispatchCase) -> Row[Any]:
        """Raises Conflicted where the case is about the new owner or the window where they are, CannotHandle."""
        row, case = self._case(asked, Step.DISPATCH)
        self._decides()
        owner = self._known(asked.owner)
        if owner in case.concerned or who_stands(self._connection, self._hall).get(row.about_window) == owner:
            raise model.Conflicted("the case is about this person")
        if not model.may_handle(who_works(self._connection, self._hall)[owner][1]):
            raise model.CannotHandle("this person's roles take no step with a case")
        outside = exact(asked.outside, limit=LONGEST_LINE, field="outside")
        outside_no = exact(asked.outside_no, limit=LONGEST_LINE, field="outside_no")
        return self._take(row, asked, Step.DISPATCH, details={"owner": str(owner)} | (
            {"outside": True} if outside or outside_no else {}),
            stage=model.after_dispatch(case), owner_id=owner, outside=outside or row.outside,
            outside_no=outside_no or row.outside_no)

    def contact(self, asked: ContactCase) -> Row[Any]:
        row, case = self._mine(asked, Step.CONTACT)
        if not asked.reached:
            return self._take(row, asked, Step.CONTACT, details={"reached": False})
        self._writer.meet(row.id, Clock.CONTACT)
        stage = Stage.CONTACTED if case.stage is Stage.DISPATCHED else case.stage
        return self._take(row, asked, Step.CONTACT, details={"reached": True}, stage=stage)

    def investigate(self, asked: InvestigateCase) -> Row[Any]:
        row, _case = self._mine(asked, Step.INVESTIGATE)
        return self._take(row, asked, Step.INVESTIGATE, stage=Stage.INVESTIGATING)

    def find(self, asked: FindCase) -> Row[Any]:
        """Raises BadInput without a remedy, and for somebody at fault whom the case is not about, or where nothing of
        the hall's service was wrong."""
        row, case = self._mine(asked, Step.FIND)
        if not asked.note.strip():
            raise BadInput("say what was put right, or why nothing was", field="note")
        fault = self._at_fault(asked, case)
        self._writer.blame(row.id, fault)
        self._writer.meet(row.id, Clock.HANDLE)
        return self._take(
            row, asked, Step.FIND, details={"finding": asked.finding, "responsibility": asked.responsibility} | (
                {"at_fault": sorted(map(str, fault))} if fault else {}),
            finding=asked.finding, responsibility=asked.responsibility)

    def _at_fault(self, asked: FindCase, case: Case) -> set[UUID]:
        if asked.at_fault and (
                asked.finding is Finding.NOT_UPHELD or asked.responsibility is not Responsibility.SERVICE):
            raise BadInput("nobody is at fault where the hall's service was not", field="at_fault")
        numbers = numbers_of(self._connection, self._hall, case.concerned)
        fault = {id for id, number in numbers.items() if number in asked.at_fault}
        if len(fault) < len(set(asked.at_fault)):
            raise BadInput("only whom the case is about can be at fault", field="at_fault")
        return fault

    def reply(self, asked: ReplyCase) -> Row[Any]:
        """Raises Unfounded, Rude."""
        row, case = self._mine(asked, Step.REPLY)
        text = exact(asked.note, limit=LONGEST_TEXT, field="note", lines=True)
        rules = rules_of(self._connection, self._hall)
        model.check_reply(case, text, rules.said.rude(text))
        CaseWords.of(self._connection, self._hall, self._tokens, row.id).answer(self._work, text)
        self._writer.meet(row.id, Clock.CONTACT, Clock.HANDLE, Clock.REPLY)
        self._writer.start(row.id, [after_the_reply(
            rules.of(row), self._now, calendar(self._connection, self._hall), rules.timezone,
            anonymous=case.anonymous)], turn_of(row))
        return self._take(row, asked, Step.REPLY, stage=Stage.REPLIED, call_attempts=0)

    def review(self, asked: ReviewCase) -> Row[Any]:
        """Raises SameHands."""
        row, case = self._case(asked, Step.REVIEW)
        self._decides()
        model.check_reviewer(case, self._person.id)
        if asked.good:
            said = case.content is not None
            if said:
                called_back(self._writer, row)
            return self._take(row, asked, Step.REVIEW, stage=Stage.CALLED_BACK if said else Stage.REVIEWED)
        self._need_note(asked)
        self._again(row)
        return self._take(row, asked, Step.RETURN, stage=Stage.RETURNED)

    def call_back(self, asked: CallBackCase) -> Row[Any]:
        """Raises SameHands for whoever handled it."""
        row, case = self._case(asked, Step.CALL_BACK)
        if self._person.id in case.hands:
            raise model.SameHands("whoever handled the case does not ask whether it was handled well")
        after = model.after_call(case, asked.outcome)
        if after.stage is Stage.RETURNED:
            return self.reopen(row, Step.CALL_BACK, self._note(asked, row))
        if after.stage is Stage.CALLED_BACK:
            called_back(self._writer, row)
        return self._take(row, asked, Step.CALL_BACK, details={"outcome": asked.outcome}, stage=after.stage,
                          content=after.content, call_attempts=after.call_attempts)

    def reopen(self, row: Row[Any], said_by: Step, note: bytes | None = None) -> Row[Any]:
        """The customer is not content: once more to its owner, with a clock of its own."""
        return reopen(self._writer, row, said_by, note)

    def close(self, asked: CloseCase) -> Row[Any]:
        row, _case = self._case(asked, Step.CLOSE)
        self._decides()
        self._writer.stop(row.id)
        return self._take(row, asked, Step.CLOSE, stage=Stage.CLOSED, closed_at=self._now)

    def grade(self, asked: GradeCase) -> Row[Any]:
        """What has become major is told to the manager at once."""
        row, _case = self._mine(asked, Step.GRADE)
        raised = asked.grade in model.AT_ONCE and row.grade not in model.AT_ONCE
        row = self._take(row, asked, Step.GRADE, details={"grade": asked.grade}, grade=asked.grade)
        if raised:
            tell_deciders(self._writer, row, "major")
        return row

    def ask_downgrade(self, asked: AskDowngrade) -> Row[Any]:
        """That a complaint is an opinion. Raises WrongStage."""
        row, case = self._mine(asked, Step.ASK_DOWNGRADE)
        model.check_downgrade_asked(case)
        self._need_note(asked)
        return self._take(row, asked, Step.ASK_DOWNGRADE, downgrade_by=self._person.id)

    def decide_downgrade(self, asked: DecideDowngrade) -> Row[Any]:
        """Somebody else says so. Its clocks and its profile stay. Raises SameHands."""
        row, case = self._case(asked, Step.DOWNGRADE)
        self._decides()
        model.check_downgrade_decided(case, self._person.id)
        if not asked.granted:
            return self._take(row, asked, Step.KEEP_KIND, downgrade_by=None)
        return self._take(row, asked, Step.DOWNGRADE, downgrade_by=None, kind=Kind.OPINION)

    def name_concerned(self, asked: NameConcerned) -> Row[Any]:
        """From now on they neither see nor handle it; where they own it, a manager does again."""
        row, case = self._case(asked, Step.CONCERN)
        self._decides()
        people = {self._known(asked.number)} if asked.number else set()
        rules = rules_of(self._connection, self._hall)
        if asked.window:
            people |= at_window(
                self._connection, self._hall, rules, asked.window, row.happened_on, row.accepted_at)
        if self._person.id in people:
            raise model.Conflicted("nobody names themselves: hand the case to somebody else first")
        self._writer.name(row.id, people)
        about = case.concerned | people
        values: dict[str, Any] = {"owner_role": deciding_role(self._connection, self._hall, about)}
        if row.owner_id in about:
            values["owner_id"] = None
        if asked.window:
            values["about_window"] = asked.window
        taken = self._take(row, asked, Step.CONCERN, details={"people": sorted(map(str, people))}, **values)
        if taken.owner_role == ABOVE != row.owner_role:
            tell_deciders(self._writer, taken, NOBODY)
        return taken

    def _case(self, asked: OfCase, step: Step) -> tuple[Row[Any], Case]:
        """Raises NotFound also for whom it is about; CaseMoved, WrongStage."""
        row = row_of(self._connection, self._hall, asked.case_id)
        case = case_of(self._connection, row)
        if kept_from(self._connection, row, self._person.id, self._app, about=case.concerned) or not self._sees(case):
            raise NotFound("there is no such case")
        if asked.version != row.version:
            raise model.CaseMoved("somebody else has taken a step meanwhile", version=row.version)
        model.check_step(case, step)
        return row, case

    def _mine(self, asked: OfCase, step: Step) -> tuple[Row[Any], Case]:
        row, case = self._case(asked, step)
        model.check_owner(case, self._person.id, self._person.roles)
        return row, case

    def _sees(self, case: Case) -> bool:
        """Whoever only calls back sees what waits for that, but for stolen power."""
        if case.owner_id == self._person.id or not model.DECIDING.isdisjoint(self._person.roles):
            return True
        return case.stage is Stage.REVIEWED and case.kind is not Kind.THEFT and Role.CLERK in self._person.roles

    def _decides(self) -> None:
        if model.DECIDING.isdisjoint(self._person.roles):
            raise model.NotYours("a manager or supervisor takes this step")

    def _known(self, number: str) -> UUID:
        """Raises NotFound for whoever works here no longer."""
        for id, (its, _roles) in who_works(self._connection, self._hall).items():
            if its == number:
                return id
        raise NotFound(f"nobody works here under the number {number}", number=number)

    def _take(self, row: Row[Any], asked: OfCase, step: Step, **more: Any) -> Row[Any]:
        return self._writer.take(row, step, note=self._note(asked, row), **more)

    def _note(self, asked: OfCase, row: Row[Any]) -> bytes | None:
        note = exact(asked.note, limit=LONGEST_TEXT, field="note", lines=True)
        return CaseWords.of(self._connection, self._hall, self._tokens, row.id).close(note)

    def _need_note(self, asked: OfCase) -> None:
        if not asked.note.strip():
            raise BadInput("this needs a reason", field="note")

    def _again(self, row: Row[Any]) -> None:
        """A reply that did not hold: the clock that it had met runs on from where it was."""
        self._connection.execute(update(clocks).where(
            clocks.c.hall_id == self._hall, clocks.c.case_id == row.id, clocks.c.clock == Clock.REPLY,
            clocks.c.turn == turn_of(row)).values(met_at=None))
        self._connection.execute(clocks.delete().where(
            clocks.c.hall_id == self._hall, clocks.c.case_id == row.id,
            clocks.c.clock.in_([Clock.CALL_BACK, Clock.CLOSE]), clocks.c.turn == turn_of(row)))


def reopen(writer: Writer, row: Row[Any], said_by: Step, note: bytes | None = None) -> Row[Any]:
    """Once, because the customer said “no”: a second turn of its clocks, from now on."""
    connection, hall = writer.work.connection, writer.work.hall
    rules = rules_of(connection, hall)
    row = writer.take(row, said_by, note=note, details={"content": False})
    writer.stop(row.id)
    again = at_the_start(rules.of(row), writer.now, calendar(connection, hall), rules.timezone, anonymous=row.anonymous)
    writer.start(row.id, again, turn=2)
    writer.blame(row.id, ())
    row = writer.take(row, Step.REOPEN, stage=Stage.RETURNED, reopened=1, content=None, finding=None,
                      responsibility=None, closed_at=None, escalated_at=None)
    tell_deciders(writer, row, "reopened")
    return row


def turn_of(row: Row[Any]) -> int:
    return int(row.reopened) + 1


def called_back(writer: Writer, row: Row[Any]) -> None:
    """What the customer had to say is known: from now on the file is to be closed; an anonymous one is since its reply.
    """
    writer.meet(row.id, Clock.CALL_BACK)
    if not row.anonymous:
        start_closing(writer, row)


def start_closing(writer: Writer, row: Row[Any]) -> None:
    connection, hall = writer.work.connection, writer.work.hall
    rules = rules_of(connection, hall)
    writer.start(row.id, [until_closed(rules.of(row), writer.now, calendar(connection, hall), rules.timezone)],
                 turn_of(row))
