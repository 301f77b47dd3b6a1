"""Whatever number a hall can give and whatever id a window can have: the call says it, sign by sign."""

from __future__ import annotations

import re
from string import ascii_letters, ascii_uppercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.tickets.model import RUN_LETTERS, hub_number, own_number
from kiosk.voice.grammar import LANGUAGES, PAUSE, call_words
from kiosk.voice.inventory import INVENTORY

categories = st.sampled_from(ascii_uppercase)
hub_numbers = st.builds(hub_number, categories, st.integers(1, 99_999))
own_numbers = st.builds(
    own_number, categories, st.integers(0, 999).map(str), st.integers(0, len(RUN_LETTERS) * 2), st.integers(1, 9_999))
numbers = hub_numbers | own_numbers
ids = st.text(ascii_letters + digits + "_.:-", min_size=1, max_size=9)  # as the contract's Code
windows = st.integers(1, 99).map(str) | ids.filter(lambda text: re.search("[A-Za-z0-9]", text))
languages = st.sampled_from(LANGUAGES)


def heard_signs(words: tuple[str, ...]) -> str:
    """What a listener writes down: the signs that were spelled."""
    return "".join(word.rpartition("-")[2] for word in words if word.startswith(("digit-", "letter-")))


def heard_numeral(words: tuple[str, ...]) -> int:
    """The value of a spoken numeral."""
    total = 0
    for word in words:
        if word == "ten":
            total = max(total, 1) * 10
        elif word == "one":
            total += 1
        else:
            total += int(word.rpartition("-")[2])
    return total


def parts(words: tuple[str, ...], language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(the number's words, the window's words) of a call."""
    if language == "zh":
        to = words.index("go-to")
        assert words[0] == "please" and words[to - 1] == "number" and words[-1] == "window"
        return words[1:to - 1], words[to + 1:-1]
    to = words.index("go-to-window")
    assert words[0] == "ticket"
    return words[1:to], words[to + 1:]


@given(numbers, windows, languages)
def test_every_word_of_every_call_is_a_clip(number: str, window: str, language: str) -> None:
    assert set(call_words(number, window, language)) <= {*INVENTORY[language], PAUSE}


@given(numbers, windows, languages)
def test_who_listens_can_write_the_number_down(number: str, window: str, language: str) -> None:
    said, _ = parts(call_words(number, window, language), language)
    assert heard_signs(said) == number.replace("-", "")
    assert said.count(PAUSE) == number.count("-")


@given(numbers, st.integers(1, 99), languages)
def test_a_window_of_one_or_two_digits_is_a_numeral(number: str, window: int, language: str) -> None:
    _, said = parts(call_words(number, str(window), language), language)
    assert heard_numeral(said) == window


@given(numbers, windows.filter(lambda window: not re.fullmatch("[1-9][0-9]?", window)), languages)
def test_any_other_window_is_spelled(number: str, window: str, language: str) -> None:
    _, said = parts(call_words(number, window, language), language)
    assert heard_signs(said) == re.sub(r"[^A-Z0-9]", "", window.upper())


@given(languages, st.lists(st.tuples(numbers, st.integers(1, 99).map(str)), min_size=2, max_size=2, unique=True))
def test_two_calls_never_sound_the_same(language: str, calls: list[tuple[str, str]]) -> None:
    one, two = (call_words(number, window, language) for number, window in calls)
    assert one != two


def test_a_call_in_both_languages() -> None:
    assert call_words("A001", "12", "zh") == (
        "please", "letter-A", "digit-0", "digit-0", "digit-1", "number", "go-to", "ten", "digit-2", "window")
    assert call_words("B3F-011", "21", "en") == (
        "ticket", "letter-B", "digit-3", "letter-F", PAUSE, "digit-0", "digit-1", "digit-1",
        "go-to-window", "number-20", "digit-1")


def test_one_is_yao_in_a_number_and_yi_at_a_window() -> None:
    said, window = parts(call_words("A111", "1", "zh"), "zh")
    assert [INVENTORY["zh"][word].says for word in said[1:]] == ["幺"] * 3
    assert [INVENTORY["zh"][word].says for word in window] == ["一"]


@pytest.mark.parametrize(("number", "window"), [
    ("", "1"), ("-", "1"), ("甲001", "1"), ("A" * 17, "1"),
    ("A001", ""), ("A001", "__"), ("A001", "贵宾"), ("A001", "٣"),
])
def test_what_cannot_be_said_is_refused(number: str, window: str) -> None:
    for language in LANGUAGES:
        with pytest.raises(BadInput):
            call_words(number, window, language)


def test_every_clip_is_in_some_call() -> None:
    calls = [(f"{letter}0123456789", str(n)) for letter in ascii_uppercase for n in range(1, 100)]
    for language in LANGUAGES:
        used = {word for number, window in calls for word in call_words(number, window, language)}
        assert used == set(INVENTORY[language])
