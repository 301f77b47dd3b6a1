"""The same facts by COPY into a bare table: how fast can this PostgreSQL take rows at all?"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import Any

import psycopg
from psycopg.sql import SQL


def copy_rate(url: str, facts: Sequence[dict[str, Any]], *, keys: bool) -> float:
    """Rows a second, one transaction, table of the hub's shape; payloads become JSON on the way.

    With `keys` the table keeps what the hub's keeps: no fact is there twice, and those that wait are found.
    """
    with psycopg.connect(url) as connection:
        connection.execute("drop table if exists bench_copy")
        including = SQL("including indexes" if keys else "")
        connection.execute(SQL("create table bench_copy (like facts {})").format(including))
        connection.commit()
        started = time.perf_counter()
        with connection.cursor() as cursor, cursor.copy("copy bench_copy from stdin") as copy:
            for place, fact in enumerate(facts, 1):
                copy.write_row((
                    fact["hall"], place, fact["origin"], fact["seq"], fact["id"], fact["subject"], fact["kind"],
                    fact["version"], fact["occurred_at"], fact["occurred_at"], json.dumps(fact["payload"]), "unknown"))
        connection.commit()
        return len(facts) / (time.perf_counter() - started)
