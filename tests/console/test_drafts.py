"""What somebody writes stays theirs, and survives whatever the machine does."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.console.drafts import Drafts
from kiosk.errors import BadInput


def test_a_draft_is_kept_for_its_person_alone(tmp_path: Path) -> None:
    Drafts(tmp_path).keep("one", "a", {"title": "停电"})
    drafts = Drafts(tmp_path)  # another start of the program
    assert drafts.read("one", "a") == {"title": "停电"}
    assert drafts.read("two", "a") is None and drafts.keys("two") == []
    drafts.keep("one", "a", {"title": "来电"})
    drafts.keep("one", "b", {})
    assert set(drafts.keys("one")) == {"a", "b"} and drafts.read("one", "a") == {"title": "来电"}
    drafts.drop("one", "a")
    assert drafts.keys("one") == ["b"]


def test_nobody_else_on_the_machine_reads_it(tmp_path: Path) -> None:
    Drafts(tmp_path).keep("one", "a", {})
    assert (tmp_path / "one" / "a.json").stat().st_mode & 0o077 == 0


@pytest.mark.log_errors("a draft cannot be read")
@pytest.mark.parametrize("content", [b"", b"[", b"3", b"\xff"])
def test_a_damaged_draft_is_none(tmp_path: Path, content: bytes) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("one", "a", {})
    (tmp_path / "one" / "a.json").write_bytes(content)
    assert drafts.read("one", "a") is None


@pytest.mark.parametrize("key", ["../a", "a/b", "", ".", "a" * 65])
def test_a_name_leads_nowhere_else(tmp_path: Path, key: str) -> None:
    with pytest.raises(BadInput):
        Drafts(tmp_path).keep("one", key, {})
