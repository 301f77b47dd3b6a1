"""What a clerk scanned or typed: a ticket's code, a ticket's number, or what it is instead."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from kiosk.devices.scan import ScanKind, classify

_HUB_NUMBER = re.compile(r"([A-Z])([0-9]{1,5})")
_OWN_NUMBER = re.compile(r"([A-Z])([0-9]{1,3})([A-HJ-NP-Z])-?([0-9]{1,5})")

NUMBER, OWN_NUMBER, CODE = "number", "own_number", "code"


@dataclass(frozen=True, slots=True)
class Reading:
    """`kind`: number, own_number (a terminal's own series), code, or else a ScanKind.

    `text` is the code as scanned, or the number as tickets write it (`a5` is `A005`).
    """

    kind: str
    text: str


def read(raw: str) -> Reading:
    """Of any text whatever; what is no ticket is said to be what it looks like."""
    scan = classify(raw)
    if scan.kind is ScanKind.TICKET:
        return Reading(CODE, scan.text)
    plain = unicodedata.normalize("NFKC", scan.text).upper().replace(" ", "").replace("\N{EN DASH}", "-")
    plain = plain.removesuffix("号")
    if own := _OWN_NUMBER.fullmatch(plain):
        category, code, run, n = own.groups()
        return Reading(OWN_NUMBER, f"{category}{code}{run}-{int(n):03d}")
    if hub := _HUB_NUMBER.fullmatch(plain):
        return Reading(NUMBER, f"{hub[1]}{int(hub[2]):03d}")
    return Reading(scan.kind.value, scan.text)
