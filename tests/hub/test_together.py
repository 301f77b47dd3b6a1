"""Commands that come together are one transaction, and yet each for itself."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, text

from kiosk.contract.messages import Command, Message, Scope
from kiosk.errors import Refused
from kiosk.hub import commands
from kiosk.hub.registry import Caller, CommandContext
from kiosk.hub.tables import facts
from kiosk.hub.together import MOST, Together
from kiosk.ids import new_id
from kiosk.sync.envelope import Fact
from tests.fixtures.hub import HALL, Hub


class Note(Message):
    word: str


class NoRoom(Refused):
    code = "no_room"


def write(ctx: CommandContext, note: Note) -> Note:
    ctx.record(Fact(new_id(), f"note:{note.word}", "NoteWritten", 1, ctx.clock.now(), {"word": note.word}))
    ctx.announce("queue", {"word": note.word})
    if note.word == "refused":
        raise NoRoom("there is no room")
    if note.word == "broken":
        raise ZeroDivisionError
    if note.word == "wrong":
        ctx.work.connection.execute(text("insert into halls (hall_id) values (null)"))
    return note


@pytest.fixture
def caller(hub: Hub) -> Caller:
    hub.registry.command("write", scopes={Scope.COUNTER}, payload=Note)(write)
    return Caller(new_id(), Scope.COUNTER, HALL, "1", frozenset({HALL}))


def asked(caller: Caller, *words: str) -> list[tuple[Caller, Command]]:
    return [(caller, Command(id=new_id(), kind="write", payload={"word": word})) for word in words]


def written(hub: Hub) -> list[str]:
    with hub.services.database.read() as connection:
        rows = connection.execute(facts.select().where(facts.c.kind == "NoteWritten").order_by(facts.c.intake_seq))
        return [row.payload["word"] for row in rows]


def test_what_is_refused_or_fails_undoes_itself_alone(hub: Hub, caller: Caller) -> None:
    words = ["a", "refused", "b", "broken", "wrong", "c"]
    outcomes = commands.run_all(hub.services, asked(caller, *words))
    assert [type(outcome).__name__ for outcome in outcomes] == [
        "CommandResult", "NoRoom", "CommandResult", "ZeroDivisionError", "IntegrityError", "CommandResult"]
    assert written(hub) == ["a", "b", "c"]


def test_nothing_is_set_up_to_be_undone_unless_one_is_refused(hub: Hub, caller: Caller) -> None:
    said: list[str] = []
    event.listen(hub.services.database.engine, "before_cursor_execute", lambda *seen: said.append(seen[2]))
    commands.run_all(hub.services, asked(caller, "a", "b"))
    assert not any("savepoint" in statement for statement in said)
    commands.run_all(hub.services, asked(caller, "c", "refused", "d"))
    assert sum(statement.startswith("savepoint") for statement in said) == 3
    assert written(hub) == ["a", "b", "c", "d"]


def test_they_are_committed_at_once_and_in_order(hub: Hub, caller: Caller) -> None:
    commits: list[int] = []
    event.listen(hub.services.database.engine, "commit", lambda _: commits.append(1))
    commands.run_all(hub.services, asked(caller, *"abcdef"))
    assert written(hub) == list("abcdef") and len(commits) <= 2  # writing, and the look afterwards


def test_the_same_command_twice_in_one_go_is_one(hub: Hub, caller: Caller) -> None:
    [press] = asked(caller, "a")
    other = (caller, Command(id=press[1].id, kind="write", payload={"word": "b"}))
    first, again, reused = commands.run_all(hub.services, [press, press, other])
    assert not isinstance(first, Exception) and not isinstance(again, Exception)
    assert (first.replayed, again.replayed, again.result) == (False, True, first.result)
    assert isinstance(reused, Refused) and reused.code == "command_id_reused"
    assert written(hub) == ["a"]


def test_when_the_commit_itself_fails_each_is_tried_alone(hub: Hub, caller: Caller) -> None:
    """Two processes store the same command's result: the second to commit finds the other's."""
    one, two = asked(caller, "a", "b")
    from kiosk.hub.tables import commands as table

    def interfere(ctx: CommandContext, note: Note) -> Note:
        if note.word == "a":
            ctx.work.later(table.insert(), {
                "hall_id": HALL, "id": one[1].id, "app_id": caller.app_id, "kind": "x", "payload_hash": "",
                "result": {}, "created_at": ctx.clock.now()})
        return write(ctx, note)

    hub.registry.command("interfere", scopes={Scope.COUNTER}, payload=Note)(interfere)
    spoilt = (caller, one[1].model_copy(update={"kind": "interfere"}))
    outcomes = commands.run_all(hub.services, [spoilt, two])
    assert isinstance(outcomes[0], Exception) and not isinstance(outcomes[1], Exception)
    assert written(hub) == ["b"]


def test_many_at_once_over_http_are_each_answered(hub: Hub, caller: Caller) -> None:
    apps = [hub.app(Scope.COUNTER) for _ in range(8)]
    words = [f"w{n}" if n % 5 else "refused" for n in range(80)]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda n: apps[n % 8].command("write", {"word": words[n]}), range(80)))
    assert [answer.status_code for answer in answers] == [200 if n % 5 else 409 for n in range(80)]
    assert sorted(written(hub)) == sorted(word for word in words if word != "refused")


def test_whoever_comes_meanwhile_goes_next_and_who_has_gone_disturbs_nobody() -> None:
    begun, go = threading.Event(), threading.Event()
    groups: list[list[int]] = []

    def carry_out(numbers: Sequence[int]) -> list[int | Exception]:
        groups.append(list(numbers))
        begun.set()
        assert go.wait(30)
        return [ValueError(str(n)) if n % 10 == 9 else n * 2 for n in numbers]

    async def play() -> None:
        together = Together[int, int](carry_out)
        first = asyncio.create_task(together.ask(0))
        await asyncio.to_thread(begun.wait, 30)
        others = [asyncio.create_task(together.ask(n)) for n in range(1, MOST + 20)]
        await asyncio.sleep(0)
        others[2].cancel()
        go.set()
        answers = await asyncio.gather(first, *others, return_exceptions=True)
        assert answers[0] == 0 and isinstance(answers[3], asyncio.CancelledError)
        assert isinstance(answers[9], ValueError) and answers[10] == 20

    asyncio.run(play())
    assert [len(group) for group in groups] == [1, MOST, 19]
