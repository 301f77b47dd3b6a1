"""The apps' way to their hub: one kept connection, sessions renewed when they end, typed errors."""

from __future__ import annotations

import json
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from pydantic import ValidationError

from kiosk.contract.counter import BoardView, CounterView, TicketHistory
from kiosk.contract.http import httpx
from kiosk.contract.identity import Identity, app_key, b64, keep_unlock_key
from kiosk.contract.messages import (
    CaughtUp,
    Challenge,
    CommandResult,
    FactsAcknowledged,
    Health,
    Message,
    Problem,
    PublicationPage,
    QueueSummary,
    Session,
    TicketView,
)
from kiosk.contract.staff import STAFF_HEADER, OnDuty, SignedOut, SignIn, StaffSession
from kiosk.contract.tls import forget_errors, pinned
from kiosk.errors import BadInput, HubUnavailable, KioskError, Refused
from kiosk.ids import new_id
from kiosk.sync.source import Batch, Confirmation

log = logging.getLogger(__name__)

_ANSWERED_503 = {"recovering"}  # a refusal with a reason, not a hub that is away
_SIGN_IN_SECONDS = 20.0  # the hub looks at few PINs at a time
_QUIET_SECONDS = 30.0  # the event stream sends a sign of life more often than this


_Answer = TypeVar("_Answer", bound=Message)


class HubRefused(Refused):
    """The hub's own words: `code` and `details` as in its Problem."""

    def __init__(self, problem: Problem) -> None:
        details = {k: v for k, v in problem.details.items() if v is None or isinstance(v, str | int | bool)}
        super().__init__(problem.message)
        self.details = details
        self.code = problem.code


Heard = Callable[[Health, float], None]
"""Called with each sign of life and the seconds that it took to come."""


class HubClient:
    """Thread-safe. Every method raises HubUnavailable (no answer) or Refused (the answer is no)."""

    def __init__(self, identity: Identity, folder: Path, *, timeout: float = 5.0, heard: Heard | None = None) -> None:
        self.identity = identity
        self._folder = folder
        self._heard = heard
        self._login = threading.Lock()
        self._token: str | None = None
        self._staff: StaffSession | None = None
        self._streams: set[httpx.Response] = set()
        self._http = open_http(identity.hub_url, identity.certificate, timeout=timeout)

    def close(self) -> None:
        """End everything, also an event stream that another thread is listening to."""
        self.hang_up()
        self._http.close()

    def hang_up(self) -> None:
        """End the event streams; whoever listens may open a new one."""
        for response in list(self._streams):
            end = response.extensions["network_stream"].get_extra_info("socket")
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def health(self) -> Health:
        began = time.monotonic()
        health = read(Health, self._send("GET", "/v1/health", {}))
        if self._heard is not None:
            self._heard(health, time.monotonic() - began)
        return health

    def probe(self) -> None:
        """A sign of life, and a session at hand for whoever asks next."""
        self.health()
        self._session()

    @property
    def staff(self) -> StaffSession | None:
        """Who is signed in here, as far as the hub has said."""
        return self._staff

    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> StaffSession:
        """From now on whoever has `number` is who asks. Takes a second or so.

        Raises BadInput for what cannot be a number or a PIN, Refused with the hub's code: sign_in_refused,
        locked_out, pin_change_needed (sign in again with `new_pin`), pin_too_simple, pin_expired, role_needed,
        staff_disabled, rate_limited.
        """
        try:
            asked = SignIn(number=number, pin=pin, new_pin=new_pin)
        except ValidationError as error:
            place = str(error.errors(include_input=False, include_url=False)[0]["loc"][0])
            raise BadInput(f"this cannot be a {place}", field=place) from None
        body = asked.model_dump(mode="json", exclude_none=True)
        self._staff = self._call(StaffSession, "POST", "/v1/staff/session", json=body, timeout=_SIGN_IN_SECONDS)
        return self._staff

    def sign_out(self) -> None:
        """Nobody is signed in here any more, whether the hub hears of it now or lets the session idle."""
        headers, self._staff = self._on_duty(), None
        self._call(SignedOut, "DELETE", "/v1/staff/session", headers=headers)

    def on_duty(self) -> OnDuty:
        """Who is signed in here, as the hub has it now. Raises Refused (`sign_in_needed`) when nobody is."""
        return self._call(OnDuty, "GET", "/v1/staff/session")

    def command(self, kind: str, payload: Message, *, command_id: UUID) -> dict[str, Any]:
        """Ask for what must be exclusive now; the same `command_id` again gives the same result."""
        body = {"id": str(command_id), "kind": kind, "payload": payload.model_dump(mode="json")}
        return self._call(CommandResult, "POST", "/v1/commands", json=body).result

    def ask(self, kind: str, payload: Message, result: type[_Answer], *, command_id: UUID) -> _Answer:
        """A command whose result is read as a message."""
        try:
            return result.model_validate(self.command(kind, payload, command_id=command_id))
        except ValidationError as error:
            raise HubUnavailable("the result is not of this contract") from error

    def send_facts(self, batch: Batch, *, epoch: int) -> int:
        body = {"epoch": epoch, "hall": batch.hall, "origin": batch.origin, "facts": [
            {"id": str(sent.fact.id), "seq": sent.seq, "subject": sent.fact.subject, "kind": sent.fact.kind,
             "version": sent.fact.version, "occurred_at": sent.fact.occurred_at.isoformat(),
             "payload": sent.fact.payload}
            for sent in batch.facts
        ]}
        return self._call(FactsAcknowledged, "POST", "/v1/facts", json=body, timeout=30.0).acknowledged

    def caught_up(self, confirmation: Confirmation) -> None:
        payload = CaughtUp(origin=confirmation.origin, last_seq=confirmation.last_seq)
        self.command("caught_up", payload, command_id=new_id())

    def publications(self, after: int) -> PublicationPage:
        return self._call(PublicationPage, "GET", "/v1/publications", params={"after": after}, timeout=30.0)

    def queue(self) -> QueueSummary:
        return self._call(QueueSummary, "GET", "/v1/queue")

    def ticket(self, ticket_id: UUID) -> TicketView:
        return self._call(TicketView, "GET", f"/v1/tickets/{ticket_id}")

    def history(self, ticket_id: UUID) -> TicketHistory:
        return self._call(TicketHistory, "GET", f"/v1/tickets/{ticket_id}/history")

    def counter(self, window: str) -> CounterView:
        return self._call(CounterView, "GET", "/v1/counter", params={"window": window})

    def board(self) -> BoardView:
        return self._call(BoardView, "GET", "/v1/board")

    def look(self, path: str, answer: type[_Answer]) -> _Answer:
        """How something that this app began stands now, as `GET /v1/<path>`."""
        return self._call(answer, "GET", f"/v1/{path}")

    def ask_privately(
        self, path: str, body: Message, answer: type[_Answer], *, timeout: float | None = None,
    ) -> _Answer:
        """What is personal, as `POST /v1/<path>`: in no address, and kept at the hub like no command is."""
        waiting: dict[str, Any] = {} if timeout is None else {"timeout": timeout}
        return self._call(answer, "POST", f"/v1/{path}", json=body.model_dump(mode="json"), **waiting)

    def events(self, topics: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Server-sent events (topic, data) until the connection ends; first `ready`, in silence `alive`."""
        for attempt in (1, 2):
            try:
                with self._http.stream(
                    "GET", "/v1/events", params={"topics": ",".join(topics)}, headers=self._authorised(),
                    timeout=httpx.Timeout(5.0, read=_QUIET_SECONDS),
                ) as response:
                    if response.status_code == 401 and attempt == 1:
                        self._token = None
                        continue
                    if response.is_error:
                        response.read()
                        raise _problem(response)
                    self._streams.add(response)
                    try:
                        yield from _parse_events(response.iter_lines())
                    finally:
                        self._streams.discard(response)
                    return
            except (httpx.HTTPError, RuntimeError) as error:
                raise _unavailable(error) from error

    def _call(
        self, answer: type[_Answer], method: str, path: str, *, headers: dict[str, str] | None = None, **options: Any,
    ) -> _Answer:
        """`headers` instead of those that name who is signed in."""
        staff = self._staff
        beside = self._on_duty() if headers is None else headers
        try:
            return read(answer, self._send_in_session(method, path, beside, **options))
        except HubRefused as refusal:
            if refusal.code == "sign_in_needed" and self._staff is staff:
                self._staff = None  # ended: idle, elsewhere, or by a manager
            raise

    def _send_in_session(self, method: str, path: str, beside: dict[str, str], **options: Any) -> httpx.Response:
        """With the app's own session, which is renewed once where it has ended."""
        try:
            return self._send(method, path, self._authorised() | beside, **options)
        except HubRefused as refusal:
            if refusal.code != "unauthenticated":
                raise
        self._token = None
        return self._send(method, path, self._authorised() | beside, **options)

    def _on_duty(self) -> dict[str, str]:
        return {STAFF_HEADER: self._staff.token} if self._staff is not None else {}

    def _authorised(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._session()}"}

    def _session(self) -> str:
        with self._login:
            if self._token is None:
                app_id = str(self.identity.app_id)
                answer = self._send("POST", "/v1/challenge", {}, json={"app_id": app_id})
                challenge = read(Challenge, answer).challenge
                signature = b64(app_key(self._folder).sign(challenge.encode()))
                answer = self._send("POST", "/v1/session", {}, json={
                    "app_id": app_id, "challenge": challenge, "signature": signature})
                session = read(Session, answer)
                self._token = session.token
                self._keep_unlock_key(session)
            return self._token

    def _keep_unlock_key(self, session: Session) -> None:
        try:
            if session.unlock_key is not None:
                keep_unlock_key(self._folder, session.unlock_key)
        except KioskError as error:
            log.error("the key for answers while the hub is away cannot be kept: %s", error.code)

    def _send(self, method: str, path: str, headers: dict[str, str], **options: Any) -> httpx.Response:
        return send(self._http, method, path, headers=headers, **options)


def open_http(url: str, certificate: str | None, *, timeout: float) -> httpx.Client:
    """A client that keeps its connections, follows no redirect and asks no proxy."""
    return httpx.Client(
        base_url=url, verify=pinned(certificate) if certificate else False, trust_env=False,
        timeout=httpx.Timeout(timeout, connect=2.0),
        limits=httpx.Limits(max_keepalive_connections=8, keepalive_expiry=60.0),
    )


def send(http: httpx.Client, method: str, path: str, **options: Any) -> httpx.Response:
    """A good answer, or HubUnavailable, or the hub's refusal as HubRefused."""
    try:
        response = http.request(method, path, **options)
    except (httpx.HTTPError, httpx.InvalidURL, RuntimeError) as error:  # RuntimeError: another thread closed the client
        raise _unavailable(error) from error
    if response.is_success:
        return response
    raise _problem(response)


def read(answer: type[_Answer], response: httpx.Response) -> _Answer:
    """What the hub said. Raises HubUnavailable when it is not of this contract: then it is no hub."""
    try:
        return answer.model_validate_json(response.content)
    except ValidationError as error:
        raise HubUnavailable("the answer is not of this contract") from error


def _unavailable(error: Exception) -> HubUnavailable:
    forget_errors()
    return HubUnavailable(f"the hub cannot be reached: {type(error).__name__}")


def _problem(response: httpx.Response) -> HubUnavailable | HubRefused:
    try:
        problem = Problem.model_validate_json(response.content)
    except ValidationError:
        return HubUnavailable(f"the hub answered {response.status_code} without a reason", status=response.status_code)
    if response.status_code >= 500 and problem.code not in _ANSWERED_503:
        return HubUnavailable(problem.message, status=response.status_code)
    return HubRefused(problem)


def _parse_events(lines: Iterator[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    topic, data = "message", ""
    for line in lines:
        if line.startswith("event:"):
            topic = line[6:].strip()
        elif line.startswith("data:"):
            data += line[5:].strip()
        elif line.startswith(":"):
            yield "alive", {}
        elif not line:
            if data:
                try:
                    yield topic, json.loads(data)
                except ValueError as error:
                    raise HubUnavailable("the hub's events are not of this contract") from error
            topic, data = "message", ""
