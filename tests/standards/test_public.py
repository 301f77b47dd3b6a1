"""The compiled pack: hash-checked, plain text, readable by the versions around it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import BadInput
from kiosk.standards.check import check
from kiosk.standards.compile import public_document, write_public
from kiosk.standards.public import PublicPack, digest, public_pack, read_public
from tests.standards.broken_packs import BROKEN
from tests.standards.conftest import TODAY

SHIPPED = "resources/standards/henan-demo.public.json"


@pytest.fixture
def document(project_root: Path) -> dict[str, Any]:
    pack: dict[str, Any] = json.loads((project_root / SHIPPED).read_text("utf-8"))["pack"]
    return pack


@pytest.fixture
def pack(project_root: Path) -> PublicPack:
    return read_public(project_root / SHIPPED)


def test_the_shipped_file_is_what_the_folder_compiles_to(
    demo: Path, icons: frozenset[str], document: dict[str, Any]
) -> None:
    compiled = public_document(check(demo, icons=icons, on=TODAY).draft, on=TODAY)
    assert compiled == document, "run: kiosk standards compile resources/standards/henan-demo"


def test_what_is_written_is_read_back(document: dict[str, Any], pack: PublicPack, tmp_path: Path) -> None:
    write_public(document, tmp_path / "pack.json")
    assert read_public(tmp_path / "pack.json") == pack
    assert [path.name for path in tmp_path.iterdir()] == ["pack.json"]


def test_a_changed_pack_is_refused(project_root: Path, tmp_path: Path) -> None:
    text = (project_root / SHIPPED).read_text("utf-8")
    changed = tmp_path / "pack.json"
    changed.write_text(text.replace("45分钟", "15分钟", 1), "utf-8")
    assert changed.read_text("utf-8") != text
    with pytest.raises(BadInput, match="does not match its hash"):
        read_public(changed)


@pytest.mark.parametrize("content", [
    "", "[]", "{}", '{"pack": {}}', "null", "[" * 100_000, '{"sha256": "x", "pack": "\\ud800"}',
])
def test_what_is_no_compiled_pack_is_refused(content: str, tmp_path: Path) -> None:
    (tmp_path / "pack.json").write_text(content, "utf-8")
    with pytest.raises(BadInput):
        read_public(tmp_path / "pack.json")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"pack\.json"):
        read_public(tmp_path / "pack.json")


def test_a_pack_without_one_of_its_keys_is_refused(document: dict[str, Any]) -> None:
    for key in document.keys() - {"windows", "queue", "public", "required", "withheld", "numbers", "complaints",
                                   "survey", "meetings", "quiz", "fault"}:
        with pytest.raises(BadInput):
            public_pack({name: value for name, value in document.items() if name != key})


def test_a_text_that_is_no_text_is_refused(document: dict[str, Any]) -> None:
    document["services"][0]["name"]["zh"] = ["<b>"]
    with pytest.raises(BadInput):
        public_pack(document)


@pytest.mark.parametrize("broken", BROKEN)
def test_what_no_terminal_could_work_with_is_refused_with_its_place(broken: str, document: dict[str, Any]) -> None:
    change, place = BROKEN[broken]
    change(document)
    with pytest.raises(BadInput) as refused:
        public_pack(document)
    assert str(refused.value.details["field"]).startswith(place)


def test_a_hall_may_close_at_24_and_open_at_no_set_hours(document: dict[str, Any]) -> None:
    document["hall"]["opening"][0]["closes"] = "24:00"
    assert public_pack(document).hall.opening[0].closes == "24:00"
    document["hall"]["opening"] = []
    assert public_pack(document).hall.opening == ()


def test_keys_of_a_later_version_are_passed_over(document: dict[str, Any], pack: PublicPack) -> None:
    document["later"] = document["hall"]["later"] = document["services"][0]["later"] = document["zones"][0]["later"] = 1
    assert public_pack(document) == pack


def test_the_hash_ignores_the_order_of_keys(document: dict[str, Any]) -> None:
    assert digest(dict(reversed(document.items()))) == digest(document)


def test_markup_in_a_name_arrives_as_it_was_written(folder: Path, icons: frozenset[str]) -> None:
    services = folder / "services.toml"
    services.write_text(services.read_text("utf-8").replace('zh = "过户"', 'zh = "<img src=x>过户"', 1), "utf-8")
    pack = public_pack(public_document(check(folder, icons=icons, on=TODAY).draft, on=TODAY))
    assert next(s.name.zh for s in pack.services if s.id == "TRANSFER") == "<img src=x>过户"


def test_reading_a_pack_needs_no_heavy_library(project_root: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from kiosk.standards import read_public; "
        f"read_public(Path({SHIPPED!r})); "
        "print([name for name in ('pydantic', 'pypinyin', 'sqlalchemy', 'httpx') if name in sys.modules]); "
        "import kiosk.hub.registered; print('pypinyin' in sys.modules)"  # nor does a hub at work need readings
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], cwd=project_root, capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["[]", "False"]


def test_a_phrase_is_filled_in_and_an_unknown_one_raises(pack: PublicPack) -> None:
    assert pack.phrase("tickets.ahead", "zh_CN", n=3) == "前面还有3位"
    assert pack.phrase("tickets.ahead", "en", n=3) == "3 ahead of you"
    with pytest.raises(BadInput):
        pack.phrase("tickets.nothing", "en")


def test_an_error_without_words_of_its_own_has_the_common_ones(pack: PublicPack) -> None:
    assert pack.error("hub_unavailable", "en") == pack.phrase("error.hub_unavailable", "en")
    assert pack.error("never_heard_of", "en") == pack.phrase("error.unknown", "en")
