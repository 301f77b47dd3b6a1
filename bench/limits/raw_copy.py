"""The same facts by COPY into a bare table: how fast can this PostgreSQL take rows at all?"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import Any

import psycopg


def copy_rate(url: str, facts: Sequence[dict[str, Any]]) -> float:
    """Rows a second, one transaction, table of the hub's shape without its keys; payloads become JSON on the way."""
    with psycopg.connect(url) as connection:
        connection.execute("drop table if exists bench_copy")
        connection.execute(
            "create table bench_copy (hall_id text, intake_seq bigint, id uuid, origin text, seq bigint, subject text,"
            " kind text, version int, occurred_at timestamptz, received_at timestamptz, payload jsonb)")
        connection.commit()
        started = time.perf_counter()
        with connection.cursor() as cursor, cursor.copy("copy bench_copy from stdin") as copy:
            for place, fact in enumerate(facts, 1):
                copy.write_row((
                    fact["hall"], place, fact["id"], fact["origin"], fact["seq"], fact["subject"], fact["kind"],
                    fact["version"], fact["occurred_at"], fact["occurred_at"], json.dumps(fact["payload"])))
        connection.commit()
        return len(facts) / (time.perf_counter() - started)
