"""One entry as the table shows it, in the words that QML found for it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.contract.audit import HIDDEN, AuditEntry
from kiosk.standards.public import PublicPack
from ui.console.times import second

AREAS = {
    "people": "staff:", "announcements": "announcement:", "cases": "case:", "money": "shift:", "transfers": "transfer:",
    "voices": "suggestion:", "standards": "publication:standards", "tariffs": "publication:tariffs",
    "reports": "report:", "conduct": "conduct:"}
"""What one may look at alone, and the subjects that it covers."""


@dataclass(frozen=True, slots=True)
class Row:
    """`tones`: see Sheet."""

    key: str
    seq: int
    at: str
    who: str
    said: str
    tones: Mapping[str, str] = field(default_factory=dict)


def row_of(entry: AuditEntry, said: str, pack: PublicPack) -> Row:
    return Row(
        key=str(entry.seq), seq=entry.seq, at=second(entry.at, pack), who=entry.by_name or entry.by, said=said,
        tones={"said": "quiet"} if entry.action == HIDDEN else {"at": "quiet"})


def told(entry: AuditEntry) -> dict[str, object]:
    """All that QML needs to word it."""
    return {
        "by": entry.by_name or entry.by, "action": entry.action, "details": entry.details, "subject": entry.subject,
        "name": entry.subject_name or entry.subject.partition(":")[2][-6:]}
