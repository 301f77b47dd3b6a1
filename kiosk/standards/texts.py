"""What a text of the pack may hold: plain characters, named placeholders, both languages."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from kiosk.text import plain

NAME_LIMIT = 60
SENTENCE_LIMIT = 300

_HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_LOOSE_ZH = re.compile(
    r"([0-9０-９][0-9０-９.]*|[一二三四五六七八九十百两半]+)\s*"
    r"(个?工作日|个月|小时|分钟|天|日|年|元|%|％|千瓦时|千瓦|度|kWh|kW)"
)
_LOOSE_EN = re.compile(
    r"\b(\d[\d.,]*|one|two|three|four|five|six|seven|ten|half an?)[\s-]*"
    r"((working|calendar|business)[\s-])?(days?|hours?|minutes?|months?|years?|yuan|percent|%|kWh|kW)(?![A-Za-z])",
    re.IGNORECASE,
)


def _checked(limit: int) -> AfterValidator:
    def check(text: str) -> str:
        if len(text) > limit:
            raise ValueError(f"has {len(text)} characters, the limit is {limit}")
        if not text.strip():
            raise ValueError("is empty")
        if plain(text, limit=limit, field="text") != text:
            raise ValueError("has control characters, a line break, or a space at its start or end")
        return text

    return AfterValidator(check)


Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$")]
Name = Annotated[str, _checked(NAME_LIMIT)]
Sentence = Annotated[str, _checked(SENTENCE_LIMIT)]


class Entry(BaseModel):
    """Base of everything in the pack: frozen, and a key that nobody knows is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Entry):
    """A sentence in both languages."""

    zh: Sentence
    en: Sentence


class BilingualName(Entry):
    """A name in both languages, short enough for a card."""

    zh: Name
    en: Name


def language_faults(words: Bilingual | BilingualName) -> list[tuple[str, str]]:
    """(language, reason) for a text that is not in its language."""
    faults = []
    if not _HAN.search(words.zh) and _LATIN_WORD.search(_without_placeholders(words.zh)):
        faults.append(("zh", "is not Chinese"))
    if _HAN.search(words.en):
        faults.append(("en", "has Chinese characters"))
    return faults


def loose_figure(text: str) -> str | None:
    """The first number with a unit that is typed into `text`, or None. Figures have a file of their own."""
    found = _LOOSE_ZH.search(text) or _LOOSE_EN.search(text)
    return found.group() if found else None


def _without_placeholders(text: str) -> str:
    return re.sub(r"\{[^}]*\}", "", text)
