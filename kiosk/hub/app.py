"""The contract over HTTP, version 1. Routes only translate; the rules are behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, FastAPI, Query, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response
from fastapi.security import HTTPAuthorizationCredentials

from kiosk import __version__
from kiosk.contract.counter import BoardView, CounterView, TicketHistory
from kiosk.contract.messages import (
    CONTRACT,
    Challenge,
    ChallengeRequest,
    Code,
    Command,
    CommandResult,
    FactBatch,
    FactsAcknowledged,
    Health,
    Message,
    Paired,
    PairRequest,
    PublicationPage,
    QueueSummary,
    Scope,
    Session,
    SessionRequest,
    TicketView,
)
from kiosk.contract.payments import PaymentView
from kiosk.errors import KioskError
from kiosk.hub import commands, intake, problems, publications
from kiosk.hub.asking import ask_routes
from kiosk.hub.body_limit import BodyLimit
from kiosk.hub.door import Door, Knock
from kiosk.hub.errors import NotFound, OutOfScope
from kiosk.hub.events import EventStream, OpenStreams, topics_for
from kiosk.hub.limits import Limits
from kiosk.hub.presence import Presence
from kiosk.hub.registry import Caller, QueryContext, QueryEntry
from kiosk.hub.roles import check_role
from kiosk.hub.routing import Credentials, StaffToken, defining, failures, token_of
from kiosk.hub.services import HubServices
from kiosk.hub.shared import SharedAnswers
from kiosk.hub.staff_routes import staff_routes
from kiosk.hub.state import read_state
from kiosk.hub.together import Together
from kiosk.payments import notice_routes

_OPEN_BYTES = 64 * 1024
_WIDE_BYTES = {  # a thousand facts; a standards pack; a picture, a PDF as base64
    "/v1/facts": 16 * 1024 * 1024, "/v1/commands": 4 * 1024 * 1024, "/v1/announcements/pictures": 3 * 1024 * 1024,
    "/v1/announcements/attachment": 7 * 1024 * 1024 + 1024,
    "/v1/suggestions/hand_in": 1024 * 1024, "/v1/people/show": 3 * 1024 * 1024}


async def _raw_body(request: Request) -> bytes:
    return await request.body()


def create_app(services: HubServices) -> FastAPI:
    """The ASGI application of one hub process."""
    app = FastAPI(
        title="Hall hub", version=str(CONTRACT), docs_url=None, redoc_url=None, openapi_url="/v1/openapi.json",
        description="What apps and hub say to each other. Every answer of 4xx or 5xx carries a Problem.",
    )
    limits = Limits(services.clock)
    door = Door(services, limits)
    app.add_middleware(BodyLimit, limit=_OPEN_BYTES, limits=_WIDE_BYTES, knows=door.knows)
    problems.install(app)
    _open_routes(app, services, door)
    _app_routes(app, services, door)
    staff_routes(app, door)
    ask_routes(app, services, door, limits)
    notice_routes(app, services, limits)
    return app


def _open_routes(app: FastAPI, services: HubServices, door: Door) -> None:
    @app.get("/v1/health", responses=defining(failures()))
    def health() -> Health:
        with services.database.read() as connection:
            state = read_state(connection)
        return Health(
            status="recovering" if state.recovering else "ok", version=__version__, contract=CONTRACT,
            hall=state.hall, epoch=state.epoch, now=services.clock.now())

    @app.post("/v1/pair", responses=failures(403))
    def pair(body: PairRequest, request: Request) -> Paired:
        return door.pair(body, _address(request))

    @app.post("/v1/challenge", responses=failures())
    def challenge(body: ChallengeRequest, request: Request) -> Challenge:
        return door.challenge(body, _address(request))

    @app.post("/v1/session", responses=failures(401, 403))
    def session(body: SessionRequest, request: Request) -> Session:
        return door.session(body, _address(request))


def _app_routes(app: FastAPI, services: HubServices, door: Door) -> None:
    together = Together[tuple[Knock, Command], CommandResult](lambda asked: _carry_out(services, door, asked))

    @app.post("/v1/commands", responses=failures(401, 403, 404, 409), response_model=CommandResult)
    async def command(body: Command, credentials: Credentials, staff: StaffToken = None) -> Response:
        result = await together.ask((door.knock(token_of(credentials), staff), body))
        return Response(result.model_dump_json(), media_type="application/json")

    batch = {"requestBody": {"required": True, "content": {"application/json": {"schema": _inline(FactBatch)}}}}

    @app.post("/v1/facts", responses=failures(401, 403, 409), openapi_extra=batch)
    def facts(body: Annotated[bytes, Depends(_raw_body)], credentials: Credentials) -> FactsAcknowledged:
        return intake.receive(services, door.enter(token_of(credentials)), body)

    @app.get("/v1/publications", responses=failures(401, 403))
    def page(credentials: Credentials, after: Annotated[int, Query(ge=0, lt=2**53)] = 0) -> PublicationPage:
        door.enter(token_of(credentials))
        with services.database.read() as connection:
            return publications.page(connection, services.hall, after)

    streams, presence = OpenStreams(), Presence(services)

    def welcome(caller: Caller) -> None:
        door.check_welcome(caller)
        presence.still_here(caller)

    @app.get(
        "/v1/events", response_class=Response,
        responses=failures(401, 403) | {200: {"content": {"text/event-stream": {}}, "description": "The events"}})
    async def events(
        credentials: Credentials, topics: Annotated[str | None, Query(max_length=200)] = None,
    ) -> Response:
        token = token_of(credentials)
        caller = await run_in_threadpool(door.enter, token)
        wanted = topics_for(caller.scope, topics)
        epoch = await run_in_threadpool(_epoch, services)
        halls = caller.halls | {services.hall}
        terminal = caller.app_id if caller.scope is Scope.TERMINAL else None
        streams.check(caller.app_id)
        return EventStream(
            services.bus, halls, wanted, epoch, lambda: welcome(caller), terminal,
            _both(streams.hold(caller.app_id), presence.watched(caller)))

    @app.get("/v1/queue", responses=failures(401, 403, 404))
    def queue(credentials: Credentials) -> QueueSummary:
        found: QueueSummary = _query(services, door, credentials, "queue", None)
        return found

    @app.get("/v1/tickets/{ticket_id}", responses=failures(401, 403, 404))
    def ticket(ticket_id: UUID, credentials: Credentials) -> TicketView:
        found: TicketView = _query(services, door, credentials, "ticket", ticket_id)
        return found

    @app.get("/v1/tickets/{ticket_id}/history", responses=failures(401, 403, 404))
    def history(ticket_id: UUID, credentials: Credentials, staff: StaffToken = None) -> TicketHistory:
        found: TicketHistory = _query(services, door, credentials, "ticket_history", ticket_id, staff=staff)
        return found

    @app.get("/v1/payments/{payment_id}", responses=failures(401, 403, 404))
    def payment(payment_id: UUID, credentials: Credentials) -> PaymentView:
        found: PaymentView = _query(services, door, credentials, "payment", payment_id)
        return found

    @app.get("/v1/counter", responses=failures(401, 403, 404))
    def counter(
        credentials: Credentials, window: Annotated[Code, Query()], staff: StaffToken = None,
    ) -> CounterView:
        found: CounterView = _query(services, door, credentials, "counter", window, staff=staff)
        return found

    shared = SharedAnswers(lambda: services.bus.moved)
    boards = Together[Knock, bytes](lambda knocks: _shared(services, door, knocks, "board", shared))

    @app.get("/v1/board", responses=failures(401, 403, 404), response_model=BoardView)
    async def board(credentials: Credentials) -> Response:
        return Response(await boards.ask(door.knock(token_of(credentials))), media_type="application/json")


@contextmanager
def _both(one: AbstractContextManager[None], other: AbstractContextManager[None]) -> Iterator[None]:
    with one, other:
        yield


def _carry_out(
    services: HubServices, door: Door, asked: Sequence[tuple[Knock, Command]],
) -> list[CommandResult | Exception]:
    callers = door.let_in([knock for knock, _ in asked])
    welcome = [(caller, body) for caller, (_, body) in zip(callers, asked, strict=True) if isinstance(caller, Caller)]
    outcomes = iter(commands.run_all(services, welcome))
    return [next(outcomes) if isinstance(caller, Caller) else caller for caller in callers]


def _query(
    services: HubServices, door: Door, credentials: HTTPAuthorizationCredentials | None, name: str, argument: Any,
    *, staff: str | None = None,
) -> Any:
    caller = door.enter(token_of(credentials), staff=staff)
    return _answer(services, caller, name, argument)


def _shared(
    services: HubServices, door: Door, knocks: Sequence[Knock], name: str, shared: SharedAnswers,
) -> list[bytes | Exception]:
    """An answer that is the same for every app of the hall that may ask, checked and written once for all of them."""
    def answer(caller: Caller) -> bytes:
        _entry(services, caller, name)
        return shared.get(
            f"{name} {caller.hall}", lambda: _answer(services, caller, name, None).model_dump_json().encode())

    answers: list[bytes | Exception] = []
    for caller in door.let_in(knocks):
        try:
            answers.append(answer(caller) if isinstance(caller, Caller) else caller)
        except KioskError as refusal:
            answers.append(refusal)
    return answers


def _answer(services: HubServices, caller: Caller, name: str, argument: Any) -> Message:
    entry = _entry(services, caller, name)
    with services.database.read() as connection:
        return entry.handler(QueryContext(connection, caller.hall, caller, services.clock, services.identity), argument)


def _entry(services: HubServices, caller: Caller, name: str) -> QueryEntry:
    entry = services.registry.queries.get(name)
    if entry is None:
        raise NotFound(f"this hub answers no {name}")
    if caller.scope not in entry.scopes:
        raise OutOfScope(f"a {caller.scope} may not ask that")
    check_role(caller, entry.roles, name)
    return entry


def _epoch(services: HubServices) -> int:
    with services.database.read() as connection:
        return read_state(connection).epoch


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _inline(model: type[FactBatch]) -> dict[str, Any]:
    """The schema with its definitions in place: FastAPI does not see a body that it does not parse."""
    schema = model.model_json_schema()
    definitions = schema.pop("$defs")

    def resolve(node: Any) -> Any:
        match node:
            case {"$ref": str(ref)}:
                return resolve(definitions[ref.rpartition("/")[2]])
            case dict():
                return {key: resolve(value) for key, value in node.items()}
            case list():
                return [resolve(value) for value in node]
        return node

    resolved: dict[str, Any] = resolve(schema)
    return resolved
