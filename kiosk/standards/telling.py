"""Which pack an app without an outbox shows, told to its hub: a board, a counter."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from kiosk.errors import HubUnavailable, KioskError
from kiosk.ids import new_id
from kiosk.standards.published import Published

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient

log = logging.getLogger(__name__)


class Telling:
    """`tell` says it once a change, and anew after `again`: a hub that was restored meanwhile has forgotten it."""

    def __init__(self, published: Published) -> None:
        self._published = published
        self._told: tuple[str, int] | None = None

    def again(self) -> None:
        self._told = None

    def tell(self, client: HubClient) -> None:
        """Raises HubUnavailable. A hub that refuses it is older than this program, and is not asked again."""
        from kiosk.standards.messages import ReportStandards  # after the first frame

        shown = self._published.shown
        if shown is None or shown == self._told:
            return
        try:
            client.command(
                "report_standards", ReportStandards(issuer=shown[0], revision=shown[1]), command_id=new_id())
        except HubUnavailable:
            raise
        except KioskError as error:
            log.warning("the hub does not want to know which pack is shown here: %s", error.code)
        self._told = shown
