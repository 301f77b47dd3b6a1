"""The survey at a terminal: by lot, and the answers apart from everything that says who gave them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from kiosk.clock import Clock
from kiosk.standards.public import PublicPack
from kiosk.store import Database
from kiosk.terminal import voice_lane
from kiosk.text import exact

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient

WORDS = 100


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    """`answer` is a code of the question's, empty for who saw it and gave none."""

    question: str
    answer: str = ""
    words: str = ""


class TerminalSurvey:
    """`keys` is the publication; `client` talks to the hub."""

    def __init__(
        self, database: Callable[[], Database], clock: Clock, pack: Callable[[], PublicPack],
        keys: Callable[[], dict[str, Any] | None], client: Callable[[], HubClient], *, asks: bool = True,
    ) -> None:
        self._asks = asks
        self._database, self._clock, self._pack, self._keys, self._client = database, clock, pack, keys, client

    @property
    def takes(self) -> bool:
        """There are questions to ask here, and a key to seal answers for."""
        return self._asks and bool(self._pack().survey.questions) and self._key() is not None

    def draw(self) -> bool:
        """Whether the lot falls on this visit."""
        return secrets.randbelow(100) < self._pack().survey.percent

    def may_ask(self, known_by: Collection[str]) -> bool:
        """Whether this customer, known by account numbers or a card's hash, was not asked lately; asked from now on.

        Blocks for up to 5 s. Raises HubUnavailable, Refused.
        """
        from kiosk.contract.survey import MayAsk, MayAskAnswer

        return self._client().ask_privately(
            "survey/may_ask", MayAsk(known_by=[*known_by]), MayAskAnswer).ask

    def give(self, answers: Iterable[SurveyAnswer]) -> None:
        """Durable when it returns; each on its way alone, once the day is over. Raises BadInput, StoreFull."""
        from kiosk.contract.sealing import seal

        key = self._key()
        if key is None:
            return
        sealed = [seal({"question": one.question, "answer": one.answer,
                        "words": exact(one.words, limit=WORDS, field="words")}, key) for one in answers]
        with self._database().write() as work:
            for one in sealed:
                voice_lane.put(work, uuid4(), self._today(), voice_lane.SURVEY, one, anonymous=True)
            work.commit()

    def _today(self) -> date:
        return self._clock.now().astimezone(ZoneInfo(self._pack().hall.timezone)).date()

    def _key(self) -> Any:
        from kiosk.contract.sealing import published_key

        return published_key(self._keys())
