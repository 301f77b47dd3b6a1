"""What was looked for in vain: without numbers, once each, counted by its words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from kiosk.searches import Missed, missed_between
from kiosk.searches.facts import search_missed
from kiosk.searches.model import kept_words
from kiosk.searches.tables import missed
from tests.fixtures.hub import HALL, Hub, fact


@pytest.mark.parametrize(("typed", "kept"), [
    ("充电桩报装", "充电桩报装"),
    ("  EV\u202e charger\n\tat home ", "EV charger at home"),
    ("张三 4109900000018 欠费", "张三 欠费"),
    ("110101 19900101 123X", ""),
    ("１３８ 0000-1234 复电", "复电"),
    ("过户" * 60, "过户" * 20),
    ("📱 复电 \U00020bb7ཀ", "复电"),
    ("=cmd|'/C calc'!A0", "=cmd|'/C calc'!A"),
])
def test_numbers_never_leave_the_terminal(typed: str, kept: str) -> None:
    assert kept_words(typed) == kept


def test_each_press_is_counted_once_under_its_words(hub: Hub) -> None:
    terminal, now = hub.app(), hub.clock.now()
    told = []
    for n, words in enumerate(("EV charger", "ev charger", "充电桩", "", "4109900000018"), 1):
        one = search_missed("x", place="search", language="en", at=now)
        said = fact(n, one.kind, one.subject, **(one.payload | {"words": words}))
        told.append(said | {"occurred_at": now.isoformat()})
    assert terminal.send(*told).status_code == 200
    assert terminal.send(*told).status_code == 200
    with hub.services.database.read() as connection:
        found = missed_between(connection, HALL, now, now + timedelta(seconds=60))
        assert sorted(found) == sorted([Missed("EV charger", 2), Missed("", 2), Missed("充电桩", 1)])
        assert found[-1].times == 1
        assert missed_between(connection, HALL, now - timedelta(days=1), now) == []
        assert "4109900000018" not in str(connection.execute(select(missed)).all())
