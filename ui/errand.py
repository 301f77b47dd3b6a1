"""What a customer takes along from one zone to another; gone with the visit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Errand:
    """`items` are to be paid at a window, by a ticket for `service_id`; `rating`: the code of a ticket to be rated.

    `village` and `customer_kind` are of the account that this visit has shown, as far as they are known.
    """

    service_id: str = ""
    items: list[dict[str, Any]] = field(default_factory=list)
    rating: str = ""
    village: str = ""
    customer_kind: str = ""

    def take_up(self, service_id: str, items: list[dict[str, Any]]) -> None:
        self.service_id, self.items = service_id, items

    def hand_over(self, service_id: str) -> list[dict[str, Any]]:
        """What a ticket for that service carries: nothing of another errand, and nothing twice."""
        if service_id != self.service_id:
            return []
        items = self.items
        self.service_id, self.items, self.rating = "", [], ""
        return items

    def show_account(self, village: str, customer_kind: str = "") -> None:
        """What concerns an account there and of that kind comes first from now on."""
        self.village, self.customer_kind = village, customer_kind or self.customer_kind

    def drop(self) -> None:
        self.village = self.customer_kind = ""
        self.service_id, self.items, self.rating = "", [], ""
