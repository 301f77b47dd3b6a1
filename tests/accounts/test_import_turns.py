"""Who pays while an extract is taken over waits for a part of it, never for the whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.accounts import AccountBook, settle
from kiosk.accounts.importing import import_file, merging, running
from kiosk.ids import new_id
from tests.accounts.extracts import ACCOUNTS, account, write
from tests.accounts.test_import import AS_OF
from tests.fixtures.hub import Hub
from tests.fixtures.wait import wait_until

COUNT = 4_000
NUMBERS = [f"41000{number:08d}" for number in range(COUNT)]


@pytest.mark.parametrize("dry_run", [False, True])
def test_a_payment_passes_between_two_parts_of_an_import(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dry_run: bool,
):
    monkeypatch.setattr(running, "_PART", 50)
    old = write(tmp_path / "old.csv", ACCOUNTS, [account(number) for number in NUMBERS])
    new = write(tmp_path / "new.csv", ACCOUNTS, [account(number, 预存余额="7.00") for number in NUMBERS])
    import_file(hub.services, old, AS_OF)

    def settled_while(importing: object) -> bool:
        with hub.services.write() as work:
            settle(work, NUMBERS[0], [], 500, new_id(), hub.clock.now())
            work.commit()
        return not importing.done()  # type: ignore[attr-defined]

    def as_of(number: str) -> object:
        with hub.services.database.read() as connection:
            return AccountBook(connection, hub.services.hall).account(number).as_of

    with ThreadPoolExecutor(1) as pool:
        later = AS_OF + timedelta(days=1)
        begun = [False]
        importing = pool.submit(
            import_file, hub.services, new, later, dry_run=dry_run,
            progress=lambda done, whole: begun.__setitem__(0, True))
        if dry_run:
            wait_until(lambda: begun[0])
        else:
            wait_until(lambda: as_of(NUMBERS[0]) == later)
            assert as_of(NUMBERS[-1]) == AS_OF, "the first part is there and the last is not"
        assert settled_while(importing)
        assert importing.result(60).written == COUNT
    assert as_of(NUMBERS[-1]) == (AS_OF if dry_run else later)
    with hub.services.database.read() as connection:
        assert AccountBook(connection, hub.services.hall).dues(NUMBERS[0]).balance_fen == 500 + (0 if dry_run else 700)


def test_broken_off_between_two_parts_the_same_file_again_brings_the_rest(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(running, "_PART", 10)
    numbers, later = NUMBERS[:45], AS_OF + timedelta(days=1)
    import_file(hub.services, write(tmp_path / "old.csv", ACCOUNTS, [account(number) for number in numbers]), AS_OF)
    new = write(tmp_path / "new.csv", ACCOUNTS, [account(number, 预存余额="7.00") for number in numbers])
    merge, left = merging.merge, [2]

    def breaks_off(*arguments: Any) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise ConnectionError("the machine went down")
        return merge(*arguments)

    with monkeypatch.context() as broken, pytest.raises(ConnectionError):
        broken.setattr(merging, "merge", breaks_off)
        import_file(hub.services, new, later)
    assert import_file(hub.services, new, later).written == 45 - 20
    assert import_file(hub.services, new, later).known
