"""Cards and frames: every kind is read, and nothing that a line can yield is raised or taken for a card."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices import sdt
from kiosk.devices.id_card import CardKind, CardUnreadable, age_on, read_text, sound_number
from kiosk.devices.id_reader_simulator import card_text
from kiosk.devices.sdt import Frames, answer, answer_of, question, text_of

NUMBER = "990101199001010019"


def test_the_questions_are_those_of_the_modules_manual() -> None:
    assert question(sdt.FIND).hex(" ") == "aa aa aa 96 69 00 03 20 01 22"
    assert question(sdt.SELECT).hex(" ") == "aa aa aa 96 69 00 03 20 02 21"
    assert question(sdt.READ).hex(" ") == "aa aa aa 96 69 00 03 30 01 32"
    assert question(sdt.STATUS).hex(" ") == "aa aa aa 96 69 00 03 11 ff ed"
    assert answer(sdt.FOUND, bytes(4)).hex(" ") == "aa aa aa 96 69 00 08 00 00 9f 00 00 00 00 97"


@pytest.mark.parametrize(("kind", "number"), [
    (CardKind.RESIDENT, NUMBER), (CardKind.REGION, "830000199201150028"), (CardKind.PERMIT_2004, "AUS310081010901"),
    (CardKind.PERMIT_2023, "990101199001010019")])
def test_every_kind_of_card_gives_its_number_and_birthday_and_no_more(kind: CardKind, number: str) -> None:
    card = read_text(card_text(number, "19600229", kind=kind, name="张三丰"))
    assert (card.kind, card.number, card.born) == (kind, number, date(1960, 2, 29))
    assert number not in repr(card) and "1960" not in repr(card)


@pytest.mark.parametrize("block", [
    b"", bytes(256), card_text("990101199001010018", "19900101"), card_text("%' OR 1=1 --", "19900101"),
    card_text(NUMBER, "19900101")[:-1], card_text(NUMBER, "19900101")[:248] + "Q".encode("utf-16-le") + bytes(6)])
def test_what_is_no_card_is_refused(block: bytes) -> None:
    with pytest.raises(CardUnreadable):
        read_text(block)


def test_a_birthday_that_is_none_is_none() -> None:
    assert read_text(card_text(NUMBER, "19901399")).born is None


def test_the_check_character_is_checked() -> None:
    assert sound_number("11010519491231002X") and not sound_number("110105194912310021")
    assert not sound_number("１１０１０５１９４９１２３１００２X")


def test_an_age_is_reached_on_the_birthday() -> None:
    assert [age_on(date(1966, 11, 23), date(2026, 11, day)) for day in (22, 23)] == [59, 60]
    assert age_on(date(1964, 2, 29), date(2026, 2, 28)) == 61


@given(st.binary(max_size=400))
def test_no_block_raises_anything_but_unreadable(block: bytes) -> None:
    with suppress(CardUnreadable):
        read_text(block)
    text_of(block)
    answer_of(block)


@given(st.lists(st.binary(min_size=1, max_size=80)), st.binary(max_size=60), st.integers(1, 7))
def test_a_whole_frame_is_found_behind_any_noise_and_in_any_pieces(
        noise: list[bytes], data: bytes, piece: int) -> None:
    frames = Frames()
    for part in noise:
        list(frames.feed(part))
    frames.forget()
    whole = answer(sdt.DONE, data)
    found = [body for at in range(0, len(whole), piece) for body in frames.feed(whole[at:at + piece])]
    assert [answer_of(body) for body in found] == [sdt.Answer(sdt.DONE, data)]


@given(st.binary(max_size=300), st.integers(0, 2000), st.integers(1, 255))
def test_a_broken_frame_is_passed_over_and_the_next_one_read(data: bytes, at: int, change: int) -> None:
    broken = bytearray(answer(sdt.DONE, data))
    at = 5 + at % (len(broken) - 5)
    broken[at] ^= change
    frames = Frames()
    list(frames.feed(bytes(broken)))
    found: list[bytes] = []
    for _ in range(40):  # a broken length may wait for more than one frame
        found += frames.feed(answer(sdt.FOUND, bytes(200)))
        if found:
            break
    assert all(answer_of(body) is not None for body in found)
    assert found and found[-1][2] == sdt.FOUND
