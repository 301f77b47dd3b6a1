"""The matrix of 2,000 live announcements × 200 terminals: a page of it from the hub's door to the console's values,
against the same rows by plain SQL; and from a hub's process on PostgreSQL with all 200 connected to it.
"""

from __future__ import annotations

import socket
import ssl
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import insert, text

from bench.measure import Figure, interleaved, median, percentile
from kiosk.announcements.tables import announcements, versions
from kiosk.contract.announcements import Matrix
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub import setup
from kiosk.hub.pairing import new_code
from kiosk.hub.services import HubServices
from kiosk.hub.tables import apps
from kiosk.ids import new_id
from tests.fixtures.announcements import given_out, words
from tests.fixtures.hub import HALL, App, RunningHub, hub_database, hub_in, pair, run_hub, signed_in

_LIVE, _TERMINALS, _MOST_MS, _LOOKS = 2_000, 200, 300.0, 40
_PAGE = """
select a.id, a.no, v.content, s.app_id, s.received, s.showing, s.gone_at, w.seen, w.read_through, w.printed, w.taken
from (select * from announcements where hall_id = ? and live_version is not null order by no desc limit 50) a
join announcement_versions v on v.hall_id = a.hall_id and v.announcement_id = a.id and v.version = a.live_version
join announcement_showings s on s.hall_id = a.hall_id and s.announcement_id = a.id
left join announcement_views w
  on w.hall_id = a.hall_id and w.announcement_id = a.id and w.version = a.live_version and w.app_id = s.app_id
"""

_SHOWN = """
insert into announcement_showings
  (hall_id, announcement_id, app_id, received, showing)
select a.hall_id, a.id, p.id, 1, case when p.code = :without then null else 1 end
from announcements a, apps p where p.scope = 'terminal'
"""
_SEEN = """
insert into announcement_views (hall_id, announcement_id, version, app_id, seen, read_through, printed, taken)
select a.hall_id, a.id, 1, p.id, 3, 2, 1, 0 from announcements a, apps p where p.scope = 'terminal'
"""


def measure(rounds: int) -> list[Figure]:
    return [*_in_one_process(rounds), _with_everybody_connected(rounds)]


def _in_one_process(rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="kiosk-matrix-") as name, hub_in(Path(name) / "hub", None) as hub:
        desk = hub.staffed(Scope.STAFF, Role.PUBLISHER)
        codes = [str(700 + no) for no in range(1, _TERMINALS + 1)]
        with hub.services.write() as work:
            work.connection.execute(insert(apps), [{
                "hall_id": HALL, "id": new_id(), "code": code, "name": f"T{code}", "scope": Scope.TERMINAL.value,
                "halls": [HALL], "public_key": "", "paired_at": hub.clock.now()} for code in codes])
            work.commit()
        fill(hub.services, without=codes[0])
        bare = sqlite.connect(str(hub.services.database.engine.url.database))

        def plain() -> float:
            began = time.perf_counter()
            assert len(bare.execute(_PAGE, (HALL,)).fetchall()) == 50 * _TERMINALS
            return (time.perf_counter() - began) * 1000

        _look(desk)
        mine, limit = interleaved(lambda: _look(desk), plain, rounds)
        bare.close()
    return [
        Figure("matrix, a page", "ms", median(mine), median(limit), bar=6.0, at_most=True, rounds=rounds),
        Figure("matrix, a page : 300 ms", "ms", median(mine), _MOST_MS, bar=1.0, at_most=True, rounds=rounds),
    ]


def _with_everybody_connected(rounds: int) -> Figure:
    with tempfile.TemporaryDirectory(prefix="kiosk-matrix-") as name, hub_database() as url:
        folder = Path(name) / "hub"
        setup.initialise(folder, hall=HALL, url=url)
        with run_hub(folder, url) as hub, setup.open_hub(folder, url=url) as services:
            terminals = [pair(hub.http, new_code(services, Scope.TERMINAL)) for _ in range(_TERMINALS)]
            desks = [signed_in(pair(hub.http, new_code(services, Scope.STAFF)), services, Role.PUBLISHER)
                     for _ in range(rounds)]
            fill(services, without=terminals[0].code)
            with streams(hub, terminals):
                _look(desks[0])
                took = [_look(desk) for desk in desks for _ in range(_LOOKS)]
    return Figure(f"matrix, a page, PostgreSQL, {_TERMINALS} connected, p95", "ms", percentile(took, 0.95), _MOST_MS,
                  bar=1.0, at_most=True, rounds=rounds)


def _look(desk: App) -> float:
    """Milliseconds until a page stands as the console's values."""
    began = time.perf_counter()
    answer = desk.post("/v1/announcements/matrix", {})
    page = Matrix.model_validate_json(answer.content)
    took = time.perf_counter() - began
    assert (len(page.rows), len(page.apps), page.rows[0].wrong) == (50, _TERMINALS, 1)
    return took * 1000


@contextmanager
def streams(hub: RunningHub, terminals: Sequence[App]) -> Iterator[list[ssl.SSLSocket]]:
    """Each terminal's events, open and past `ready`."""
    place = urlsplit(hub.url)
    assert place.hostname is not None and place.port is not None
    context = ssl.create_default_context(cafile=str(hub.folder / "tls_cert.pem"))
    opened: list[ssl.SSLSocket] = []
    with ExitStack() as stack:
        for terminal in terminals:
            plain = socket.create_connection((place.hostname, place.port), timeout=60)
            stream = stack.enter_context(context.wrap_socket(plain, server_hostname=place.hostname))
            own = "".join(f"{name}: {value}\r\n" for name, value in terminal.headers.items())
            stream.sendall(f"GET /v1/events?topics=publication HTTP/1.1\r\nhost: {place.netloc}\r\n{own}\r\n".encode())
            said = b""
            while b"event: ready" not in said:
                said += (more := stream.recv(4096))
                assert more, said
            opened.append(stream)
        yield opened


def fill(services: HubServices, *, without: str) -> None:
    """Everything is live and shown everywhere, but at the terminal of that code not at all."""
    now, at = services.clock.now(), {"hall_id": HALL}
    made: list[dict[str, Any]] = [{"id": new_id(), "no": no} for no in range(1, _LIVE + 1)]
    with services.write() as work:
        work.connection.execute(insert(announcements), [{
            **at, **one, "version": 1, "state": "published", "live_version": 1, "live_from": now,
            "live_until": now + timedelta(days=1), "changed_at": now} for one in made])
        work.connection.execute(insert(versions), [{
            **at, "announcement_id": one["id"], "version": 1, "author_id": new_id(), "made_at": now,
            "content": given_out(one["id"], now, title=words(f"第{one['no']}号", f"No. {one['no']}"),
                                 targets={"places": ["zone"]})["content"]} for one in made])
        work.connection.execute(text(_SHOWN), {"without": without})
        work.connection.execute(text(_SEEN))
        work.commit()
