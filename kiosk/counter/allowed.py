"""What a clerk may do now, and why not: pure, the same for buttons, keys and the strip. The hub checks again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.counter.by_hand import Hand, Stage


class Action(StrEnum):
    CALL_NEXT = "call_next"
    RECALL = "recall"
    NO_SHOW = "no_show"
    START = "start"
    FINISH = "finish"
    HOLD = "hold"
    TRANSFER = "transfer"
    CANCEL = "cancel"
    ISSUE = "issue"
    PAUSE = "pause"
    RESUME_WINDOW = "resume_window"


NEXT = frozenset({Action.CALL_NEXT, Action.START, Action.FINISH})
"""They follow each other; one of them is the next sensible action."""

_BY_HAND = frozenset({Action.RECALL, Action.NO_SHOW, Action.START, Action.FINISH})
_ONLY_CALLED = frozenset({Action.RECALL, Action.NO_SHOW, Action.START, Action.CANCEL})


@dataclass(frozen=True, slots=True)
class Situation:
    """`calls_needed` before a no-show, from the pack. `waiting` counts those whom this window may call."""

    online: bool
    paused: bool
    hand: Hand | None
    waiting: int
    calls_needed: int = 3


def next_action(now: Situation) -> Action:
    """The one that is sensible: call, then start, then finish."""
    if now.hand is None:
        return Action.RESUME_WINDOW if now.paused else Action.CALL_NEXT
    return Action.START if now.hand.stage is Stage.CALLED else Action.FINISH


def why_not(action: Action, now: Situation) -> str:
    """Empty when it may be done; else a code that the screen words."""
    hand = now.hand
    if not now.online and action not in _BY_HAND:
        return "hub_away"
    match action:
        case Action.CALL_NEXT:
            return "in_hand" if hand else "paused" if now.paused else "" if now.waiting else "nobody_waiting"
        case Action.ISSUE:
            return ""
        case Action.PAUSE:
            return "paused" if now.paused else ""
        case Action.RESUME_WINDOW:
            return "" if now.paused else "not_paused"
    if hand is None:
        return "nothing_in_hand"
    if action in _ONLY_CALLED and hand.stage is not Stage.CALLED:
        return "serving"
    if action is Action.FINISH and hand.stage is not Stage.SERVING:
        return "not_serving"
    if action is Action.NO_SHOW and hand.calls < now.calls_needed:
        return "calls_needed"
    return ""
