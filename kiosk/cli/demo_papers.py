"""The papers of a hall that the tour pictures: samples about an invented household and invented people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.cli.hall_report import pack_of
from kiosk.hub.services import HubServices
from kiosk.reports import Kind, make, period_of
from kiosk.standards.public import PublicPack
from printing.escpos import encode
from printing.press import Press
from printing.sheet import Sheet

SAMPLES = Path(__file__).parents[2] / "resources" / "demo" / "papers.json"
_NAMES = {210: "a4", 105: "a6"}
"""By the paper's width in mm; a slip is called by it."""
_LANGUAGES = (("zh_CN", ""), ("en", "-en"))


@cache
def _samples() -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(SAMPLES.read_text("utf-8"))
    return found


def sample(name: str) -> dict[str, Any]:
    """What the layout of that paper is given, in Chinese; the caller's own copy."""
    common = {"hall": _samples()["hall"], "language": "zh_CN", "demonstration": True}
    data: dict[str, Any] = json.loads(json.dumps(_samples()["papers"][name]["data"]))
    return common | data


def sampled() -> dict[str, tuple[str, int]]:
    """By layout: a sample's name and the widest paper, in mm, that it is for."""
    return {paper["layout"]: (name, paper["widths"][0]) for name, paper in _samples()["papers"].items()}


def report_papers(services: HubServices, folder: Path) -> list[Path]:
    """The latest whole week of that hall, in both languages, as PNG and PDF in `folder`; gives the PNG files."""
    pack, now = pack_of(services), services.clock.now()
    with services.database.read() as connection:
        report = make(connection, services.hall, pack, period_of(Kind.WEEKLY, None, pack, now), now)
    press = Press(lambda: pack, paper_mm=210)
    return [_keep(press.compose("hall_report", report.as_data(language)), folder / f"weekly-report{mark}-a4.png")
            for language, mark in _LANGUAGES]


def papers(folder: Path, pack: PublicPack) -> list[Path]:
    """Each paper in each width that it knows and in both languages, as PNG, PDF and what its printer is sent, in
    `folder`; gives the PNG files."""
    made = []
    for name, paper in _samples()["papers"].items():
        for width in paper["widths"]:
            press = Press(lambda: pack, paper_mm=width, picture=picture)
            for language, mark in _LANGUAGES:
                sheet = press.compose(paper["layout"], {**sample(name), "language": language})
                file = folder / f"{name}{mark}-{_NAMES.get(width, f'{width}mm')}.png"
                made.append(_keep(sheet, file, slip=width not in _NAMES))
    return made


def _keep(sheet: Sheet, file: Path, *, slip: bool = False) -> Path:
    """With the bytes that a slip's printer is sent; an office printer is sent the PDF."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(sheet.bitmap.png())
    file.with_suffix(".pdf").write_bytes(sheet.pdf)
    if slip:
        file.with_suffix(".bin").write_bytes(encode(sheet))
    return file


def picture(name: str) -> bytes | None:
    """One that lies beside the samples, as paper asks for pictures."""
    file = SAMPLES.with_name(name)
    return file.read_bytes() if file.exists() else None
