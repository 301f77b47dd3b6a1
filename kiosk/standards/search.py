"""Finding a service by what a customer types: Chinese, pinyin, initials, English."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import IntEnum

from kiosk.standards.public import PublicPack, Service

TYPED_LIMIT = 40  # characters; what goes beyond is not looked at


class _Fit(IntEnum):
    """How well a word fits what was typed, the best first."""

    SAME = 0
    BEGINS = 1
    HOLDS = 2


_NAME = {_Fit.SAME: 0, _Fit.BEGINS: 1, _Fit.HOLDS: 3}
_KEYWORD = {_Fit.SAME: 2, _Fit.BEGINS: 4, _Fit.HOLDS: 5}  # the very word beats a name that holds it somewhere
_OTHER_LANGUAGE = 6


def find_services(pack: PublicPack, typed: str, language: str) -> tuple[Service, ...]:
    """The services of `pack` that fit, the best first; equal ones common first, then in the pack's order.

    Pinyin may be whole (`guohu`), initials (`gh`) or cut short anywhere (`guoh`, `ghu`), English any
    words by their beginnings. Nothing typed finds nothing.
    """
    wanted = _plain(typed[:TYPED_LIMIT])
    if not wanted.strip():
        return ()
    ranked = []
    for order, service in enumerate(pack.services):
        ranks = list(_ranks(service, wanted, language.startswith("zh")))
        if ranks:
            ranked.append(((min(ranks), not service.common, order), service))
    return tuple(service for _, service in sorted(ranked, key=lambda item: item[0]))


def _ranks(service: Service, wanted: str, chinese: bool) -> Iterator[int]:
    for fit in _chinese_fits(service.name.zh, service.pinyin, wanted):
        yield _NAME[fit] + (0 if chinese else _OTHER_LANGUAGE)
    for fit in _english_fits(service.name.en, wanted):
        yield _NAME[fit] + (_OTHER_LANGUAGE if chinese else 0)
    for keyword in service.keywords:
        fits = _chinese_fits(keyword.text, keyword.pinyin, wanted) if keyword.pinyin \
            else _english_fits(keyword.text, wanted)
        for fit in fits:
            yield _KEYWORD[fit] + (0 if chinese == bool(keyword.pinyin) else _OTHER_LANGUAGE)


def _chinese_fits(text: str, pinyin: str, wanted: str) -> Iterator[_Fit]:
    """By characters and by pinyin; blanks count for nothing in either."""
    close = wanted.replace(" ", "")
    words = _plain(text).replace(" ", "")
    if close in words:
        yield _Fit.SAME if close == words else _Fit.BEGINS if words.startswith(close) else _Fit.HOLDS
    if not close.isascii():
        return
    syllables = pinyin.split()
    for start in range(len(syllables)):
        left = _unspelt(syllables[start:], close)
        if left is not None:
            yield _Fit.HOLDS if start else _Fit.BEGINS if left else _Fit.SAME
            return


def _unspelt(syllables: list[str], typed: str) -> int | None:
    """How many syllables stay when `typed` spells the first ones, each by one or more of its first letters."""
    reached = {0}
    for number, syllable in enumerate(syllables, 1):
        reached = {at + n for at in reached for n in range(1, len(syllable) + 1) if typed[at : at + n] == syllable[:n]}
        if len(typed) in reached:
            return len(syllables) - number
    return None


def _english_fits(text: str, wanted: str) -> Iterator[_Fit]:
    """Every typed word must begin a word of the text."""
    typed, words = wanted.split(), _plain(text).split()
    if all(any(word.startswith(part) for word in words) for part in typed):
        yield _Fit.SAME if typed == words else _Fit.BEGINS if words[0].startswith(typed[0]) else _Fit.HOLDS


def _plain(text: str) -> str:
    """Folded to one width and case, marks as blanks."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("'", "")
    return "".join(c if c.isalnum() else " " for c in folded)
