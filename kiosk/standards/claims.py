"""Claims: what the pack states as a fact, who stands for it, and whether customers may see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kiosk.standards.draft import Draft
from kiosk.standards.quiz_schema import QuizQuestion
from kiosk.standards.schema import (
    Commitment,
    Confidence,
    DeadlineProfile,
    Figure,
    Grounds,
    PriorityClass,
    PublicText,
    QueueRule,
    Service,
    Signed,
)
from kiosk.standards.texts import Entry


@dataclass(frozen=True, slots=True)
class Claim:
    """`says` is the claim in one line: a signature holds for exactly that."""

    key: str
    says: str
    grounds: Grounds
    confirmed_by: str | None
    confirmed_on: date | None

    def hidden_because(self, on: date) -> str | None:
        """Why customers may not see it on the day `on`; None when they may."""
        begins = self.grounds.effective_from
        if begins is not None and begins > on:
            return f"not in force before {begins}"
        ends = self.grounds.effective_until
        if ends is not None and ends < on:
            return f"ran out on {ends}"
        if self.grounds.confidence is Confidence.HIGH or self.confirmed_by is not None:
            return None
        return f"confidence {self.grounds.confidence} and not signed off"


STATED_BY: dict[str, type[Entry]] = {
    "figure": Figure, "materials": Service, "commitment": Commitment, "queue": QueueRule, "priority": PriorityClass,
    "public": PublicText, "deadline": DeadlineProfile, "quiz": QuizQuestion,
}


def claims(draft: Draft) -> dict[str, Claim]:
    """All claims by key, with the signatures that fit them."""
    signatures = tuple(draft.many(Signed).values())
    return {claim.key: _signed(claim, signatures) for claim in _unsigned(draft)}


def _unsigned(draft: Draft) -> Iterator[Claim]:
    for name, figure in draft.many(Figure).items():
        yield _claim(f"figure.{name}", figure_says(figure), figure)
    for name, service in draft.many(Service).items():
        yield _claim(f"materials.{name}", ", ".join(service.materials.items) or "none", service.materials)
    for name, commitment in draft.many(Commitment).items():
        yield _claim(f"commitment.{name}", f"{commitment.title.zh}: {commitment.text.zh}", commitment)
    for name, page in draft.many(PublicText).items():
        lines = " / ".join(line.zh for line in page.lines)
        yield _claim(f"public.{name}", f"{page.title.zh}: {lines}", page)
    for name, question in draft.many(QuizQuestion).items():
        yield _claim(f"quiz.{name}", f"{question.text.zh} {question.choices[question.right - 1].zh}", question)
    for name, rule in draft.many(QueueRule).items():
        yield _claim(f"queue.{name}", str(rule.value), rule)
    for name, profile in draft.many(DeadlineProfile).items():
        yield _claim(f"deadline.{name}", deadline_says(profile), profile)
    for name, priority in draft.many(PriorityClass).items():
        by_card = "" if priority.from_age is None else f", from the age of {priority.from_age} by ID card"
        yield _claim(f"priority.{name}", f"{priority.name.zh}: {priority.head_start_minutes}{by_card}", priority)


def deadline_says(profile: DeadlineProfile) -> str:
    said = {"contact": profile.contact_hours, "handle": profile.handle_days, "reply": profile.reply_days,
            "call back": profile.call_back_days, "close": profile.close_days}
    limits = ", ".join(f"{name} {value}" for name, value in said.items() if value is not None)
    return f"{'/'.join(profile.kinds)} from {profile.from_day}: {limits}"


def figure_says(figure: Figure) -> str:
    if figure.words is not None:
        return figure.words.zh
    return f"{figure.value} {figure.unit}"


def _claim(key: str, says: str, grounds: Grounds) -> Claim:
    return Claim(key, says, grounds, grounds.confirmed_by, grounds.confirmed_on)


def _signed(claim: Claim, signatures: Iterable[Signed]) -> Claim:
    for signed in signatures:
        if signed.all or signed.says.get(claim.key) == claim.says:
            return replace(claim, confirmed_by=signed.by, confirmed_on=signed.on)
    return claim
