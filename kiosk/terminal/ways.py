"""Which ways to pay are away, as the hall's hub found out: mirrored here, so a screen knows before it is touched."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.sync.mirror import Mirror

if TYPE_CHECKING:
    from kiosk.contract.messages import Publication

DOCUMENT = "payment_ways"


class WaysToPay:
    """`away`: channels (wechat, alipay) whose gateway does not answer. Listeners run in the downlink's thread."""

    def __init__(self, mirror: Mirror, hall: str | None) -> None:
        self._mirror, self._hall = mirror, hall
        self._listeners: list[Callable[[], None]] = []
        self.away = self._mirrored()

    def on_change(self, call: Callable[[], None]) -> None:
        self._listeners.append(call)

    def arrived(self, items: list[Publication]) -> None:
        if any(item.document == DOCUMENT for item in items):
            self.away = self._mirrored()
            for call in self._listeners:
                call()

    def _mirrored(self) -> frozenset[str]:
        """Another hall's word, which an older hub passes on, is not about this one."""
        ours = [body for body in self._mirror.each(DOCUMENT) if body.get("hall") == self._hall]
        return frozenset(ours[-1].get("away", ())) if ours else frozenset()
