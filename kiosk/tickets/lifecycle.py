"""What may become of a ticket once somebody holds it: the whole state machine as one table."""

from __future__ import annotations

from enum import StrEnum

from kiosk.errors import Refused


class State(StrEnum):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


class Step(StrEnum):
    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    NO_SHOW = "no_show"
    CANCEL = "cancel"
    HOLD = "hold"
    RESUME = "resume"
    TRANSFER = "transfer"
    MOVE = "move"
    PRIORITY = "priority"
    RETURN = "return"
    RELEASE = "release"
    BY_HAND = "by_hand"
    ISSUE = "issue"
    ADMIT = "admit"


class IllegalStep(Refused):
    """The ticket's state does not allow this step; `details` names both."""

    code = "illegal_step"


class VersionChanged(Refused):
    """Somebody else moved the ticket since the caller looked; `details` gives the version now."""

    code = "version_changed"


_NEXT: dict[tuple[State, Step], State] = {
    (State.WAITING, Step.CALL): State.CALLED,
    (State.WAITING, Step.CANCEL): State.CANCELLED,
    (State.WAITING, Step.PRIORITY): State.WAITING,
    (State.CALLED, Step.RECALL): State.CALLED,
    (State.CALLED, Step.START): State.SERVING,
    (State.CALLED, Step.HOLD): State.HELD,
    (State.CALLED, Step.TRANSFER): State.WAITING,
    (State.CALLED, Step.NO_SHOW): State.NO_SHOW,
    (State.CALLED, Step.CANCEL): State.CANCELLED,
    (State.CALLED, Step.MOVE): State.CALLED,
    (State.CALLED, Step.RELEASE): State.WAITING,
    (State.SERVING, Step.FINISH): State.FINISHED,
    (State.SERVING, Step.HOLD): State.HELD,
    (State.SERVING, Step.TRANSFER): State.WAITING,
    (State.SERVING, Step.MOVE): State.SERVING,
    (State.HELD, Step.RESUME): State.SERVING,
    (State.HELD, Step.TRANSFER): State.WAITING,
    (State.HELD, Step.CANCEL): State.CANCELLED,
    (State.HELD, Step.MOVE): State.HELD,
    (State.NO_SHOW, Step.CALL): State.CALLED,  # who missed the call comes back a little later
    (State.NO_SHOW, Step.RETURN): State.WAITING,
}

FINAL = frozenset({Step.BY_HAND, Step.ISSUE, Step.ADMIT})
"""What somebody holds, or did without the hub, is not undone by a press. These have no place in the table."""

IN_HAND = (State.CALLED, State.SERVING, State.HELD)
"""A window has these; held ones stand aside, the others keep it from calling."""


def after(state: State, step: Step) -> State:
    """The state that `step` leads to. Raises IllegalStep when `state` has no such step."""
    following = _NEXT.get((state, step))
    if following is None:
        raise IllegalStep(f"a ticket that is {state} cannot take the step {step}", state=state.value, step=step.value)
    return following


def check_version(version: int, expected: int | None) -> None:
    """Raises VersionChanged unless `expected` is the version now; none expects nothing."""
    if expected is not None and expected != version:
        raise VersionChanged(f"the ticket is at version {version}, not {expected}", version=version, expected=expected)
