"""Codes into a file, to try things out."""

from __future__ import annotations

import json
import os
from pathlib import Path

from kiosk.accounts.ports import CodeMessage, SmsCode, SmsFailed


class FolderSms(SmsCode):
    """Stands in for a gateway in a demonstration and in tests: a line of JSON a message, for its owner only."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "sms.jsonl"
        self._file.parent.mkdir(parents=True, exist_ok=True)

    def send(self, message: CodeMessage) -> None:
        line = json.dumps({"phone": message.phone, "code": message.code, "minutes": message.minutes})
        try:
            handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with open(handle, "a", encoding="utf-8") as file:
                file.write(line + "\n")
        except OSError as error:
            raise SmsFailed("the folder that stands in for the gateway takes nothing") from error

    def last_code(self, phone: str) -> str | None:
        """The newest code for `phone`."""
        said = [json.loads(line) for line in self._file.read_text("utf-8").splitlines()] if self._file.exists() else []
        return next((str(one["code"]) for one in reversed(said) if one["phone"] == phone), None)
