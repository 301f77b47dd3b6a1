"""The question that is asked now, as the page shows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.standards.asking_rules import SCALE, Question
from kiosk.standards.public import PublicPack


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """`level`: 5 to 1 of a scale, else 0."""

    code: str
    words: str
    level: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """`at`: the place of the question. `seen` and `answers` by question. `step`: "", question, sentence, thanks."""

    step: str = ""
    questions: tuple[Question, ...] = ()
    at: int = 0
    seen: tuple[str, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    @property
    def question(self) -> Question | None:
        return self.questions[self.at] if self.step in {"question", "sentence"} else None


@dataclass(frozen=True, slots=True)
class SurveySnapshot:
    step: str = ""
    kind: str = ""
    text: str = ""
    no: int = 0
    count: int = 0
    words: str = ""


def answer_rows(pack: PublicPack, draft: Draft, language: str) -> tuple[AnswerRow, ...]:
    question = draft.question
    if question is None:
        return ()
    chosen = draft.answers.get(question.id)
    named = {one.id: one.name.of(language) for one in question.choices}

    def words(code: str) -> str:
        return named.get(code) or pack.phrase(f"survey.{question.kind}_{code}", language)

    return tuple(
        AnswerRow(code, words(code), int(code) if question.kind == SCALE else 0, code == chosen)
        for code in question.answers)


def survey_snapshot(draft: Draft, language: str) -> SurveySnapshot:
    question = draft.question
    if question is None:
        return SurveySnapshot(step=draft.step, count=len(draft.questions))
    return SurveySnapshot(
        draft.step, question.kind, question.text.of(language), draft.at + 1, len(draft.questions),
        draft.words.get(question.id, ""))
