"""Everybody's card, and every window's."""

from __future__ import annotations

from kiosk.cards import About, Of
from kiosk.cards.codes import encode
from kiosk.contract.cards import AskCards, Card, Cards
from kiosk.contract.messages import Scope
from kiosk.contract.people import PersonState
from kiosk.contract.roles import MAY
from kiosk.contract.staff import Role
from kiosk.hub.limits import Rate
from kiosk.hub.publications import latest
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.services import HubServices
from kiosk.staff import list_staff
from kiosk.standards import stored_pack

SERVING = frozenset({Role.CLERK, Role.GUIDE, Role.MANAGER})
"""Whom customers meet: whoever only writes, checks or repairs has no card."""
_GONE = frozenset({PersonState.LEFT, PersonState.SUSPENDED})
LOOKS, MISSES = Rate(30, 1.0), Rate(30, 1.0)


@ask("cards/list", scopes={Scope.STAFF}, body=AskCards, answer=Cards, rate=LOOKS, refusals=MISSES,
     roles=MAY["cards/list"])
def list_cards(ctx: AskContext, _: AskCards) -> Cards:
    return Cards(cards=cards(ctx.services))


def cards(services: HubServices) -> list[Card]:
    """Of the published pack's windows, and of whoever works here now and meets customers."""
    key = services.identity.key
    with services.database.read() as connection:
        published = latest(connection, services.hall, "standards")
    windows = [window.id for window in stored_pack(published.body).windows] if published else []
    return [
        *(Card(of="window", key=id, qr=encode(About(Of.WINDOW, id), key)) for id in windows),
        *(Card(of="person", key=one.number, name=one.name, windows=list(one.windows),
               qr=encode(About(Of.PERSON, one.number), key))
          for one in list_staff(services) if one.state not in _GONE and SERVING.intersection(one.roles)),
    ]
