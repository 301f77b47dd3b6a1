"""Quizzes at the hub's door: answered and looked at by oneself, in sum by whoever answers for the hall."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from kiosk import audit
from kiosk.complaints import begins_at, day_at
from kiosk.contract import training as said
from kiosk.contract.figures import Share
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput
from kiosk.hub.limits import Rate
from kiosk.hub.publications import latest as published
from kiosk.hub.registry import AskContext, CommandContext, ask, command, worker
from kiosk.hub.services import HubServices
from kiosk.shares import wilson
from kiosk.staff import names_of, who_works
from kiosk.standards import stored_pack
from kiosk.standards.public import Quiz
from kiosk.training import model
from kiosk.training.tables import answers, shown

LOOKS, MISSES = Rate(120, 5.0), Rate(60, 1.0)
_DESKS, _CONSOLE = {Scope.COUNTER, Scope.STAFF}, {Scope.STAFF}


@command("answer_quiz", scopes=_DESKS, payload=said.AnswerQuiz, roles=MAY["answer_quiz"])
def answer(ctx: CommandContext, asked: said.AnswerQuiz) -> said.QuizAnswered:
    """Raises BadInput for a question that the hall's pack does not ask (any more)."""
    person, connection = ctx.caller.person, ctx.work.connection
    assert person is not None
    question = next((one for one in _questions(connection, ctx.hall) if one.id == asked.question_id), None)
    if question is None or asked.choice > len(question.choices):
        raise BadInput("this is not asked any more", field="question_id")
    correct = asked.choice == question.right
    connection.execute(insert(answers).values(
        hall_id=ctx.hall, id=asked.id, person_id=person.id, question_id=question.id, correct=correct,
        at=ctx.clock.now()))
    return said.QuizAnswered(question_id=question.id, right=question.right, correct=correct)


@command("show_training", scopes=_DESKS, payload=said.ShowTraining, roles=MAY["show_training"])
def show(ctx: CommandContext, asked: said.ShowTraining) -> said.ShowTraining:
    """On record, for it is what a manager may see from then on."""
    person, now, here = ctx.caller.person, ctx.clock.now(), shown.c.hall_id == ctx.hall
    assert person is not None
    before = ctx.work.connection.execute(select(shown).where(here, shown.c.person_id == person.id)).first()
    if (before is not None) != asked.shown:
        ctx.work.connection.execute(delete(shown).where(here, shown.c.person_id == person.id))
        if asked.shown:
            ctx.work.connection.execute(insert(shown).values(hall_id=ctx.hall, person_id=person.id, since=now))
        audit.note(ctx.work, ctx.tokens, "TrainingShown" if asked.shown else "TrainingHidden", f"staff:{person.id}",
                   now, by=str(person.id))
    return asked


@ask("training/mine", scopes=_DESKS, body=said.AskTraining, answer=said.OwnTraining, rate=LOOKS, refusals=MISSES,
     roles=MAY["training/mine"])
def of_oneself(ctx: AskContext, _: said.AskTraining) -> said.OwnTraining:
    person, hall = ctx.caller.person, ctx.caller.hall
    assert person is not None
    with ctx.services.database.read() as connection:
        asked = [one.id for one in _questions(connection, hall)]
        given = _given(connection, hall, person=person.id)
        shows = connection.execute(select(shown).where(
            shown.c.hall_id == hall, shown.c.person_id == person.id)).first() is not None
    own = {question: one for (_, question), one in model.latest(given).items() if question in asked}
    return said.OwnTraining(
        next=model.next_round(asked, own, ctx.services.clock.now()), questions=len(asked), shown=shows,
        known=sum(one.correct for one in own.values()),
        own=[said.OwnQuestion(question_id=id, answers=sum(one.question == id for one in given),
                              last_correct=own[id].correct, last_at=own[id].at) for id in asked if id in own])


@ask("training/hall", scopes=_CONSOLE, body=said.AskHallTraining, answer=said.HallTraining, rate=LOOKS,
     refusals=MISSES, roles=MAY["training/hall"])
def of_hall(ctx: AskContext, _: said.AskHallTraining) -> said.HallTraining:
    """Participation and shares; of single people only what they show themselves."""
    hall = ctx.caller.hall
    with ctx.services.database.read() as connection:
        since, until = model.span(day_at(connection, hall, ctx.services.clock.now()))
        begins, ends = (begins_at(connection, hall, day) for day in (since, until))
        questions = [one.id for one in _questions(connection, hall)]
        every = _given(connection, hall)
        people = who_works(connection, hall)
        showing = set(connection.scalars(select(shown.c.person_id).where(shown.c.hall_id == hall)))
        names = names_of(connection, hall, showing)
    given = [one for one in every if begins <= one.at < ends]
    found, own = model.shares(questions, given), model.latest(every)
    return said.HallTraining(
        since=since, until=until, staff=len(people),
        took_part=len({one.person for one in given if one.person in people}),
        fewest=model.FEWEST,
        questions=[said.QuestionShare(question_id=id, share=_share(*found[id]) if id in found else None)
                   for id in questions],
        shown=sorted((said.ShownBy(
            number=people[id][0], name=names.get(id, ""), answered=sum(person == id for person, _ in own),
            known=sum(one.correct for (person, _), one in own.items() if person == id))
            for id in showing if id in people), key=lambda one: one.number))


@worker("training", every_seconds=86_400)
def forget(services: HubServices) -> None:
    """What somebody knew more than a year ago is nobody's business any more."""
    with services.write() as work:
        work.connection.execute(delete(answers).where(
            answers.c.hall_id == work.hall, answers.c.at < services.clock.now() - model.KEPT))
        work.commit()


def _questions(connection: Connection, hall: str) -> Sequence[Quiz]:
    given = published(connection, hall, "standards")
    return stored_pack(given.body).quiz if given else ()


def _given(connection: Connection, hall: str, person: UUID | None = None) -> list[model.Answer]:
    where = [answers.c.hall_id == hall, *([] if person is None else [answers.c.person_id == person])]
    rows = connection.execute(select(
        answers.c.person_id, answers.c.question_id, answers.c.correct, answers.c.at).where(*where))
    return [model.Answer(*row) for row in rows]


def _share(hits: int, cases: int) -> Share | None:
    interval = wilson(hits, cases)
    return None if interval is None else Share(hits=hits, cases=cases, low=interval[0], high=interval[1])
