"""Keys are made once, whoever asks first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from kiosk.contract.identity import app_key, store_key


def test_threads_that_ask_at_once_get_one_key(tmp_path: Path) -> None:
    start = Barrier(8)

    def ask(_: int) -> tuple[bytes, str]:
        start.wait()
        return app_key(tmp_path).private_bytes_raw(), store_key(tmp_path)

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(ask, range(8)))) == 1
    assert sorted(path.stat().st_mode & 0o777 for path in tmp_path.iterdir()) == [0o600, 0o600]
