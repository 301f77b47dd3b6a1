"""Answers to the challenges of terminals whose hub is away. Every answer is on record."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from kiosk.audit import note
from kiosk.contract.roles import TECHNICAL
from kiosk.contract.staff import Role, UnlockAnswer
from kiosk.contract.unlock import Asked, answer, read_challenge
from kiosk.hub.errors import NotFound, RoleNeeded
from kiosk.hub.pairing import terminal_name
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.staff import facts
from kiosk.staff.people import find


def answer_for(
    work: HubWork, tokens: Tokens, challenge: str, person_id: UUID, number: str, now: datetime, *,
    by: str = facts.AT_THE_HUB,
) -> UnlockAnswer:
    """For this person and no other. A revoked terminal is answered too: somebody has to get in to mend it.

    Raises BadInput for what is no challenge, NotFound for a terminal that was never paired here.
    """
    asked = read_challenge(challenge)
    name = terminal_name(work, asked.app_code)
    answered = facts.unlock_answered(person_id, asked.app_code, now, by=by)
    work.record(answered)
    note(work, tokens, answered.kind, answered.subject, now, by=by, app_code=asked.app_code)
    return UnlockAnswer(answer=answer_of(tokens, asked, number), app_code=asked.app_code, app_name=name)


def answer_at_the_hub(services: HubServices, challenge: str, number: str) -> UnlockAnswer:
    """For somebody who asks by telephone. Raises RoleNeeded, and NotFound about the person too."""
    with services.write() as work:
        person = find(work, number)
        if person is None or person.disabled_at is not None:
            raise NotFound(f"nobody has the number {number}, or no longer", number=number)
        if TECHNICAL.isdisjoint(map(Role, person.roles)):
            raise RoleNeeded(f"number {number} is neither technician nor manager", number=number)
        tokens = Tokens(services.identity.secret, services.hall)
        answered = answer_for(work, tokens, challenge, person.id, number, services.clock.now())
        work.commit()
    return answered


def answer_of(tokens: Tokens, asked: Asked, number: str) -> str:
    """The hub's secret alone is enough for it."""
    return answer(tokens.unlock_key(asked.app_code), asked, number)
