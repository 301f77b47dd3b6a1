"""Sealed answers from terminals are counted: once each, by their month. Registered by import."""

from __future__ import annotations

import json
import logging
import re
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from kiosk.contract.messages import Scope
from kiosk.contract.sealing import NotSealedForUs
from kiosk.contract.survey import LONGEST, AnswersTaken, HandInAnswers, SealedAnswer
from kiosk.errors import BadInput
from kiosk.feedback.survey.facts import answered
from kiosk.feedback.survey.rules import survey_of
from kiosk.feedback.survey.tables import answers, questions
from kiosk.hub.dialect import upsert
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.sealing import open_sealed
from kiosk.hub.work import HubWork
from kiosk.standards import document_of
from kiosk.text import exact

log = logging.getLogger(__name__)
HANDS, NONE = Rate(30, 0.5), Rate(10, 0.1)
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")


class _Opened(NamedTuple):
    one: SealedAnswer
    question: str
    answer: str
    words: str


@ask("survey/hand_in", scopes={Scope.TERMINAL}, body=HandInAnswers, answer=AnswersTaken, rate=HANDS, refusals=NONE)
def hand_in(ctx: AskContext, asked: HandInAnswers) -> AnswersTaken:
    """What cannot be read is no answer, and is not asked for again."""
    services, hall = ctx.services, ctx.caller.hall
    with services.database.read() as connection:
        opened = [said for one in asked.answers if (said := _opened(connection, hall, one)) is not None]
    now = services.clock.now()
    with services.write(hall) as work:
        for said in sorted(opened, key=lambda said: said.one.id):
            _keep(work, said, now)
        _remember_what_was_asked(work, {said.question for said in opened})
        if opened:
            work.announce("voices", {"survey": len(opened)})
        work.commit()
    return AnswersTaken(taken=len(asked.answers))


def _keep(work: HubWork, said: _Opened, now: datetime) -> None:
    one = said.one
    if work.connection.execute(select(answers.c.id).where(
            answers.c.hall_id == work.hall, answers.c.id == one.id)).first():
        return
    work.connection.execute(insert(answers).values(
        hall_id=work.hall, id=one.id, month=one.month, question=said.question, answer=said.answer,
        words=said.words or None))
    work.record(answered(one.id, one.month, said.question, said.answer, now))


def _remember_what_was_asked(work: HubWork, ids: set[str]) -> None:
    """As the pack words it now; what it no longer asks stays as it was."""
    survey = survey_of(work.connection, work.hall)
    said = [{"hall_id": work.hall, "id": one.id, "said": json.dumps(document_of(one), ensure_ascii=False)}
            for one in survey.questions if one.id in ids]
    if said:
        keep = upsert(work.connection, questions)
        work.connection.execute(
            keep.on_conflict_do_update(index_elements=["hall_id", "id"], set_={"said": keep.excluded.said}), said)


def _opened(connection: Connection, hall: str, one: SealedAnswer) -> _Opened | None:
    try:
        said = open_sealed(connection, hall, one.sealed)
        question, answer = str(said.get("question", "")), str(said.get("answer", ""))
        if not _CODE.fullmatch(question) or (answer and not _CODE.fullmatch(answer)):
            raise BadInput("this is no answer", field="answer")
        return _Opened(one, question, answer, exact(str(said.get("words", "")), limit=LONGEST, field="words"))
    except (NotSealedForUs, BadInput) as error:
        log.warning("an answer cannot be read: %s", error.code)
        return None
