"""The hub's time when its machine starts with a dead clock battery: it goes on from the record, never back."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from kiosk.clock import Clock
from kiosk.hub.services import HubServices
from kiosk.hub.tables import facts

log = logging.getLogger(__name__)

SET_RIGHT = timedelta(minutes=2)
"""A clock that is so far behind the record was set right, by hand or by a time server; more is a battery."""


class NeverBack:
    """The machine's clock, but not before `seen`, from which time goes on by the monotonic clock meanwhile.

    Late by as long as the machine was off, never ahead. As soon as somebody sets the machine's clock it is followed.
    """

    def __init__(self, clock: Clock, seen: datetime) -> None:
        self._clock, self._seen, self._began = clock, seen, clock.monotonic()

    @property
    def doubtful(self) -> bool:
        return self._clock.now() < self._floor()

    def now(self) -> datetime:
        return max(self._clock.now(), self._floor())

    def monotonic(self) -> float:
        return self._clock.monotonic()

    def _floor(self) -> datetime:
        return self._seen + timedelta(seconds=self._clock.monotonic() - self._began)


def last_seen(connection: Connection, hall: str) -> datetime | None:
    """The latest time that is on record by the hub's own clock; None before the first fact."""
    return connection.scalar(
        select(facts.c.received_at).where(facts.c.hall_id == hall).order_by(facts.c.intake_seq.desc()).limit(1))


def keep_time(services: HubServices) -> HubServices:
    """For a hub that starts now: with its machine's clock, unless that is behind what is on record.

    Then it is said in the log, and to the manager.
    """
    machine = services.clock
    with services.database.read() as connection:
        seen = last_seen(connection, services.hall)
    if seen is None or machine.now() >= seen - SET_RIGHT:
        return services
    services = replace(services, clock=NeverBack(machine, seen))
    here, there = (f"{at:%Y-%m-%d %H:%M} UTC" for at in (machine.now(), seen))
    log.error(
        "this machine's clock says %s, but the hub was at work at %s: its battery may be dead. The time goes on from "
        "there until the clock is set; `kiosk hub run --believe-clock` takes the clock's instead", here, there)
    alarm = services.registry.alarm
    if alarm is not None:
        with services.write() as work:
            alarm(work, "clock", "device:clock", services.clock.now(), {"machine": here, "goes_on_from": there})
            work.commit()
    return services
