from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import SystemClock
from kiosk.ids import new_id
from kiosk.paper import PrintQueue
from kiosk.paper.tables import print_jobs
from kiosk.standards.public import PublicPack, read_public
from kiosk.store import Database, open_sqlite
from kiosk.tickets import qr
from printing.press import Press
from tests.printing.tools import Owed, TicketData


@pytest.fixture(scope="session")
def pack(project_root: Path) -> PublicPack:
    return read_public(project_root / "resources/standards/henan-demo.public.json")._replace(demonstration=True)


@pytest.fixture(scope="session")
def ticket_data() -> TicketData:
    key = Ed25519PrivateKey.generate()
    return {
        "number": "A018", "series": "hub", "ahead": 3, "estimate_minutes": [10, 20],
        "service": {"zh": "交电费", "en": "Pay a bill"}, "category": {"zh": "综合业务", "en": "General"},
        "issued_at": "2026-11-23T01:30:00+00:00", "hall": {"zh": "示范供电营业厅", "en": "Model Hall"},
        "qr": qr.encode(new_id(), qr.key_id_of(key.public_key()), key), "demonstration": True, "language": "zh_CN",
    }


@pytest.fixture(params=[80, 58], ids=["80mm", "58mm"])
def press(request: pytest.FixtureRequest, pack: PublicPack) -> Press:
    return Press(lambda: pack, paper_mm=request.param)


@pytest.fixture
def wide_press(pack: PublicPack) -> Press:
    return Press(lambda: pack, paper_mm=80)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(open_sqlite(tmp_path / "terminal.sqlite"))
    print_jobs.create(database.engine)
    yield database
    database.close()


@pytest.fixture
def queue(database: Database) -> PrintQueue:
    return PrintQueue(database, SystemClock())


@pytest.fixture
def owed(database: Database, ticket_data: TicketData) -> Owed:
    return Owed(database, ticket_data)
