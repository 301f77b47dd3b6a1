"""What the lists of this page show: sections, entries, differences, versions, terminals. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.standards.draft import Fault
from kiosk.standards.entries import BY_KEY, Difference, Entries
from kiosk.standards.messages import StandardsVersions, TerminalShows, VersionView
from kiosk.standards.public import PublicPack
from ui.console.standards.forms import SECTIONS, title
from ui.console.times import minute, second

Place = tuple[str, str]
MOST_SHOWN = 200
"""Characters of a value in a list."""


@dataclass(frozen=True, slots=True)
class SideRow:
    """A section (its title is QML's to word, `note` how many it has) or an entry (`note` its id)."""

    key: str
    title: str
    note: str
    changed: bool
    faulty: bool


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    key: str
    file: str
    place: str
    old: str
    new: str
    tones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FaultRow:
    key: str
    file: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class VersionRow:
    key: str
    no: int
    version: str
    at: str
    by: str
    writers: str
    changed: int
    note: str
    state: str
    tones: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TerminalRow:
    key: str
    kind: str
    code: str
    name: str
    shows: str
    since: str
    connected: str
    state: str
    tones: Mapping[str, str] = field(default_factory=dict)


def place_of(key: str) -> Place:
    """(section, id) that a fault's or a difference's key begins with; an id may have dots of its own."""
    section, _, rest = key.partition(".")
    section = section.partition("[")[0]
    if section not in BY_KEY or BY_KEY[section].alone:
        return section, ""
    return section, rest


def within(key: str, places: Collection[Place]) -> Place | None:
    """The entry that `key` lies in."""
    section, rest = place_of(key)
    if (section, rest) in places:
        return section, rest
    while rest:
        rest = rest[:max(rest.rfind("."), rest.rfind("["), 0)]
        if (section, rest) in places:
            return section, rest
    return None


def places_of(keys: Iterable[str], entries: Entries) -> Counter[Place]:
    """How many of `keys` lie in each entry; what lies in none counts for its section, with the id "*"."""
    known = {(section, id) for section, its in entries.items() for id in its}
    return Counter(within(key, known) or (place_of(key)[0], "*") for key in keys)


def section_rows(entries: Entries, changed: Counter[Place], faulty: Counter[Place]) -> list[SideRow]:
    def any_in(found: Counter[Place], key: str) -> bool:
        return any(section == key for section, _ in found)

    return [SideRow(key, "", str(len(entries.get(key, {}))), any_in(changed, key), any_in(faulty, key))
            for key in SECTIONS]


def entry_rows(
    section: str, entries: Entries, changed: Counter[Place], faulty: Counter[Place], language: str, text: str,
) -> list[SideRow]:
    """Those that have every word of `text` in their names or in some value."""
    words, found = text.casefold().split(), []
    for id, value in entries.get(section, {}).items():
        said = f"{id} {value}".casefold() if words else ""
        if all(word in said for word in words):
            name = title(section, id, value, language)[:MOST_SHOWN]
            found.append(SideRow(id, name or id, id if name else "", (section, id) in changed, (section, id) in faulty))
    return found


def difference_rows(found: Iterable[Difference]) -> list[DifferenceRow]:
    return [
        DifferenceRow(str(no), one.file, one.key, _shown(one.old), _shown(one.new), {"old": "quiet"})
        for no, one in enumerate(found)]


def _shown(text: str | None) -> str:
    return "–" if text is None else text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"


def fault_rows(found: Iterable[Fault]) -> list[FaultRow]:
    return [FaultRow(str(no), one.file, one.key, one.reason) for no, one in enumerate(found)]


def version_rows(told: StandardsVersions, pack: PublicPack) -> list[VersionRow]:
    rows = []
    for one in told.versions:
        state = "due" if one.review_due_at else "live" if one.revision == told.revision and _newest(
            one, told) else "back" if one.restored else "gone" if not one.kept else ""
        note = one.note if not one.restored else f"↶ {one.restored}  {one.note}"
        rows.append(VersionRow(
            str(one.no), one.no, one.version, minute(one.given_out_at, pack), one.by or "–", ", ".join(one.writers),
            one.changed, note, state, {"state": {"due": "bad", "live": "good"}.get(state, "quiet")}))
    return rows


def terminal_rows(told: StandardsVersions, hall: str, pack: PublicPack) -> list[TerminalRow]:
    versions = {one.revision: one.version for one in told.versions}
    return [_terminal(one, told, versions, hall, pack) for one in told.terminals]


def _newest(one: VersionView, told: StandardsVersions) -> bool:
    return one.no == told.versions[0].no


def _terminal(
    one: TerminalShows, told: StandardsVersions, versions: Mapping[int, str], hall: str, pack: PublicPack,
) -> TerminalRow:
    right = (one.issuer, one.revision) == (told.issuer, told.revision)
    state = "right" if right else "drifts" if one.drifts else "coming"
    whose = versions.get(one.revision or 0, "") if one.issuer == hall else one.issuer
    shows = "" if one.revision is None else f"{whose} · r{one.revision}"
    tone = {"drifts": "bad", "right": "good"}.get(state, "quiet")
    return TerminalRow(one.app_code, one.scope.value, one.app_code, one.app_name, shows, second(one.since, pack),
                       minute(one.connected_at, pack), state, {"state": tone, "shows": tone})
