"""What the audit page asks of the hub; each blocks."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.contract.audit import AskAudit, AskVerify, AuditEntry, AuditFault, AuditPage, VerifiedPart
from ui.console.port import Console

A_PAGE = 200
MOST = 20_000
"""So many rows one table holds; more is a matter of dates."""


def all_of(core: Console, asked: AskAudit, step: Callable[[int, int], None]) -> tuple[list[AuditEntry], bool]:
    """Whatever matches, the newest first, up to MOST; and whether there is more. `step` raises Stopped."""
    found: list[AuditEntry] = []
    more, asked = True, asked.model_copy(update={"limit": 500})
    while more and len(found) < MOST:
        page = core.ask("audit/list", asked, AuditPage)
        found, more = [*found, *page.entries], page.more
        if not found:
            break
        step(page.newest - found[-1].seq, page.newest)
        asked = asked.model_copy(update={"before": found[-1].seq})
    return found, more


def check_all(core: Console, step: Callable[[int, int], None]) -> tuple[int, list[AuditFault], str]:
    """How many entries were checked, what is wrong, and what the hub above says. `step` raises Stopped."""
    after, faults = 0, list[AuditFault]()
    while True:
        part = core.ask("audit/verify", AskVerify(after=after), VerifiedPart)
        after, faults = part.upto, [*faults, *part.faults]
        step(part.upto, part.newest)
        if part.done:
            return part.upto, sorted(faults, key=lambda fault: fault.seq), part.above
