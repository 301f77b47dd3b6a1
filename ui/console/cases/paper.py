"""A case's file as pages of A4: for a folder, or for whoever is asked beyond the hall."""

from __future__ import annotations

from datetime import datetime

from kiosk.contract.complaints import CaseFile
from kiosk.standards.public import PublicPack
from ui.console.cases.rows import clocks_of, facts_of, number_text, timeline_of


def file_pdf(file: CaseFile, pack: PublicPack, language: str, now: datetime) -> bytes:
    """What this person sees of it, and no more. Raises LayoutFailed."""
    from printing.press import Press

    line = file.line
    return Press(lambda: pack, paper_mm=210).compose("case_file", {
        "number": number_text(line.number), "kind": line.kind.value, "stage": line.stage.value,
        "facts": facts_of(file, pack, language), "clocks": clocks_of(file, now, pack),
        "timeline": timeline_of(file, pack), "text": file.given.text if file.given else "",
        "forgotten": file.forgotten, "made_at": now.isoformat(), "language": language,
        "demonstration": pack.demonstration, "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}}).pdf
