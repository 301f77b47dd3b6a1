"""Every fault of a pack, and what its unconfirmed claims keep off customers' screens."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kiosk.standards.claims import STATED_BY, claims
from kiosk.standards.colour import contrast
from kiosk.standards.draft import Draft, Fault, draft_of, read_draft
from kiosk.standards.entries import Entries
from kiosk.standards.queue_rules import default_of
from kiosk.standards.references import reference_faults
from kiosk.standards.schema import SECTIONS, Group, Opening, Service, Signed, SignOff, Zone
from kiosk.standards.text_rules import quoted_figures, text_faults
from kiosk.standards.walk import texts

_ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
PAPER_WHITE = "#FFFFFF"
ZONE_CONTRAST = 3.0  # WCAG 2.1, 1.4.11: graphical objects


@dataclass(frozen=True, slots=True)
class Hidden:
    """A claim that customers do not see, and the texts that stay away with it."""

    key: str
    says: str
    reason: str
    hides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    draft: Draft
    faults: tuple[Fault, ...]
    hidden: tuple[Hidden, ...]


@cache
def drawn_icons() -> frozenset[str]:
    """The names of the icons that this version's terminals can draw."""
    return frozenset(path.stem for path in _ICONS.glob("*.svg"))


def check(folder: Path, *, icons: Collection[str], on: date) -> Report:
    """The pack in `folder`, judged for the day `on`; `icons` are the names that terminals can draw."""
    return _judged(*read_draft(folder), icons, on)


def check_entries(entries: Entries, *, icons: Collection[str], on: date) -> Report:
    """As `check`, of values that stand in no folder: the same faults, word by word."""
    draft, faults = draft_of(entries)
    faults += [
        Fault(section.file, section.key, "is missing")
        for section in SECTIONS if section.alone and not section.optional and section.key not in entries]
    return _judged(draft, faults, icons, on)


def _judged(draft: Draft, faults: list[Fault], icons: Collection[str], on: date) -> Report:
    faults += reference_faults(draft)
    faults += text_faults(draft)
    faults += _look_faults(draft, icons)
    faults += _opening_faults(draft)
    faults += _signature_faults(draft)
    order = {section.file: number for number, section in enumerate(SECTIONS)}
    faults.sort(key=lambda fault: (order.get(fault.file, -1), fault.key))
    return Report(draft, tuple(faults), tuple(_hidden(draft, on)))


def _look_faults(draft: Draft, icons: Collection[str]) -> Iterator[Fault]:
    for name, zone in draft.many(Zone).items():
        ratio = contrast(zone.colour, PAPER_WHITE)
        if ratio < ZONE_CONTRAST:
            reason = f"has a contrast of {ratio:.1f} : 1 on white, at least {ZONE_CONTRAST:.0f} : 1 is needed"
            yield Fault("zones.toml", f"zone.{name}.colour", reason)
    drawn: tuple[tuple[str, str, type[Zone] | type[Group] | type[Service]], ...] = (
        ("zones.toml", "zone", Zone), ("services.toml", "group", Group), ("services.toml", "service", Service),
    )
    for file, key, model in drawn:
        for name, entry in draft.many(model).items():
            if entry.icon not in icons:
                yield Fault(file, f"{key}.{name}.icon", f"{entry.icon} is not an icon of this version")


def _opening_faults(draft: Draft) -> Iterator[Fault]:
    taken: list[tuple[int, Opening]] = []
    for number, opening in draft.many(Opening).items():
        for day in opening.days:
            if any(day == other and opening.opens < o.closes and o.opens < opening.closes for other, o in taken):
                yield Fault("hall.toml", f"opening.{number}.days", f"day {day} overlaps other opening hours")
            taken.append((day, opening))
    if not draft.named(Opening):
        yield Fault("hall.toml", "opening", "is missing")


def _signature_faults(draft: Draft) -> Iterator[Fault]:
    stated, sign_off = claims(draft), draft.one(SignOff)
    for number, signed in draft.many(Signed).items():
        key = f"signed.{number}"
        if signed.all and not (sign_off and sign_off.demonstration):
            yield Fault("signoff.toml", f"{key}.all", "is for demonstrations; a hall names what it signs under says")
        for name, says in signed.says.items():
            if name not in stated:
                if not _faulty_owner(draft, name):
                    yield Fault("signoff.toml", f"{key}.says.{name}", "is not a claim of this pack")
            elif stated[name].says != says:
                reason = f"was signed as “{says}”, the pack now says “{stated[name].says}”: sign it again"
                yield Fault("signoff.toml", f"{key}.says.{name}", reason)


def _faulty_owner(draft: Draft, claim: str) -> bool:
    """Whether the claim's entry has faults of its own, already reported."""
    kind, _, name = claim.partition(".")
    model = STATED_BY.get(kind)
    return model is not None and name in draft.named(model) - set(draft.many(model))


def _hidden(draft: Draft, on: date) -> Iterator[Hidden]:
    users: dict[str, list[str]] = {}
    for text in texts(draft):
        for name in quoted_figures(text):
            users.setdefault(f"figure.{name}", []).append(text.key)
    for key, claim in claims(draft).items():
        reason = claim.hidden_because(on)
        if reason is not None:
            own = f"service.{key.partition('.')[2]}.materials" if key.startswith("materials.") else key
            hides = users.get(key, []) if key.startswith("figure.") else [own]
            if key.startswith("queue."):
                reason += f", so {default_of(key.partition('.')[2])} holds"
            yield Hidden(key, claim.says, reason, tuple(hides))
