"""The hub's own workers: forget what is over, take up what was not understood before."""

from __future__ import annotations

from kiosk.hub import commands, pairing, sealing
from kiosk.hub.keys import publish_keys
from kiosk.hub.projecting import project_unknown
from kiosk.hub.registry import worker
from kiosk.hub.services import HubServices
from kiosk.hub.state import served_halls


@worker("forget", every_seconds=600)
def forget(services: HubServices) -> None:
    """Command results after 7 days, pairing codes after their 10 minutes."""
    now = services.clock.now()
    with services.write() as work:
        commands.purge(work, now)
        pairing.purge_codes(work, now)
        work.commit()


@worker("learn", every_seconds=60)
def learn(services: HubServices) -> None:
    """Project facts that came before this program knew their kind: at the start, and from older hubs beside it."""
    with services.database.read() as connection:
        halls = served_halls(connection)
    for hall in halls:
        more = True
        while more:
            with services.write(hall) as work:
                more = project_unknown(work, services.registry, services.clock.now()) > 0
                work.commit()


@worker("sealing_keys", every_seconds=3600)
def renew_sealing_keys(services: HubServices) -> None:
    """A new key each month, which terminals are told of; old ones are destroyed."""
    now = services.clock.now()
    with services.write() as work:
        sealing.destroy_old(work, now)
        publish_keys(work, services.identity, now)
        work.commit()
