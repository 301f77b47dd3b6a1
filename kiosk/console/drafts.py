"""What somebody is writing, kept on this machine as they type: it survives a power cut, a sign-out and a lost hub."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

from kiosk.errors import BadInput
from kiosk.store.disk import replace_file

log = logging.getLogger(__name__)
_NAME = re.compile(r"[A-Za-z0-9-]{1,64}")


class Drafts:
    """One file a person and a thing. Whose `person` it is comes from the hub; nobody else's drafts are listed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, person: str, key: str, value: dict[str, Any]) -> None:
        """Durable when it returns. Raises StoreFull, DiskUnusable."""
        replace_file(self._file(person, key), json.dumps(value, ensure_ascii=False).encode())

    def read(self, person: str, key: str) -> dict[str, Any] | None:
        """None where there is none; one that is damaged is none, which the log says."""
        try:
            value = json.loads(self._file(person, key).read_bytes())
            return dict(value)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError) as error:
            log.error("a draft cannot be read: %s", type(error).__name__)
            return None

    def keys(self, person: str) -> list[str]:
        """The one that was written last first."""
        files = self._person(person).glob("*.json")
        return [file.stem for file in sorted(files, key=lambda file: file.stat().st_mtime, reverse=True)]

    def drop(self, person: str, key: str) -> None:
        self._file(person, key).unlink(missing_ok=True)

    def _person(self, person: str) -> Path:
        return self._folder / _name(person)

    def _file(self, person: str, key: str) -> Path:
        return self._person(person) / f"{_name(key)}.json"


def _name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise BadInput("this names no draft", field="draft")
    return text
