"""What of a draft may come into the store: known places, sane sizes, characters that every store takes. Pure.

Whether it makes a sound pack is `check`'s to say; a draft may be in the middle of a sentence.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.errors import BadInput
from kiosk.standards.entries import BY_KEY, Changes, Entries, differences

LONGEST, DEEPEST, MOST_ENTRIES, LARGEST = 5_000, 6, 1_000, 1_000_000
"""Characters of a text, levels of an entry, entries of a section, bytes of a pack."""
SIGNATURES = frozenset({"signoff", "signed"})
_CONFIRMED = (".confirmed_by", ".confirmed_on")


def check_changes(changes: Changes) -> None:
    """Raises BadInput with the place (`field`) of what may not come in."""
    for key in {*changes.put, *changes.gone, *changes.order}:
        if key not in BY_KEY:
            raise BadInput(f"a pack has no section {key}", field=key)
    for key, its in changes.put.items():
        section = BY_KEY[key]
        for identity, value in its.items():
            place = key if section.alone else f"{key}.{identity}"
            if not isinstance(value, Mapping) or section.alone != (identity == ""):
                raise BadInput("this is no entry of a pack", field=place)
            if not section.alone and section.identity and str(value.get(section.identity)) != identity:
                raise BadInput("an entry stands under its own name", field=place)
            _check(value, place, 0)
    for names in (*changes.gone.values(), *changes.order.values()):
        if len(names) > MOST_ENTRIES:
            raise BadInput(f"a section has {MOST_ENTRIES} entries at most", field="order")
        for identity in names:
            _check(identity, "order", 0)


def check_size(entries: Entries) -> None:
    """Raises BadInput."""
    for key, its in entries.items():
        if len(its) > MOST_ENTRIES:
            raise BadInput(f"a section has {MOST_ENTRIES} entries at most", field=key)
    size = len(json.dumps(entries, ensure_ascii=False).encode())
    if size > LARGEST:
        raise BadInput(f"the pack would have {size} bytes, the limit is {LARGEST}", field="pack", limit=LARGEST)


def signatures_changed(old: Entries, new: Entries) -> Iterator[str]:
    """Keys by which somebody stands for a claim, and which are others now."""
    for one in differences(old, new):
        if one.key.split(".")[0] in SIGNATURES or one.key.endswith(_CONFIRMED):
            yield one.key


def _check(value: Any, place: str, depth: int) -> None:
    if depth > DEEPEST:
        raise BadInput("this lies too deep", field=place[:80])
    match value:
        case str():
            if len(value) > LONGEST:
                raise BadInput(f"has {len(value)} characters, the limit is {LONGEST}", field=place[:80], limit=LONGEST)
            for c in value:
                if unicodedata.category(c) in {"Cc", "Cs"}:
                    raise BadInput(f"has the character U+{ord(c):04X}", field=place[:80], character=f"U+{ord(c):04X}")
        case Mapping():
            for name, item in value.items():
                _check(name, place, depth)
                _check(item, f"{place}.{name}", depth + 1)
        case list():
            for number, item in enumerate(value, 1):
                _check(item, f"{place}[{number}]", depth + 1)
        case bool() | int() | float() | None:
            if isinstance(value, int | float) and not -1e15 < value < 1e15:
                raise BadInput("is no sane number", field=place[:80])
        case _:
            raise BadInput("is no value of a pack", field=place[:80])
