"""What changed between two versions, sentence by sentence: what is gone, what is new, what stays around it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kiosk.announcements.markup import plain_text
from kiosk.contract.announcements import Attachment, Content
from kiosk.standards.public import PublicPack
from ui.console.announcements.steps import MARKED, parts_of
from ui.console.times import minute

_SENTENCE = re.compile(r"(?<=[。！？；])|(?<=[.!?;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Change:
    """`part`: see KindWords.parts; only at the first row of a part, in each language, `of` at each. `change`: same,
    gone, new."""

    part: str
    tongue: str
    change: str
    words: str
    of: str = ""


def changes(old: Content, new: Content, pack: PublicPack) -> list[Change]:
    """Nothing for a part that is the same in both."""
    before, after = _texts(old, pack), _texts(new, pack)
    found = []
    for part, tongue in dict.fromkeys([*before, *after]):
        was, now = before.get((part, tongue), ""), after.get((part, tongue), "")
        if was != now:
            rows = list(_compared(was, now))
            found += [Change(part if at == 0 else "", tongue if at == 0 else "", change,
                             plain_text(words) or words if part in MARKED else words, part)
                      for at, (change, words) in enumerate(rows)]
    return found


def sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def _compared(was: str, now: str) -> Iterator[tuple[str, str]]:
    old, new = sentences(was), sentences(now)
    for step, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if step == "equal":
            yield from (("same", one) for one in old[a:b])
        else:
            yield from (("gone", one) for one in old[a:b])
            yield from (("new", one) for one in new[c:d])


def _texts(content: Content, pack: PublicPack) -> dict[tuple[str, str], str]:
    """By part and language; what has no language is of none."""
    said = {(part, tongue): text for part, zh, en in parts_of(content, pack)
            for tongue, text in (("zh", zh), ("en", en)) if part != "times"}
    targets, outage = content.targets, content.outage
    plain = {
        "kind": content.kind.value,
        "times": f"{minute(outage.starts_at, pack)} – {minute(outage.ends_at, pack)}" if outage else "",
        "about": "tariff" if content.tariff else "",
        "starts_at": minute(content.starts_at, pack), "ends_at": minute(content.ends_at, pack),
        "places": ", ".join(targets.places), "apps": ", ".join(targets.apps), "halls": ", ".join(targets.halls),
        "zones": ", ".join(targets.zones), "areas": ", ".join(targets.areas), "customers": ", ".join(targets.customers),
        "pictures": _numbered(content.pictures), "attachment": _pdf(content.attachment)}
    return said | {(part, ""): text for part, text in plain.items() if text}


def _pdf(attachment: Attachment | None) -> str:
    """Its name, its pages by what they look like, and its words."""
    return "" if attachment is None else "\n".join(
        [attachment.name, _numbered(attachment.pages), attachment.text]).strip()


def _numbered(ids: Sequence[str]) -> str:
    return "\n".join(f"{no}. {id[:12]}" for no, id in enumerate(ids, 1))
