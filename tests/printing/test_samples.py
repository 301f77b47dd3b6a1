"""The samples that the tour pictures: each fills its layout, in every width and both languages, and says what it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.boot import SHIPPED_PACK
from kiosk.cli.demo_papers import papers, picture, sample, sampled
from kiosk.standards.public import read_public
from printing.layouts import LAYOUTS
from printing.press import Press
from tests.printing.tools import TicketData, pdf_text

_SLIP = {"terminal": "一号", "printer": "tcp", "version": "1", "printed_at": "2026-11-23T01:30:00+00:00", "qr": "TEST"}
_ELSEWHERE = {"hall_report"}
"""Made from a hall's own figures: tests/reports."""


def test_every_sample_fills_its_paper(tmp_path: Path) -> None:
    made = papers(tmp_path, read_public(SHIPPED_PACK))
    assert len({picture.name for picture in made}) == len(made)
    assert {picture.suffix for picture in made} == {".png"}
    assert all(picture.with_suffix(".pdf").stat().st_size > 0 for picture in made)
    slips = {picture.stem for picture in made if picture.stem.endswith("mm")}
    assert {file.stem for file in tmp_path.glob("*.bin")} == slips
    assert all(file.read_bytes().startswith(b"\x1b@") for file in tmp_path.glob("*.bin"))


def test_every_layout_has_its_sample() -> None:
    """But those that the tour prints, and the week's report, which it makes of the demonstration's own days."""
    assert sampled().keys() == LAYOUTS.keys() - {"ticket", "test_slip", "hall_report"}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("layout", sorted(LAYOUTS.keys() - _ELSEWHERE))
def test_every_paper_of_a_demonstration_says_so_in_chinese_and_no_other_does(
    layout: str, language: str, ticket_data: TicketData
) -> None:
    name, width = sampled().get(layout, ("", 80))
    data: dict[str, Any] = sample(name) if name else {"ticket": ticket_data, "test_slip": _SLIP}[layout]
    text = {}
    for demonstration in (True, False):
        pack = read_public(SHIPPED_PACK)._replace(demonstration=demonstration)
        sheet = Press(lambda pack=pack: pack, paper_mm=width, picture=picture).compose(
            layout, {**data, "language": language, "demonstration": demonstration})
        text[demonstration] = pdf_text(sheet.pdf).replace("演示员", "").replace("演示银行青石", "")
    assert "演示" in text[True]
    assert "演示" not in text[False] and "Demo" not in text[False]
