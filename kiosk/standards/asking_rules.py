"""What the hall asks its customers of itself, and how it meets them: the survey, and the days that one can book."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from kiosk.standards.words import Words, words

MOST_QUESTIONS = 5
SCALE, CHOICE, YES_NO = "scale", "choice", "yes_no"
_OF_KIND = {SCALE: ("5", "4", "3", "2", "1"), YES_NO: ("yes", "no")}


class Answer(NamedTuple):
    id: str
    name: Words


class Question(NamedTuple):
    """`kind`: scale (5 is the best), choice (one of `choices`), yes_no. `sentence`: one may add one in one's own words.

    Answers are counted by `id`: what asks something else has another.
    """

    id: str
    kind: str
    text: Words
    choices: tuple[Answer, ...] = ()
    sentence: bool = False

    @property
    def answers(self) -> tuple[str, ...]:
        return _OF_KIND.get(self.kind) or tuple(one.id for one in self.choices)

    @property
    def good(self) -> frozenset[str]:
        """Of which the share is watched from month to month; none of a choice is better than another."""
        return {SCALE: frozenset({"5", "4"}), YES_NO: frozenset({"yes"})}.get(self.kind, frozenset())


class Survey(NamedTuple):
    """Of a hundred visits `percent` are asked; a known customer not again within `again_after_days`.

    Below `fewest` answers nothing is said of a question.
    """

    percent: int = 0
    again_after_days: int = 30
    fewest: int = 10
    questions: tuple[Question, ...] = ()

    def question(self, id: str) -> Question | None:
        return next((one for one in self.questions if one.id == id), None)


class MeetingRules(NamedTuple):
    """Booking ends `closes_minutes` before; who booked is forgotten `forget_after_days` after the meeting's day."""

    closes_minutes: int = 60
    forget_after_days: int = 30


def survey(value: Mapping[str, Any]) -> Survey:
    return Survey(
        int(value.get("percent", 0)), int(value.get("again_after_days", 30)), int(value.get("fewest", 10)),
        tuple(map(question, value.get("questions", ()))))


def question(value: Mapping[str, Any]) -> Question:
    return Question(value["id"], value["kind"], words(value["text"]),
                    tuple(Answer(one["id"], words(one["name"])) for one in value.get("choices", ())),
                    bool(value.get("sentence", False)))


def document_of(asked: Question) -> dict[str, Any]:
    """What `question` reads."""
    return {**asked._asdict(), "text": asked.text._asdict(),
            "choices": [{"id": one.id, "name": one.name._asdict()} for one in asked.choices]}


def meeting_rules(value: Mapping[str, Any]) -> MeetingRules:
    return MeetingRules(int(value.get("closes_minutes", 60)), int(value.get("forget_after_days", 30)))
