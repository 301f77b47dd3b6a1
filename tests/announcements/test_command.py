"""`kiosk announcements draft` and `import`: what nobody has is refused or named where it is known."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.cli.announcement_files import TEMPLATE
from kiosk.contract.staff import Role
from tests.announcements.test_delivery import on_the_books
from tests.fixtures.hub import Hub, hub_in, run_kiosk
from tests.fixtures.standards import install


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hub]:
    with hub_in(tmp_path / "hub", None) as hub:
        yield hub


def test_an_unknown_zone_is_named_with_its_place_and_those_that_there_are(
    hall: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    pin, file = hall.person("3", Role.PUBLISHER), tmp_path / "prices.toml"

    def draft(zones: str) -> tuple[int, str]:
        file.write_text(TEMPLATE.replace('# zones = ["self_service"] ', f"zones = {zones} "), "utf-8")
        monkeypatch.setattr("sys.stdin", io.StringIO(pin + "\n"))
        code, out, err = run_kiosk("announcements", "draft", str(file), "--by", "3", folder=hall.folder)
        return code, out + err

    assert draft('["lounge"]')[0] == 0, "without a pack nobody knows which there are"
    install(hall)
    code, said = draft('["self_service", "lounge"]')
    assert code == 1 and "prices.toml: targets.zones: no terminal has a zone lounge" in said
    assert "has business, consultation, self_service" in said
    assert draft('["self_service"]')[0] == 0


def test_a_sheet_names_the_villages_where_nobody_lives(
    hall: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    on_the_books(hall, ("4109900000018", "东街1组", "hv"))
    pin, file = hall.person("3", Role.PUBLISHER), tmp_path / "outages.csv"

    def imported(sheet: str) -> tuple[int, list[str]]:
        file.write_text(sheet, "utf-8")
        monkeypatch.setattr("sys.stdin", io.StringIO(pin + "\n"))
        code, _, err = run_kiosk("announcements", "import", str(file), "--by", "3", folder=hall.folder)
        return code, [line for line in err.splitlines() if line[:1].isdigit()]

    day = f"{datetime.now(UTC) + timedelta(days=9):%Y-%m-%d}"
    head, row = "停电范围,开始时间,结束时间,原因", f"东街,{day} 08:00,{day} 09:00,检修"
    assert imported(f"{head},村组\n{row},东街1组、东街一组\n") == (0, ["1: no account lies in 东街一组"])
    assert imported(f"{head}\n{row}\n") == (0, ["2: no areas named, so nobody can be called"])
