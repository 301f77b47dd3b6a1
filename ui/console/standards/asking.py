"""What these pages ask of the hub and of this machine; each blocks."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kiosk.standards.check import Report, check_entries, drawn_icons
from kiosk.standards.entries import Changes, Entries, between, from_order, in_order, laid_over
from kiosk.standards.folder import open_folder, save_folder
from kiosk.standards.messages import (
    AskStandards,
    AskVersions,
    ChangesMessage,
    DraftEdited,
    EditStandards,
    StandardsPack,
    StandardsVersions,
)
from ui.console.port import Console

DRAFT = "standards-pack"


def pack_of(core: Console, no: int | None = None) -> StandardsPack:
    return core.ask("standards/pack", AskStandards(no=no), StandardsPack)


def draft_in(pack: StandardsPack) -> Entries:
    """The newest version with the hub's draft over it."""
    return laid_over(pack.entries or {}, pack.changes.changes())


def put_draft(core: Console, pack: StandardsPack, mine: Entries) -> DraftEdited:
    """Raises DraftMoved by its code, `standards_moved`."""
    changes: Changes = between(pack.entries or {}, mine)
    return core.command("edit_standards", EditStandards(
        revision=pack.revision, no=pack.no, changes=ChangesMessage.of(changes)), DraftEdited)


def versions_of(core: Console) -> StandardsVersions:
    return core.ask("standards/versions", AskVersions(), StandardsVersions)


def judged(entries: Entries) -> Report:
    """As the hub judges it when it goes out."""
    return check_entries(entries, icons=drawn_icons(), on=datetime.now(UTC).astimezone().date())


def kept_here(core: Console, person: str) -> tuple[Entries, Entries] | None:
    """(what was seen, what was written) by that person, as this machine kept it."""
    kept = core.drafts.read(person, DRAFT)
    if kept is None:
        return None
    return from_order(kept["seen"]), from_order(kept["mine"])


def keep_here(core: Console, person: str, seen: Entries, mine: Entries) -> None:
    if seen == mine:
        core.drafts.drop(person, DRAFT)
    else:
        core.drafts.keep(person, DRAFT, {"seen": in_order(seen), "mine": in_order(mine)})


def read_from(folder: Path) -> Entries:
    """A folder's values, faulty ones too. Raises BadInput, BadPack for files that are none."""
    from kiosk.standards.draft import BadPack

    entries, faults = open_folder(folder)
    broken = [fault for fault in faults if fault.key == "" or fault.reason == "is there twice"]
    if broken:
        raise BadPack(broken)
    return entries


def write_to(folder: Path, entries: Entries) -> list[str]:
    return save_folder(folder, entries)
