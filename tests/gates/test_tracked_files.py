"""What must not stand in a tracked file, and files that grew a second thing."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

LONGEST_FILE = 400
# Spelled with character classes, so that this file does not find itself.
MACHINE_PATH = re.compile(r"(^|[^A-Za-z0-9_.$}-])/(tm[p]|roo[t]|wor[k]|home/[a-z]+)/")
REGISTRY = re.compile(r"index[-_]url|find[-_]links|\"resolved\":|registry *= *.?https?:")
MARKUP = re.compile(r"textFormat:\s*(Text\.|TextEdit\.|Label\.)?(RichText|StyledText|AutoText|MarkdownText)")


@pytest.fixture(scope="module")
def texts(project_root: Path) -> dict[str, str]:
    """Every tracked text file (and every new one that is not ignored), by its path."""
    listed = subprocess.run(
        ["git", "-C", str(project_root), "ls-files", "--cached", "--others", "--exclude-standard"],
        capture_output=True, text=True, check=True,
    ).stdout.splitlines()
    found = {}
    for name in listed:
        path = project_root / name
        content = path.read_bytes() if path.is_file() else b""
        if b"\0" not in content[:8000]:
            found[name] = content.decode("utf-8")
    assert "pyproject.toml" in found
    return found


def _hits(texts: dict[str, str], pattern: re.Pattern[str], *endings: str) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in texts.items() if not endings or name.endswith(endings)
        for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)
    ]


def test_no_path_of_a_machine_is_tracked(texts: dict[str, str]) -> None:
    assert _hits(texts, MACHINE_PATH) == []


def test_no_address_of_a_package_registry_is_tracked(texts: dict[str, str]) -> None:
    assert _hits(texts, REGISTRY) == []


def test_no_screen_reads_text_as_markup(texts: dict[str, str]) -> None:
    assert _hits(texts, MARKUP, ".qml", ".js") == []


def test_every_requirement_is_pinned_by_hash(texts: dict[str, str]) -> None:
    requirements = re.split(r"(?<!\\)\n(?=[a-z])", texts["requirements.lock"])
    unpinned = [r.split("\n")[0] for r in requirements if "==" not in r or "--hash=sha256:" not in r]
    assert unpinned == []


def test_no_source_file_holds_a_second_thing(texts: dict[str, str]) -> None:
    long = {name: text.count("\n") for name, text in texts.items()
            if name.endswith((".py", ".qml")) and text.count("\n") > LONGEST_FILE}
    assert long == {}, f"past {LONGEST_FILE} lines: look for the second thing that lives there"
