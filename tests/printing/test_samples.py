"""The samples that the tour pictures: each fills its layout, in every width and both languages."""

from __future__ import annotations

import json
from pathlib import Path

from kiosk.boot import SHIPPED_PACK
from kiosk.cli.demo_papers import SAMPLES, papers
from kiosk.standards.public import read_public
from printing.layouts import LAYOUTS


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
    shown = {paper["layout"] for paper in json.loads(SAMPLES.read_text("utf-8"))["papers"].values()}
    assert shown == LAYOUTS.keys() - {"ticket", "test_slip", "hall_report"}
