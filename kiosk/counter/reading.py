"""What a clerk scanned or typed: a ticket's code or number, a payment's slip or number, or what it is instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.devices.scan import ScanKind, classify
from kiosk.payment_number import heard

_HUB_NUMBER = re.compile(r"([A-Z])([0-9]{1,5})")
_OWN_NUMBER = re.compile(r"([A-Z])([0-9]{1,3})([A-HJ-NP-Z])-?([0-9]{1,5})")

_ORDER = re.compile(r"[0-9A-F]{32}")
_SLIP = re.compile(r"HKD1\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{86}")

NUMBER, OWN_NUMBER, CODE, PAYMENT, SLIP = "number", "own_number", "code", "payment_number", "payment_slip"


@dataclass(frozen=True, slots=True)
class Reading:
    """`kind`: number, own_number (a terminal's own series), code, payment_number, payment_slip, or else a ScanKind.

    `text` is the code as scanned, or the number as tickets write it (`a5` is `A005`); of a payment what staff find it
    by: what people call it, or its order's number. Whether a slip proves itself, and who may know more of its payment,
    is for the hub to say.
    """

    kind: str
    text: str


def read(raw: str, bills: Iterable[str] = ()) -> Reading:
    """Of any text whatever; what is no ticket is said to be what it looks like. `bills`: as of `classify`."""
    scan = classify(raw, bills)
    if scan.kind is ScanKind.TICKET:
        return Reading(CODE, scan.text)
    if _SLIP.fullmatch(scan.text):
        return Reading(SLIP, scan.text)
    if called := heard(scan.text):
        return Reading(PAYMENT, called)
    plain = unicodedata.normalize("NFKC", scan.text).upper().replace(" ", "").replace("\N{EN DASH}", "-")
    plain = plain.removesuffix("号")
    if _ORDER.fullmatch(plain):
        return Reading(PAYMENT, plain.lower())
    if own := _OWN_NUMBER.fullmatch(plain):
        category, code, run, n = own.groups()
        return Reading(OWN_NUMBER, f"{category}{code}{run}-{int(n):03d}")
    if hub := _HUB_NUMBER.fullmatch(plain):
        return Reading(NUMBER, f"{hub[1]}{int(hub[2]):03d}")
    return Reading(scan.kind.value, scan.text)
