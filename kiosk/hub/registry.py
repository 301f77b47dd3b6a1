"""What capabilities hang into the hub: commands, queries, asks, projections, workers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from uuid import UUID

from sqlalchemy import Connection

from kiosk.clock import Clock
from kiosk.contract.messages import Message, Scope
from kiosk.contract.staff import OnDuty, Role, SignIn, StaffSession
from kiosk.sync.envelope import Fact, SentFact

if TYPE_CHECKING:
    from kiosk.hub.identity import HubIdentity
    from kiosk.hub.limits import Rate
    from kiosk.hub.services import HubServices
    from kiosk.hub.tokens import Tokens
    from kiosk.hub.work import HubWork


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in at an app. The name stays in the hall: in no log and in no fact.

    `session_id` and `seen_at` (the last deed on record) belong to the staff session.
    """

    id: UUID
    number: str
    name: str = field(repr=False)
    roles: frozenset[Role]
    session_id: UUID | None = None
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Caller:
    """Who stands at the door. `halls` are those whose facts it may send; `hall` is its own.

    `person` is who is signed in there; None when nobody is, or no longer.
    """

    app_id: UUID
    scope: Scope
    hall: str
    app_code: str
    halls: frozenset[str] = frozenset()
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class CommandContext:
    """A command's transaction, begun with the hall's lock; the hub commits it after the handler.

    `record` writes a fact of the hub in it, `announce(topic, data)` tells watchers after the commit;
    `tokens` are what the hub's secret makes, `identity` is the hub's own.
    """

    work: HubWork
    hall: str
    caller: Caller
    clock: Clock
    record: Callable[[Fact], None]
    announce: Callable[[str, dict[str, Any]], None]
    tokens: Tokens
    identity: HubIdentity


@dataclass(frozen=True, slots=True)
class QueryContext:
    """A consistent view that blocks no writer."""

    connection: Connection
    hall: str
    caller: Caller
    clock: Clock
    identity: HubIdentity


class ReceivedFact(NamedTuple):
    """`intake_seq` rises in the order of commit within a hall, so a cursor on it misses nothing."""

    intake_seq: int
    sent: SentFact
    received_at: datetime


@dataclass(frozen=True, slots=True)
class AskContext:
    """Who asks, and the hub to look or write in; nothing is begun yet, and nothing of the answer is kept."""

    services: HubServices
    caller: Caller


AskHandler = Callable[[AskContext, Any], Message]
CommandHandler = Callable[[CommandContext, Any], Message]
QueryHandler = Callable[[QueryContext, Any], Message]
ProjectionHandler = Callable[["HubWork", str, Sequence[ReceivedFact]], None]
WorkerHandler = Callable[["HubServices"], None]
PresenceHandler = Callable[["HubServices", Caller, bool], None]
AlarmHandler = Callable[["HubWork", str, str, datetime, dict[str, str]], object]


class StaffDesk(Protocol):
    """Signs people in and knows them again."""

    def sign_in(self, services: HubServices, caller: Caller, request: SignIn) -> StaffSession:
        """Slow on purpose, so few at a time. Raises SignInRefused, LockedOut and others of `Denied`."""
        ...

    def countersign(self, services: HubServices, caller: Caller, request: SignIn) -> Person:
        """A second person's number and PIN, beside whoever is signed in, who stays. Slow, and raises, as `sign_in`."""
        ...

    def on_duty(self, scope: Scope, person: Person) -> OnDuty:
        """What the app may know of who is signed in."""
        ...

    def sign_out(self, services: HubServices, caller: Caller) -> None:
        """End the session of `caller.person`."""
        ...

    def people(
        self, connection: Connection, services: HubServices, signed: Sequence[tuple[UUID, Scope, str]],
    ) -> dict[tuple[UUID, str], Person]:
        """Who showed which token at which very app; one that is none or has ended is left out."""
        ...

    def seen(self, work: HubWork, person: Person, now: datetime) -> None:
        """`person` has just done something: their session does not idle."""
        ...


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """`roles`: one of them the signed-in person must have; none needs nobody signed in.

    `customers`: apps where a customer does the same for themselves, whoever is signed in. `untold`: of which payloads
    no trace is kept; that the same again has one effect is then the handler's own affair.
    """

    handler: CommandHandler
    scopes: frozenset[Scope]
    payload: type[Message]
    roles: frozenset[Role] = frozenset()
    customers: frozenset[Scope] = frozenset()
    untold: Callable[[Any], bool] | None = None


@dataclass(frozen=True, slots=True)
class QueryEntry:
    """`roles` as in CommandEntry."""

    handler: QueryHandler
    scopes: frozenset[Scope]
    roles: frozenset[Role] = frozenset()


@dataclass(frozen=True, slots=True)
class AskEntry:
    """`rate` is of all that an app asks so, `refusals` of what it is refused. The rest as in CommandEntry."""

    handler: AskHandler
    scopes: frozenset[Scope]
    body: type[Message]
    answer: type[Message]
    rate: Rate
    refusals: Rate
    roles: frozenset[Role] = frozenset()
    customers: frozenset[Scope] = frozenset()


@dataclass(frozen=True, slots=True)
class ProjectionEntry:
    """`scopes`: the apps that may say such a fact first hand; a forwarding hub may always pass it on."""

    handler: ProjectionHandler
    scopes: frozenset[Scope]


@dataclass(frozen=True, slots=True)
class WorkerEntry:
    handler: WorkerHandler
    every_seconds: float


@dataclass(slots=True)
class Registry:
    """`staff` is None where no capability signs people in: then nobody is ever signed in.

    `outside`: adapters to the world outside by their port's name, set by who starts the hub.
    """

    commands: dict[str, CommandEntry] = field(default_factory=dict)
    queries: dict[str, QueryEntry] = field(default_factory=dict)
    projections: dict[tuple[str, int], ProjectionEntry] = field(default_factory=dict)
    workers: dict[str, WorkerEntry] = field(default_factory=dict)
    staff: StaffDesk | None = None
    presence: dict[Scope, PresenceHandler] = field(default_factory=dict)
    asks: dict[str, AskEntry] = field(default_factory=dict)
    outside: dict[str, Any] = field(default_factory=dict)
    alarm: AlarmHandler | None = None

    def command(
        self, kind: str, *, scopes: set[Scope], payload: type[Message], roles: Collection[Role] = (),
        customers: Collection[Scope] = (), untold: Callable[[Any], bool] | None = None,
    ) -> Callable[[Any], Any]:
        return _into(
            self.commands, kind,
            lambda handler: CommandEntry(
                handler, frozenset(scopes), payload, frozenset(roles), frozenset(customers), untold))

    def query(self, name: str, *, scopes: set[Scope], roles: Collection[Role] = ()) -> Callable[[Any], Any]:
        return _into(self.queries, name, lambda handler: QueryEntry(handler, frozenset(scopes), frozenset(roles)))

    def projection(self, kind: str, version: int, *, scopes: set[Scope] | None = None) -> Callable[[Any], Any]:
        return _into(
            self.projections, (kind, version),
            lambda handler: ProjectionEntry(handler, frozenset(Scope if scopes is None else scopes)),
        )

    def worker(self, name: str, every_seconds: float) -> Callable[[Any], Any]:
        return _into(self.workers, name, lambda handler: WorkerEntry(handler, every_seconds))


def _into(table: dict[Any, Any], key: Any, entry: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def register(handler: Any) -> Any:
        if key in table:
            raise ValueError(f"{key} is registered twice")
        table[key] = entry(handler)
        return handler

    return register


REGISTRY = Registry()


def alarm(handler: AlarmHandler) -> AlarmHandler:
    """Register `handler(work, kind, subject, at, details)`: it tells the hall's manager of what the hub itself met.

    Kinds: `parked` (facts of a subject that cannot be projected), `clock` (the machine's clock went back), `gateway`
    (it does not answer).
    """
    if REGISTRY.alarm is not None:
        raise ValueError("an alarm is registered twice")
    REGISTRY.alarm = handler
    return handler


def command(
    kind: str, *, scopes: set[Scope], payload: type[Message], roles: Collection[Role] = (),
    customers: Collection[Scope] = (), untold: Callable[[Any], bool] | None = None,
) -> Callable[[Any], Any]:
    """Register `handler(ctx, payload) -> Message` for a command kind; it may raise Refused.

    With `roles` somebody who has one of them must be signed in at the app: `ctx.caller.person` is them. At the
    `customers`' apps nobody needs to be. `untold` as in CommandEntry.
    """
    return REGISTRY.command(kind, scopes=scopes, payload=payload, roles=roles, customers=customers, untold=untold)


def query(name: str, *, scopes: set[Scope], roles: Collection[Role] = ()) -> Callable[[Any], Any]:
    """Register `handler(ctx, argument) -> Message`: `queue` (argument None) or `ticket` (a ticket's UUID).

    With `roles` somebody who has one of them must be signed in at the app.
    """
    return REGISTRY.query(name, scopes=scopes, roles=roles)


def ask(
    path: str, *, scopes: set[Scope], body: type[Message], answer: type[Message], rate: Rate, refusals: Rate,
    roles: Collection[Role] = (), customers: Collection[Scope] = (),
) -> Callable[[Any], Any]:
    """Register `handler(ctx, body) -> answer` as `POST /v1/<path>`: for what is personal, so neither in an address nor
    kept like a command. With `roles` somebody who has one of them is `ctx.caller.person`; at the `customers`' apps
    nobody is. It may raise Refused.
    """
    return _into(REGISTRY.asks, path, lambda handler: AskEntry(
        handler, frozenset(scopes), body, answer, rate, refusals, frozenset(roles), frozenset(customers)))


def projection(kind: str, version: int, *, scopes: set[Scope] | None = None) -> Callable[[Any], Any]:
    """Register `handler(work, hall, facts)`: set-based over facts of one kind, in intake order.

    Runs in the intake's transaction. Raising anything but a lost connection parks the subject.
    `scopes` says which apps may send such a fact as their own (default any): a hub's facts {Scope.HUB},
    or a terminal could claim that it called a ticket.
    """
    return REGISTRY.projection(kind, version, scopes=scopes)


def worker(name: str, every_seconds: float) -> Callable[[Any], Any]:
    """Register `handler(services)`; one of all hubs before a database runs it, guarded by a lease."""
    return REGISTRY.worker(name, every_seconds)


def presence(scope: Scope) -> Callable[[Any], Any]:
    """Register `handler(services, caller, here)`: an app of `scope` is heard of, or has not been for some seconds.

    Said again and again while it is here, so a handler that finds nothing to do does not write.
    """
    return _into(REGISTRY.presence, scope, lambda handler: handler)
