"""What the feedback zone offers: one line a card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class FeedbackCard(NamedTuple):
    """`page`: of ui.terminal.registry. The pack words it: `feedback.<page>` and, smaller, `feedback.<page>_note`."""

    page: str
    icon: str


CARDS: tuple[FeedbackCard, ...] = (
    FeedbackCard("rate", "star"),
    FeedbackCard("voices", "bulb"),
    FeedbackCard("case", "message-2"),
    FeedbackCard("track", "list-search"),
    FeedbackCard("meetings", "users"),
)


@dataclass(frozen=True, slots=True)
class CardRow:
    page_id: str
    icon_name: str
    title: str
    say: str
