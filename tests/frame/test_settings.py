from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.boot import Boot, boot
from kiosk.cli.app import run_command
from kiosk.cli.settings import as_toml, template
from kiosk.errors import BadInput
from kiosk.settings import BadSettings, Settings, load


def _file(folder: Path, text: str) -> Path:
    path = folder / "kiosk.toml"
    path.write_text(text, "utf-8")
    return path


def _uncommented() -> str:
    return "\n".join(line.removeprefix("#") if line.startswith("#") and not line.startswith("# ") else line
                     for line in template().splitlines())


def test_the_written_file_changes_nothing_until_a_line_is_uncommented(tmp_path: Path) -> None:
    assert load(_file(tmp_path, template())) == Settings()


def test_every_line_of_the_written_file_is_a_valid_default(tmp_path: Path) -> None:
    assert _uncommented().count(" = ") >= 20
    assert load(_file(tmp_path, _uncommented())) == Settings()


def test_what_is_shown_reads_back_as_the_same_settings(tmp_path: Path) -> None:
    settings = Settings(screen={"orientation": "landscape", "ppi": 69}, terminal={"name": "入口 “左”"})
    assert load(_file(tmp_path, as_toml(settings))) == settings


def test_the_environment_overrides_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_SCREEN__PPI", "69")
    file = _file(tmp_path, "[screen]\nppi = 120\norientation = 'landscape'\n")
    assert (load(file).screen.ppi, load(file).screen.orientation) == (69, "landscape")
    assert (boot(file).screen.ppi, boot(file).screen.orientation) == (69, "landscape")


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    file = _file(tmp_path, "[screen]\nppi = 1\norientashun = 'portrait'\n[moon]\nphase = 1\n")
    with pytest.raises(BadSettings) as refused:
        load(file)
    assert all(name in refused.value.cause for name in ("screen.ppi", "screen.orientashun", "moon", str(file)))


def test_a_file_that_is_no_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    file = _file(tmp_path, "[screen]\nppi = = 3\n")
    for read in (boot, load):
        with pytest.raises(BadInput, match="line 2"):
            read(file)


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no settings file"):
        boot(tmp_path / "none.toml")


def test_the_first_frame_knows_the_same_names_and_defaults_as_the_settings() -> None:
    for section in ("terminal", "screen", "visit", "sound"):
        light, full = getattr(Boot(), section), getattr(Settings(), section)
        assert light._asdict() == {name: getattr(full, name) for name in light._fields}


def test_a_wrong_value_never_keeps_the_first_frame_away(tmp_path: Path) -> None:
    file = _file(tmp_path, "screen = 3\n[visit]\nlanguage = 5\nquiet_seconds = 'long'\n")
    assert boot(file).screen == Boot().screen
    assert boot(file).visit.quiet_seconds == Boot().visit.quiet_seconds


def test_init_never_overwrites_a_technicians_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _file(tmp_path, "# mine\n")
    assert run_command(["settings", "init", str(file)]) == 1
    assert "there already" in capsys.readouterr().err
    assert file.read_text("utf-8") == "# mine\n"
    assert run_command(["settings", "init", str(file), "--force"]) == 0
    assert file.read_text("utf-8") == template()


def test_a_wrong_setting_ends_as_one_line_and_exit_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    assert run_command(["settings", "check", "--settings", str(_file(tmp_path, "[screen]\nppi = 1\n"))]) == 1
    error = capsys.readouterr().err
    assert error.startswith("kiosk: ") and error.count("\n") == 1 and "(bad_settings)" in error
