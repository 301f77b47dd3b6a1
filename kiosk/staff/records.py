"""A hub's own facts about people: only hubs say them, and a hub above keeps them as they are."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.contract.messages import Scope
from kiosk.hub.registry import ReceivedFact, projection
from kiosk.hub.work import HubWork
from kiosk.staff.facts import KINDS


def keep(_work: HubWork, _hall: str, _facts: Sequence[ReceivedFact]) -> None:
    """On record is all that they are to be."""


for kind in KINDS:
    projection(kind, 1, scopes={Scope.HUB})(keep)
