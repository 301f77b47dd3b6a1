"""Faults within texts: language, placeholders, figures typed by hand, forbidden words."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.standards.draft import Draft, Fault
from kiosk.standards.quiz_schema import QuizQuestion
from kiosk.standards.required import PHRASES
from kiosk.standards.schema import (
    Commitment,
    Figure,
    Forbidden,
    Material,
    Outage,
    Phrase,
    PublicText,
    Service,
    Unit,
)
from kiosk.standards.soundness import placeholders
from kiosk.standards.texts import Bilingual, language_faults, loose_figure
from kiosk.standards.walk import Text, texts

_NO_LOOSE_FIGURES = (Service, Commitment, Outage, Phrase, Material, PublicText)


def text_faults(draft: Draft) -> Iterator[Fault]:
    forbidden = draft.one(Forbidden)
    banned = forbidden.phrases if forbidden else []
    for text in texts(draft):
        for language, reason in language_faults(text.words):
            yield Fault(text.file, f"{text.key}.{language}", reason)
        for language, words in _both(text):
            yield from _words_faults(text, f"{text.key}.{language}", words, banned)
        yield from _placeholder_faults(text, draft)
    if not draft.named(Phrase):
        yield Fault("phrases.toml", "phrase", f"is missing: screens say {len(PHRASES)} phrases")
        return
    for key in sorted(PHRASES.keys() - draft.named(Phrase)):
        yield Fault("phrases.toml", f"phrase.{key}", "is missing; screens say it")


def quoted_figures(text: Text) -> set[str]:
    """The figures that a text is worded around; none where figures have no place or the braces are broken."""
    if not _may_quote(text):
        return set()
    try:
        return placeholders(text.words.zh) | placeholders(text.words.en)
    except ValueError:
        return set()


def _both(text: Text) -> tuple[tuple[str, str], ...]:
    return (("zh", text.words.zh), ("en", text.words.en))


def _words_faults(text: Text, key: str, words: str, banned: list[str]) -> Iterator[Fault]:
    if isinstance(text.owner, _NO_LOOSE_FIGURES):
        loose = loose_figure(words)
        if loose is not None:
            yield Fault(text.file, key, f"states “{loose}”: put it into figures.toml and name it in braces")
    if isinstance(text.owner, Outage) and text.owner.hotline in words:
        yield Fault(text.file, key, f"states “{text.owner.hotline}”: name it as {{hotline}}")
    for phrase in banned:
        if phrase.rstrip("。！？.!?") in words:
            yield Fault(text.file, key, f"says what the hall forbids: {phrase}")


def _placeholder_faults(text: Text, draft: Draft) -> Iterator[Fault]:
    names: dict[str, set[str]] = {}
    for language, words in _both(text):
        try:
            names[language] = placeholders(words)
        except ValueError as error:
            yield Fault(text.file, f"{text.key}.{language}", str(error))
    if len(names) < 2:
        return
    if names["zh"] != names["en"]:
        uneven = ", ".join(sorted(names["zh"] ^ names["en"]))
        yield Fault(text.file, text.key, f"has {{{uneven}}} in one language only")
        return
    yield from _wrong_names(text, names["zh"], draft)


def _wrong_names(text: Text, names: set[str], draft: Draft) -> Iterator[Fault]:
    if _may_quote(text):
        for name in sorted(names - draft.named(Figure)):
            yield Fault(text.file, text.key, f"names {{{name}}}, which is no figure of this pack")
        if not names and isinstance(text.owner, Service):
            yield Fault(text.file, text.key, "must be worded around a figure of figures.toml")
        return
    wanted = _wanted(text, names)
    if names != wanted:
        given = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "no placeholder"
        yield Fault(text.file, text.key, f"must use {given}, not {', '.join(sorted(names)) or 'none'}")


def _wanted(text: Text, names: set[str]) -> set[str]:
    if isinstance(text.owner, Phrase):
        return set(PHRASES.get(text.owner.id, names))
    if isinstance(text.owner, Unit) and text.key.endswith(".text"):
        return {"n"}
    if isinstance(text.owner, Outage):
        return names & {"hotline"}
    return set()


def _may_quote(text: Text) -> bool:
    if not isinstance(text.words, Bilingual):
        return False
    if isinstance(text.owner, QuizQuestion):
        return True
    if isinstance(text.owner, Service):
        return text.key.endswith((".time_limit", ".fee"))
    if isinstance(text.owner, Commitment):
        return text.key.endswith(".text")
    if isinstance(text.owner, PublicText):
        return ".lines[" in text.key
    return isinstance(text.owner, Outage) and ".promises[" in text.key
