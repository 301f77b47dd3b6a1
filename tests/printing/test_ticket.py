from __future__ import annotations

import random
from typing import Any

import pytest
from PIL import Image, ImageFilter

from kiosk.standards.public import Hotline, PublicPack, Words
from printing.errors import LayoutFailed
from printing.press import Press
from tests.printing.test_case_slip import SLIP
from tests.printing.tools import TicketData, codes, image_of, pdf_text

LANGUAGES = pytest.mark.parametrize("language", ["zh_CN", "en"])


@LANGUAGES
def test_a_ticket_says_all_that_the_customer_needs(
    press: Press, pack: PublicPack, ticket_data: TicketData, language: str
) -> None:
    sheet = press.compose("ticket", {**ticket_data, "language": language})
    text = "".join(pdf_text(sheet.pdf).split())
    said = [
        "A018", ticket_data["service"]["zh" if language == "zh_CN" else "en"],
        pack.phrase("tickets.ahead", language, n=3), pack.phrase("tickets.estimate", language, low=10, high=20),
        pack.phrase("tickets.please_wait", language), "2026-11-23", "09:30", "95598",
        "演示", pack.phrase("demonstration", language),
    ]
    assert [part for part in said if "".join(part.split()) not in text] == []


@pytest.mark.parametrize("paper_mm", [80, 58])
def test_paper_names_the_hotline_that_screens_show(pack: PublicPack, ticket_data: TicketData, paper_mm: int) -> None:
    """Not simply the first: whom to call when the power is out stands anywhere in the pack's list."""
    own = Hotline("037912345", Words("本厅电话", "This hall"))
    other = pack._replace(hall=pack.hall._replace(hotlines=(own, *pack.hall.hotlines)))
    assert other.hotline == "95598"
    press = Press(lambda: other, paper_mm=paper_mm)
    for document, data in (("ticket", ticket_data), ("case_slip", {**SLIP, "language": "zh_CN"})):
        text = "".join(pdf_text(press.compose(document, data).pdf).split())
        assert "供电服务热线95598" in text and own.number not in text, document


@LANGUAGES
def test_the_code_is_read_from_the_very_bitmap_even_with_lost_lines(
    press: Press, ticket_data: TicketData, language: str
) -> None:
    picture = image_of(press.compose("ticket", {**ticket_data, "language": language}).bitmap.png()).convert("L")
    assert codes(picture) == [ticket_data["qr"]]
    chance = random.Random(7)
    for _ in range(10):
        worn = picture.copy()
        for column in chance.sample(range(worn.width), 8):  # dead dots of the print head
            worn.paste(255, (column, 0, column + 1, worn.height))
        for row in chance.sample(range(worn.height), 8):  # the paper slipped
            worn.paste(255, (0, row, worn.width, row + 1))
        assert codes(seen(worn)) == [ticket_data["qr"]]


def seen(paper: Image.Image) -> Image.Image:
    """As a scanner's lens sees it: finer than a dot, and not quite sharp."""
    return paper.resize((paper.width * 2, paper.height * 2), Image.Resampling.BICUBIC).filter(
        ImageFilter.GaussianBlur(2.5)
    )


def test_without_ground_for_an_estimate_there_is_none(press: Press, pack: PublicPack, ticket_data: TicketData) -> None:
    text = pdf_text(press.compose("ticket", {**ticket_data, "ahead": None, "estimate_minutes": None}).pdf)
    assert "分钟" not in text
    assert "位" not in text.replace("定位", "")


def test_first_in_line_is_told_so(press: Press, pack: PublicPack, ticket_data: TicketData) -> None:
    text = pdf_text(press.compose("ticket", {**ticket_data, "ahead": 0}).pdf)
    assert pack.phrase("tickets.ahead_none", "zh_CN") in text


def test_with_priorities_waiting_the_number_ahead_is_a_range(
    press: Press, pack: PublicPack, ticket_data: TicketData
) -> None:
    def said(**ahead: int) -> str:
        return "".join(pdf_text(press.compose("ticket", {**ticket_data, **ahead}).pdf).split())

    assert pack.phrase("tickets.ahead_range", "zh_CN", low=3, high=5) in said(ahead=3, ahead_most=5)
    assert pack.phrase("tickets.ahead", "zh_CN", n=3) in said(ahead=3, ahead_most=3)


def test_an_older_pack_without_the_range_still_gives_a_ticket(pack: PublicPack, ticket_data: TicketData) -> None:
    phrases = {key: words for key, words in pack.phrases.items() if key != "tickets.ahead_range"}
    press = Press(lambda: pack._replace(phrases=phrases))
    text = pdf_text(press.compose("ticket", {**ticket_data, "ahead": 3, "ahead_most": 5}).pdf)
    assert pack.phrase("tickets.ahead", "zh_CN", n=3) in "".join(text.split())


def test_an_own_series_ticket_says_that_it_is_valid(press: Press, pack: PublicPack, ticket_data: TicketData) -> None:
    data = {**ticket_data, "number": "A3F-001", "series": "own", "ahead": None, "estimate_minutes": None}
    text = pdf_text(press.compose("ticket", data).pdf)
    assert "A3F-001" in text
    assert pack.phrase("tickets.own_series", "zh_CN") in text


def test_a_time_that_nobody_knows_is_not_printed(press: Press, ticket_data: TicketData) -> None:
    assert "2026-11-23" in pdf_text(press.compose("ticket", ticket_data).pdf)
    text = pdf_text(press.compose("ticket", {**ticket_data, "issued_at": None}).pdf)
    assert "2026" not in text and ticket_data["number"] in text


@pytest.mark.parametrize(("language", "mark"), [("zh_CN", "补打"), ("en", "Reprint")])
def test_only_a_reprint_is_marked(press: Press, ticket_data: TicketData, language: str, mark: str) -> None:
    data = {**ticket_data, "language": language}
    assert mark not in pdf_text(press.compose("ticket", data).pdf)
    assert mark in pdf_text(press.compose("ticket", data, copies=2).pdf)


@pytest.mark.parametrize("name", ["名" * 10_000, "W" * 10_000, "<img src=file:///etc/passwd>" * 50])
def test_an_endless_name_leaves_the_number_the_code_and_the_courtesy(
    press: Press, pack: PublicPack, ticket_data: TicketData, name: str
) -> None:
    words = {"zh": name, "en": name}
    sheet = press.compose("ticket", {**ticket_data, "service": words, "hall": words})
    assert sheet.bitmap.height < 1_200
    assert "A018" in pdf_text(sheet.pdf)
    assert codes(image_of(sheet.bitmap.png())) == [ticket_data["qr"]]


@pytest.mark.parametrize("change", [
    {"service": None}, {"issued_at": "yesterday"}, {"language": 7}, {"estimate_minutes": [1]}, {"hall": {}},
])
def test_data_that_does_not_fill_the_ticket_is_a_typed_error(
    wide_press: Press, ticket_data: TicketData, change: dict[str, Any]
) -> None:
    with pytest.raises(LayoutFailed):
        wide_press.compose("ticket", {**ticket_data, **change})


def test_an_unknown_document_is_a_typed_error(wide_press: Press) -> None:
    with pytest.raises(LayoutFailed):
        wide_press.compose("poster", {})


def test_the_test_slip_uses_the_whole_width_and_its_code_reads(press: Press) -> None:
    data = {
        "terminal": "一号", "printer": "tcp", "version": "1", "printed_at": "2026-11-23T01:30:00+00:00", "qr": "TEST",
    }
    sheet = press.compose("test_slip", data)
    picture = image_of(sheet.bitmap.png()).convert("L")
    assert codes(picture) == ["TEST"]
    left, _, right, _ = picture.point(lambda grey: 255 - grey).getbbox() or (0, 0, 0, 0)
    assert left <= 8
    assert right >= sheet.bitmap.width - 8
