"""Questions for staff, as the hall writes them: on prices, services, promises and complaints."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from kiosk.standards.grounds import Grounds
from kiosk.standards.texts import Bilingual, Id


class QuizQuestion(Grounds):
    """`right` counts the choices from 1; `why` is read after the answer. Texts may name figures in braces, so that a
    question goes with its figure."""

    id: Id
    topic: Literal["tariffs", "services", "commitments", "complaints"]
    text: Bilingual
    choices: Annotated[list[Bilingual], Field(min_length=2, max_length=5)]
    right: Annotated[int, Field(ge=1, le=5)]
    why: Bilingual

    @model_validator(mode="after")
    def _right_is_one_of_them(self) -> QuizQuestion:
        if self.right > len(self.choices):
            raise ValueError("right names no choice")
        if len({one.zh for one in self.choices}) < len(self.choices):
            raise ValueError("two choices say the same")
        return self
