"""Commands: each id has one effect, whatever is sent again; what was answered is kept for 7 days."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import datetime, timedelta

from pydantic import ValidationError
from sqlalchemy import bindparam, delete, insert, select

from kiosk.contract.messages import Command, CommandResult
from kiosk.errors import BadInput
from kiosk.hub.errors import CommandIdReused, OutOfScope, Recovering, RoleNeeded, SignInNeeded, bad_input
from kiosk.hub.registry import Caller, CommandContext, CommandEntry
from kiosk.hub.services import HubServices
from kiosk.hub.tables import commands
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork

KEPT = timedelta(days=7)
_NOT_WHILE_RECOVERING = frozenset({"issue_number", "issue_ticket"})
"""A number given before the restore may still be on its way."""

_STORED = (
    select(commands.c.payload_hash, commands.c.result)
    .where(commands.c.hall_id == bindparam("hall"), commands.c.id == bindparam("command"))
)
_STORE = insert(commands)


def run(services: HubServices, caller: Caller, command: Command) -> CommandResult:
    """Carry out `command`, or give its stored result. A refusal has no effect and is not stored.

    Raises BadInput, OutOfScope, SignInNeeded, RoleNeeded, CommandIdReused, Recovering, and what the handler refuses.
    """
    entry = services.registry.commands.get(command.kind)
    if entry is None:
        raise BadInput(f"there is no command {command.kind}", place="body.kind", reason="unknown command")
    if caller.scope not in entry.scopes:
        raise OutOfScope(f"a {caller.scope} may not {command.kind}", kind=command.kind)
    if caller.scope in entry.customers:
        caller = replace(caller, person=None)  # a technician who walked away has not done what a customer does there
    else:
        _check_role(caller, entry, command.kind)
    try:
        payload = entry.payload.model_validate(command.payload)
    except ValidationError as error:
        raise bad_input(error.errors(include_input=False, include_url=False, include_context=False)) from error
    digest = payload_hash(caller, command)
    with services.write(caller.hall) as work:
        stored = work.connection.execute(_STORED, {"hall": caller.hall, "command": command.id}).one_or_none()
        if stored is not None:
            if stored.payload_hash != digest:
                raise CommandIdReused("this command id came before with another payload")
            return CommandResult(id=command.id, result=stored.result, replayed=True)
        if work.state.recovering and command.kind in _NOT_WHILE_RECOVERING:
            raise Recovering("the hub was restored and still waits for what the terminals kept")
        tokens = Tokens(services.identity.secret, services.hall)
        context = CommandContext(work, caller.hall, caller, services.clock, work.record, work.announce, tokens)
        result = entry.handler(context, payload).model_dump(mode="json")
        work.connection.execute(_STORE, {
            "hall_id": caller.hall, "id": command.id, "app_id": caller.app_id, "kind": command.kind,
            "payload_hash": digest, "result": result, "created_at": services.clock.now()})
        if entry.roles and caller.person is not None and services.registry.staff is not None:
            services.registry.staff.seen(work, caller.person, services.clock.now())
        work.commit()
    return CommandResult(id=command.id, result=result)


def _check_role(caller: Caller, entry: CommandEntry, kind: str) -> None:
    if not entry.roles:
        return
    if caller.person is None:
        raise SignInNeeded(f"{kind} needs somebody who is signed in", kind=kind)
    if not caller.person.roles & entry.roles:
        wanted = ", ".join(sorted(entry.roles))
        raise RoleNeeded(f"{kind} is for {wanted}", kind=kind, roles=wanted)


def payload_hash(caller: Caller, command: Command) -> str:
    """SHA-256 over who asks for what: another app's id is another command."""
    said = json.dumps([str(caller.app_id), command.kind, command.payload], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def purge(work: HubWork, now: datetime) -> None:
    """Forget results that nobody asks for again."""
    work.connection.execute(
        delete(commands).where(commands.c.hall_id == work.hall, commands.c.created_at < now - KEPT))
