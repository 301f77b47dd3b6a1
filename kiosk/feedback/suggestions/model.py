"""What may follow what, and when a suggestion is late. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.announcements import Draft
from kiosk.contract.announcements import Content, Kind, Texts, Titles
from kiosk.contract.suggestions import State, VoiceKind
from kiosk.errors import Refused

FORGOTTEN_AFTER = timedelta(days=30)
"""So long after the end a number and a photo are kept."""
LEFT_AFTER = timedelta(days=7)
"""So long after its draft a result that customers do not see yet is told of."""
SHOWN_FOR = timedelta(days=90)
_NEXT: dict[tuple[VoiceKind, str], frozenset[State]] = {
    (kind, step): frozenset(states) for kind, step, states in (
        (VoiceKind.SUGGESTION, "accept", {State.NEW, State.ACCEPTED}),
        (VoiceKind.SUGGESTION, "decline", {State.NEW, State.ACCEPTED}),
        (VoiceKind.SUGGESTION, "finish", {State.ACCEPTED}),
        (VoiceKind.SUGGESTION, "publish", {State.DONE}),
        (VoiceKind.PRAISE, "finish", {State.NEW}),
        (VoiceKind.PRAISE, "decline", {State.NEW}),
        (VoiceKind.PRAISE, "publish", {State.DONE}))}
ENDED = frozenset({State.DECLINED, State.DONE, State.PUBLISHED})


class WrongStep(Refused):
    """It does not stand so that this step fits; `details.state` says how it stands."""

    code = "suggestion_wrong_step"


class Moved(Refused):
    """Somebody else has changed it meanwhile: look again."""

    code = "version_moved"


def may(kind: VoiceKind, state: State, step: str) -> bool:
    """A suggestion is accepted with an owner and a day before it is done; praise is passed on at once."""
    return state in _NEXT.get((kind, step), frozenset())


def check(kind: VoiceKind, state: State, step: str) -> None:
    """Raises WrongStep."""
    if not may(kind, state, step):
        raise WrongStep(f"a {kind} that is {state} cannot be {step}ed", state=state.value)


def standing(state: State, announcement: Draft | None) -> State:
    """What is drafted is done; it is published when the announcement is, and done again when that is taken down."""
    return State.DONE if state is State.PUBLISHED and announcement is not Draft.GIVEN_OUT else state


def late(state: State, due_on: date | None, today: date) -> bool:
    return state is State.ACCEPTED and due_on is not None and due_on < today


def announcement(kind: VoiceKind, *, said_zh: str, said_en: str, did_zh: str, did_en: str, ends_at: object) -> Content:
    """"You said, we did" as the noticeboard shows it; the publisher may word it anew before it is handed in."""
    thanks = kind is VoiceKind.PRAISE
    return Content.model_validate({
        "kind": Kind.NOTICE, "ends_at": ends_at,
        "title": Titles(zh_CN="客户表扬", en="Customers' praise") if thanks else Titles(
            zh_CN="您说我改", en="You said, we did"),
        "body": Texts(
            zh_CN=f"您说：{said_zh}\n\n{'我们' if thanks else '我们改'}：{did_zh}",
            en=f"You said: {said_en or said_zh}\n\nWe {'say' if thanks else 'did'}: {did_en or did_zh}")})
