"""Pictures and PDFs that staff put into announcements: made anew here, kept by their own hash. Registered by import."""

from __future__ import annotations

import base64
import binascii
import hashlib

from sqlalchemy import insert, select, update

from kiosk import audit
from kiosk.announcements import attachment
from kiosk.announcements.looking import LOOKS, MISSES
from kiosk.announcements.tables import pictures
from kiosk.contract.announcements import (
    LONGEST_TEXT,
    AddAttachment,
    AddPicture,
    AskPicture,
    AttachmentAdded,
    PictureAdded,
    PictureData,
)
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.picture import Picture, encode
from kiosk.text import plain

UPLOADS = Rate(30, 0.5)
_DESKS = {Scope.STAFF}


@ask("announcements/pictures", scopes=_DESKS, body=AddPicture, answer=PictureAdded, rate=UPLOADS, refusals=MISSES,
     roles=MAY["announcements/pictures"])
def add_picture(ctx: AskContext, asked: AddPicture) -> PictureAdded:
    """Decoded and encoded anew before the transaction begins. Raises PictureRefused."""
    made = encode(_bytes_of(asked.data))
    with ctx.services.write(ctx.caller.hall) as work:
        id, new = keep(work, made, ctx)
        if new:
            _note(work, ctx, "PictureAdded", id)
        work.commit()
    return PictureAdded(picture_id=id, width=made.width, height=made.height)


@ask("announcements/attachment", scopes=_DESKS, body=AddAttachment, answer=AttachmentAdded, rate=UPLOADS,
     refusals=MISSES, roles=MAY["announcements/attachment"])
def add_attachment(ctx: AskContext, asked: AddAttachment) -> AttachmentAdded:
    """Drawn before the transaction begins, in a process of its own. Raises PdfRefused."""
    sent = _bytes_of(asked.data)
    attachment.check(sent)
    draws: attachment.Pages = ctx.services.registry.outside.get(attachment.PORT) or attachment.NoPages()
    drawn = draws.draw(sent)
    text = plain(attachment.text_of(drawn), limit=LONGEST_TEXT, field="data", lines=True)[:LONGEST_TEXT]
    with ctx.services.write(ctx.caller.hall) as work:
        kept = [keep(work, page.picture, ctx) for page in drawn]
        if any(new for _, new in kept):
            _note(work, ctx, "AttachmentAdded", kept[0][0], pages=len(kept))
        work.commit()
    return AttachmentAdded(pages=[id for id, _ in kept], text=text)


@ask("announcements/picture", scopes=_DESKS, body=AskPicture, answer=PictureData, rate=LOOKS, refusals=MISSES,
     roles=MAY["announcements/picture"])
def picture(ctx: AskContext, asked: AskPicture) -> PictureData:
    """Raises NotFound."""
    with ctx.services.database.read() as connection:
        found = connection.execute(select(pictures.c.mime, pictures.c.data).where(
            pictures.c.hall_id == ctx.caller.hall, pictures.c.id == asked.picture_id)).one_or_none()
    if found is None:
        raise NotFound("there is no such picture")
    return PictureData(mime=found.mime, data=base64.b64encode(found.data).decode())


def keep(work: HubWork, made: Picture, ctx: AskContext) -> tuple[str, bool]:
    """Its id, the SHA-256 of its bytes; and whether it was not here yet. One that is here is kept as long as a new one
    once this is committed."""
    id, now = hashlib.sha256(made.data).hexdigest(), ctx.services.clock.now()
    there = work.connection.execute(update(pictures).where(
        pictures.c.hall_id == work.hall, pictures.c.id == id).values(added_at=now)).rowcount > 0
    if not there:
        work.connection.execute(insert(pictures).values(
            hall_id=work.hall, id=id, mime=made.mime, width=made.width, height=made.height, data=made.data,
            added_at=now))
    return id, not there


def _note(work: HubWork, ctx: AskContext, deed: str, id: str, **said: int) -> None:
    services, person = ctx.services, ctx.caller.person
    assert person is not None
    audit.note(work, Tokens(services.identity.secret, services.hall), deed, f"picture:{id}", services.clock.now(),
               by=str(person.id), **said)


def _bytes_of(data: str) -> bytes:
    try:
        return base64.b64decode(data, validate=True)
    except binascii.Error as error:
        raise BadInput("this is not base64", field="data") from error
