"""Sealed words from terminals become suggestions: once each, and nothing of where and at what hour."""

from __future__ import annotations

import base64
import binascii
import logging
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select

from kiosk.contract.messages import Scope
from kiosk.contract.sealing import NotSealedForUs
from kiosk.contract.suggestions import LONGEST, HandedIn, HandIn, State, Taken
from kiosk.errors import BadInput
from kiosk.feedback.suggestions.facts import step
from kiosk.feedback.suggestions.tables import suggestions
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.sealing import open_sealed
from kiosk.hub.work import HubWork
from kiosk.picture import encode
from kiosk.text import exact

log = logging.getLogger(__name__)
HANDS, NONE = Rate(60, 2.0), Rate(10, 0.1)
"""A terminal that was three days without the hub hands in what it has within minutes."""
_PHONE, _ABOUT = 20, 16
_UNREADABLE = "（内容无法解读 unreadable）"


@ask("suggestions/hand_in", scopes={Scope.TERMINAL}, body=HandIn, answer=Taken, rate=HANDS, refusals=NONE)
def hand_in(ctx: AskContext, asked: HandIn) -> Taken:
    """What a terminal kept, by random ids. Pictures are decoded and encoded anew before the transaction begins."""
    services, hall = ctx.services, ctx.caller.hall
    with services.database.read() as connection:
        opened = [(one, *_opened(connection, hall, one)) for one in asked.voices]
    now = services.clock.now()
    with services.write(hall) as work:
        for one, said, photo in sorted(opened, key=lambda found: found[0].id):
            _keep(work, one, said, photo, now)
        work.commit()
    return Taken(taken=len(asked.voices))


def _keep(work: HubWork, one: HandedIn, said: dict[str, str], photo: Any, now: datetime) -> None:
    here = suggestions.c.hall_id == work.hall
    if work.connection.execute(select(suggestions.c.id).where(here, suggestions.c.id == one.id)).first():
        return
    last = work.connection.scalar(select(func.max(suggestions.c.no)).where(here)) or 0
    work.connection.execute(insert(suggestions).values(
        hall_id=work.hall, id=one.id, no=last + 1, kind=one.kind, state=State.NEW, version=1, day=one.day,
        words=said.get("words") or _UNREADABLE, phone=said.get("phone") or None,
        about_window=said.get("about_window") or None, about_number=said.get("about_number") or None,
        photo=photo.data if photo else None, photo_mime=photo.mime if photo else None, changed_at=now))
    work.record(step("SuggestionReceived", one.id, now, kind=one.kind.value, day=one.day.isoformat()))
    work.announce("voices", {"suggestion": str(one.id)})


def _opened(connection: Any, hall: str, one: HandedIn) -> tuple[dict[str, str], Any]:
    """What cannot be opened is on the list all the same: somebody gave it. A picture that is none is left out."""
    try:
        said = open_sealed(connection, hall, one.sealed)
        words = {"words": exact(str(said.get("words", "")), limit=LONGEST, field="words", lines=True),
                 "phone": exact(str(said.get("phone", "")), limit=_PHONE, field="phone"),
                 **{name: exact(str(said.get(name, "")), limit=_ABOUT, field=name)
                    for name in ("about_window", "about_number")}}
    except (NotSealedForUs, BadInput) as error:
        log.warning("a suggestion cannot be read: %s", error.code)
        return {}, None
    photo = said.get("photo")
    if not isinstance(photo, str) or not photo:
        return words, None
    try:
        return words, encode(base64.b64decode(photo, validate=True))
    except (BadInput, binascii.Error) as error:
        log.warning("a suggestion's picture is left out: %s", type(error).__name__)
        return words, None
