"""What managers and technicians do from a counter or the console. Registered for the hub by import."""

from __future__ import annotations

from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.staff import StaffUnlocked, UnlockStaff
from kiosk.hub.registry import CommandContext, command
from kiosk.staff import people


@command("unlock_staff", scopes={Scope.COUNTER, Scope.STAFF}, payload=UnlockStaff, roles=MAY["unlock_staff"])
def unlock_staff(ctx: CommandContext, action: UnlockStaff) -> StaffUnlocked:
    """Raises NotFound."""
    assert ctx.caller.person is not None
    lifted = people.unlock(ctx.work, ctx.tokens, action.number, ctx.clock.now(), by=str(ctx.caller.person.id))
    return StaffUnlocked(number=action.number, was_locked=lifted)
