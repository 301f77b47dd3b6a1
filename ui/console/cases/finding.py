"""Cases for the search: by any part of their number. Words are no part of it: they are sealed."""

from __future__ import annotations

from kiosk.contract.complaints import AskCases, CaseList
from ui.console.cases.asking import A_PAGE
from ui.console.finding import Found
from ui.console.port import Console

MOST = 8


def find(core: Console, text: str, language: str) -> list[Found]:
    wanted = text.replace(" ", "").upper()
    lines = [line for closed in (False, True)
             for line in core.ask("complaints/list", AskCases(limit=A_PAGE, closed=closed), CaseList).cases]
    return [Found("cases", str(line.case_id), line.number, line.owner)
            for line in lines if wanted in line.number][:MOST]
