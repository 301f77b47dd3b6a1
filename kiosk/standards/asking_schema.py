"""The survey and the days that customers can book, as hall staff write them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from kiosk.standards.texts import Bilingual, BilingualName, Entry, Id


class SurveyRules(Entry):
    """Of a hundred visits `percent` are asked; a known customer not again within `again_after_days`.

    Below `fewest` answers nothing is said of a question: neither to staff nor in a report.
    """

    percent: Annotated[int, Field(ge=0, le=100)]
    again_after_days: Annotated[int, Field(ge=30, le=365)] = 30
    fewest: Annotated[int, Field(ge=5, le=1000)] = 10


class SurveyAnswer(Entry):
    id: Id
    name: BilingualName


class SurveyQuestion(Entry):
    """`choices` are those of a choice. `sentence`: one may add one in one's own words. Answers are counted by `id`."""

    id: Id
    kind: Literal["scale", "choice", "yes_no"]
    text: Bilingual
    choices: Annotated[list[SurveyAnswer], Field(max_length=6)] = Field(default=[])
    sentence: bool = False

    @model_validator(mode="after")
    def _choices_of_a_choice(self) -> SurveyQuestion:
        ids = [one.id for one in self.choices]
        if (self.kind == "choice") != (len(ids) >= 2) or len(set(ids)) != len(ids):
            raise ValueError("a choice needs 2 to 6 answers with ids of their own, other kinds none")
        return self


class MeetingDays(Entry):
    """Reception days and forums: booking ends `closes_minutes` before, who booked is forgotten `forget_after_days`
    after the day."""

    closes_minutes: Annotated[int, Field(ge=0, le=2880)]
    forget_after_days: Annotated[int, Field(ge=1, le=365)]
