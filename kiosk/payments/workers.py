"""The hub's payment worker: one of all hubs before a database, by lease, its commits fenced."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

from sqlalchemy import delete

from kiosk.hub.errors import LeaseLost
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.payments.carrying import forget_carried
from kiosk.payments.outside import Outside, outside_of
from kiosk.payments.posting import hand_in, postings_due
from kiosk.payments.province.answering import forget_orders
from kiosk.payments.returning import follow, refunds_due
from kiosk.payments.rows import Moved, due_now
from kiosk.payments.steps import Step
from kiosk.payments.tables import notices

log = logging.getLogger(__name__)

AT_ONCE = 8
"""As many at a time and no more a turn: the slowest answers end well within the lease."""
NOTICES_KEPT = timedelta(hours=1)
_TURN_SECONDS = 0.1
_TURNS = 10
_POOL = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="payment")


@worker("payments", _TURN_SECONDS)
def take_payments(services: HubServices) -> None:
    """A second of turns; a code comes a tenth of a second after it was asked for."""
    for turn in range(_TURNS):
        if turn:
            time.sleep(_TURN_SECONDS)
        if not _one_turn(services):
            return


@worker("payment_postings", 1.0)
def hand_in_postings(services: HubServices) -> None:
    outside = outside_of(services)
    if outside is None:
        return
    with services.database.read() as connection:
        due = postings_due(services, connection, AT_ONCE * 4)
    _all([_handing_in(services, outside, row) for row in due])


@worker("payment_notices", 600.0)
def forget_notices(services: HubServices) -> None:
    with services.write() as work:
        now = services.clock.now()
        work.connection.execute(delete(notices).where(
            notices.c.hall_id == work.hall, notices.c.at < now - NOTICES_KEPT))
        forget_carried(work, now)
        work.commit()
    forget_orders(services)


def _one_turn(services: HubServices) -> bool:
    """Whether this hub takes payments at all."""
    outside = outside_of(services)
    if outside is None:
        return False
    with services.database.glance() as connection:
        due = due_now(connection, services.hall, services.clock.now(), AT_ONCE)
        back = refunds_due(services, connection, AT_ONCE)
    jobs: list[Callable[[], None]] = [
        Step(services, outside, payment).take for payment in due if payment.channel in outside.gateways]
    jobs += [_following(services, outside, row) for row in back]
    _all(jobs)
    return True


def _all(jobs: list[Callable[[], None]]) -> None:
    lost = [error for error in _POOL.map(_guarded, jobs) if error]
    if lost:
        raise lost[0]


def _handing_in(services: HubServices, outside: Outside, row: Any) -> Callable[[], None]:
    return lambda: hand_in(services, outside, row)


def _following(services: HubServices, outside: Outside, row: Any) -> Callable[[], None]:
    return lambda: follow(services, outside, row)


def _guarded(job: Callable[[], None]) -> LeaseLost | None:
    """One payment's failure is not another's; a lost lease is everybody's."""
    try:
        job()
    except Moved:
        pass
    except LeaseLost as lost:
        return lost
    except Exception as error:
        log.error("a payment's step failed: %s", type(error).__name__, exc_info=True)
    return None
