"""What the hub above gives out, given out again by this one, with its issuer and revision."""

from __future__ import annotations

from kiosk.contract.messages import PublicationPage
from kiosk.hub import uplink_state
from kiosk.hub.publications import hearers, publish
from kiosk.hub.services import HubServices

NOT_PASSED_ON = frozenset({"queue", "keys", "staff", "payment_ways"})
"""Documents about the publisher's own hall."""


class UpstreamPublications:
    """The PublicationSink of a hub: what the hub above gives out, given out again."""

    def __init__(self, services: HubServices, upstream: str) -> None:
        self._services = services
        self._upstream = upstream

    def wants(self, document: str) -> bool:
        return document not in NOT_PASSED_ON

    def cursor(self) -> tuple[int, int]:
        with self._services.database.read() as connection:
            return uplink_state.cursor(connection, self._upstream)

    def keep(self, page: PublicationPage) -> None:
        with self._services.write() as work:
            if uplink_state.cursor(work.connection, self._upstream)[0] != page.epoch:
                return
            for item in page.items:
                if item.document not in NOT_PASSED_ON and item.issuer != self._services.hall:
                    publish(
                        work, item.document, item.body, item.published_at, issuer=item.issuer, revision=item.revision,
                        apps=hearers(work, item.document, item.body))
            uplink_state.mirrored(work, self._upstream, self._services.hall, page.cursor)
            work.commit()

    def restart(self, epoch: int) -> None:
        with self._services.write() as work:
            uplink_state.restart(work, self._upstream, epoch)
            work.commit()
