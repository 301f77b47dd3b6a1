"""What is on record of an answer: its question, its code and its month; never its words."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from kiosk.contract.messages import Scope
from kiosk.feedback.records import on_record
from kiosk.hub.registry import projection
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

ANSWERED = "SurveyAnswered"

projection(ANSWERED, 1, scopes={Scope.HUB})(on_record)


def answered(id: UUID, month: date, question: str, answer: str, at: datetime) -> Fact:
    return Fact(new_id(), f"survey:{id}", ANSWERED, 1, at, {
        "answer_id": str(id), "month": month.isoformat(), "question": question, "answer": answer})
