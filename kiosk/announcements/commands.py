"""The steps of an announcement at the hub's door. Registered for the hub by import."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from kiosk.announcements.looking import view_of
from kiosk.announcements.service import Steps
from kiosk.contract.announcements import AnnouncementStep, AnnouncementView, DraftAnnouncement
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.registry import CommandContext, command

_DESKS = {Scope.STAFF}


@command("draft_announcement", scopes=_DESKS, payload=DraftAnnouncement, roles=MAY["draft_announcement"])
def draft(ctx: CommandContext, asked: DraftAnnouncement) -> AnnouncementView:
    return _view(ctx, _steps(ctx).draft(asked.announcement_id, asked.content, asked.version))


@command("submit_announcement", scopes=_DESKS, payload=AnnouncementStep, roles=MAY["submit_announcement"])
def submit(ctx: CommandContext, asked: AnnouncementStep) -> AnnouncementView:
    return _view(ctx, _steps(ctx).submit(asked.announcement_id, asked.version))


@command("approve_announcement", scopes=_DESKS, payload=AnnouncementStep, roles=MAY["approve_announcement"])
def approve(ctx: CommandContext, asked: AnnouncementStep) -> AnnouncementView:
    return _view(ctx, _steps(ctx).approve(asked.announcement_id, asked.version))


@command("return_announcement", scopes=_DESKS, payload=AnnouncementStep, roles=MAY["return_announcement"])
def send_back(ctx: CommandContext, asked: AnnouncementStep) -> AnnouncementView:
    return _view(ctx, _steps(ctx).send_back(asked.announcement_id, asked.version, asked.reason))


@command("publish_announcement", scopes=_DESKS, payload=AnnouncementStep, roles=MAY["publish_announcement"])
def publish(ctx: CommandContext, asked: AnnouncementStep) -> AnnouncementView:
    return _view(ctx, _steps(ctx).publish(asked.announcement_id, asked.version))


@command("withdraw_announcement", scopes=_DESKS, payload=AnnouncementStep, roles=MAY["withdraw_announcement"])
def withdraw(ctx: CommandContext, asked: AnnouncementStep) -> AnnouncementView:
    return _view(ctx, _steps(ctx).withdraw(asked.announcement_id, asked.version, asked.reason))


@command("review_announcement", scopes=_DESKS, payload=AnnouncementStep, roles=MAY["review_announcement"])
def review(ctx: CommandContext, asked: AnnouncementStep) -> AnnouncementView:
    return _view(ctx, _steps(ctx).review(asked.announcement_id, asked.version))


def _steps(ctx: CommandContext) -> Steps:
    assert ctx.caller.person is not None
    return Steps(ctx.work, ctx.tokens, ctx.clock.now(), ctx.caller.person.id)


def _view(ctx: CommandContext, row: Row[Any]) -> AnnouncementView:
    return view_of(ctx.work.connection, ctx.hall, row, ctx.clock.now())
