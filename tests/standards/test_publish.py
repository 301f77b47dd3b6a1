"""A technician's way: a folder becomes the hall's draft and goes out from the hub's machine."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.contract.staff import Role
from tests.fixtures.hub import Hub, hub_in, run_kiosk
from tests.fixtures.standards import install

Edit = Callable[[str, str, str], None]


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hub]:
    with hub_in(tmp_path / "hub", None) as hub:
        yield hub


def kiosk(hub: Hub, monkeypatch: pytest.MonkeyPatch, pin: str, *arguments: str) -> tuple[int, str]:
    """What `kiosk standards …` says to somebody who hands their PIN in by a pipe."""
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO(pin + "\n"))
    code, out, err = run_kiosk("standards", *arguments, folder=hub.folder)
    return code, out + err


def test_a_folder_goes_out_and_an_earlier_version_comes_back(
    hall: Hub, folder: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch,
) -> None:
    install(hall)
    manager = hall.person("1", Role.MANAGER)
    edit("phrases.toml", "请点击屏幕开始", "请触摸屏幕")
    assert kiosk(hall, monkeypatch, manager, "diff", str(folder)) == (
        0, "phrases.toml: phrase.idle.title.zh: 请点击屏幕开始 → 请触摸屏幕\n1 value differs.\n")
    same = kiosk(hall, monkeypatch, manager, "publish", str(folder), "--by", "1")
    assert same[0] == 1 and "was given out before" in same[1], "a change is another version"
    edit("pack.toml", "2026.11.4", "2026.12")
    code, said = kiosk(hall, monkeypatch, manager, "publish", str(folder), "--by", "1", "--replace", "--note", "words")
    assert (code, said.splitlines()[0]) == (0, "Version 2026.12 goes out as revision 2."), said
    assert "somebody else has to look" in said, "nobody else could give it out"
    assert kiosk(hall, monkeypatch, manager, "restore", "1", "--by", "1")[0] == 0
    _, said = kiosk(hall, monkeypatch, manager, "versions", "--by", "1")
    assert re.findall(r"(?m)^(\d): (\S+), revision (\d)", said) == [
        ("3", "2026.11.4", "3"), ("2", "2026.12", "2"), ("1", "2026.11.4", "1")]


def test_where_two_work_one_writes_and_the_other_gives_out(
    hall: Hub, folder: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch,
) -> None:
    install(hall)
    writer, approver = hall.person("1", Role.MANAGER), hall.person("2", Role.APPROVER)
    edit("phrases.toml", "请点击屏幕开始", "请触摸屏幕")
    edit("pack.toml", "2026.11.4", "2026.12")
    code, said = kiosk(hall, monkeypatch, writer, "publish", str(folder), "--by", "1")
    assert code == 1 and "another works here who may" in said
    assert kiosk(hall, monkeypatch, approver, "draft", str(folder), "--by", "2")[0] == 1, "an approver does not write"
    assert kiosk(hall, monkeypatch, approver, "publish", "--by", "2") == (
        0, "Version 2026.12 goes out as revision 2.\n")


def test_a_broken_folder_is_refused_before_anybody_is_asked(
    hall: Hub, folder: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch,
) -> None:
    edit("windows.toml", '["D", "A"]', '["Q"]')
    code, said = kiosk(hall, monkeypatch, "", "publish", str(folder), "--by", "1")
    assert code == 1 and "windows.toml: window.6.categories names Q" in said


def test_a_version_is_written_back_into_a_folder_with_its_comments(
    hall: Hub, folder: Path, edit: Edit, demo: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What nobody changed stays as it was, byte by byte."""
    install(hall)
    edit("windows.toml", 'zh = "1号窗口"', 'zh = "一号"')
    edit("figures.toml", "value = 45\n", "value = 44\n")
    edit("services.toml", 'zh = "领取凭条"', 'zh = "拿走凭条"')
    assert kiosk(hall, monkeypatch, "", "export", str(folder)) == (
        0, "Wrote windows.toml, services.toml, figures.toml.\n")
    for file in demo.glob("*.toml"):
        assert (folder / file.name).read_text("utf-8") == file.read_text("utf-8"), file.name
    assert kiosk(hall, monkeypatch, "", "export", str(folder))[1] == "Wrote nothing: the folder says the same.\n"


def test_a_command_that_nobody_gives_a_pin_to_locks_nobody_out(hall: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    install(hall)
    manager = hall.person("1", Role.MANAGER)
    for _ in range(6):
        code, said = kiosk(hall, monkeypatch, "", "versions", "--by", "1")
        assert code == 1 and "no PIN was given" in said
    assert kiosk(hall, monkeypatch, manager, "versions", "--by", "1")[0] == 0
