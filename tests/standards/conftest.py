"""A pack of its own for each test: the demonstration's, to be broken at will."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.standards.check import Report, check

TODAY = date(2026, 11, 23)


@pytest.fixture
def demo(project_root: Path) -> Path:
    return project_root / "resources/standards/henan-demo"


@pytest.fixture
def folder(demo: Path, tmp_path: Path) -> Path:
    return shutil.copytree(demo, tmp_path / "pack")


@pytest.fixture(scope="session")
def icons(project_root: Path) -> frozenset[str]:
    return frozenset(path.stem for path in (project_root / "resources/icons").glob("*.svg"))


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str, str], None]:
    """`edit(file, old, new)`: replace what must be there, once."""

    def replace(file: str, old: str, new: str) -> None:
        text = (folder / file).read_text("utf-8")
        assert old in text, f"{file} has no {old!r}: the test is out of date"
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")

    return replace


@pytest.fixture
def judge(folder: Path, icons: frozenset[str]) -> Callable[[], Report]:
    return lambda: check(folder, icons=icons, on=TODAY)
