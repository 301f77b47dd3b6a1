"""What the customer's screen shows of a counter's desk: pure, and nothing of whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from kiosk.counter.by_hand import Stage
from kiosk.counter.desk import Desk
from kiosk.feedback.model import GOOD, LEVELS, REASONS, low
from kiosk.standards.public import PublicPack
from ui.counter.shown import window_name


@dataclass(frozen=True, slots=True)
class Answer:
    """Of the visit that was served last. `level` is 0 before a choice; `thanked`: it is given; `typing`: the keyboard
    stands there; `calling`: whether we may call is asked; `promised`: there is a number to call."""

    ticket_id: UUID
    number: str
    level: int = 0
    chosen: frozenset[str] = field(default_factory=frozenset)
    thanked: bool = False
    words: str = ""
    typing: bool = False
    calling: bool = False
    phone: str = ""
    error: str = ""
    promised: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    level: int
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    code: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ScreenShown:
    """`stage`: closed, welcome, called, serving, asking, thanks. `promise`: the phrase of what follows a low one."""

    stage: str = "closed"
    number: str = ""
    window_name: str = ""
    level: int = 0
    low: bool = False
    takes_words: bool = False
    words: str = ""
    typing: bool = False
    calling: bool = False
    phone: str = ""
    error: str = ""
    promise: str = ""


def screen_shown(
    desk: Desk, answer: Answer | None, pack: PublicPack, language: str, *, takes_words: bool = False,
) -> ScreenShown:
    name = window_name(pack, desk.window, language)
    if answer is not None:
        is_low = answer.level > 0 and low(answer.level)
        promise = ("rate.call_promise" if answer.promised else "rate.review_promise") if is_low else ""
        return ScreenShown("thanks" if answer.thanked else "asking", answer.number, name, answer.level, is_low,
                           takes_words, answer.words, answer.typing, answer.calling, answer.phone, answer.error,
                           promise)
    if not desk.working or (desk.online and desk.person is None) or (
            desk.view is not None and desk.view.window.state == "paused" and desk.hand is None):
        return ScreenShown("closed", "", name)
    if desk.hand is None:
        return ScreenShown("welcome", "", name)
    return ScreenShown("serving" if desk.hand.stage is Stage.SERVING else "called", desk.hand.number, name)


def faces(answer: Answer | None, pack: PublicPack, language: str) -> tuple[Face, ...]:
    level = answer.level if answer else 0
    return tuple(Face(n, pack.phrase(f"rate.level_{n}", language), n == level) for n in LEVELS)


def choices(answer: Answer | None, pack: PublicPack, language: str) -> tuple[Choice, ...]:
    """Why a low one is low, what was good about another; none before a face."""
    if answer is None or answer.level == 0:
        return ()
    codes, key = (REASONS, "rate.reason_") if low(answer.level) else (GOOD, "rate.good_")
    return tuple(Choice(code, pack.phrase(key + code, language), code in answer.chosen) for code in codes)
