"""Numbers to call, as rows for the screen."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.standards.public import PublicPack


@dataclass(frozen=True, slots=True)
class HotlineRow:
    number: str
    name: str


def hotline_rows(pack: PublicPack, language: str) -> tuple[HotlineRow, ...]:
    return tuple(HotlineRow(hotline.number, hotline.name.of(language)) for hotline in pack.hall.hotlines)
