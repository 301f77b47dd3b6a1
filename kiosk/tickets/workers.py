"""The hub's own work on tickets: silent numbers are given up, watchers learn how the queue stands."""

from __future__ import annotations

import time
from dataclasses import dataclass

from kiosk.hub.publications import latest, publish
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.state import newest_fact
from kiosk.tickets.numbers import any_silent, void_silent
from kiosk.tickets.summary import queue_summary

DOCUMENT = "queue"
_LOOK_SECONDS = 0.04
_TURN_SECONDS = 1.0


@worker("silent_numbers", 5.0)
def give_up_silent_numbers(services: HubServices) -> None:
    now = services.clock.now()
    with services.database.read() as connection:
        if not any_silent(connection, services.hall, now=now):
            return
    with services.write() as work:
        void_silent(work, services.hall, now=now)
        work.announce("ticket", {"voided": True})
        work.commit()


@worker("queue_summary", _LOOK_SECONDS)
def watch_queue(services: HubServices) -> None:
    """One turn of a second: a look every 40 ms, so a burst is one publication and nobody waits 100 ms.

    A look that takes longer than 10 ms, at thousands who wait, is followed by four times its time: whoever takes the
    facts in has the database for the rest.
    """
    look, end = Look(), time.monotonic() + _TURN_SECONDS
    while True:
        began = time.monotonic()
        look = publish_change(services, look)
        now = time.monotonic()
        rest = max(_LOOK_SECONDS, min(_TURN_SECONDS, 4 * (now - began)))
        if now + rest >= end:
            break
        time.sleep(rest)
    time.sleep(rest - _LOOK_SECONDS)  # which the worker waits by itself before its next turn


@dataclass(frozen=True, slots=True)
class Look:
    """The hall's newest fact when the queue was looked at, and how it stood and was published; nothing yet."""

    newest: int = -1
    standing: tuple[object, ...] | None = None


def publish_change(services: HubServices, before: Look) -> Look:
    """Publish how the queue stands if it changed since the look `before`, in the same turn: nobody else publishes it.

    Whatever moves the queue leaves a fact, so an unmoved counter of facts is an unmoved queue.
    """
    hall = services.hall
    with services.database.glance() as connection:
        newest = newest_fact(connection, hall)
    if newest == before.newest:
        return before
    with services.database.read() as connection:
        summary = queue_summary(connection, hall, services.clock.now())
        standing = summary.business_day, summary.categories, summary.attended
        if standing == before.standing:
            return Look(newest, standing)
        known = latest(connection, hall, DOCUMENT, issuer=hall)
    body = summary.model_dump(mode="json")
    if known is None or _standing(known.body) != _standing(body):
        with services.write() as work:
            publish(work, DOCUMENT, body, services.clock.now(), latest_only=True)
            work.announce("queue", body)
            work.commit()
    return Look(newest, standing)


def _standing(body: dict[str, object]) -> tuple[object, ...]:
    return body["business_day"], body["categories"], body.get("attended", False)
