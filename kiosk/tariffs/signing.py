"""Who stands for a part of a table: written into its file, tied to what it says on that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from kiosk.tariffs.errors import TariffUnknown
from kiosk.tariffs.grounds import SIGNATURE, content_of


def sign(table: dict[str, Any], item: str, by: str, on: date) -> int:
    """Confirm `item` (HN-RES-TIER, LATE.day_count, ROUNDING) in a table as its file has it; how many versions of it.

    Raises TariffUnknown.
    """
    name, _, part = item.partition(".")
    found = [table["rounding"]] if item == "ROUNDING" else [
        one[part] if part else one for one in _named(table, name) if not part or isinstance(one.get(part), dict)]
    if not found:
        raise TariffUnknown(f"the table has no {item}", item=item)
    for one in found:
        one.update(zip(SIGNATURE, (by, on.isoformat(), content_of(one)), strict=True))
    return len(found)


def _named(value: Any, name: str) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.get("id") == name and "confidence" in value:
            yield value
        for one in value.values():
            yield from _named(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _named(one, name)
