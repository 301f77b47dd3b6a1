"""The life of a case, free of store and clock: which step may follow which, by whom, and what it must say."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from kiosk.contract.complaints import Grade, Kind, Outcome, Stage
from kiosk.contract.roles import MAY
from kiosk.contract.staff import Role
from kiosk.errors import BadInput, Refused
from kiosk.hub.errors import Denied

CALL_ATTEMPTS = 3
"""After so many call backs that nobody answered the case may be closed."""
AT_ONCE = frozenset({Grade.MAJOR, Grade.SPECIAL})
DECIDING = frozenset({Role.MANAGER, Role.SUPERVISOR})
"""Who dispatches, reviews, names who is concerned and closes; who sees the cases of others."""
READING = DECIDING | {Role.AUDITOR}


class CaseMoved(Refused):
    """Somebody else has taken a step: `details.version` is the newest."""

    code = "case_version_moved"


class WrongStage(Refused):
    """`details.stage` allows no such step."""

    code = "case_wrong_stage"


class NotYours(Denied):
    """Only its owner, or a manager, takes this step."""

    code = "case_not_yours"


class SameHands(Refused):
    """Whoever handled it does not review it; whoever asked does not decide."""

    code = "case_same_hands"


class Conflicted(Refused):
    """The case is about this person: nobody gives it to them."""

    code = "case_conflict"


class CannotHandle(Refused):
    """Whoever is to have the case may take none of its steps."""

    code = "case_owner_may_not"


class Unfounded(Refused):
    """No reply before a finding, who is responsible, and what was put right."""

    code = "case_without_finding"


class Rude(Refused):
    """The reply says what nobody in the hall says: `details.phrase`."""

    code = "case_rude"


class Step(StrEnum):
    ACCEPT = "accept"
    DISPATCH = "dispatch"
    CONTACT = "contact"
    INVESTIGATE = "investigate"
    FIND = "find"
    REPLY = "reply"
    REVIEW = "review"
    RETURN = "return"
    CALL_BACK = "call_back"
    REOPEN = "reopen"
    VERDICT = "verdict"
    CLOSE = "close"
    GRADE = "grade"
    ASK_DOWNGRADE = "ask_downgrade"
    DOWNGRADE = "downgrade"
    KEEP_KIND = "keep_kind"
    CONCERN = "concern"
    HAND_BACK = "hand_back"
    WARN = "warn"
    ESCALATE = "escalate"
    FORGET = "forget"


HANDS_ON = frozenset({Step.CONTACT, Step.INVESTIGATE, Step.FIND, Step.REPLY})
"""Whoever did one of these has handled the case."""

_OPEN = frozenset(Stage) - {Stage.CLOSED}
_AT_WORK = frozenset({Stage.DISPATCHED, Stage.CONTACTED, Stage.INVESTIGATING, Stage.RETURNED})
_FROM: dict[Step, frozenset[Stage]] = {
    Step.DISPATCH: _AT_WORK | {Stage.ACCEPTED},
    Step.CONTACT: _AT_WORK,
    Step.INVESTIGATE: frozenset({Stage.CONTACTED, Stage.INVESTIGATING, Stage.RETURNED}),
    Step.FIND: frozenset({Stage.INVESTIGATING}),
    Step.REPLY: frozenset({Stage.INVESTIGATING}),
    Step.REVIEW: frozenset({Stage.REPLIED}),
    Step.CALL_BACK: frozenset({Stage.REVIEWED}),
    Step.VERDICT: frozenset({Stage.REPLIED, Stage.REVIEWED, Stage.CALLED_BACK, Stage.CLOSED}),
    Step.CLOSE: frozenset({Stage.CALLED_BACK}),
    Step.GRADE: _OPEN,
    Step.ASK_DOWNGRADE: _AT_WORK | {Stage.ACCEPTED},
    Step.DOWNGRADE: _AT_WORK | {Stage.ACCEPTED},
    Step.CONCERN: _OPEN,
}
_ANONYMOUS_TOO = {
    Step.INVESTIGATE: frozenset({Stage.DISPATCHED}), Step.CLOSE: frozenset({Stage.REVIEWED}),
}
"""Nobody can be called: what comes before and after a call falls away."""


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at. `hands`: who has handled it since it was accepted; `concerned`: whom it is about."""

    id: UUID
    kind: Kind
    stage: Stage
    version: int
    anonymous: bool
    owner_id: UUID | None
    hands: frozenset[UUID] = frozenset()
    concerned: frozenset[UUID] = frozenset()
    found: bool = False
    reopened: int = 0
    call_attempts: int = 0
    content: bool | None = None
    downgrade_by: UUID | None = None


def check_step(case: Case, step: Step) -> None:
    """Raises WrongStage."""
    allowed = _FROM[step]
    if case.anonymous or case.kind is Kind.INQUIRY:
        allowed = allowed | _ANONYMOUS_TOO.get(step, frozenset())
    if case.stage not in allowed or (case.anonymous and step in {Step.CONTACT, Step.CALL_BACK}):
        raise WrongStage(f"a case that is {case.stage} has no step {step}", stage=case.stage.value)


def steps_now(case: Case) -> list[Step]:
    """Those that the stage allows, whoever asks."""
    found = []
    for step in _FROM:
        try:
            check_step(case, step)
        except WrongStage:
            continue
        found.append(step)
    return found


_OF_OWNER = frozenset({Step.CONTACT, Step.INVESTIGATE, Step.FIND, Step.REPLY, Step.GRADE, Step.ASK_DOWNGRADE})
_OF_DECIDER = frozenset({Step.DISPATCH, Step.REVIEW, Step.CLOSE, Step.CONCERN, Step.DOWNGRADE})


def steps_of(case: Case, person: UUID, roles: Collection[Role]) -> list[Step]:
    """Those that this person may take now: what a screen offers. The steps themselves check again."""
    if not may_handle(roles):
        return []
    decides = not DECIDING.isdisjoint(roles)
    own = decides or case.owner_id == person
    asked = case.downgrade_by
    barred = {
        Step.VERDICT: True, Step.REVIEW: person in case.hands or person == case.owner_id,
        Step.CALL_BACK: person in case.hands, Step.REPLY: not case.found,
        Step.ASK_DOWNGRADE: asked is not None or case.kind is not Kind.COMPLAINT,
        Step.DOWNGRADE: asked is None or asked == person}
    return [step for step in steps_now(case) if not barred.get(step) and (
        own if step in _OF_OWNER else decides if step in _OF_DECIDER else True)]


def may_handle(roles: Collection[Role]) -> bool:
    return not MAY["contact_case"].isdisjoint(roles)


def check_owner(case: Case, person: UUID, roles: Collection[Role]) -> None:
    """Raises NotYours."""
    if case.owner_id != person and DECIDING.isdisjoint(roles):
        raise NotYours("only its owner or a manager takes this step")


def check_reviewer(case: Case, person: UUID) -> None:
    """Raises SameHands."""
    if person in case.hands or person == case.owner_id:
        raise SameHands("whoever handled the case does not review it")


def check_reply(case: Case, text: str, rude: Collection[str]) -> None:
    """Raises BadInput, Unfounded, Rude."""
    if not text:
        raise BadInput("a reply needs words", field="note")
    if not case.found and case.kind is not Kind.INQUIRY:
        raise Unfounded("first what was found, who is responsible and what was put right")
    if rude:
        phrase = sorted(rude)[0]
        raise Rude(f"nobody here says “{phrase}”", phrase=phrase)


def check_downgrade_asked(case: Case) -> None:
    """Raises WrongStage unless it is a complaint, and not asked for already."""
    check_step(case, Step.ASK_DOWNGRADE)
    if case.kind is not Kind.COMPLAINT or case.downgrade_by is not None:
        raise WrongStage("only a complaint becomes an opinion, and this is asked once", stage=case.stage.value)


def check_downgrade_decided(case: Case, person: UUID) -> None:
    """Raises WrongStage, SameHands."""
    check_step(case, Step.DOWNGRADE)
    if case.downgrade_by is None:
        raise WrongStage("nobody has asked for that", stage=case.stage.value)
    if case.downgrade_by == person:
        raise SameHands("whoever asks for it does not decide it")


def after_dispatch(case: Case) -> Stage:
    """Another owner goes on where the first was."""
    return Stage.DISPATCHED if case.stage is Stage.ACCEPTED else case.stage


def after_call(case: Case, outcome: Outcome) -> Case:
    """What a call back leads to: done, once more to the handler, or another attempt."""
    if outcome is Outcome.NOT_REACHED:
        attempts = case.call_attempts + 1
        done = attempts >= CALL_ATTEMPTS
        return replace(case, call_attempts=attempts, stage=Stage.CALLED_BACK if done else case.stage)
    return after_word(case, content=outcome is Outcome.CONTENT, called=True)


def after_word(case: Case, *, content: bool, called: bool = False) -> Case:
    """The customer says whether they are content with how it was handled. “No” reopens the case once.

    Raises WrongStage when they have said so already.
    """
    if case.content is not None and not called:
        raise WrongStage("the customer has said so already", stage=case.stage.value)
    if not content and case.reopened == 0:
        return replace(case, stage=Stage.RETURNED, reopened=1, content=None, found=False)
    stage = Stage.CALLED_BACK if case.stage is Stage.REVIEWED else case.stage
    return replace(case, stage=stage, content=content)
