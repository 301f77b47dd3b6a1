"""Every text of a pack with the key that names it in a report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.standards.draft import Draft
from kiosk.standards.schema import SECTIONS
from kiosk.standards.texts import Bilingual, BilingualName, Entry


@dataclass(frozen=True, slots=True)
class Text:
    """`owner` is the entry that the text stands in; `key` ends before the language."""

    file: str
    key: str
    owner: Entry
    words: Bilingual | BilingualName


def texts(draft: Draft) -> Iterator[Text]:
    for section in SECTIONS:
        for identity, entry in draft.many(section.model).items():
            key = section.key if section.alone else f"{section.key}.{identity}"
            for path, words in _within(entry, key):
                yield Text(section.file, path, entry, words)


def _within(value: object, key: str) -> Iterator[tuple[str, Bilingual | BilingualName]]:
    if isinstance(value, Bilingual | BilingualName):
        yield key, value
    elif isinstance(value, Entry):
        for name in type(value).model_fields:
            yield from _within(getattr(value, name), f"{key}.{name}")
    elif isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield from _within(item, f"{key}[{number}]")
