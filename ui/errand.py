"""What a customer takes along from one zone to another; gone with the visit."""

from __future__ import annotations

from typing import Any

from kiosk.cards import About


class Errand:
    """`items` are to be paid at a window, by a ticket for `service_id`; `rating`: the code of a ticket to be rated.
    `about`: of a supervision card, for the page that opens next.

    `known_by`: account numbers, or a card's hash, that this visit has shown. `village` and `customer_kind` are of the
    last such account, as far as they are known.
    """

    def __init__(self) -> None:
        self.service_id = self.rating = self.village = self.customer_kind = ""
        self.items: list[dict[str, Any]] = []
        self.known_by: set[str] = set()
        self.about: About | None = None

    def take_up(self, service_id: str, items: list[dict[str, Any]]) -> None:
        self.service_id, self.items = service_id, items

    def hand_over(self, service_id: str) -> list[dict[str, Any]]:
        """What a ticket for that service carries: nothing of another errand, and nothing twice."""
        if service_id != self.service_id:
            return []
        items = self.items
        self.service_id, self.items, self.rating = "", [], ""
        return items

    def take_about(self) -> About | None:
        """Once: what is opened later in the visit is about nobody in particular."""
        about, self.about = self.about, None
        return about

    def show_account(self, village: str, customer_kind: str) -> None:
        """What concerns an account there and of that kind comes first from now on."""
        self.village, self.customer_kind = village, customer_kind

    def drop(self) -> None:
        self.known_by.clear()
        self.village = self.customer_kind = ""
        self.about = None
        self.service_id, self.items, self.rating = "", [], ""
