"""What a form is told to mend has a name that its reader knows, never the contract's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("folder", [
    "kiosk/conduct", "kiosk/meetings", "ui/console/conduct", "ui/console/meetings"])
def test_every_field_that_is_refused_is_named(folder: str) -> None:
    words = (ROOT / "ui" / "console" / "Words.qml").read_text("utf-8").split("function field")[1].split("function")[0]
    known = set(re.findall(r'case "(\w+)"', words))
    asked = {name for file in (ROOT / folder).glob("*.py") for name in re.findall(r'field="(\w+)"', file.read_text())}
    assert asked and asked <= known
