"""What a clerk types or scans, as tickets write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.counter.reading import Reading, read


@pytest.mark.parametrize(("typed", "number"), [
    ("A017", "A017"), ("a17", "A017"), (" b 3 ", "B003"), ("Ａ１７", "A017"), ("A1234", "A1234"), ("a17号", "A017"),
])
def test_a_number_is_read_as_tickets_write_it(typed: str, number: str) -> None:
    assert read(typed) == Reading("number", number)


@pytest.mark.parametrize(("typed", "number"), [
    ("A3F-001", "A3F-001"), ("a3f1", "A3F-001"), ("A3F–12", "A3F-012"), ("a12b007", "A12B-007"),
])
def test_an_own_series_number_too(typed: str, number: str) -> None:
    assert read(typed) == Reading("own_number", number)


@pytest.mark.parametrize(("text", "wanted"), [
    ("1064 0112 2333", "106401122333"), ("1064-0112-2333", "106401122333"),
    ("019AD0C4B6FE7C2E9A51F3D2C4B5A697", "019ad0c4b6fe7c2e9a51f3d2c4b5a697"),
])
def test_a_payment_is_read_by_what_people_call_it_and_by_its_order(text: str, wanted: str) -> None:
    assert read(text) == Reading("payment_number", wanted)


def test_a_slip_is_left_as_it_is_for_the_hub_to_check() -> None:
    slip = f"HKD1.{'A' * 21}Q.{'B' * 11}.{'C' * 86}"
    assert read(slip) == Reading("payment_slip", slip)


def test_a_paper_bill_is_told_from_a_ticket_as_its_hall_writes_it() -> None:
    link = "https://bill.example/e?no=4103200001"
    assert read(link, ["https://bill.example/e?no={account}"]) == Reading("account", "4103200001")
    assert read(link).kind == "unknown"


@pytest.mark.parametrize(("text", "kind"), [
    ("1064 0112 2334", "unknown"), ("HKD1.slip", "doubt"),
    ("HK1.abc", "code"), ("HKR1.abc", "receipt"), ("1234567890", "account"), ("1234567890123", "account"),
    ("", "unreadable"), ("\x00", "unreadable"), ("hello", "unknown"), ("A", "unknown"), ("A3O-001", "unknown"),
])
def test_anything_else_is_said_to_be_what_it_looks_like(text: str, kind: str) -> None:
    assert read(text).kind == kind


@given(st.text(max_size=600))
def test_no_text_whatever_is_too_much(text: str) -> None:
    read(text)
