from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.contract.messages import Publication, PublicationPage
from kiosk.sync.file_mirror import FileMirror


def item(position: int, document: str = "standards", issuer: str = "hall", day: int = 1) -> Publication:
    return Publication(
        position=position, issuer=issuer, document=document, revision=position, sha256="", body={"position": position},
        published_at=datetime(2026, 11, day, tzinfo=UTC))


def page(*items: Publication, epoch: int = 1, cursor: int = 9) -> PublicationPage:
    return PublicationPage(epoch=epoch, cursor=cursor, items=list(items))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "board" / "published.json"


def opened(file: Path) -> FileMirror:
    return FileMirror(file, frozenset({"standards"}))


def test_the_later_position_of_an_issuer_stays(file: Path) -> None:
    mirror = opened(file)
    mirror.keep(page(item(3), item(2)))
    assert mirror.latest("standards") == ("hall", 3, {"position": 3})


def test_of_several_issuers_the_latest_published_is_shown(file: Path) -> None:
    mirror = opened(file)
    mirror.keep(page(item(2, issuer="province", day=3), item(3, issuer="hall", day=2)))
    assert mirror.latest("standards") == ("province", 2, {"position": 2})


def test_what_nobody_wants_moves_the_cursor_and_writes_nothing(file: Path) -> None:
    mirror = opened(file)
    mirror.keep(page(item(1, "queue"), cursor=1))
    assert mirror.cursor() == (1, 1)
    assert mirror.latest("queue") is None
    assert not file.exists()


def test_a_restored_hub_is_read_from_the_beginning_and_what_is_here_stays(file: Path) -> None:
    opened(file).keep(page(item(5)))
    mirror = opened(file)
    mirror.restart(2)
    assert opened(file).cursor() == (2, 0)
    assert opened(file).latest("standards") == ("hall", 5, {"position": 5})


@pytest.mark.parametrize("content", [
    "", "{", "[]", "\xff", '{"cursor": [1], "kept": {}}', '{"cursor": [1, 2], "kept": {"a": 1}}',
    '{"cursor": [1, 2], "kept": {"a": {"document": "standards"}}}'])
def test_a_damaged_file_is_as_good_as_none(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content, "latin-1")
    mirror = opened(file)
    assert mirror.cursor() == (0, 0)
    mirror.keep(page(item(1)))
    assert opened(file).latest("standards") == ("hall", 1, {"position": 1})
