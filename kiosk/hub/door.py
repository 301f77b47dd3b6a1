"""The one door: who knocks, as what, for which hall, how often."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, select, update

from kiosk.contract.base64url import encode
from kiosk.contract.messages import (
    Challenge,
    ChallengeRequest,
    Paired,
    PairRequest,
    Scope,
    Session,
    SessionRequest,
)
from kiosk.contract.staff import OnDuty, SignedOut, SignIn, StaffSession
from kiosk.errors import KioskError
from kiosk.hub import pairing
from kiosk.hub.errors import (
    LockedOut,
    NotFound,
    OutOfScope,
    Revoked,
    SignInNeeded,
    SignInRefused,
    Unauthenticated,
)
from kiosk.hub.known import KnownApps
from kiosk.hub.limits import (
    ALL_PAIRING_FAILURES,
    ALL_SIGN_IN_FAILURES,
    KNOCKS,
    PAIRING_FAILURES,
    REQUESTS,
    SESSIONS,
    SIGN_IN_FAILURES,
    Limits,
)
from kiosk.hub.registry import Caller, Person
from kiosk.hub.services import HubServices
from kiosk.hub.state import read_state
from kiosk.hub.tables import apps
from kiosk.hub.tokens import SESSION, Tokens

ANYONE = frozenset(Scope)

_OF_HALL = (
    select(apps.c.id, apps.c.scope, apps.c.code, apps.c.halls, apps.c.public_key, apps.c.revoked_at)
    .where(apps.c.hall_id == bindparam("hall"))
)
_APP, _APPS = _OF_HALL.where(apps.c.id == bindparam("apps")), _OF_HALL.where(
    apps.c.id.in_(bindparam("apps", expanding=True)))
"""Mostly one is asked for, and a list is put together anew each time."""


class Knock(NamedTuple):
    """Who says that they are an app of this hall, and the token of who is signed in there, if any."""

    app_id: UUID
    staff: str | None = None


@dataclass(frozen=True, slots=True)
class _App:
    public_key: str
    caller: Caller


class Door:
    def __init__(self, services: HubServices, limits: Limits) -> None:
        self._services = services
        self._limits = limits
        self._tokens = Tokens(services.identity.secret, services.hall)
        self._known = KnownApps(services.bus, services.clock)

    def enter(self, token: str | None, scopes: Collection[Scope] = ANYONE, *, staff: str | None = None) -> Caller:
        """The app that shows `token`, and who is signed in there by the token `staff`.

        A `staff` that is none, or has ended, is nobody. Raises Unauthenticated, Revoked, RateLimited, OutOfScope.
        """
        caller = self._app(self.knock(token, staff)).caller
        if caller.scope not in scopes:
            raise OutOfScope(f"a {caller.scope} may not do that")
        return caller

    def knock(self, token: str | None, staff: str | None = None) -> Knock:
        """The first half of `enter`, which asks no database. Raises Unauthenticated, RateLimited."""
        if token is None:
            raise Unauthenticated("a session is needed")
        app_id = self._tokens.app_of(token, self._services.clock.now())
        self._limits.take(REQUESTS, str(app_id))
        return Knock(app_id, staff)

    def let_in(self, knocks: Sequence[Knock]) -> list[Caller | KioskError]:
        """The second half, for all who knock at the same time; Unauthenticated or Revoked for who may not."""
        return [one if isinstance(one, KioskError) else one.caller for one in self._apps(knocks)]

    def knows(self, token: str | None) -> bool:
        """Whether `token` is one of ours that has not ended: a look that asks no database and counts for nothing."""
        try:
            self._tokens.app_of(token or "", self._services.clock.now())
        except Unauthenticated:
            return False
        return True

    def sign_in(self, caller: Caller, request: SignIn) -> StaffSession:
        """Only failures count towards the limits; each try counts until it was none, so that many at once do too.

        Raises RateLimited, and what `StaffDesk.sign_in` raises.
        """
        desk = self._services.registry.staff
        if desk is None:
            raise NotFound("nobody can sign in at this hub")
        tries = ((SIGN_IN_FAILURES, str(caller.app_id)), (ALL_SIGN_IN_FAILURES, ""))
        for cost in (0, 1):
            for rate, who in tries:
                self._limits.take(rate, who, cost=cost)
        failed = False
        try:
            return desk.sign_in(self._services, caller, request)
        except (SignInRefused, LockedOut):
            failed = True
            raise
        finally:
            if not failed:
                for rate, who in tries:
                    self._limits.take(rate, who, cost=-1)

    def on_duty(self, caller: Caller) -> OnDuty:
        """Raises SignInNeeded when nobody is signed in."""
        desk, person = self._services.registry.staff, caller.person
        if desk is None or person is None:
            raise SignInNeeded("nobody is signed in")
        return desk.on_duty(caller.scope, person)

    def sign_out(self, caller: Caller) -> SignedOut:
        """Nothing happens when nobody is signed in."""
        if self._services.registry.staff is not None and caller.person is not None:
            self._services.registry.staff.sign_out(self._services, caller)
        return SignedOut(at=self._services.clock.now())

    def check_welcome(self, caller: Caller) -> None:
        """Raises Revoked once someone has shut the door to an app that is inside."""
        self._app(Knock(caller.app_id))

    def pair(self, request: PairRequest, address: str) -> Paired:
        """Only failures count towards the limit, so a hall may pair all its apps at once."""
        failures = ((PAIRING_FAILURES, address), (ALL_PAIRING_FAILURES, ""))
        for rate, who in failures:
            self._limits.take(rate, who, cost=0)
        try:
            return pairing.pair(self._services, request)
        except KioskError:
            for rate, who in failures:
                self._limits.take(rate, who)
            raise

    def challenge(self, request: ChallengeRequest, address: str) -> Challenge:
        """Given to any id: whether an app exists is told only to who can sign for it."""
        self._limits.take(KNOCKS, address)
        return Challenge(challenge=self._tokens.challenge(request.app_id, self._services.clock.now()))

    def session(self, request: SessionRequest, address: str) -> Session:
        """Raises Unauthenticated, Revoked, RateLimited."""
        self._limits.take(KNOCKS, address)
        self._limits.take(SESSIONS, f"{address} {request.app_id}")
        now = self._services.clock.now()
        app = self._app(Knock(request.app_id))
        self._tokens.check_answer(request.app_id, request.challenge, request.signature, app.public_key, now)
        with self._services.database.write() as work:
            work.connection.execute(
                update(apps).where(apps.c.hall_id == self._services.hall, apps.c.id == request.app_id)
                .values(last_session_at=now))
            epoch = read_state(work.connection).epoch
            work.commit()
        token = self._tokens.token(request.app_id, now)
        key = encode(self._tokens.unlock_key(app.caller.app_code)) if app.caller.scope is Scope.TERMINAL else None
        return Session(
            token=token, expires_in_seconds=int(SESSION.total_seconds()), now=now, epoch=epoch, unlock_key=key)

    def _app(self, knock: Knock) -> _App:
        [found] = self._apps([knock])
        if isinstance(found, KioskError):
            raise found
        return found

    def _apps(self, knocks: Sequence[Knock]) -> list[_App | KioskError]:
        desk, people = self._services.registry.staff, {}
        known, as_of = self._known.of([one.app_id for one in knocks])
        strangers = [one.app_id for one in knocks if one.app_id not in known]
        someone = desk is not None and any(one.staff is not None for one in knocks)
        if strangers or someone:
            with self._services.database.glance() as connection:
                if strangers:
                    rows = connection.execute(*(
                        (_APP, {"hall": self._services.hall, "apps": strangers[0]}) if len(strangers) == 1
                        else (_APPS, {"hall": self._services.hall, "apps": strangers}))).all()
                    self._known.keep(rows, as_of)
                    known |= {row.id: row for row in rows}
                signed = [(knock.app_id, Scope(known[knock.app_id].scope), knock.staff) for knock in knocks
                          if knock.staff is not None and knock.app_id in known]
                if signed and desk is not None:
                    people = desk.people(connection, self._services, signed)
        return [_read(known.get(knock.app_id), people.get((knock.app_id, knock.staff or ""))) for knock in knocks]


def _read(row: Any, person: Person | None) -> _App | KioskError:
    if row is None:
        return Unauthenticated("no such app is paired here")
    if row.revoked_at is not None:
        return Revoked("this app was revoked; pair it again")
    caller = Caller(row.id, Scope(row.scope), row.halls[0], row.code, frozenset(row.halls), person)
    return _App(row.public_key, caller)
