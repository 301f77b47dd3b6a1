"""What these pages ask of the hub; each blocks."""

from __future__ import annotations

from kiosk.contract.worklist import AskWorkList, WorkList
from ui.console.port import Console

LONGEST = 64


def work_list(core: Console, find: str = "") -> WorkList:
    return core.ask("payments/worklist", AskWorkList(find=find[:LONGEST]), WorkList)
