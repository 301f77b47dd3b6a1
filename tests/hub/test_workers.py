import threading
from datetime import timedelta

import pytest
from sqlalchemy import select

from kiosk.hub import pairing
from kiosk.hub.errors import LeaseLost
from kiosk.hub.housekeeping import forget
from kiosk.hub.registry import WorkerEntry
from kiosk.hub.services import HubServices
from kiosk.hub.state import add_hall, served_halls
from kiosk.hub.tables import leases, pairing_codes
from kiosk.hub.workers import Leases, Workers
from tests.fixtures.hub import HALL, Hub

LENGTH = timedelta(seconds=30)


def expire(hub: Hub) -> None:
    with hub.services.database.write() as work:
        long_ago = hub.clock.now() - timedelta(days=1)
        work.connection.execute(leases.update().values(until=long_ago))
        work.commit()


def test_of_two_hubs_one_holds_the_lease_until_it_ends_or_is_given_back(hub: Hub):
    one, other = Leases(hub.services), Leases(hub.services)
    assert one.take("forward", LENGTH) is not None
    assert other.take("forward", LENGTH) is None
    assert one.take("forward", LENGTH) is not None
    expire(hub)
    assert other.take("forward", LENGTH) is not None
    other.give_back()
    assert Leases(hub.services).take("forward", LENGTH) is not None


def test_who_lost_the_lease_cannot_commit_any_more(hub: Hub):
    one, other = Leases(hub.services), Leases(hub.services)
    lease = one.take("forward", LENGTH)
    late = hub.services.fenced(one.fence(lease))
    with late.write() as work:
        work.announce("queue", {})
        work.commit()
    expire(hub)
    assert other.take("forward", LENGTH).token > lease.token
    with pytest.raises(LeaseLost), late.write() as work:
        add_hall(work.connection, "late-hall")
        work.commit()
    with hub.services.database.read() as connection:
        assert served_halls(connection) == [HALL]


def test_a_worker_runs_in_one_of_two_hubs_and_the_other_takes_over(hub: Hub):
    ran: list[str] = []
    turns = {"first": threading.Event(), "second": threading.Event()}

    def workers(name: str) -> Workers:
        def handler(_services: HubServices) -> None:
            ran.append(name)
            if ran.count(name) >= 3:
                turns[name].set()

        registry = type(hub.registry)(workers={"count": WorkerEntry(handler, 0.01)})
        services = hub.services
        return Workers(HubServices(services.database, services.clock, services.bus, services.identity, registry))

    first, second = workers("first"), workers("second")
    try:
        first.start()
        assert turns["first"].wait(10)
        second.start()
        first.stop()
        assert turns["second"].wait(10)
    finally:
        first.stop()
        second.stop()
    assert ran == sorted(ran), "both ran at a time"  # first before second


@pytest.mark.log_errors("the worker fragile failed")
def test_a_worker_that_fails_is_tried_again(hub: Hub):
    done, failures = threading.Event(), []

    def fragile(_services: HubServices) -> None:
        if not failures:
            failures.append(1)
            raise ZeroDivisionError
        done.set()

    registry = type(hub.registry)(workers={"fragile": WorkerEntry(fragile, 0.01)})
    services = hub.services
    running = Workers(HubServices(services.database, services.clock, services.bus, services.identity, registry))
    running.start()
    assert done.wait(10)
    running.stop()


def test_dead_pairing_codes_are_forgotten(hub: Hub):
    pairing.new_code(hub.services, pairing.Scope.TERMINAL)
    hub.clock.moved = timedelta(minutes=9)
    forget(hub.services)
    with hub.services.database.read() as connection:
        assert len(connection.execute(select(pairing_codes)).all()) == 1
    hub.clock.moved = timedelta(minutes=11)
    forget(hub.services)
    with hub.services.database.read() as connection:
        assert connection.execute(select(pairing_codes)).all() == []


