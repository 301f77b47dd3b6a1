"""A PDF beside an announcement: from the console's bytes to what a terminal is given."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from kiosk.announcements.attachment import PORT
from kiosk.announcements.matrix import matrix_of
from kiosk.announcements.reading import read_notice
from kiosk.cli.drawn_pages import PdfPages
from kiosk.contract.announcements import AskMatrix
from kiosk.hub.publications import latest
from tests.fixtures import pdfs
from tests.fixtures.announcements import Newsroom, notice
from tests.fixtures.hub import HALL, ON_SQLITE, Hub

pytestmark = ON_SQLITE


def attach(room: Newsroom, pdf: bytes) -> Any:
    return room.publisher.post("/v1/announcements/attachment", {"data": base64.b64encode(pdf).decode()})


def test_pages_are_given_out_before_the_announcement_that_names_them(hub: Hub) -> None:
    hub.registry.outside[PORT] = PdfPages()
    room = Newsroom.of(hub)
    made = attach(room, pdfs.honest()).json()
    assert made["text"] == "\n".join(pdfs.PAGES)
    pdf = {"name": "通知\u202e全文", "pages": made["pages"], "text": made["text"]}
    published = room.published(notice(hub, attachment=pdf))
    assert published.pages == 2
    with hub.services.database.read() as connection:
        given = latest(connection, HALL, f"announcement.{published.announcement_id}")
        pages = [latest(connection, HALL, f"picture.{id}") for id in made["pages"]]
        [row] = matrix_of(connection, HALL, hub.clock.now(), AskMatrix()).rows
    assert given is not None and all(page is not None and page.position < given.position for page in pages)
    read = read_notice(given.body)
    assert read is not None and read.attachment is not None
    assert (read.attachment.name, read.attachment.pages) == ("通知全文", tuple(made["pages"]))
    assert "第二页" in read.text("zh_CN") and row.pages == 2


def test_what_is_no_page_of_ours_is_not_given_out(hub: Hub) -> None:
    answer = Newsroom.of(hub).publisher.command("draft_announcement", {
        "announcement_id": "01900000-0000-7000-8000-000000000001",
        "content": notice(hub, attachment={"name": "x", "pages": ["f" * 64]})})
    assert answer.status_code == 404, answer.text


@pytest.mark.parametrize(("pdf", "reason"), [
    (b"PK\3\4 a zip", "format"), (pdfs.honest(password=""), "encrypted"), (pdfs.page(pages=5_000), "pages")])
def test_a_refusal_names_its_reason_and_keeps_nothing(hub: Hub, pdf: bytes, reason: str) -> None:
    hub.registry.outside[PORT] = PdfPages()
    room = Newsroom.of(hub)
    answer = attach(room, pdf)
    said = answer.json()
    assert (answer.status_code, said["code"], said["details"]["reason"]) == (422, "pdf_refused", reason)
    assert attach(room, pdfs.honest()).status_code == 200


def test_a_hub_that_is_not_set_up_to_draw_says_so(hub: Hub) -> None:
    assert attach(Newsroom.of(hub), pdfs.honest()).json()["details"]["reason"] == "closed"
