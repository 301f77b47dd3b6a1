"""What managers and technicians do from a counter or the console. Registered for the hub by import."""

from __future__ import annotations

from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.staff import (
    AnswerChallenge,
    StaffUnlocked,
    StayedSignedIn,
    StaySignedIn,
    UnlockAnswer,
    UnlockStaff,
)
from kiosk.hub.registry import CommandContext, command
from kiosk.staff import people, unlocking


@command("stay_signed_in", scopes={Scope.STAFF}, payload=StaySignedIn, roles=MAY["stay_signed_in"])
def stay(ctx: CommandContext, _: StaySignedIn) -> StayedSignedIn:
    """A deed like any other, so the session goes on; nothing else happens."""
    return StayedSignedIn(at=ctx.clock.now())


@command("unlock_staff", scopes={Scope.COUNTER, Scope.STAFF}, payload=UnlockStaff, roles=MAY["unlock_staff"])
def unlock_staff(ctx: CommandContext, action: UnlockStaff) -> StaffUnlocked:
    """Raises NotFound."""
    assert ctx.caller.person is not None
    lifted = people.unlock(ctx.work, ctx.tokens, action.number, ctx.clock.now(), by=str(ctx.caller.person.id))
    return StaffUnlocked(number=action.number, was_locked=lifted)


@command(
    "answer_challenge", scopes={Scope.COUNTER, Scope.STAFF}, payload=AnswerChallenge, roles=MAY["answer_challenge"])
def answer_challenge(ctx: CommandContext, action: AnswerChallenge) -> UnlockAnswer:
    """An answer for the person who asks, and nobody else. Raises BadInput, NotFound."""
    person = ctx.caller.person
    assert person is not None
    return unlocking.answer_for(
        ctx.work, ctx.tokens, action.challenge, person.id, person.number, ctx.clock.now(), by=str(person.id))
