"""Suggestions at the hub's door: steps, the list, a photo. Registered for the hub by import."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.announcements import Draft, drafts
from kiosk.complaints import day_at
from kiosk.contract import suggestions as said
from kiosk.contract.messages import Message, Scope
from kiosk.contract.roles import DECIDING_VOICES, MAY
from kiosk.contract.suggestions import State, SuggestionView
from kiosk.feedback.suggestions import model
from kiosk.feedback.suggestions.service import SuggestionSteps, known
from kiosk.feedback.suggestions.tables import suggestions
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, CommandContext, Person, ask, command
from kiosk.staff import numbers_of

LOOKS, PHOTOS, MISSES = Rate(120, 10.0), Rate(30, 1.0), Rate(60, 1.0)
_DESKS = {Scope.STAFF}
STEPS: dict[str, tuple[type[Message], Callable[[SuggestionSteps, Any], Row[Any]]]] = {
    "accept_suggestion": (said.AcceptSuggestion, SuggestionSteps.accept),
    "decline_suggestion": (said.DeclineSuggestion, SuggestionSteps.decline),
    "finish_suggestion": (said.FinishSuggestion, SuggestionSteps.finish),
    "publish_suggestion": (said.PublishSuggestion, SuggestionSteps.publish),
}


def _handler(step: Callable[[SuggestionSteps, Any], Row[Any]]) -> Callable[[CommandContext, Any], SuggestionView]:
    def handle(ctx: CommandContext, asked: Any) -> SuggestionView:
        assert ctx.caller.person is not None
        row = step(SuggestionSteps(ctx), asked)
        return views(ctx.work.connection, ctx.hall, [row], ctx.caller.person, ctx.clock.now())[0]

    return handle


for _kind, (_payload, _step) in STEPS.items():
    command(_kind, scopes=_DESKS, payload=_payload, roles=MAY[_kind])(_handler(_step))


@ask("suggestions/list", scopes=_DESKS, body=said.AskSuggestions, answer=said.SuggestionList, rate=LOOKS,
     refusals=MISSES, roles=MAY["suggestions/list"])
def listed(ctx: AskContext, asked: said.AskSuggestions) -> said.SuggestionList:
    """The newest first."""
    person, hall = ctx.caller.person, ctx.caller.hall
    assert person is not None
    where = [suggestions.c.hall_id == hall]
    if asked.before is not None:
        where.append(suggestions.c.no < asked.before)
    with ctx.services.database.read() as connection:
        rows = connection.execute(
            select(suggestions).where(*where).order_by(suggestions.c.no.desc()).limit(asked.limit)).all()
        return said.SuggestionList(suggestions=views(connection, hall, rows, person, ctx.services.clock.now()))


@ask("suggestions/photo", scopes=_DESKS, body=said.AskPhoto, answer=said.Photo, rate=PHOTOS, refusals=MISSES,
     roles=MAY["suggestions/photo"])
def photo(ctx: AskContext, asked: said.AskPhoto) -> said.Photo:
    """Raises NotFound."""
    with ctx.services.database.read() as connection:
        row = known(connection, ctx.caller.hall, asked.id)
    if row.photo is None:
        raise NotFound("there is no photo, or no longer")
    return said.Photo(mime=row.photo_mime, data=base64.b64encode(row.photo).decode())


def views(
    connection: Connection, hall: str, rows: Sequence[Row[Any]], person: Person, now: datetime,
) -> list[SuggestionView]:
    today = day_at(connection, hall, now)
    numbers = numbers_of(connection, hall, {row.owner_id for row in rows if row.owner_id})
    drafted = drafts(connection, hall, {row.announcement_id for row in rows if row.announcement_id})

    def view(row: Row[Any]) -> SuggestionView:
        announcement = drafted.get(row.announcement_id)
        calls = bool(person.roles & DECIDING_VOICES) or row.owner_id == person.id
        return SuggestionView(
            id=row.id, no=row.no, kind=row.kind, state=model.standing(State(row.state), announcement),
            version=row.version, day=row.day, words=row.words,
            phone=(row.phone or "") if calls else "", about_window=row.about_window or "",
            about_number=row.about_number or "", has_photo=row.photo is not None,
            owner=numbers.get(row.owner_id, ""), due_on=row.due_on,
            overdue=model.late(State(row.state), row.due_on, today), reason=row.reason or "",
            said_zh=row.said_zh or "", said_en=row.said_en or "", did_zh=row.did_zh or "", did_en=row.did_en or "",
            announcement_id=None if announcement is Draft.WITHDRAWN else row.announcement_id,
            changed_at=row.changed_at)

    return [view(row) for row in rows]
