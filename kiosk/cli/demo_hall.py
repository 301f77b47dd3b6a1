"""The demo hall: a hub process of its own, a terminal and a clerk paired with it by real codes."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import httpx

from kiosk.accounts.importing import has_accounts
from kiosk.boot import SHIPPED_PACK
from kiosk.cli.demo_notices import hang
from kiosk.cli.demo_past import hub_with_a_past, untold
from kiosk.cli.settings import as_toml
from kiosk.contract.identity import read_identity, write_identity
from kiosk.contract.messages import Scope
from kiosk.contract.pairing import pair
from kiosk.contract.staff import Role
from kiosk.errors import KioskError
from kiosk.hub.pairing import new_code
from kiosk.hub.services import HubServices
from kiosk.hub.setup import open_hub
from kiosk.payments import rules
from kiosk.settings import Settings
from kiosk.staff import people
from kiosk.store.disk import replace_file

BANK = {"bank": "演示银行青石支行", "holder": "示范供电公司", "number": "6200 0000 0000 0001"}
"""An account that no bank has."""
APPS = {"terminal": Scope.TERMINAL, "counter": Scope.COUNTER, "board": Scope.BOARD, "clerk": Scope.COUNTER,
        "console": Scope.STAFF}
"""Each app of the demo hall, by the folder that it lives in, and the kind that it is paired as."""
_NAMES = {"terminal": "一号自助终端", "counter": "二号窗口柜台", "board": "大厅叫号屏", "clerk": "一号窗口柜台",
          "console": "值班经理台"}
"""What staff call each of them."""
_READY_SECONDS = 60.0
_END_SECONDS = 15.0


class DemoFailed(KioskError):
    """A part of the demo hall did not start; its log says why."""

    code = "demo_failed"


class DemoHall:
    """Everything lives in `folder`; what it starts it ends, by process id. Raises DemoFailed when it is in use.

    `rules`: more of its payments (kiosk.payments.rules).
    """

    def __init__(self, folder: Path, *, fresh: bool = False, rules: Mapping[str, Any] | None = None) -> None:
        self.folder = folder.resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = (self.folder / "demo.lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._lock.close()
            raise DemoFailed(f"a demo hall is open in {self.folder}; close it, or take another --dir") from error
        if fresh or untold(self._hub).exists():  # whatever was paired with a hub that is made anew is no app of it
            for name in ("hub", "gateway", "billing", *APPS):
                shutil.rmtree(self.folder / name, ignore_errors=True)
        self._rules = {"bank": BANK, **(rules or {})}
        self._children: list[subprocess.Popen[str]] = []
        self._passing: subprocess.Popen[str] | None = None
        self._hub_child: subprocess.Popen[str] | None = None
        self.hub_url = self.gateway_url = ""

    @property
    def _hub(self) -> Path:
        return self.folder / "hub"

    @property
    def paper(self) -> Path:
        """Where the terminal's papers come out."""
        return self.folder / "terminal" / "paper"

    @property
    def scanner(self) -> Path:
        """The device file of the terminal's scanner."""
        return self.folder / "scanner"

    @property
    def id_reader(self) -> Path:
        """The device file of the terminal's ID card reader."""
        return self.folder / "id-reader"

    @property
    def clerk(self) -> Path:
        """The identity of the simulated clerk's counter."""
        return self.folder / "clerk" / "identity"

    def open(self) -> None:
        """Starts the hub and pairs what is not paired yet. Raises DemoFailed or another KioskError."""
        hub = ("--data", str(self._hub))
        gateway = self.start(
            "gateway", "sandbox-gateway", "run", "--port", "0", "--ready-json", "--data", str(self.folder / "gateway"),
            stdout=subprocess.PIPE)
        tariffs = SHIPPED_PACK.with_name("henan-demo") / "tariffs.json"
        hub_with_a_past(self._hub, lambda: self._kiosk(
            "hub", "init", "--pack", str(tariffs.parent), "--tariffs", str(tariffs), "--manager", "总管理员", *hub))
        self._take_money(gateway)
        billing = str(self.folder / "billing")
        sides = ("--sms-folder", str(self.folder / "sms"), "--billing-folder", billing)
        running = self._hub_child = self.start(
            "hub", "hub", "run", "--port", "0", "--ready-json", *sides, *hub, stdout=subprocess.PIPE)
        self.start("billing", "sandbox-billing", "--closed-hours", "0", billing)  # open on a month's last evening too
        assert running.stdout is not None
        self.hub_url = _first_line(running.stdout).get("url", "")
        if not self.hub_url:
            raise DemoFailed(f"the hub did not start; see {self.folder / 'hub.log'}")
        with open_hub(self._hub) as services:
            for name in APPS:
                self._pair(services, name)
            hang(services)
            if not has_accounts(services):  # some seconds' work, which nobody waits for
                self._passing = self._spawn("accounts", "accounts", "invent", *hub)

    def _take_money(self, gateway: subprocess.Popen[str]) -> None:
        """The hub's credentials are the sandbox gateway's own: no other gateway would know them."""
        assert gateway.stdout is not None
        said = _first_line(gateway.stdout)
        if "url" not in said:
            raise DemoFailed(f"the sandbox gateway did not start; see {self.folder / 'gateway.log'}")
        self.gateway_url = said["url"]
        credentials = self._hub / "payments"
        if not credentials.is_symlink():
            credentials.symlink_to(said["credentials"], target_is_directory=True)
        replace_file(credentials / rules.FILE, json.dumps(self._rules, ensure_ascii=False).encode())

    def services(self) -> AbstractContextManager[HubServices]:
        """The hub's, for whoever looks without an app."""
        return open_hub(self._hub)

    def sign_in(self, number: str, name: str, *roles: Role) -> dict[str, str]:
        """What the demonstration's person of that number types this time: both PINs are made up just now."""
        with open_hub(self._hub) as services:
            known = {person.number for person in people.list_staff(services)}
            pin = people.reset_pin(services, number) if number in known else people.add(
                services, number, name, roles or [Role.CLERK])
        return {"number": number, "pin": pin, "new_pin": secrets.token_urlsafe(12)}

    def _pair(self, services: HubServices, name: str) -> None:
        kind, folder = APPS[name], self.folder / name / "identity"
        known = read_identity(folder)
        if known is None:
            pair(self.hub_url, new_code(services, kind), folder, name=_NAMES[name], scope=kind)
        elif known.hub_url != self.hub_url:  # the demo's hub takes a free port at each start
            write_identity(folder, replace(known, hub_url=self.hub_url))

    def settings(self, name: str = "terminal", **sections: dict[str, Any]) -> Path:
        """Writes the settings of one of APPS and gives their file."""
        values: dict[str, Any] = {**sections, "terminal": {
            "name": "demo", "data_dir": self.folder / name, **sections.get("terminal", {})}}
        file = self.folder / name / "kiosk.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(as_toml(Settings(**values)), "utf-8")
        return file

    def start(self, name: str, *arguments: str, stdout: int | None = None) -> subprocess.Popen[str]:
        """`kiosk …` as a child whose stderr goes to `<name>.log`; it never outlives the calling thread."""
        child = self._spawn(name, *arguments, stdout=stdout)
        self._children.append(child)
        return child

    def _spawn(self, name: str, *arguments: str, stdout: int | None = None) -> subprocess.Popen[str]:
        with (self.folder / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "kiosk", *arguments], stdin=subprocess.DEVNULL, stdout=stdout or log, stderr=log,
                text=True, start_new_session=True, preexec_fn=_end_with_parent(), env=_environment(),
            )

    def wait_for_accounts(self) -> None:
        """Until the accounts of a new demo hall are there. Raises DemoFailed."""
        if self._passing is not None and self._passing.wait() != 0:
            raise DemoFailed(f"the accounts could not be made; see {self.folder / 'accounts.log'}")

    def scan_and_pay(self, code: str) -> None:
        """A phone pays the code that a terminal shows. Raises DemoFailed."""
        answer = httpx.post(f"{self.gateway_url}/control/scan", json={"code": code}, timeout=10, trust_env=False)
        if answer.status_code != 200:
            raise DemoFailed(f"the phone could not pay: {answer.text}")

    @property
    def messages(self) -> Path:
        """A line of JSON for each message that a phone received: phone, code, minutes."""
        return self.folder / "sms" / "sms.jsonl"

    def newest_code(self) -> str:
        """Of the message that came last."""
        return str(json.loads(self.messages.read_bytes().splitlines()[-1])["code"])

    def end_hub(self) -> None:
        """As if its machine had been switched off."""
        assert self._hub_child is not None
        self._hub_child.kill()
        self._hub_child.wait()

    def any_ended(self) -> bool:
        return any(child.poll() is not None for child in self._children)

    def close(self) -> None:
        """Ends the children, the last one first, each by its process id."""
        for child in (*([self._passing] if self._passing else []), *reversed(self._children)):
            if child.poll() is None:
                child.terminate()
            try:
                child.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            if child.stdout is not None:
                child.stdout.close()
        self._children.clear()
        self._lock.close()

    def _kiosk(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "kiosk", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=_environment())
        if done.returncode != 0:
            raise DemoFailed(f"kiosk {' '.join(arguments[:2])}: {done.stderr.strip()[-500:]}")
        return done.stdout


def _environment() -> dict[str, str]:
    """A demo knows its own settings and hub only, whatever this machine is set to."""
    return {name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}


def _first_line(stream: IO[str]) -> dict[str, str]:
    """The child's first line as JSON; empty when it ended or said nothing in time."""
    said: list[str] = []
    reader = threading.Thread(target=lambda: said.append(stream.readline()), daemon=True)
    reader.start()
    reader.join(_READY_SECONDS)
    found: dict[str, str] = json.loads(said[0]) if said and said[0] else {}
    return found


def _end_with_parent() -> Any:
    """On Linux: a child is told to end when the thread that started it is gone, even by kill -9."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    return lambda: libc.prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG
