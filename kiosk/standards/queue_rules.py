"""What the queue goes by: the pack's numbers where the hall stands for them, else these defaults."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from kiosk.standards.words import Words, words


class PriorityClass(NamedTuple):
    """`head_start_minutes` is at most the cap when it counts; a key customer has none. `from_age` in years, by card."""

    id: str
    name: Words
    head_start_minutes: int
    key_customer: bool = False
    from_age: int | None = None


class QueueRules(NamedTuple):
    """The cap is 15 minutes until a hall confirms another; `return_after` counts tickets of the same category.

    `unconfirmed` names rules and classes of the pack that nobody has signed off: for staff.
    """

    cap_minutes: int = 15
    calls_before_missed: int = 3
    missed_return_minutes: int = 30
    return_after: int = 2
    help_escalation_seconds: int = 60
    transfers_before_alert: int = 3
    classes: tuple[PriorityClass, ...] = ()
    meeting_room: Words | None = None
    unconfirmed: tuple[str, ...] = ()

    @property
    def missed_return(self) -> timedelta:
        return timedelta(minutes=self.missed_return_minutes)

    @property
    def passing(self) -> tuple[str, ...]:
        """The classes that go before others at all."""
        return tuple(one.id for one in self.classes if self.passes(one.id))

    def class_of(self, priority: str | None) -> PriorityClass | None:
        return next((one for one in self.classes if one.id == priority), None)

    def head_start(self, priority: str | None) -> timedelta:
        """None at all for a class that the pack does not know."""
        found = self.class_of(priority)
        return timedelta(minutes=min(found.head_start_minutes, self.cap_minutes)) if found else timedelta()

    def class_for_age(self, years: int) -> str | None:
        """The class that an ID card gives whoever is so old: of several the one with the longest head start."""
        fitting = [one for one in self._by_card if one.from_age is not None and years >= one.from_age]
        return max(fitting, key=lambda one: one.head_start_minutes).id if fitting else None

    @property
    def card_age(self) -> int | None:
        """From how many years on an ID card gives a place further ahead; None where the pack has no such class."""
        return min((one.from_age for one in self._by_card if one.from_age is not None), default=None)

    @property
    def _by_card(self) -> tuple[PriorityClass, ...]:
        """Nobody is told of a class that the hall has not signed off."""
        return tuple(one for one in self.classes if f"priority.{one.id}" not in self.unconfirmed)

    def order_key(self, issued_at: datetime, priority: str | None) -> datetime:
        """The time that counts in the queue."""
        return issued_at if priority is None else issued_at - self.head_start(priority)

    def passes(self, priority: str | None) -> bool:
        """Whether the class goes before others at all: what a board marks."""
        return self.head_start(priority) > timedelta()


NUMBERS = (
    "cap_minutes", "calls_before_missed", "missed_return_minutes", "return_after", "help_escalation_seconds",
    "transfers_before_alert",
)


def default_of(rule: str) -> int:
    return int(QueueRules._field_defaults[rule])


def queue_rules(value: Mapping[str, Any]) -> QueueRules:
    """From the public pack's `queue`; what it does not say has its default."""
    room = value.get("meeting_room")
    return QueueRules(
        **{name: int(value[name]) for name in NUMBERS if name in value},
        classes=tuple(
            PriorityClass(c["id"], words(c["name"]), int(c["head_start_minutes"]), bool(c["key_customer"]),
                          c.get("from_age"))
            for c in value.get("classes", ())
        ),
        meeting_room=None if room is None else words(room), unconfirmed=tuple(value.get("unconfirmed", ())),
    )
