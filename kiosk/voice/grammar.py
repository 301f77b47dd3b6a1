"""What a call says, as names of clips: 请 A 零 零 幺 号 到 三 号窗口 — Ticket A 0 0 1, please go to window 3.

A ticket's number is spelled sign by sign. In Mandarin its 1 is yāo, as one reads numbers over a loudspeaker, where
yī is taken for qī. A window of 1 to 99 is a numeral (十二号窗口, window twelve) with the ordinary yī; any other id is
spelled. Priority is not said aloud: it is nobody's business but theirs who have it.
"""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_uppercase, digits

from kiosk.errors import BadInput

LANGUAGES = ("zh", "en")
PAUSE = "pause"
"""No clip: a short silence, for the dash of A3F-001."""

_PAUSES = "-_.: "
_LONGEST = 16


def call_words(number: str, window: str, language: str) -> tuple[str, ...]:
    """The clips of a call, in order. Raises BadInput for a number or window that cannot be said."""
    ticket = _spelled(number, "number")
    if language == "zh":
        return ("please", *ticket, "number", "go-to", *_window(window, _numeral_zh), "window")
    if language == "en":
        return ("ticket", *ticket, "go-to-window", *_window(window, _numeral_en))
    raise BadInput(f"nobody here speaks {language}", field="language")


def _window(window: str, numeral: Callable[[int], tuple[str, ...]]) -> tuple[str, ...]:
    if window.isascii() and window.isdecimal() and 1 <= len(window) <= 2 and not window.startswith("0"):
        return numeral(int(window))
    return _spelled(window, "window")


def _numeral_zh(n: int) -> tuple[str, ...]:
    tens, ones = divmod(n, 10)
    words = () if tens == 0 else ("ten",) if tens == 1 else (f"digit-{tens}", "ten")
    return (*words, *(("one",) if ones == 1 else (f"digit-{ones}",) if ones else ()))


def _numeral_en(n: int) -> tuple[str, ...]:
    if n < 10:
        return (f"digit-{n}",)
    if n < 20:
        return (f"number-{n}",)
    tens, ones = divmod(n, 10)
    return (f"number-{tens}0", *((f"digit-{ones}",) if ones else ()))


def _spelled(text: str, field: str) -> tuple[str, ...]:
    words: list[str] = []
    for sign in text.upper():
        if sign in digits:
            words.append(f"digit-{sign}")
        elif sign in ascii_uppercase:
            words.append(f"letter-{sign}")
        elif sign in _PAUSES:
            words.append(PAUSE)
        else:
            raise BadInput(f"{field} holds a sign that no clip says", field=field)
    if not 1 <= len(words) <= _LONGEST or all(word == PAUSE for word in words):
        raise BadInput(f"{field} cannot be said", field=field)
    return tuple(words)
