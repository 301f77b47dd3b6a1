"""Whether each gateway is there, asked by one of the hall's hubs: no customer has to wait to find out, and the
managers hear of it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.payments.outside import outside_of
from kiosk.payments.ports import Gateway, GatewayUnavailable
from kiosk.payments.ways import tell_ways, ways_away
from kiosk.tickets import clear_alarm, raise_alarm

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 3.0
"""Whoever is slower twice is away to a customer, who has to wait for several such answers."""
_POOL = ThreadPoolExecutor(8, thread_name_prefix="gateway-watch")


@worker("payment_gateways", 3.0)
def watch_gateways(services: HubServices) -> None:
    outside = outside_of(services)
    silent = _silent(outside.gateways.values()) if outside else []
    away = {one.channel for one in _silent(silent)}  # asked once more: one lost answer is no outage
    with services.database.read() as connection:
        before = ways_away(connection, services.hall)
    if away == before:
        return
    for channel in away - before:
        log.warning("%s does not answer: its way to pay is shut", channel)
    for channel in before - away:
        log.warning("%s answers again", channel)
    now = services.clock.now()
    with services.write() as work:
        tell_ways(work, away, now)
        for channel in sorted(away - before):
            raise_alarm(work, "gateway", f"gateway:{channel}", now, {"channel": channel.value})
        for channel in sorted(before - away):
            clear_alarm(work, "gateway", f"gateway:{channel}", now)
        work.commit()


def _silent(gateways: Iterable[Gateway]) -> list[Gateway]:
    asked = [(one, _POOL.submit(one.there)) for one in gateways]
    until, silent = time.monotonic() + PATIENCE_SECONDS, []
    for gateway, answer in asked:
        try:
            answer.result(max(0.0, until - time.monotonic()))
        except (GatewayUnavailable, TimeoutError):
            silent.append(gateway)
    return silent
