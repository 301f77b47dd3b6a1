"""What proves an account: codes, by the gateway's sandbox as a process; ID numbers; and how both are looked for."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from kiosk.accounts.sms.aliyun import FILE, Account
from kiosk.devices.id_card import sound_number

_CODE = re.compile(rb"(?<![0-9A-Za-z.,:+-])[0-9]{6}(?![0-9A-Za-z])")
"""Six digits of their own: not the end of a time, of a hash or of an id."""
_HASH = re.compile(rb"[0-9a-f]{64}")


@dataclass(frozen=True)
class Phones:
    """Everybody's."""

    url: str
    account: Account

    def give_to(self, hub: Path) -> None:
        file = hub / FILE
        file.parent.mkdir(mode=0o700)
        file.touch(mode=0o600)
        file.write_text(self.account.model_copy(update={"a_minute": 3000}).model_dump_json())

    def code(self, phone: str) -> str | None:
        messages = httpx.get(f"{self.url}/control/messages").json()
        return next((str(one["code"]) for one in reversed(messages) if one["phone"] == phone), None)


@contextmanager
def phones(folder: Path) -> Iterator[Phones]:
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "sandbox-sms", "run", "--data", str(folder), "--port", "0", "--ready-json"],
        stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process:
        try:
            said = json.loads(process.stdout.readline())
            yield Phones(said["url"], Account.model_validate_json(Path(said["credentials"]).read_bytes()))
        finally:
            process.terminate()


def id_number(n: int) -> str:
    """An ID number with its check character; no place has the number that it begins with."""
    first = f"99777719900101{n:03d}"
    return next(one for last in "0123456789X" if sound_number(one := first + last))


def codes_in(data: bytes, codes: Iterable[str]) -> list[str]:
    known = {one.encode() for one in codes}
    return [one.decode() for one in known.intersection(_CODE.findall(data))]


def hashes_in(data: bytes, hashes: Iterable[str]) -> list[str]:
    known = {one.encode() for one in hashes}
    return [one.decode() for one in known.intersection(_HASH.findall(data))]
