"""The very rows of `call_next`, by the driver alone behind a bare ASGI endpoint under the hub's own server.

`python -m bench.limits.bare_calls URL CERTIFICATE KEY`: the database at URL is a hub's in which one ticket has been
called; what that call wrote is written again for others. Prints its port once it listens.
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg
import uvicorn
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from kiosk.hub.server import bind
from kiosk.ids import new_id

_LETTERS = ["A", "B", "C", "D"]
_CONNECTIONS = 4
"""More wait for the hall's row and gain nothing."""


class Rows:
    """What the hub wrote for its call: the columns of the ticket that changed, and a row for each table."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        def last(statement: str) -> dict[str, Any]:
            with connection.cursor(row_factory=dict_row) as cursor:
                found = cursor.execute(statement).fetchone()
                assert found is not None, statement
                return found

        self.ticket = last("select * from tickets where state = 'called' limit 1")
        waiting = last("select * from tickets where state = 'waiting' limit 1")
        self.step = last("select * from ticket_steps where step = 'call' limit 1")
        self.fact = last("select * from facts where kind = 'TicketCalled' limit 1")
        self.command = last("select * from commands where kind = 'call_next' limit 1")
        self.changed = {
            name: value for name, value in self.ticket.items()
            if value != waiting[name] and name not in {"id", "number", "issued_at", "order_key"}}
        self.hall, self.day = self.ticket["hall_id"], self.ticket["business_day"]
        self.origin = self.fact["origin"]


def _insert(table: str, row: dict[str, Any]) -> str:
    return f"insert into {table} ({', '.join(row)}) values ({', '.join(f'%({name})s' for name in row)})"


class Calls:
    def __init__(self, url: str) -> None:
        self._url = url
        with psycopg.connect(url) as connection:
            self._rows = Rows(connection)
        self._free: asyncio.Queue[psycopg.AsyncConnection[Any]] = asyncio.Queue()
        rows = self._rows
        self._old = str(rows.ticket["id"])
        self._texts = {
            "before": json.dumps(rows.step["before"]), "payload": json.dumps(rows.fact["payload"]),
            "result": json.dumps(rows.command["result"])}
        self._update = (
            "update tickets set " + ", ".join(f"{name} = %({name})s" for name in rows.changed)
            + " where hall_id = %(hall_id)s and id = %(id)s")
        self._step, self._fact = _insert("ticket_steps", rows.step), _insert("facts", rows.fact)
        self._command = _insert("commands", rows.command)

    async def open(self) -> None:
        for _ in range(_CONNECTIONS):
            connection = await psycopg.AsyncConnection.connect(self._url, autocommit=False)
            await self._free.put(connection)

    async def call(self, command_id: UUID, window: str) -> dict[str, Any]:
        connection = await self._free.get()
        try:
            async with connection.transaction():
                return await self._call(connection, command_id, window)
        finally:
            self._free.put_nowait(connection)

    async def _call(
        self, connection: psycopg.AsyncConnection[Any], command_id: UUID, window: str,
    ) -> dict[str, Any]:
        rows, run, now = self._rows, connection.execute, datetime.now(UTC)
        await run("select 1 from halls where hall_id = %s for update", (rows.hall,))
        found = await (await run(
            "select id, number from tickets where hall_id = %s and business_day = %s and state = 'waiting'"
            " and category = any(%s) order by order_key, id limit 1 for update skip locked",
            (rows.hall, rows.day, _LETTERS))).fetchone()
        if found is None:
            return {"number": None}
        ticket_id, number = found
        said = {name: Jsonb(json.loads(text.replace(self._old, str(ticket_id)))) for name, text in self._texts.items()}
        times = {name: now for name, value in rows.changed.items() if isinstance(value, datetime)}
        await run(self._update, {**rows.changed, **times, "window_code": window, "hall_id": rows.hall, "id": ticket_id})
        await run(self._step, {**rows.step, "ticket_id": ticket_id, "at": now, "before": said["before"]})
        intake = await (await run(
            "update halls set intake_seq = intake_seq + 1 where hall_id = %s returning intake_seq",
            (rows.hall,))).fetchone()
        fact_id = new_id()
        seq = await (await run(
            "update origins set last_seq = last_seq + 1, last_fact_id = %s where hall_id = %s and origin = %s"
            " returning last_seq", (fact_id, rows.hall, rows.origin))).fetchone()
        assert intake is not None and seq is not None
        await run(self._fact, {
            **rows.fact, "intake_seq": intake[0], "seq": seq[0], "id": fact_id, "subject": f"ticket:{ticket_id}",
            "occurred_at": now, "received_at": now, "payload": said["payload"]})
        await run(self._command, {**rows.command, "id": command_id, "created_at": now, "result": said["result"]})
        await run("select pg_notify('kiosk_hub', %s)", (json.dumps(
            [[rows.hall, "ticket", {"ticket_id": str(ticket_id), "number": number, "window": window}]]),))
        return {"ticket_id": str(ticket_id), "number": number, "window": window, "called_at": now.isoformat()}

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        asked = json.loads(body)
        payload = asked["payload"]
        result = await self.call(UUID(asked["id"]), payload["window"])
        answer = json.dumps({"id": asked["id"], "result": result, "replayed": False}).encode()
        await send({"type": "http.response.start", "status": 200, "headers": [
            (b"content-type", b"application/json"), (b"content-length", str(len(answer)).encode())]})
        await send({"type": "http.response.body", "body": answer})


def main(url: str, certificate: str, key: str) -> None:
    calls = Calls(url)
    listening = bind("127.0.0.1", 0)

    class Server(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            await calls.open()
            await super().startup(sockets)
            print(listening.getsockname()[1], flush=True)

    Server(uvicorn.Config(
        calls, log_config=None, access_log=False, server_header=False, lifespan="off", ws="none", timeout_keep_alive=75,
        ssl_certfile=certificate, ssl_keyfile=key)).run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
