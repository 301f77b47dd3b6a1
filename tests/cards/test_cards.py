"""Supervision cards: who has one, what their code says, and what leaves the printer."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cards import About, Of
from kiosk.cards.codes import NotACard, decode, encode
from kiosk.complaints import workers
from kiosk.contract.messages import Scope
from kiosk.contract.staff import Role
from kiosk.devices.scan import ScanKind, classify
from kiosk.standards.public import PublicPack, read_public
from kiosk.tickets import key_id_of
from printing.errors import LayoutFailed
from printing.press import Press
from tests.fixtures.complaints import Office, code, given_fact, number_of, publish_pack, take_in
from tests.fixtures.hub import Hub
from tests.printing.tools import codes, image_of

KEY = Ed25519PrivateKey.generate()
KEYS = {key_id_of(KEY.public_key()): KEY.public_key()}


@pytest.fixture(scope="session")
def pack(project_root: Path) -> PublicPack:
    return read_public(project_root / "resources/standards/henan-demo.public.json")


@given(st.sampled_from(Of), st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=16))
def test_a_code_says_whom_it_is_of_and_nothing_else(of: Of, key: str) -> None:
    text = encode(About(of, key), KEY)
    assert decode(text, KEYS) == About(of, key)
    assert classify(text).kind is ScanKind.SUPERVISION and len(text) <= 128


def test_what_was_altered_or_signed_by_another_is_no_card() -> None:
    text = encode(About(Of.PERSON, "101"), KEY)
    other = encode(About(Of.PERSON, "102"), KEY)
    mixed = ".".join((*text.split(".")[:2], *other.split(".")[2:]))
    for bad, keys in ((mixed, KEYS), (text, {}), (text[:-4] + "AAAA", KEYS), ("HKV1.x.y.z", KEYS)):
        with pytest.raises(NotACard):
            decode(bad, keys)


def test_whoever_meets_customers_has_a_card_and_who_answers_for_the_hall_prints_them(hub: Hub) -> None:
    publish_pack(hub, Path("resources/standards/henan-demo.public.json"))
    assert hub.staffed(Scope.STAFF, Role.CLERK).post("/v1/cards/list", {}).status_code == 403
    hub.person("4711", Role.CLERK)
    hub.person("4712", Role.TECHNICIAN)
    found = hub.staffed(Scope.STAFF, Role.MANAGER).post("/v1/cards/list", {}).json()["cards"]
    assert [one["key"] for one in found if one["of"] == "window"] == ["1", "2", "3", "4", "5", "6"]
    people = {one["key"] for one in found if one["of"] == "person"}
    assert "4711" in people and "4712" not in people
    key = hub.services.identity.key.public_key()
    for one in found:
        assert decode(one["qr"], {key_id_of(key): key}) == About(Of(one["of"]), one["key"])


def cards(*keys: str, windows: tuple[str, ...] = ("1", "2", "3", "4", "5", "6")) -> dict[str, object]:
    return {"cards": [{"of": "person", "key": key, "name": "欧阳𠮷", "windows": list(windows),
                       "qr": encode(About(Of.PERSON, key), KEY)} for key in keys]}


@pytest.mark.parametrize(("mm", "sheets"), [(210, 2), (105, 5), (80, 5), (58, 5)])
def test_every_card_is_read_back_from_its_paper(pack: PublicPack, mm: int, sheets: int) -> None:
    data = cards("101", "102", "103", "104", "105")
    sheet = Press(lambda: pack, paper_mm=mm).compose("supervision_cards", data)
    assert len(sheet.cuts) == sheets
    assert sorted(codes(image_of(sheet.bitmap.png()))) == sorted(one["qr"] for one in data["cards"])


def test_the_page_to_cut_holds_all_and_its_fonts(pack: PublicPack, tmp_path: Path) -> None:
    data = cards("101", "102", "103", "104")
    pdf = Press(lambda: pack, paper_mm=210).compose("supervision_cards", data).pdf
    document = pypdfium2.PdfDocument(pdf)
    [page] = list(document)
    text = "".join(page.get_textpage().get_text_range().split())
    promises = [one for one in pack.promises if one.on_cards]
    assert promises
    said = ["欧阳𠮷", "Staffno.104", "95598", "12398", "6号窗口", "Window6",
            *("".join(words.split()) for one in promises for words in (one.text.zh, one.text.en))]
    assert [one for one in said if text.count(one) < (1 if one.startswith("Staff") else 4)] == []
    texts = [one for one in page.get_objects() if one.type == pdfium.FPDF_PAGEOBJ_TEXT]
    assert texts and all(pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(text)) == 1 for text in texts)
    file = tmp_path / "cards.pdf"
    file.write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", file], capture_output=True).returncode == 0


def test_a_card_that_would_not_fit_is_refused(pack: PublicPack) -> None:
    many = pack._replace(promises=tuple(pack.promises[0]._replace(on_cards=True) for _ in range(20)))
    with pytest.raises(LayoutFailed):
        Press(lambda: many, paper_mm=105).compose("supervision_cards", cards("101"))


def test_a_complaint_by_a_card_is_kept_from_whoever_it_is_about(hub: Hub) -> None:
    publish_pack(hub, Path("resources/standards/henan-demo.public.json"))
    office, terminal = Office.of(hub), hub.app()
    workers.keep_calendar(hub.services)
    about = number_of(office.clerk)
    sent = [given_fact(terminal, n, number, about_number=whom)
            for n, (number, whom) in enumerate((("480213557926", about), ("480213557934", "99999")), 1)]
    assert terminal.send(*sent).status_code == 200
    take_in(hub)
    assert {line.number for line in office.list(office.manager).cases} == {"480213557926", "480213557934"}
    [hidden] = [one for one in office.list(office.manager).cases if one.number == "480213557926"]
    assert code(office.clerk.post("/v1/complaints/case", {"case_id": str(hidden.case_id)})) == "not_found"


def test_the_command_writes_those_that_are_named(
        hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from kiosk.cli.app import run_command

    publish_pack(hub, Path("resources/standards/henan-demo.public.json"))
    hub.person("4711", Role.CLERK)
    file = tmp_path / "cards.pdf"
    where = ["--data", str(hub.folder)]
    assert run_command(["cards", "--out", str(file), "--person", "4711", "--window", "3", "--paper", "a6", *where]) == 0
    assert "2 cards" in capsys.readouterr().out and len(pypdfium2.PdfDocument(file)) == 2
    assert run_command(["cards", "--out", str(file), "--person", "9", *where]) == 1
    slips = tmp_path / "slips"
    assert run_command(["cards", "--print", f"folder:{slips}", "--window", "3", "--paper", "80", *where]) == 0
    assert list(slips.iterdir())
