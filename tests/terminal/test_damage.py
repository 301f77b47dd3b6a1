from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.store.health import rescue
from kiosk.sync.tables import outbox
from kiosk.terminal import TerminalCore
from tests.fixtures.terminal import SERVICE
from tests.terminal.conftest import Opened

pytestmark = pytest.mark.log_errors("damaged|facts wait")

PAGE = 4096


def take(core: TerminalCore, count: int = 1) -> list[Any]:
    return [core.tickets.take_ticket(service_id=SERVICE, language="zh_CN") for _ in range(count)]


def facts(core: TerminalCore) -> list[Any]:
    with core.database.read() as connection:
        return list(connection.execute(select(outbox).order_by(outbox.c.incarnation, outbox.c.seq)).all())


def crashed(core: TerminalCore) -> Path:
    """The store's file after everything was checkpointed into it and the process died."""
    path = core.options.store
    core.close()
    path.with_name("terminal.db.lock").write_bytes(b"")
    return path


def spoil(path: Path, *pages: int, seed: int = 1) -> None:
    dice = random.Random(seed)
    with path.open("r+b") as file:
        for page in pages:
            file.seek(page * PAGE)
            file.write(dice.randbytes(1000))


def test_a_store_that_was_closed_badly_but_is_sound_is_kept(opened: Opened) -> None:
    core = opened()
    given = take(core, 3)
    crashed(core)
    again = opened()
    assert len(facts(again)) == 6
    assert take(again)[0].number not in {one.number for one in given}
    assert not (again.options.store.with_name("quarantine")).exists()


@pytest.mark.parametrize("encrypted", [True, False])
def test_a_damaged_store_is_put_aside_and_its_unsent_facts_come_along(opened: Opened, encrypted: bool) -> None:
    core = opened(encrypted=encrypted)
    given = take(core, 60)
    before = {row.id: row for row in facts(core)}
    path = crashed(core)
    spoil(path, path.stat().st_size // PAGE - 1)

    again = opened(encrypted=encrypted)
    after = facts(again)
    *salvaged, alarm = after
    assert alarm.kind == "StoreQuarantined"
    assert alarm.payload["salvaged"] == len(salvaged) > 100
    for row in salvaged:
        assert (row.subject, row.kind, row.payload, row.occurred_at) == (
            before[row.id].subject, before[row.id].kind, before[row.id].payload, before[row.id].occurred_at)
    assert [row.seq for row in after] == list(range(1, len(after) + 1))
    assert {row.incarnation for row in after} == {again.outbox.incarnation} != {core.outbox.incarnation}
    assert take(again)[0].number not in {one.number for one in given}
    (aside,) = path.with_name("quarantine").iterdir()
    assert (aside / "terminal.db").exists()


@pytest.mark.parametrize("encrypted", [True, False])
def test_facts_on_both_sides_of_bad_pages_and_between_them_are_saved(opened: Opened, encrypted: bool) -> None:
    core = opened(encrypted=encrypted)
    take(core, 150)
    everything, key = len(facts(core)), core.options.key()
    path = crashed(core)
    sound, whole = rescue(path, key=key, table="outbox", columns=["id"])
    assert (len(sound), whole) == (everything, True)
    saved_after_damage = []
    pages = path.stat().st_size // PAGE
    for page in range(1, pages - 40):
        spoiled = path.with_name("spoiled.db")
        shutil.copyfile(path, spoiled)
        spoil(spoiled, page, page + 40)
        rows, whole = rescue(spoiled, key=key, table="outbox", columns=["id"])
        if not whole and rows:
            saved_after_damage.append(len(rows))
    assert len(saved_after_damage) > 10, "no page of the outbox was hit"
    assert min(saved_after_damage) > everything * 0.8


def test_nothing_but_noise_is_put_aside_too_and_the_alarm_says_that_facts_may_be_lost(opened: Opened) -> None:
    core = opened()
    given = take(core, 5)
    path = crashed(core)
    path.write_bytes(random.Random(3).randbytes(50_000))
    again = opened()
    (alarm,) = facts(again)
    assert (alarm.payload["salvaged"], alarm.payload["lost_possible"]) == (0, True)
    assert take(again)[0].number not in {one.number for one in given}


def test_a_lost_store_key_is_a_damaged_store(opened: Opened, tmp_path: Path) -> None:
    core = opened()
    take(core)
    crashed(core)
    (tmp_path / "terminal" / "identity" / "store.key").unlink()
    again = opened()
    assert [row.kind for row in facts(again)] == ["StoreQuarantined"]
    assert take(again)


def test_a_start_that_dies_before_the_salvage_is_durable_does_it_again(opened: Opened) -> None:
    core = opened()
    take(core, 10)
    path = crashed(core)
    spoil(path, path.stat().st_size // PAGE - 1)
    again = opened()
    saved = len(facts(again))
    assert saved > 10
    again.close()
    (aside,) = path.with_name("quarantine").iterdir()
    done = json.loads((aside / "salvaged.json").read_text())
    assert done["facts"] == saved - 1
    (aside / "salvaged.json").unlink()  # as if it had died between the commit and this note
    third = opened()
    ids = [row.id for row in facts(third)]
    assert len(ids) == len(set(ids)) == saved + 1  # one more alarm, no fact twice


@pytest.mark.parametrize("seed", range(6))
def test_a_store_that_breaks_while_the_terminal_runs_is_replaced_under_the_customer(opened: Opened, seed: int) -> None:
    core = opened()
    given = take(core, 40)
    core.database.close()  # the next read comes from the disk
    path = core.options.store
    dice = random.Random(seed)
    spoil(path, *dice.sample(range(1, path.stat().st_size // PAGE), 5), seed=seed)
    given += take(core, 40)
    assert len({one.number for one in given}) == 80
    core.close()
    assert len({one.number for one in take(opened(), 5)} & {one.number for one in given}) == 0


def test_damage_that_only_a_worker_meets_replaces_the_store_as_well(opened: Opened) -> None:
    core = opened()
    take(core, 40)
    core.database.close()
    spoil(core.options.store, *range(1, core.options.store.stat().st_size // PAGE))
    core.replace_store()
    assert [row.kind for row in facts(core)][-1] == "StoreQuarantined"
    generation = core.store_generation
    core.replace_store()
    assert core.store_generation == generation, "a sound store was put aside"


@pytest.mark.parametrize("part", ["terminal.db-wal", "terminal.db", "series.json"])
def test_no_noise_in_any_file_keeps_the_terminal_from_giving_tickets(opened: Opened, part: str) -> None:
    core = opened()
    given = take(core, 3)
    path = crashed(core)
    path.with_name(part).write_bytes(b"\xff" * 20_000)
    given += take(opened(), 3)
    assert len({one.number for one in given}) == 6


def test_the_noise_of_one_byte_anywhere_is_survived(opened: Opened, tmp_path: Path) -> None:
    core = opened()
    take(core, 20)
    path = crashed(core)
    sound = path.read_bytes()
    dice = random.Random(5)
    for at in (dice.randrange(len(sound)) for _ in range(15)):
        path.write_bytes(sound[:at] + bytes([sound[at] ^ 0x40]) + sound[at + 1:])
        path.with_name("terminal.db.lock").write_bytes(b"")
        again = opened()
        assert take(again)
        again.close()
