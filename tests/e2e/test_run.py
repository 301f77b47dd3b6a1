"""`./run` as somebody types it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e


@pytest.fixture
def set_up(project_root: Path, tmp_path: Path) -> Path:
    """A clone whose set-up is done: its ./run has nothing to install."""
    for name in (".venv", "kiosk", "printing", "ui", "resources"):
        (tmp_path / name).symlink_to(project_root / name)
    for name in ("run", "requirements.lock"):
        shutil.copy(project_root / name, tmp_path)
    beginning, marker, _ = (project_root / "run").read_text("utf-8").partition("if ! ready; then")
    assert marker
    (tmp_path / "stamp").write_text(beginning + 'mkdir -p "$state"; stamp >"$state/run"; note_missing', "utf-8")
    subprocess.run(["bash", tmp_path / "stamp"], check=True)
    return tmp_path


def test_without_a_display_run_says_in_one_sentence_what_to_do_instead(set_up: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in {
        "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [set_up / "run"], env=bare, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and "./run demo --tour DIR" in done.stderr
    assert done.stdout == ""


def test_run_hands_its_words_to_kiosk(set_up: Path) -> None:
    done = subprocess.run(
        [set_up / "run", "--version"], capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert done.stdout.strip()


def test_run_names_the_missing_packages_at_each_start_until_they_are_there(set_up: Path) -> None:
    tools = set_up / "tools"
    tools.mkdir()
    query, bare = tools / "dpkg-query", {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}

    def installed(*names: str) -> None:
        query.write_text("#!/bin/sh\nprintf 'installed %s \\n' " + " ".join(names), "utf-8")
        query.chmod(0o755)

    def said() -> str:
        done = subprocess.run([set_up / "run", "--version"], env=bare, capture_output=True, text=True, timeout=120,
                              check=True)
        return done.stderr

    everything = re.search(r"qt_packages=\((.*?)\)", (set_up / "run").read_text("utf-8"), re.DOTALL)[1].split()
    installed(*everything[2:])
    subprocess.run(["bash", set_up / "stamp"], env=bare, check=True)
    for _ in range(2):
        assert f"    sudo apt-get install --no-install-recommends {' '.join(everything[:2])}\n" in said()
    installed(*everything)
    assert said() == ""
    installed()  # once complete, no start asks again
    assert said() == ""
