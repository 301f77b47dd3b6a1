"""Sends notices of payment to the merchant's door, as late and as often as the sandbox was told."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import Protocol

import httpx

from kiosk.payments.sandbox.faults import Faults

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    url: str
    body: bytes
    headers: dict[str, str]


class Making(Protocol):
    def __call__(self) -> Notice: ...


def send_later(make: Making, faults: Faults) -> None:
    """In a thread of its own: each time made and signed anew, as the real ones do."""
    times, late = faults.notify_times, faults.notify_late_seconds

    def send() -> None:
        threading.Event().wait(late)
        for _ in range(times):
            notice = make()
            if not notice.url.startswith("http"):
                return
            try:  # a hub's certificate is its own, pinned by its apps and not by us
                httpx.post(notice.url, content=notice.body, headers=notice.headers, verify=False, timeout=10)
            except httpx.HTTPError as error:
                log.info("a notice was not taken: %s", type(error).__name__)

    threading.Thread(target=send, daemon=True, name="notice").start()
