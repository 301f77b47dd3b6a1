"""Cases for the search: by any part of their number. Words are no part of it: they are sealed."""

from __future__ import annotations

import re

from kiosk.contract.complaints import AskCases, CaseList
from ui.console.finding import Found
from ui.console.port import Console

MOST = 8
_NUMBER = re.compile(r"[A-Z0-9-]{1,24}", re.ASCII)


def find(core: Console, text: str, language: str) -> list[Found]:
    wanted = text.replace(" ", "").upper()
    if not _NUMBER.fullmatch(wanted):
        return []
    lines = core.ask("complaints/list", AskCases(number=wanted, limit=MOST), CaseList).cases
    return [Found("cases", str(line.case_id), line.number, line.owner)
            for line in lines if wanted in line.number]
