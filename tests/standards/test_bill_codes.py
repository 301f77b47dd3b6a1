"""Templates of what paper bills carry: a bad one is told why, a good one reads account numbers and nothing else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bill_codes import LONGEST, account_in, checked
from kiosk.devices.scan import Scan, ScanKind, classify

LINK, MORE, FIELDS, LATER = (
    "https://bill.example/e?no={account}", "https://bill.example/e?no={account}&{any}", "DF|{account}|{any}",
    "{any};户号:{account};{any}")
ALL = (LINK, MORE, FIELDS, LATER)


@pytest.mark.parametrize(("code", "account"), [
    ("https://bill.example/e?no=4103200001", "4103200001"),
    ("https://bill.example/e?no=4103200001234", "4103200001234"),
    ("https://bill.example/e?no=4103200001&m=202610&x=%E7%94%B5", "4103200001"),
    ("DF|4103200001|202610|15678", "4103200001"), ("DF|4103200001|", "4103200001"),
    ("某县供电;户号:4103200001;2026年10月;", "4103200001"), (";户号:4103200001;", "4103200001"),
])
def test_the_account_of_a_bill_is_read_from_its_code(code: str, account: str) -> None:
    assert classify(code, ALL) == Scan(ScanKind.ACCOUNT, account)
    assert classify(f"\x02{code}\x03\r\n", ALL) == Scan(ScanKind.ACCOUNT, account), "as scanners frame it"
    assert classify(code) == Scan(ScanKind.UNKNOWN, code), "of a hall that says nothing of its bills"


@pytest.mark.parametrize("code", [
    "https://bill.example/e?no=", "https://bill.example/e?no=410320000", "https://bill.example/e?no=41032000012",
    "https://bill.example/e?no=41032000012345", "https://bill.example/e?no=4103200001#", "DF|4103200001",
    "x https://bill.example/e?no=4103200001", "https://bill.example.evil.cn/e?no=4103200001", "DF|4103200001x|1",
    "https://bill.example/e?no=４１０３２０００００１", "https://bill.example/e?no=٤١٠٣٢٠٠٠٠١",
    "https://bill.example/e?no=410320000１", "https://bill.example/e?no=41%303200001", "DF%7C4103200001%7C1",
    "https://bill.example/e?no=%34103200001", "ＤＦ｜4103200001｜1", "DF|+4103200001|1", "DF|-410320001|1",
    "DF|4103200001\x00|1", "DF|41032\x000001|1", "DF|4103\n200001|1", "DF|4103 200001|1", "DF|\u202e4103200001|1",
    "DF|4103200001\u200b|1", "\x1bDF|4103200001|1", "DF|{account}|1", "DF|" + "4" * 10_000 + "|1",
    "DF|4103200001|" + "x" * 10_000, "%" * 10_000, "https://bill.example/e?no=" + "%s" * 200, "", "\x00",
])
def test_a_hostile_or_foreign_code_finds_no_account(code: str) -> None:
    assert classify(code, ALL).kind is not ScanKind.ACCOUNT


@pytest.mark.parametrize(("code", "kind"), [
    ("HK1.|4103200001|1", ScanKind.TICKET), ("HKR1.|4103200001|", ScanKind.RECEIPT),
    ("HKS1.|4103200001|", ScanKind.STAFF),
    ("134103200001567890", ScanKind.PAYMENT), ("1024-T9RA-4C0V", ScanKind.ANSWER)])
def test_no_template_takes_a_code_of_another_kind(code: str, kind: ScanKind) -> None:
    assert classify(code, ("{any}|{account}|{any}", "{any}-{account}", "{any}4{account}")).kind is kind


@pytest.mark.parametrize(("template", "why"), [
    ("", "needs {account} once"), ("https://bill.example/e", "needs {account} once"),
    ("{account}|{account}", "needs {account} once"), ("{any}|{any}", "needs {account} once"),
    ("no={account}&m={month}", "no other brace"), ("no={account", "no other brace"),
    ("no={account}}", "no other brace"),
    ("no={ACCOUNT}", "no other brace"),
    ("{}|{account}", "no other brace"),
    ("{any}{account}", "a sign between"), ("DF|{account}{any}", "a sign between"),
    ("x{any}{any}|{account}", "a sign between"),
    ("no=1{account}", "a digit beside"), ("no={account}0|", "a digit beside"), ("{account}", "no digit"),
    ("12{any}{account}", "a sign between"), ("no={account}\x00", "control characters"), (" no={account}", "a space"),
    ("no\u202e={account}", "control characters"), ("x" * LONGEST + "{account}", "the limit is"),
])
def test_a_bad_template_is_told_why(template: str, why: str) -> None:
    with pytest.raises(ValueError, match=r".") as told:
        checked(template)
    assert why in str(told.value)


@pytest.mark.parametrize("template", ALL)
def test_a_good_template_is_kept_as_it_is(template: str) -> None:
    assert checked(template) == template


def test_no_template_and_no_code_take_long() -> None:
    """What makes regular expressions run away: many places where to begin anew."""
    template = checked("{any}a" * 30 + "|{account}")
    began = time.process_time()
    for _ in range(200):
        assert account_in("a" * 512, [template] * 10) is None
    assert time.process_time() - began < 2


@given(st.text(max_size=60), st.lists(st.text(max_size=30), max_size=4))
def test_of_any_text_whatever_only_ascii_digits_come(code: str, templates: list[str]) -> None:
    found = account_in(code, templates)
    assert found is None or (len(found) in (10, 13) and found.isascii() and found.isdigit() and found in code)
