"""The steps of the hall's pack at the hub's door. Registered for the hub by import."""

from __future__ import annotations

from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.registry import CommandContext, command
from kiosk.standards.giving_out import Steps
from kiosk.standards.messages import (
    DiscardStandards,
    DraftEdited,
    EditStandards,
    GiveOutStandards,
    RestoreStandards,
    ReviewStandards,
    StandardsGivenOut,
)

_DESKS = {Scope.STAFF}


@command("edit_standards", scopes=_DESKS, payload=EditStandards, roles=MAY["edit_standards"])
def edit(ctx: CommandContext, asked: EditStandards) -> DraftEdited:
    assert ctx.caller.person is not None
    may_sign = not MAY["sign_standards"].isdisjoint(ctx.caller.person.roles)
    return _steps(ctx).edit(asked, may_sign=may_sign)


@command("discard_standards", scopes=_DESKS, payload=DiscardStandards, roles=MAY["discard_standards"])
def discard(ctx: CommandContext, asked: DiscardStandards) -> DraftEdited:
    return _steps(ctx).discard(asked.revision)


@command("give_out_standards", scopes=_DESKS, payload=GiveOutStandards, roles=MAY["give_out_standards"])
def give_out(ctx: CommandContext, asked: GiveOutStandards) -> StandardsGivenOut:
    return _steps(ctx).give_out(asked)


@command("restore_standards", scopes=_DESKS, payload=RestoreStandards, roles=MAY["restore_standards"])
def restore(ctx: CommandContext, asked: RestoreStandards) -> StandardsGivenOut:
    return _steps(ctx).restore(asked)


@command("review_standards", scopes=_DESKS, payload=ReviewStandards, roles=MAY["review_standards"])
def review(ctx: CommandContext, asked: ReviewStandards) -> StandardsGivenOut:
    return _steps(ctx).review(asked.no)


def _steps(ctx: CommandContext) -> Steps:
    assert ctx.caller.person is not None
    return Steps(ctx.work, ctx.tokens, ctx.clock.now(), ctx.caller.person.id)
