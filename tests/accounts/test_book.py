"""What a number finds, and what it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.accounts import AccountBook, AccountCard, AccountUnknown, mask_name
from tests.accounts.sample import MOTHER, PREPAID, SHOP, add_account
from tests.fixtures.hub import ON_SQLITE, Hub

Card = Callable[[str], AccountCard]


@pytest.fixture
def card(hub: Hub) -> Card:
    add_account(hub, MOTHER, old_no="0011223344", unpaid={"202609": 5000}, id_mac="m1")
    add_account(hub, PREPAID, mode="smart_prepay", balance_fen=1234, customer_name="𠮷", id_mac="m1")
    add_account(hub, SHOP, old_no="0055667788")

    def look(number: str) -> AccountCard:
        with hub.services.database.read() as connection:
            return AccountBook(connection, hub.services.hall).card(number)

    return look


def test_an_account_is_found_by_its_number_its_old_number_and_its_meter(card: Card):
    for number in (MOTHER, "0011223344", f"41M{MOTHER[-6:]}"):
        found = card(number)
        assert (found.account_no, found.name, found.village, found.dues.due_fen) == (MOTHER, "*三", "柳村三组", 5000)


@ON_SQLITE
def test_patterns_wide_digits_and_control_characters_find_nothing(card: Card):
    wide = MOTHER.translate({ord("0") + n: 0xFF10 + n for n in range(10)})
    for number in ("%", "_" * 13, "410123456789%", "410123456789_", wide, MOTHER + "\r", "\x02" + MOTHER, MOTHER[:-1],
                   MOTHER + "0", "", " ", "' or 1=1 --", "٤١٠١٢٣٤٥٦٧٨٩٠", "41m567890", MOTHER.replace("4", "*", 1)):
        with pytest.raises(AccountUnknown):
            card(number)


@ON_SQLITE
def test_a_card_of_an_account_shows_no_more_than_it_must(card: Card):
    for hidden in ("李", "四", "青石", "13800001234"):
        assert hidden not in repr(card(MOTHER))


@ON_SQLITE
def test_a_holder_may_have_several_accounts(hub: Hub, card: Card):
    with hub.services.database.read() as connection:
        book = AccountBook(connection, hub.services.hall)
        assert [one.account_no for one in book.cards_of_holder("m1")] == [MOTHER, PREPAID]
        assert book.cards_of_holder("m2") == ()


@ON_SQLITE
def test_a_number_that_fits_two_accounts_finds_none(hub: Hub, card: Card):
    add_account(hub, "4101234567899", old_no="0055667788")
    with pytest.raises(AccountUnknown):
        card("0055667788")


def test_an_accounts_own_number_goes_before_the_same_number_that_others_had(hub: Hub, card: Card):
    add_account(hub, "0055667788")
    add_account(hub, "4101234567899", old_no="0055667788")
    assert card("0055667788").account_no == "0055667788"


@given(st.text(min_size=1, max_size=30))
def test_a_masked_name_shows_one_character(name: str):
    masked = mask_name(name)
    assert masked == "" or masked[0] == "*"
    assert len([c for c in masked[1:] if not (0xFE00 <= ord(c) <= 0xFE0F or 0xE0100 <= ord(c) <= 0xE01EF)]) <= 1


@pytest.mark.parametrize(("name", "masked"), [
    ("张三", "*三"), ("三", "*三"), ("李𠮷", "*𠮷"), ("青石百货商店", "*店"), (" ", ""),
    ("葛\U000e0100", "*葛\U000e0100")])
def test_names_are_masked_by_character_not_by_code_unit(name: str, masked: str):
    assert mask_name(name) == masked
