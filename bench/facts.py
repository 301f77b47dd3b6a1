"""100,000 facts over HTTP through a hub process into PostgreSQL, against COPY of the same rows.

Both into one server on a real disk that loses nothing it has committed. The limit does the same durable work: its table
has the keys that keep a fact from being there twice. Beside it, with a floor of our own, a table without any.
"""

from __future__ import annotations

import json
import tempfile
import threading
import time
from datetime import UTC, datetime
from datetime import time as wall_time
from pathlib import Path
from typing import Any

from bench.limits.raw_copy import copy_rate
from bench.measure import Figure, median
from kiosk.clock import business_day
from kiosk.contract.messages import FactMessage
from kiosk.ids import new_id
from tests.fixtures.hub import HALL, App, RunningHub, kiosk_hub, run_hub
from tests.fixtures.postgres import postgres_server

_FACTS = 100_000
_BATCH = 1000
_ORIGINS = 2


def measure(rounds: int) -> list[Figure]:
    server = postgres_server(durable=True, quick=False)
    stored, projected, kept, written = [], [], [], []
    for _ in range(max(1, rounds // 2)):
        with tempfile.TemporaryDirectory() as name:
            url = server.url(server.create())
            folder = Path(name) / "hub"
            kiosk_hub("init", "--hall", HALL, folder=folder, url=url)
            with run_hub(folder, url) as hub:
                rows = [fact for batch in _facts("LampLit", "bench", 1) for fact in batch]
                written.append(copy_rate(url, rows, keys=False))
                kept.append(copy_rate(url, rows, keys=True))
                stored.append(_rate(hub, "LampLit"))
                projected.append(_rate(hub, "TicketTaken"))
    rounds = len(kept)
    return [
        Figure(name, "rows/s", median(ours), median(limit), bar=bar, at_most=False, rounds=rounds)
        for name, ours, limit, bar in (
            ("facts_stored", stored, kept, 0.3),
            ("facts_projected", projected, kept, 0.12),
            ("facts_stored_beside_no_keys", stored, written, 0.2),
        )
    ]


def _facts(kind: str, origin: str, origins: int, code: str = "7") -> list[list[dict[str, Any]]]:
    now = datetime.now(UTC)
    at, day = now.isoformat(), business_day(now, timezone="Asia/Shanghai", day_starts=wall_time(0)).isoformat()
    facts = []
    for seq in range(1, _FACTS // origins + 1):
        ticket = str(new_id())
        facts.append({
            "hall": HALL, "origin": origin, "id": str(new_id()), "seq": seq, "subject": f"ticket:{ticket}",
            "kind": kind, "version": 1, "occurred_at": at, "payload": {
                "ticket_id": ticket, "number": f"A{code}A-{seq:03}", "series": "own", "category": "A",
                "service_id": "PAY", "business_day": day, "issued_at": at},
        })
    return [facts[start:start + _BATCH] for start in range(0, len(facts), _BATCH)]


def _rate(hub: RunningHub, kind: str) -> float:
    """Rows a second with `_ORIGINS` terminals sending at once; the bodies are made before the clock starts."""
    apps = [hub.pair() for _ in range(_ORIGINS)]
    bodies = [[_body(app.origin, batch) for batch in _facts(kind, app.origin, _ORIGINS, app.code)] for app in apps]
    failed: list[str] = []
    threads = [threading.Thread(target=_send, args=(app, batches, failed))
               for app, batches in zip(apps, bodies, strict=True)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - started
    if failed:
        raise RuntimeError(failed[0])
    return _FACTS / took


def _body(origin: str, batch: list[dict[str, Any]]) -> bytes:
    """A batch as `HubClient.send_facts` words it: what is the same of all facts once, and without blanks."""
    facts = [{name: fact[name] for name in FactMessage.model_fields} for fact in batch]
    return json.dumps({"epoch": 1, "hall": HALL, "origin": origin, "facts": facts}, separators=(",", ":")).encode()


def _send(app: App, batches: list[bytes], failed: list[str]) -> None:
    for body in batches:
        answer = app.http.post("/v1/facts", content=body, headers={**app.headers, "content-type": "application/json"})
        if answer.status_code != 200:
            failed.append(answer.text)
            return
