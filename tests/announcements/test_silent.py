"""A terminal that is off says nothing any more: what it said holds for when it was heard of."""

from __future__ import annotations

import csv
import io
from contextlib import closing
from datetime import timedelta
from typing import Any

from pypdfium2 import PdfDocument
from sqlalchemy import insert

from kiosk.boot import SHIPPED_PACK
from kiosk.cli.announcement_delivery import matrix
from kiosk.hub.heard import heard
from kiosk.standards.public import read_public
from printing.press import Press
from tests.announcements.test_delivery import ZONE, delivery, page, say
from tests.fixtures.announcements import Newsroom
from tests.fixtures.hub import Hub
from ui.console.announcements.matrix_csv import matrix_csv
from ui.console.announcements.record import data_of


def test_a_terminal_that_is_off_is_not_green_but_as_of_when_it_was_heard_of(hub: Hub):
    room, (one, two) = Newsroom.of(hub), (hub.app(), hub.app())
    id = str(room.published().announcement_id)
    for terminal in (one, two):
        say(terminal, 1, "AnnouncementsShown", shown=[[id, 1]], gone=[])
    off = hub.clock.now()
    assert page(room).rows[0].cells == "ss"
    hub.clock.moved += timedelta(minutes=11)
    two.open_session()
    told = page(room)
    assert [(row.cells, row.showing, row.wrong) for row in told.rows] == [("qs", 1, 0)]
    assert [app.silent for app in told.apps] == [True, False]
    assert told.apps[0].heard_at is not None and off - told.apps[0].heard_at < timedelta(minutes=1)
    assert page(room, wrong_only=True).rows == [] and page(room, wrong_only=True).apps[0].silent
    proof = delivery(room, id)
    assert [each.silent for each in proof.terminals] == [True, False]
    assert [line.split()[1] for line in list(matrix(proof, ZONE))[1:]] == ["silent", "shows"]
    written = list(csv.reader(io.StringIO(matrix_csv(
        told.apps, told.rows, str, {"silent_at": "as of %1, not heard of since", "shows": "shows it"},
        lambda at: f"{at:%H:%M}").decode("utf-8-sig"))))
    assert written[1][-2:] == [f"as of {told.apps[0].heard_at:%H:%M}, not heard of since", "shows it"]
    data = data_of(proof, read_public(SHIPPED_PACK), "en", hub.clock.now())
    words = pdf_words(data)
    assert "not heard of since" in words and "Every terminal shows what it should" not in words
    with hub.services.write() as work:  # its stream is open: see kiosk.today.machines
        work.connection.execute(insert(heard).values(
            hall_id=hub.services.hall, app_id=one.id, here=True, at=hub.clock.now()))
        work.commit()
    assert page(room).rows[0].cells == "ss"


def pdf_words(data: dict[str, Any]) -> str:
    """What the record of delivery says."""
    pack = read_public(SHIPPED_PACK)
    made = Press(lambda: pack, paper_mm=210).compose("delivery_record", data).pdf
    with closing(PdfDocument(made)) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)
