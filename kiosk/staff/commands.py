"""What managers and technicians do from a counter or the console. Registered for the hub by import."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.audit import as_uuids, named
from kiosk.contract.messages import Scope
from kiosk.contract.people import (
    AddPerson,
    AskPeople,
    AskPhoto,
    AskPin,
    ChangePerson,
    DisablePerson,
    EnablePerson,
    HidePerson,
    OneTimePin,
    People,
    PersonView,
    Photo,
    ShowPerson,
)
from kiosk.contract.roles import MAY
from kiosk.contract.staff import (
    AnswerChallenge,
    StaffUnlocked,
    StayedSignedIn,
    StaySignedIn,
    UnlockAnswer,
    UnlockStaff,
)
from kiosk.errors import BadInput
from kiosk.hub.errors import NotFound
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, CommandContext, Person, ask, command
from kiosk.hub.tokens import Tokens
from kiosk.staff import people, public, unlocking
from kiosk.staff.changing import Changes
from kiosk.staff.photo import portrait
from kiosk.staff.pins import Pins, one_time_pin
from kiosk.staff.tables import staff

_DESKS = {Scope.COUNTER, Scope.STAFF}
_CONSOLE = {Scope.STAFF}
_LOOKS, _PINS, _MISSES = Rate(120, 2.0), Rate(30, 0.1), Rate(30, 0.1)


@command("stay_signed_in", scopes=_CONSOLE, payload=StaySignedIn, roles=MAY["stay_signed_in"])
def stay(ctx: CommandContext, _: StaySignedIn) -> StayedSignedIn:
    """A deed like any other, so the session goes on; nothing else happens."""
    return StayedSignedIn(at=ctx.clock.now())


@command("unlock_staff", scopes=_DESKS, payload=UnlockStaff, roles=MAY["unlock_staff"])
def unlock_staff(ctx: CommandContext, action: UnlockStaff) -> StaffUnlocked:
    """Raises NotFound."""
    changes = _changes(ctx)
    return StaffUnlocked(number=action.number, was_locked=changes.unlock(changes.known(action.number)))


@command("answer_challenge", scopes=_DESKS, payload=AnswerChallenge, roles=MAY["answer_challenge"])
def answer_challenge(ctx: CommandContext, action: AnswerChallenge) -> UnlockAnswer:
    """An answer for the person who asks, and nobody else. Raises BadInput, NotFound."""
    person = _person(ctx.caller.person)
    return unlocking.answer_for(
        ctx.work, ctx.tokens, action.challenge, person.id, person.number, ctx.clock.now(), by=str(person.id))


@command("add_person", scopes=_CONSOLE, payload=AddPerson, roles=MAY["add_person"])
def add_person(ctx: CommandContext, asked: AddPerson) -> PersonView:
    """No PIN is theirs yet: `people/pin` makes it. Raises BadInput."""
    added = _changes(ctx).add(
        asked.number, asked.name, asked.roles, asked.windows, pin_hash=Pins().decoy, until=ctx.clock.now())
    return _view(ctx, added)


@command("change_person", scopes=_CONSOLE, payload=ChangePerson, roles=MAY["change_person"])
def change_person(ctx: CommandContext, asked: ChangePerson) -> PersonView:
    """All of it or nothing. Raises NotFound, PersonMoved, LastManager, OwnRights, BadInput."""
    changes = _changes(ctx)
    person = changes.as_shown(asked.person_id, asked.version)
    if asked.name is not None:
        changes.rename(person, asked.name)
    if asked.roles is not None:
        changes.set_roles(person, asked.roles)
    if asked.windows is not None:
        changes.set_windows(person, asked.windows)
    return _view(ctx, person.id)


@command("disable_person", scopes=_CONSOLE, payload=DisablePerson, roles=MAY["disable_person"])
def disable_person(ctx: CommandContext, asked: DisablePerson) -> PersonView:
    """Raises NotFound, PersonMoved, LastManager, OwnRights."""
    changes = _changes(ctx)
    changes.disable(changes.as_shown(asked.person_id, asked.version), asked.reason)
    return _view(ctx, asked.person_id)


@command("enable_person", scopes=_CONSOLE, payload=EnablePerson, roles=MAY["enable_person"])
def enable_person(ctx: CommandContext, asked: EnablePerson) -> PersonView:
    """Raises NotFound, PersonMoved."""
    changes = _changes(ctx)
    changes.enable(changes.as_shown(asked.person_id, asked.version))
    return _view(ctx, asked.person_id)


@ask("people/show", scopes=_CONSOLE, body=ShowPerson, answer=PersonView, rate=_PINS, refusals=_MISSES,
     roles=MAY["people/show"])
def show_person(ctx: AskContext, asked: ShowPerson) -> PersonView:
    """The photo is decoded before the transaction begins. Raises NotFound, PersonMoved, PictureRefused."""
    services, by = ctx.services, _person(ctx.caller.person)
    try:
        photo = portrait(base64.b64decode(asked.data, validate=True))
    except binascii.Error as error:
        raise BadInput("this is not base64", field="data") from error
    tokens = Tokens(services.identity.secret, services.hall)
    with services.write() as work:
        now = services.clock.now()
        changes = Changes(work, tokens, now, by=by.id)
        changes.show(changes.as_shown(asked.person_id, asked.version), photo)
        view = people.view_of(work, tokens, asked.person_id, now)
        work.commit()
    return view


@command("hide_person", scopes=_CONSOLE, payload=HidePerson, roles=MAY["hide_person"])
def hide_person(ctx: CommandContext, asked: HidePerson) -> PersonView:
    """Raises NotFound, PersonMoved."""
    changes = _changes(ctx)
    changes.hide(changes.as_shown(asked.person_id, asked.version))
    return _view(ctx, asked.person_id)


@ask("people/photo", scopes=_CONSOLE, body=AskPhoto, answer=Photo, rate=_LOOKS, refusals=_MISSES,
     roles=MAY["people/photo"])
def photo(ctx: AskContext, asked: AskPhoto) -> Photo:
    """Raises NotFound."""
    with ctx.services.database.read() as connection:
        found = public.photo_of(connection, ctx.caller.hall, asked.person_id)
    if found is None:
        raise NotFound("nobody hangs there with a photo")
    return Photo(data=base64.b64encode(found).decode())


@ask("people/list", scopes=_CONSOLE, body=AskPeople, answer=People, rate=_LOOKS, refusals=_MISSES,
     roles=MAY["people/list"])
def list_people(ctx: AskContext, _: AskPeople) -> People:
    return People(people=people.list_staff(ctx.services))


@ask("people/pin", scopes=_CONSOLE, body=AskPin, answer=OneTimePin, rate=_PINS, refusals=_MISSES,
     roles=MAY["people/pin"])
def make_pin(ctx: AskContext, asked: AskPin) -> OneTimePin:
    """Raises NotFound, PersonMoved, OwnRights."""
    services, by = ctx.services, _person(ctx.caller.person)
    tokens, pin = Tokens(services.identity.secret, services.hall), one_time_pin()
    pin_hash = Pins().hash(pin)
    with services.write() as work:
        now = services.clock.now()
        changes = Changes(work, tokens, now, by=by.id)
        until = changes.new_pin(changes.as_shown(asked.person_id, asked.version), pin_hash)
        made = OneTimePin(person=people.view_of(work, tokens, asked.person_id, now), pin=pin, until=until)
        work.commit()
    return made


@named("staff")
def name_people(connection: Connection, hall: str, ids: set[str]) -> Mapping[str, str]:
    """Number and name: the audit's readers see the hall's people as colleagues know them."""
    rows = connection.execute(select(staff.c.id, staff.c.number, staff.c.name).where(
        staff.c.hall_id == hall, staff.c.id.in_(as_uuids(ids))))
    return {str(row.id): f"{row.number} {row.name}" for row in rows}


def _changes(ctx: CommandContext) -> Changes:
    return Changes(ctx.work, ctx.tokens, ctx.clock.now(), by=_person(ctx.caller.person).id)


def _view(ctx: CommandContext, person_id: UUID) -> PersonView:
    return people.view_of(ctx.work, ctx.tokens, person_id, ctx.clock.now())


def _person(person: Person | None) -> Person:
    assert person is not None, "the door lets nobody else in"
    return person
