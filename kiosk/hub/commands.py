"""Commands: each id has one effect, whatever is sent again; what was answered is kept for 7 days."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kiosk.contract.messages import Command, CommandResult, Message
from kiosk.errors import BadInput, KioskError
from kiosk.hub.errors import CommandIdReused, OutOfScope, Recovering, bad_input
from kiosk.hub.registry import Caller, CommandContext, CommandEntry
from kiosk.hub.roles import check_role
from kiosk.hub.services import HubServices
from kiosk.hub.tables import commands
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork

log = logging.getLogger(__name__)

KEPT = timedelta(days=7)
_NOT_WHILE_RECOVERING = frozenset({"issue_number", "issue_ticket"})
"""A number given before the restore may still be on its way."""

Outcome = CommandResult | Exception
Asked = tuple[Caller, Command]


@dataclass(frozen=True, slots=True)
class _Ready:
    """A command that its caller may ask for, its payload checked."""

    caller: Caller
    command: Command
    entry: CommandEntry
    payload: Message
    digest: str


def run(services: HubServices, caller: Caller, command: Command) -> CommandResult:
    """Carry out `command`, or give its stored result. A refusal has no effect and is not stored.

    Raises BadInput, OutOfScope, SignInNeeded, RoleNeeded, CommandIdReused, Recovering, and what the handler refuses.
    """
    [outcome] = run_all(services, [(caller, command)])
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def run_all(services: HubServices, asked: Sequence[Asked]) -> list[Outcome]:
    """Carry out commands that came together, each for itself, those of one hall in one transaction and in order.

    One that is refused or fails undoes nothing of the others. Each outcome is what `run` would have given or raised.
    """
    outcomes: list[Outcome | None] = [None] * len(asked)
    halls: dict[str, list[tuple[int, _Ready]]] = {}
    for n, (caller, command) in enumerate(asked):
        try:
            halls.setdefault(caller.hall, []).append((n, _ready(services, caller, command)))
        except KioskError as refusal:
            outcomes[n] = refusal
    for hall, numbered in halls.items():
        its = _of_one_hall(services, hall, [ready for _, ready in numbered])
        for (n, _), outcome in zip(numbered, its, strict=True):
            outcomes[n] = outcome
    return cast(list[Outcome], outcomes)


def _ready(services: HubServices, caller: Caller, command: Command) -> _Ready:
    entry = services.registry.commands.get(command.kind)
    if entry is None:
        raise BadInput(f"there is no command {command.kind}", place="body.kind", reason="unknown command")
    if caller.scope not in entry.scopes:
        raise OutOfScope(f"a {caller.scope} may not {command.kind}", kind=command.kind)
    if caller.scope in entry.customers:
        caller = replace(caller, person=None)  # a technician who walked away has not done what a customer does there
    else:
        check_role(caller, entry.roles, command.kind)
    try:
        payload = entry.payload.model_validate(command.payload)
    except ValidationError as error:
        raise bad_input(error.errors(include_input=False, include_url=False, include_context=False)) from error
    return _Ready(caller, command, entry, payload, payload_hash(caller, command))


def _of_one_hall(services: HubServices, hall: str, ready: Sequence[_Ready]) -> list[Outcome]:
    try:
        return _in_one_transaction(services, hall, ready)
    except (KioskError, OperationalError, InterfaceError, PoolTimeout) as error:  # the database, or the hall: for all
        return [error] * len(ready)
    except Exception as error:
        if len(ready) == 1:
            return [error]
        log.warning("commands that came together are carried out one by one: %s", type(error).__name__)
        return [outcome for one in ready for outcome in _of_one_hall(services, hall, [one])]


class _NotAll(Exception):
    """One of several was refused or failed, and what it wrote stands between the others'."""


def _in_one_transaction(services: HubServices, hall: str, ready: Sequence[_Ready]) -> list[Outcome]:
    """At first without a savepoint for each: nearly all are carried out, and each would be a round trip under the lock.

    When one is refused or fails, everything is undone and begun again with them.
    """
    try:
        return _attempt(services, hall, ready, savepoints=False)
    except _NotAll:
        return _attempt(services, hall, ready, savepoints=True)


def _attempt(services: HubServices, hall: str, ready: Sequence[_Ready], *, savepoints: bool) -> list[Outcome]:
    outcomes: list[Outcome] = []
    with services.write(hall) as work:
        known = _stored(work, ready)
        for one in ready:
            undoing = work.savepoint() if savepoints else nullcontext()
            try:
                with undoing:
                    outcomes.append(_carry_out(services, work, one, known))
            except Exception as error:
                if isinstance(error, DBAPIError) and not isinstance(error, DataError | IntegrityError):
                    raise
                if len(ready) > 1 and not savepoints:
                    raise _NotAll from error
                outcomes.append(error)
        if any(not isinstance(outcome, Exception) and not outcome.replayed for outcome in outcomes):
            work.commit()
    return outcomes


def _stored(work: HubWork, ready: Sequence[_Ready]) -> dict[UUID, tuple[str, dict[str, Any]]]:
    """(hash of the payload, result) of those that came before."""
    rows = work.connection.execute(_STORED, {"hall": work.hall, "ids": [one.command.id for one in ready]})
    return {row.id: (row.payload_hash, row.result) for row in rows}


def _carry_out(
    services: HubServices, work: HubWork, one: _Ready, known: dict[UUID, tuple[str, dict[str, Any]]],
) -> CommandResult:
    caller, command = one.caller, one.command
    stored = known.get(command.id)
    if stored is not None:
        digest, result = stored
        if digest != one.digest:
            raise CommandIdReused("this command id came before with another payload")
        return CommandResult(id=command.id, result=result, replayed=True)
    if work.state.recovering and command.kind in _NOT_WHILE_RECOVERING:
        raise Recovering("the hub was restored and still waits for what the terminals kept")
    tokens = Tokens(services.identity.secret, services.hall)
    context = CommandContext(work, caller.hall, caller, services.clock, work.record, work.announce, tokens,
        services.identity)
    result = one.entry.handler(context, one.payload).model_dump(mode="json")
    now = services.clock.now()
    if one.entry.untold is None or not one.entry.untold(one.payload):
        work.later(_KEEP, {
            "hall_id": caller.hall, "id": command.id, "app_id": caller.app_id, "kind": command.kind,
            "payload_hash": one.digest, "result": result, "created_at": now})
    if one.entry.roles and caller.person is not None and services.registry.staff is not None:
        services.registry.staff.seen(work, caller.person, now)
    known[command.id] = one.digest, result
    return CommandResult(id=command.id, result=result)


_STORED = select(commands.c.id, commands.c.payload_hash, commands.c.result).where(
    commands.c.hall_id == bindparam("hall"), commands.c.id.in_(bindparam("ids", expanding=True)))
_KEEP = insert(commands)


def payload_hash(caller: Caller, command: Command) -> str:
    """SHA-256 over who asks for what: another app's id is another command."""
    said = json.dumps([str(caller.app_id), command.kind, command.payload], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def purge(work: HubWork, now: datetime) -> None:
    """Forget results that nobody asks for again."""
    work.connection.execute(
        delete(commands).where(commands.c.hall_id == work.hall, commands.c.created_at < now - KEPT))
