"""What must always be public: made from the pack, missing where nobody stands for it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from kiosk.announcements.required import missing, required
from kiosk.boot import SHIPPED_PACK
from kiosk.standards.compile import public_document
from kiosk.standards.draft import read_draft
from kiosk.standards.public import PublicPack, public_pack, read_public

SOURCE = Path(__file__).parents[2] / "resources" / "standards" / "henan-demo"


def test_staff_are_missing_until_somebody_is_seen_with_a_photo():
    assert missing(read_public(SHIPPED_PACK), shown=0) == ("staff",)
    assert missing(read_public(SHIPPED_PACK), shown=1) == ()


def test_what_nobody_confirmed_is_missing(tmp_path: Path):
    folder = tmp_path / "pack"
    shutil.copytree(SOURCE, folder)
    (folder / "signoff.toml").write_text("[signoff]\ndemonstration = false\n", "utf-8")
    draft, faults = read_draft(folder)
    assert faults == []
    pack = public_pack(public_document(draft, on=date(2026, 11, 23)))
    assert [page.id for page in pack.public] == ["prices"], "the licence is of low confidence and not signed"
    assert {"licence", "staff"} <= set(missing(pack, shown=0))


def test_an_empty_pack_lacks_everything_but_nothing_else():
    pack = read_public(SHIPPED_PACK)
    bare = pack._replace(public=(), promises=(), services=(), hall=pack.hall._replace(hotlines=()))
    assert missing(bare, shown=0) == (
        "prices", "fees", "procedures", "commitments", "licence", "staff", "95598", "12398")


def compiled(folder: Path, file: str, before: str, after: str, *, on: date = date(2026, 11, 23)) -> PublicPack:
    """The demonstration's pack for that day, with one change."""
    shutil.copytree(SOURCE, folder)
    text = (folder / file).read_text("utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), "utf-8")
    draft, faults = read_draft(folder)
    assert faults == []
    return public_pack(public_document(draft, on=on))


def test_what_has_run_out_is_missing(tmp_path: Path):
    until = 'id = "prices"\n', 'id = "prices"\neffective_until = 2026-11-23\n'
    assert missing(compiled(tmp_path / "today", "public.toml", *until), shown=1) == ()
    tomorrow = compiled(tmp_path / "tomorrow", "public.toml", *until, on=date(2026, 11, 24))
    assert missing(tomorrow, shown=1) == ("prices",)


def test_the_pack_says_what_its_hall_must_show(tmp_path: Path):
    another = compiled(tmp_path / "pack", "public.toml", '"95598", "12398"]', '"12399"]')
    assert required(another)[-1] == "12399" and missing(another, shown=1) == ("12399",)


def test_one_fee_that_runs_out_is_enough_to_miss(tmp_path: Path):
    fee = 'id = "fee_refund"\n'
    gone = compiled(tmp_path / "pack", "figures.toml", fee, fee + "effective_until = 2026-11-22\n")
    assert any(service.fee for service in gone.services), "the others stay"
    assert "fees" in missing(gone, shown=1)
