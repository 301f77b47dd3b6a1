"""An account and what is due on it, by the driver alone behind a bare ASGI endpoint under the hub's own server.

`python -m bench.limits.bare_lookup URL CERTIFICATE KEY`: the database at URL is a hub's. Prints its port once it
listens. Body and answer are as the hub's look-up has them.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import psycopg
import uvicorn
from psycopg.rows import dict_row

from kiosk.hub.server import bind

_ACCOUNT = "select * from accounts where hall_id = %(hall)s and account_no = %(number)s"
_OLD = "select * from accounts where hall_id = %(hall)s and old_no = %(number)s limit 2"
_METER = (
    "select a.* from account_meters m join accounts a on a.hall_id = m.hall_id and a.account_no = m.account_no"
    " where m.hall_id = %(hall)s and m.meter_no = %(number)s and m.removed_on is null limit 2")
_BILLS = (
    "select bill_no, billing_period, due_on, total_wh, billed_fen, penalty_fen, paid_fen, here_fen from account_bills"
    " where hall_id = %(hall)s and account_no = %(account)s and billed_fen + penalty_fen - paid_fen - here_fen > 0"
    " order by billing_period, bill_no")


class Lookup:
    def __init__(self, url: str) -> None:
        self._url = url
        with psycopg.connect(url) as connection:
            self._hall = connection.execute("select hall_id from halls limit 1").fetchone()

    async def open(self) -> None:
        self._connection = await psycopg.AsyncConnection.connect(self._url, autocommit=True, row_factory=dict_row)

    async def look(self, number: str) -> dict[str, Any] | None:
        assert self._hall is not None
        asked = {"hall": self._hall[0], "number": number}
        for query in (_ACCOUNT, _OLD, _METER):
            found = await (await self._connection.execute(query, asked)).fetchall()
            if len(found) == 1:
                row = found[0]
                bills = await (await self._connection.execute(
                    _BILLS, {"hall": self._hall[0], "account": row["account_no"]})).fetchall()
                return {"account_no": row["account_no"], "name": row["customer_name"][-1], "village": row["village"],
                        "mode": row["mode"], "supply": row["supply"], "as_of": row["as_of"], "bills": bills}
        return None

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        answer = json.dumps(await self.look(json.loads(body)["number"]), default=str).encode()
        await send({"type": "http.response.start", "status": 200, "headers": [
            (b"content-type", b"application/json"), (b"content-length", str(len(answer)).encode())]})
        await send({"type": "http.response.body", "body": answer})


def main(url: str, certificate: str, key: str) -> None:
    lookup = Lookup(url)
    listening = bind("127.0.0.1", 0)

    class Server(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            await lookup.open()
            await super().startup(sockets)
            print(listening.getsockname()[1], flush=True)

    Server(uvicorn.Config(
        lookup, log_config=None, access_log=False, server_header=False, lifespan="off", ws="none",
        timeout_keep_alive=75, ssl_certfile=certificate, ssl_keyfile=key)).run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
