"""A hub below another: facts go up unaltered, publications come down with their issuer kept.

The hall dials, the hub above never does. Both directions lean on the parts that terminals use.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from kiosk.contract.client import HubClient
from kiosk.contract.identity import Identity, forget_identity, read_identity
from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.errors import BadInput, KioskError
from kiosk.hub import uplink_state
from kiosk.hub.fact_log import FactLog
from kiosk.hub.identity import UPSTREAM
from kiosk.hub.services import HubServices
from kiosk.hub.state import served_halls
from kiosk.hub.upstream_publications import UpstreamPublications
from kiosk.hub.workers import Leases
from kiosk.sync.downlink import Downlink
from kiosk.sync.link import Link
from kiosk.sync.uplink import Uplink

log = logging.getLogger(__name__)

_LEASE = timedelta(seconds=10)
_LOOK_SECONDS = 0.25
_LOOKS_PER_CHECK = 4
_STEADY_SECONDS = 2.0


class AnotherHubForwards(KioskError):
    """Another process before the same database has the lease; this one rests."""

    code = "another_hub_forwards"


def upstream_folder(services: HubServices) -> Path:
    """Where a hub keeps what it is to the hub above."""
    return services.identity.certificate_file.parent / UPSTREAM


def pair_upstream(services: HubServices, url: str, code: str, *, again: bool = False) -> Identity:
    """Make this hub an app (scope hub) of the hub at `url`.

    Raises as `kiosk.contract.pairing.pair`, and BadInput when the code was made for a hall that this
    hub does not serve; the hub above must make another one then.
    """
    folder = upstream_folder(services)
    identity = pair(url, code, folder, name=f"hub {services.hall}", scope=Scope.HUB, again=again)
    with services.database.read() as connection:
        served = served_halls(connection)
    if identity.hall not in served:
        forget_identity(folder)
        raise BadInput(f"the code was made for the hall {identity.hall}, which this hub does not serve", field="code")
    return identity


@dataclass(frozen=True, slots=True)
class ForwardStatus:
    """`upstream` is an address; `waiting`: facts of `hall` that the hub above has not acknowledged.

    `epoch` is 0 before its first word.
    """

    hall: str
    upstream: str
    epoch: int
    waiting: int


def status(services: HubServices) -> list[ForwardStatus]:
    """One line a hall; none when the hub was paired with no hub above."""
    identity = read_identity(upstream_folder(services))
    if identity is None:
        return []
    with services.database.read() as connection:
        upstream = str(identity.app_id)
        epoch, _position = uplink_state.cursor(connection, upstream)
        return [
            ForwardStatus(hall, identity.hub_url, epoch, uplink_state.waiting(connection, upstream, hall))
            for hall in served_halls(connection)
        ]


class Forwarder:
    """Runs while the hub runs, if it was paired with a hub above. One of all hubs before a database is at work."""

    def __init__(self, services: HubServices) -> None:
        identity = read_identity(upstream_folder(services))
        self._running: _Running | None = None if identity is None else _Running(services, identity)

    def start(self) -> None:
        if self._running is not None:
            self._running.start()

    def stop(self) -> None:
        if self._running is not None:
            self._running.stop()


class _Running:
    def __init__(self, services: HubServices, identity: Identity) -> None:
        upstream = str(identity.app_id)
        self._client = HubClient(identity, upstream_folder(services))
        self._leases = Leases(services)
        self._log = FactLog(services.database, upstream)
        self._link = Link(self._probe, services.clock, steady_seconds=_STEADY_SECONDS)
        self._uplink = Uplink(self._log, lambda: self._client, self._link)
        self._downlink = Downlink(lambda: self._client, UpstreamPublications(services, upstream), self._link)
        self._stopping = threading.Event()
        self._looking = threading.Thread(target=self._look, name="hub-forward-look", daemon=True)

    def start(self) -> None:
        self._link.start()
        self._uplink.start()
        self._downlink.start()
        self._looking.start()

    def stop(self) -> None:
        self._stopping.set()
        self._client.close()  # ends what listens or sends
        self._downlink.stop()
        self._uplink.stop()
        self._link.stop()
        self._looking.join()
        with contextlib.suppress(Exception):  # the database may be gone already; the lease ends by itself
            self._leases.give_back()

    def _probe(self) -> None:
        if self._leases.take("forward", _LEASE) is None:
            raise AnotherHubForwards("another process forwards for this hub")
        self._client.probe()

    def _look(self) -> None:
        looks = 0
        while not self._stopping.wait(_LOOK_SECONDS):
            looks += 1
            if looks % _LOOKS_PER_CHECK == 0 and not self._link.online:
                self._link.check()  # a hall tries again every second: whatever is published above is waited for
            try:
                self._log.look()
            except Exception as error:
                log.warning("the facts could not be looked at: %s", type(error).__name__)
