"""What a scanned text is, told from the text alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.scan import Scan, ScanKind, classify
from kiosk.devices.scanner import LONGEST_SCAN


@pytest.mark.parametrize(("raw", "kind", "text"), [
    ("HK1.abc.def.ghi", ScanKind.TICKET, "HK1.abc.def.ghi"),
    ("  HK1.abc\r\n", ScanKind.TICKET, "HK1.abc"),
    ("HKR1.abc", ScanKind.RECEIPT, "HKR1.abc"),
    ("HKD1.abc", ScanKind.DOUBT, "HKD1.abc"),
    ("HKS1.1024", ScanKind.STAFF, "1024"),
    ("1024-T9RA-4C0V", ScanKind.ANSWER, "1024-T9RA-4C0V"),
    ("4101234567", ScanKind.ACCOUNT, "4101234567"),
    ("4101234567890", ScanKind.ACCOUNT, "4101234567890"),
    ("410123456", ScanKind.UNKNOWN, "410123456"),
    ("41012345678", ScanKind.UNKNOWN, "41012345678"),
    ("４１０１２３４５６７", ScanKind.UNKNOWN, "４１０１２３４５６７"),
    ("1024-T9RA-4COV", ScanKind.UNKNOWN, "1024-T9RA-4COV"),
    ("A001", ScanKind.UNKNOWN, "A001"),
    ("hk1.abc", ScanKind.UNKNOWN, "hk1.abc"),
    ("https://example.org/HK1.abc", ScanKind.UNKNOWN, "https://example.org/HK1.abc"),
    ("", ScanKind.UNREADABLE, ""),
    ("\x00\x1b\x07", ScanKind.UNREADABLE, ""),
    ("x" * (LONGEST_SCAN + 1), ScanKind.UNREADABLE, ""),
])
def test_a_code_is_told_by_its_form(raw: str, kind: ScanKind, text: str) -> None:
    assert classify(raw) == Scan(kind, text)


def test_control_characters_around_and_within_a_code_do_no_harm() -> None:
    assert classify("\x02HK1.\x1b[2Jab\x00c\x03\r") == Scan(ScanKind.TICKET, "HK1.[2Jabc")
    assert classify("41012\x0034567") == Scan(ScanKind.ACCOUNT, "4101234567")


@given(st.text(max_size=600))
def test_whatever_is_read_is_classified_and_clean(raw: str) -> None:
    scan = classify(raw)
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs"} for c in scan.text)
    assert len(scan.text) <= LONGEST_SCAN
    assert (scan.kind is ScanKind.UNREADABLE) <= (scan.text == "")
