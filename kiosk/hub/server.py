"""One hub process: HTTP over TLS, the workers, a clean end."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import ExitStack
from typing import NoReturn

import uvicorn

from kiosk.errors import BadInput
from kiosk.hub import alive
from kiosk.hub.app import create_app
from kiosk.hub.bus import Bus
from kiosk.hub.forward import Forwarder
from kiosk.hub.services import HubServices
from kiosk.hub.workers import Workers
from kiosk.watchdog import Notifier

log = logging.getLogger(__name__)

_GRACE_SECONDS = 5
_FLUSH_SECONDS = 0.3
"""For answers that are on their way when the hub ends."""


class _Server(uvicorn.Server):
    """Says when it listens, and ends open event streams before it waits for requests."""

    def __init__(self, config: uvicorn.Config, bus: Bus, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._bus, self._ready = bus, ready
        self._manager = Notifier.take()
        self._alive: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.should_exit:
            return
        self._ready()
        if self._manager is not None:
            self._manager.ready()
            self._alive = asyncio.create_task(alive.tell(self._manager))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._alive is not None:
            self._alive.cancel()
        self._bus.close_watchers()
        hanging_up = asyncio.create_task(self._hang_up())
        await super().shutdown(sockets)
        hanging_up.cancel()

    async def _hang_up(self) -> None:
        """A TLS peer that does not read never says goodbye: an idle one would cost the whole grace."""
        while self.server_state.tasks:
            await asyncio.sleep(0.02)
        await asyncio.sleep(_FLUSH_SECONDS)
        for connection in list(self.server_state.connections):
            connection.transport.abort()


def serve(services: HubServices, *, host: str, port: int, tls: bool = True, ready_json: bool = False) -> None:
    """Serve until SIGTERM or SIGINT. Port 0 takes a free one. Raises BadInput when it cannot listen there."""
    listening = bind(host, port)
    port = listening.getsockname()[1]
    identity = services.identity
    config = uvicorn.Config(
        create_app(services), log_config=None, access_log=False, server_header=False, lifespan="off",
        timeout_graceful_shutdown=_GRACE_SECONDS, timeout_keep_alive=75, ws="none",
        ssl_certfile=str(identity.certificate_file) if tls else None,
        ssl_keyfile=str(identity.tls_key_file) if tls else None,
    )
    url = f"{'https' if tls else 'http'}://{f'[{host}]' if ':' in host else host}:{port}"

    def ready() -> None:
        said = {"ready": True, "url": url, "port": port, "hall": services.hall, "hub_id": str(identity.hub_id)}
        print(json.dumps(said) if ready_json else f"The hub of {services.hall} listens at {url}", flush=True)

    workers, forwarder = Workers(services), Forwarder(services)
    signal.signal(signal.SIGTERM, _end)
    services.bus.start()
    _spare_the_collector()
    try:
        workers.start()
        forwarder.start()
        _Server(config, services.bus, ready).run(sockets=[listening])
    finally:
        services.bus.stop()
        forwarder.stop()
        workers.stop()
        listening.close()


def _end(*_: object) -> NoReturn:
    """uvicorn sends the signal again once it has stopped. What is being closed then is not torn by one more."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(0)


def _spare_the_collector() -> None:
    """A batch makes thousands of objects that live for milliseconds: the usual collector cost a fifth of the CPU."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def bind(host: str, port: int) -> socket.socket:
    """A TCP socket at `host` and `port` (0 for a free one), not listening yet. Raises BadInput.

    The protocol must be given: asyncio turns Nagle's delay (40 ms an answer) off only where it says TCP.
    """
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        with ExitStack() as opened:
            listening = opened.enter_context(socket.socket(family, kind, protocol))
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
            opened.pop_all()
    except OSError as error:
        raise BadInput(f"the hub cannot listen on {host} port {port}: {error.strerror}", field="port") from error
    return listening
