"""What must always be public: made from the pack, missing where nobody stands for it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from kiosk.announcements.required import missing
from kiosk.boot import SHIPPED_PACK
from kiosk.standards.compile import public_document
from kiosk.standards.draft import read_draft
from kiosk.standards.public import public_pack, read_public

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
