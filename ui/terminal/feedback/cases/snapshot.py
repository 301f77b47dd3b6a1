"""A case on its way, as the pages show it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.cards import About, Of
from kiosk.standards.public import PublicPack
from kiosk.terminal.cases import CaseSaid, CaseTaken
from ui.catalogue.words import error_key
from ui.terminal.feedback.about import about_words
from ui.terminal.feedback.keyed import grouped

ICONS = {"complaint": "alert-circle", "opinion": "message-2", "inquiry": "help", "theft": "bolt-off",
         "report": "shield-check"}
BY_TOPIC = frozenset({"complaint", "opinion"})
"""What the categories are made for; the others go straight to the words."""


@dataclass(frozen=True, slots=True)
class KindRow:
    kind: str
    icon_name: str
    name: str
    say: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """`subs`: whether it has some of its own."""

    topic: str
    name: str
    subs: bool


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One line of what is about to be sent."""

    what: str
    value: str


@dataclass(frozen=True, slots=True)
class Draft:
    """`step`: writing, sending, given, failed. `when`: today, yesterday, earlier.

    `who`: named, confidential, anonymous.
    """

    step: str = "writing"
    kind: str = ""
    topic: str = ""
    sub: str = ""
    text: str = ""
    where: str = ""
    when: str = ""
    window: str = ""
    ticket: str = ""
    account: str = ""
    name: str = ""
    phone: str = ""
    who: str = ""
    about: About | None = None
    taken: CaseTaken | None = None
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseSnapshot:
    """`offers`: something can be taken here; `dirty`: words would be lost; `promise`: sentences, one a line."""

    step: str = "writing"
    offers: bool = False
    kind: str = ""
    kind_name: str = ""
    by_topic: bool = False
    topic_name: str = ""
    text: str = ""
    where: str = ""
    when: str = ""
    window: str = ""
    ticket: bool = False
    account: str = ""
    name: str = ""
    phone: str = ""
    who: str = ""
    about: str = ""
    dirty: bool = False
    number: str = ""
    code: str = ""
    promise: str = ""
    error: str = ""


def kind_rows(pack: PublicPack, takes: Collection[str], language: str) -> tuple[KindRow, ...]:
    """Where no power is supplied, none is stolen."""
    if pack.fault is None:
        takes = set(takes) - {"theft"}
    return tuple(
        KindRow(kind, icon, pack.phrase(f"case.kind_{kind}", language), pack.phrase(f"case.kind_{kind}_note", language))
        for kind, icon in ICONS.items() if kind in takes)


def topic_rows(pack: PublicPack, language: str) -> tuple[TopicRow, ...]:
    return tuple(TopicRow(one.id, one.name.of(language), bool(one.subs)) for one in pack.complaints.topics)


def sub_rows(pack: PublicPack, topic: str, language: str) -> tuple[TopicRow, ...]:
    """The sub-categories of a category, then the category itself: something else of it."""
    top = next((one for one in pack.complaints.topics if one.id == topic), None)
    if top is None:
        return ()
    return (*(TopicRow(one.id, one.name.of(language), False) for one in top.subs),
            TopicRow(top.id, pack.phrase("case.sub_other", language), False))


def said_of(pack: PublicPack, draft: Draft, today: date) -> CaseSaid:
    """What is handed over; `when` becomes the day where it names one, else it is for staff to read."""
    day = {"today": today, "yesterday": today - timedelta(days=1)}.get(draft.when)
    when = pack.phrase(f"case.{draft.when}", "zh_CN") if draft.when and day is None else ""
    number = draft.about.key if draft.about is not None and draft.about.of is Of.PERSON else ""
    return CaseSaid(
        draft.kind, draft.text, draft.sub or draft.topic or None, draft.where, when, day, draft.window, number,
        draft.ticket, draft.account, draft.name, draft.phone, anonymous=draft.who == "anonymous",
        confidential=draft.who == "confidential")


def said_rows(pack: PublicPack, draft: Draft, language: str) -> tuple[SaidRow, ...]:
    """What is sent, as it is: what somebody anonymous typed and does not send is not there."""
    def phrase(key: str) -> str:
        return pack.phrase(key, language)

    named = draft.who != "anonymous"
    topic = pack.complaints.topic(draft.sub or draft.topic or None)
    rows: Iterable[tuple[str, str]] = (
        ("case.kind", " · ".join(filter(None, (
            phrase(f"case.kind_{draft.kind}") if draft.kind else "", topic.name.of(language) if topic else "")))),
        ("case.about", about_words(pack, draft.about, language)),
        ("case.text", draft.text),
        ("case.when", phrase(f"case.{draft.when}") if draft.when else ""), ("case.where", draft.where),
        ("case.window", draft.window), ("case.ticket", phrase("case.ticket_taken") if draft.ticket and named else ""),
        ("case.account", draft.account if named else ""), ("case.name", draft.name if named else ""),
        ("case.phone", draft.phone if named else ""),
    )
    return tuple(SaidRow(phrase(key), value) for key, value in rows if value)


def snapshot(pack: PublicPack, draft: Draft, language: str, *, offers: bool) -> CaseSnapshot:
    topic, taken = pack.complaints.topic(draft.topic or None), draft.taken
    return CaseSnapshot(
        draft.step, offers, draft.kind, pack.phrase(f"case.kind_{draft.kind}", language) if draft.kind else "",
        draft.kind in BY_TOPIC and bool(pack.complaints.topics), topic.name.of(language) if topic else "", draft.text,
        draft.where, draft.when, draft.window, bool(draft.ticket), draft.account, draft.name, draft.phone, draft.who,
        about_words(pack, draft.about, language),
        draft.step in {"writing", "failed"} and any((draft.text, draft.where, draft.account, draft.name, draft.phone)),
        grouped(taken.number) if taken else "", taken.code if taken else "", promise_text(pack, draft, language),
        error_key(pack, draft.errors))


def promise_text(pack: PublicPack, draft: Draft, language: str) -> str:
    if draft.taken is None:
        return ""
    promise, lines = draft.taken.promise, []
    if draft.kind == "report":
        lines.append(pack.phrase("case.goes_up", language))
    if draft.who == "anonymous":
        lines.append(pack.phrase("case.promise_anonymous", language))
    elif promise.contact_hours is not None:
        lines.append(pack.phrase("case.promise_contact", language, hours=promise.contact_hours))
    if promise.reply_by is not None:
        lines.append(pack.phrase("case.promise_reply", language, day=day_words(promise.reply_by, language)))
        if promise.provisional:
            lines.append(pack.phrase("case.promise_provisional", language, year=promise.reply_by.year))
    return "\n".join(lines)


def day_words(day: date, language: str) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if language == "zh_CN" else f"{day.day} {day:%b %Y}"
