"""Asking the hub for a number while a customer stands waiting: 300 ms in all, then never mind."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.errors import HubUnavailable, KioskError
from kiosk.sync.link import Link
from kiosk.tickets.model import HubNumber

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient

log = logging.getLogger(__name__)


class HubNumbers:
    """The deadline covers everything: connecting, a new session, the answer. `client` may be slow to import."""

    def __init__(self, client: Callable[[], HubClient], link: Link) -> None:
        self._client = client
        self._link = link
        self._askers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="issue-number")

    def close(self) -> None:
        self._askers.shutdown(wait=False, cancel_futures=True)

    def __call__(
        self, ticket_id: UUID, *, category: str, service_id: str, requested_at: datetime, priority: str | None = None,
    ) -> HubNumber | None:
        """None when the circuit is open, the hub is away, too slow, or says no."""
        if self._link.circuit.is_open:
            return None
        answer = self._askers.submit(self._ask, ticket_id, category, service_id, requested_at, priority)
        try:
            return answer.result(self._link.quick_seconds)
        except TimeoutError:
            answer.cancel()
            self._link.circuit.too_slow()
        except HubUnavailable as error:
            self._link.lost(error)
        except KioskError as error:
            log.warning("the hub gives no number: %s", error.cause)
        except Exception:  # whatever it is, the customer gets a ticket
            log.exception("asking the hub for a number failed")
        return None

    def _ask(
        self, ticket_id: UUID, category: str, service_id: str, requested_at: datetime, priority: str | None = None,
    ) -> HubNumber:
        from kiosk.contract import messages

        request = messages.NumberRequest(
            ticket_id=ticket_id, category=category, service_id=service_id, requested_at=requested_at,
            priority=priority)
        issued = self._client().ask("issue_number", request, messages.NumberIssued, command_id=ticket_id)
        return HubNumber(
            issued.number, issued.business_day, issued.issued_at, issued.ahead, issued.estimate_minutes,
            issued.ahead_most)
