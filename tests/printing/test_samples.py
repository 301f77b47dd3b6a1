"""The samples that the tour pictures: each fills its layout, in every width and both languages."""

from __future__ import annotations

from pathlib import Path

from kiosk.boot import SHIPPED_PACK
from kiosk.cli.demo_papers import papers
from kiosk.standards.public import read_public


def test_every_sample_fills_its_paper(tmp_path: Path) -> None:
    made = papers(tmp_path, read_public(SHIPPED_PACK))
    assert len({picture.name for picture in made}) == len(made)
    assert {picture.suffix for picture in made} == {".png"}
    assert all(picture.with_suffix(".pdf").stat().st_size > 0 for picture in made)
