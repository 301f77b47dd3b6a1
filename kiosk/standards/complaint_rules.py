"""What complaints go by: what one can complain of, by when it is answered, and what no answer says."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from kiosk.standards.words import Words, words


class ComplaintTopic(NamedTuple):
    """A category with its sub-categories, or one of these: `id` is unique among all."""

    id: str
    name: Words
    subs: tuple[ComplaintTopic, ...] = ()


class DeadlineProfile(NamedTuple):
    """By when a case of one of `kinds` that is accepted on `from_day` or later is contacted, handled and replied to,
    called back after its reply and closed after that.

    Hours run on; working days end at the midnight that closes the last. `confirmed`: customers may be told of the
    first three.
    """

    id: str
    kinds: tuple[str, ...]
    from_day: date
    contact_hours: int | None
    handle_days: int | None
    reply_days: int | None
    confirmed: bool
    call_back_days: int = 1
    close_days: int = 1


class ReplyTemplate(NamedTuple):
    id: str
    text: Words


_FIRST = date(2000, 1, 1)
DEFAULTS = (
    DeadlineProfile("default-complaint", ("complaint",), _FIRST, 24, None, 5, False),
    DeadlineProfile("default-inquiry", ("inquiry",), _FIRST, None, None, 2, False),
    DeadlineProfile("default-other", ("opinion", "theft", "report"), _FIRST, 24, 9, 10, False),
)
"""Where the pack says nothing: what the grid company promises (24 hours, 5 working days), as the rules have it. The
working day until the call back is general knowledge; the one until it is closed is what the rules give a request for
service that was settled. Both are internal and of low confidence."""


class ComplaintRules(NamedTuple):
    """`forbidden`: what nobody in the hall says, without the mark at its end."""

    topics: tuple[ComplaintTopic, ...] = ()
    profiles: tuple[DeadlineProfile, ...] = ()
    templates: tuple[ReplyTemplate, ...] = ()
    forbidden: tuple[str, ...] = ()

    def profile(self, kind: str, day: date, *, named: str | None = None) -> DeadlineProfile:
        """The newest in force on `day` for `kind`; `named` is one that is kept whatever the kind has become."""
        known = [*DEFAULTS, *self.profiles]
        kept = next((one for one in reversed(known) if one.id == named), None)
        return kept or max(
            (one for one in known if kind in one.kinds and one.from_day <= day), key=lambda one: one.from_day)

    def topic(self, id: str | None) -> ComplaintTopic | None:
        """Of a category or a sub-category."""
        return next((one for top in self.topics for one in (top, *top.subs) if one.id == id), None)

    def rude(self, text: str) -> tuple[str, ...]:
        """The forbidden phrases that `text` says, however it is spaced, punctuated, wide or capitalised."""
        said = _bare(text)
        return tuple(one for one in self.forbidden if (bare := _bare(one)) and (
            f" {bare} " in f" {said} " if bare.isascii() else bare.replace(" ", "") in said.replace(" ", "")))


def _bare(text: str) -> str:
    """Words alone, in one width and case. An apostrophe ends none; a sign that is not ASCII is one of its own."""
    flat = unicodedata.normalize("NFKC", text).casefold().replace("’", "").replace("'", "")
    return " ".join("".join(
        " " if not one.isalnum() else one if one.isascii() else f" {one} " for one in flat).split())


def complaint_rules(value: Mapping[str, Any]) -> ComplaintRules:
    """From the public pack's `complaints`."""
    return ComplaintRules(
        topics=tuple(ComplaintTopic(
            t["id"], words(t["name"]),
            tuple(ComplaintTopic(s["id"], words(s["name"])) for s in t["subs"])) for t in value.get("topics", ())),
        profiles=tuple(DeadlineProfile(
            p["id"], tuple(p["kinds"]), date.fromisoformat(p["from_day"]), p["contact_hours"], p["handle_days"],
            p["reply_days"], bool(p["confirmed"]), p.get("call_back_days") or 1, p.get("close_days") or 1)
            for p in value.get("profiles", ())),
        templates=tuple(ReplyTemplate(t["id"], words(t["text"])) for t in value.get("templates", ())),
        forbidden=tuple(value.get("forbidden", ())),
    )
