"""Uploads that no announcement names are let go of after a month, and nothing else is, whatever became of it."""

from __future__ import annotations

import base64
import io
from datetime import timedelta

from PIL import Image
from sqlalchemy import select

from kiosk.announcements.attachment import PORT
from kiosk.announcements.tables import pictures
from kiosk.announcements.unused import KEPT, let_go
from kiosk.cli.drawn_pages import PdfPages
from tests.fixtures import pdfs
from tests.fixtures.announcements import Newsroom, notice
from tests.fixtures.hub import Hub


def add(room: Newsroom, shade: int) -> str:
    made = io.BytesIO()
    Image.new("RGB", (40, 30), (shade, 0, 0)).save(made, "PNG")
    answer = room.publisher.post("/v1/announcements/pictures", {"data": base64.b64encode(made.getvalue()).decode()})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["picture_id"])


def left(hub: Hub) -> set[str]:
    with hub.services.database.read() as connection:
        return set(connection.scalars(select(pictures.c.id)))


def test_what_no_version_names_goes_after_a_month_and_nothing_else(hub: Hub) -> None:
    hub.registry.outside[PORT] = PdfPages()
    room = Newsroom.of(hub)
    let_go(hub.services)
    unused, again, first, second, withdrawn, expired, drafted, replaced = (add(room, shade) for shade in range(8))
    pdf = room.publisher.post("/v1/announcements/attachment", {
        "data": base64.b64encode(pdfs.honest()).decode()}).json()
    once = room.published(notice(hub, pictures=[first], attachment={"name": "x", "pages": pdf["pages"]}))
    room.published(notice(hub, pictures=[second]), once.announcement_id)
    room.withdraw(room.published(notice(hub, pictures=[withdrawn])))
    room.published(notice(hub, pictures=[expired], ends_at=(hub.clock.now() + timedelta(hours=1)).isoformat()))
    draft = room.draft(notice(hub, pictures=[replaced]))
    room.draft(notice(hub, pictures=[drafted]), draft.announcement_id)
    kept = {first, second, withdrawn, expired, drafted, *pdf["pages"]}
    hub.clock.moved += KEPT - timedelta(minutes=5)
    let_go(hub.services)
    assert left(hub) == kept | {unused, again, replaced}
    room = Newsroom.of(hub)
    assert add(room, 1) == again, "somebody adds it once more, and is about to write it in"
    hub.clock.moved += timedelta(minutes=10)
    let_go(hub.services)
    assert left(hub) == kept | {again}
    room.published(notice(hub, pictures=[again]))
    hub.clock.moved += 2 * KEPT
    let_go(hub.services)
    assert left(hub) == kept | {again}
