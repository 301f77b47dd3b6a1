"""What must always be public (公示), item by item, as the published pack has it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.announcements.markup import plain_text
from kiosk.announcements.required import missing, required
from kiosk.standards.public import PublicPack


@dataclass(frozen=True, slots=True)
class PublicRow:
    """`many`: how many lines, services or promises stand for it; `says`: the first of them."""

    key: str
    state: str
    many: int
    says: str
    version: str
    tones: Mapping[str, str] = field(default_factory=dict)


def public_rows(pack: PublicPack, language: str, *, shown: int) -> list[PublicRow]:
    """`shown`: how many of the staff everybody sees with a photo."""
    lacking = missing(pack, shown=shown)
    return [_row(key, said, pack, shown if key == "staff" else len(said), missing=key in lacking) for key, said in (
        (key, _said(key, pack, language)) for key in required(pack))]


def _row(key: str, said: list[str], pack: PublicPack, many: int, *, missing: bool) -> PublicRow:
    return PublicRow(
        key, "missing" if missing else "there", many, said[0] if said else "", f"{pack.id} {pack.version}",
        {"state": "bad" if missing else "good", "key": "bad" if missing else ""})


def _said(key: str, pack: PublicPack, language: str) -> list[str]:
    match key:
        case "fees":
            return [f"{one.name.of(language)}: {one.fee.of(language)}" for one in pack.services if one.fee]
        case "procedures":
            return [one.name.of(language) for one in pack.services if one.steps and one.time_limit]
        case "commitments":
            return [one.title.of(language) for one in pack.promises]
    if numbers := [one.name.of(language) for one in pack.hall.hotlines if one.number == key]:
        return numbers
    return [plain_text(line.of(language)) for page in pack.public if page.id == key for line in page.lines]
