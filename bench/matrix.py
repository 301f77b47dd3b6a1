"""The matrix of 2,000 live announcements × 200 terminals: a page of it from the hub's door to the console's values,
against the same rows by plain SQL."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from bench.measure import Figure, interleaved, median
from kiosk.announcements.tables import announcements, versions
from kiosk.contract.announcements import Matrix
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.hub.tables import apps
from kiosk.ids import new_id
from tests.fixtures.announcements import notice, words
from tests.fixtures.hub import HALL, Hub, hub_in

_LIVE, _TERMINALS, _MOST_MS = 2_000, 200, 300.0
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
select a.hall_id, a.id, p.id, 1, case when p.code = '701' then null else 1 end
from announcements a, apps p where p.scope = 'terminal'
"""
_SEEN = """
insert into announcement_views (hall_id, announcement_id, version, app_id, seen, read_through, printed, taken)
select a.hall_id, a.id, 1, p.id, 3, 2, 1, 0 from announcements a, apps p where p.scope = 'terminal'
"""


def measure(rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="kiosk-matrix-") as name, hub_in(Path(name) / "hub", None) as hub:
        desk = hub.staffed(Scope.STAFF, Role.PUBLISHER)
        _fill(hub)
        bare = sqlite3.connect(str(hub.services.database.engine.url.database))

        def ours() -> float:
            began = time.perf_counter()
            answer = desk.post("/v1/announcements/matrix", {})
            page = Matrix.model_validate_json(answer.content)
            took = time.perf_counter() - began
            assert (len(page.rows), len(page.apps), page.rows[0].wrong) == (50, _TERMINALS, 1)
            return took * 1000

        def plain() -> float:
            began = time.perf_counter()
            assert len(bare.execute(_PAGE, (HALL,)).fetchall()) == 50 * _TERMINALS
            return (time.perf_counter() - began) * 1000

        ours()
        mine, limit = interleaved(ours, plain, rounds)
        bare.close()
    return [
        Figure("matrix, a page", "ms", median(mine), median(limit), bar=6.0, at_most=True, rounds=rounds),
        Figure("matrix, a page : 300 ms", "ms", median(mine), _MOST_MS, bar=1.0, at_most=True, rounds=rounds),
    ]


def _fill(hub: Hub) -> None:
    """Everything is live and shown everywhere, but each at one terminal not at all."""
    now, at = hub.clock.now(), {"hall_id": HALL}
    with hub.services.write() as work:
        for no in range(1, _TERMINALS + 1):
            work.connection.execute(insert(apps).values(
                **at, id=new_id(), code=str(700 + no), name=f"T{no}", scope=Scope.TERMINAL.value, halls=[HALL],
                public_key="", paired_at=now))
        made: list[dict[str, Any]] = [{"id": new_id(), "no": no} for no in range(1, _LIVE + 1)]
        work.connection.execute(insert(announcements), [{
            **at, **one, "version": 1, "state": "published", "live_version": 1, "live_from": now,
            "live_until": now + timedelta(days=1), "changed_at": now} for one in made])
        work.connection.execute(insert(versions), [{
            **at, "announcement_id": one["id"], "version": 1, "author_id": new_id(), "made_at": now,
            "content": notice(hub, title=words(f"第{one['no']}号", f"No. {one['no']}"), targets={"places": ["zone"]})}
            for one in made])
        work.connection.execute(text(_SHOWN))
        work.connection.execute(text(_SEEN))
        work.commit()
