"""A ticket given at the counter, as its screen shows it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class GivenTicket:
    """`job_id` is its paper's, None where the counter has no printer."""

    number: str
    service_id: str
    category: str
    ahead: int | None
    ahead_most: int | None
    qr: str
    job_id: UUID | None
