"""No deed is noted in the audit without a sentence on the console's page."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_deed_that_the_hub_notes_has_its_sentence() -> None:
    """What is noted by a name that stands in a variable comes from the facts' own lists."""
    from kiosk.complaints.facts import TAKEN
    from kiosk.meetings.commands import DEEDS
    from kiosk.staff.facts import KINDS

    words = (ROOT / "ui/console/audit/Deeds.qml").read_text("utf-8")
    noted = {*TAKEN.values(), *KINDS, *DEEDS} - {"StaffSignedIn", "StaffSignedOut"}
    for file in (ROOT / "kiosk").rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) == "note":
                noted |= {arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                          and re.fullmatch(r"([A-Z][a-z]+){2,}", arg.value)}
    wanting = {deed for deed in noted if f'case "{deed}"' not in words}
    assert wanting == set(), "ui/console/audit/Deeds.qml words each deed, in both languages"
