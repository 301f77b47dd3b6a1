"""`kiosk announcements draft`: a file with a zone that nobody has is refused where the pack is known."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli.announcement_files import TEMPLATE
from kiosk.contract.staff import Role
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
