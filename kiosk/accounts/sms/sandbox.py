"""An SMS gateway to rehearse with: it checks each request as the real one does, and keeps a ledger."""

from __future__ import annotations

import asyncio
import json
import os
import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hmac import compare_digest
from pathlib import Path
from secrets import token_hex
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field

from kiosk.accounts.sms.aliyun import VERSION, Account
from kiosk.accounts.sms.signing import signature

CREDENTIALS, LEDGER = "credentials/aliyun.json", "messages.jsonl"
_PHONE = re.compile(r"1[0-9]{10}")
_OLDEST_SECONDS = 15 * 60
_AGAIN_SECONDS = 60


class Faults(BaseModel):
    """What it does wrong. `refuse`: the code of its answer, such as isv.AMOUNT_NOT_ENOUGH."""

    model_config = ConfigDict(extra="forbid")

    down: bool = False
    slow_seconds: float = Field(0, ge=0, le=60)
    refuse: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    at: float
    phone: str
    code: str
    biz_id: str


class Book:
    """What it has sent, in a file for its owner only."""

    def __init__(self, folder: Path) -> None:
        self._file, self._lock = folder / LEDGER, threading.Lock()
        self._nonces: set[str] = set()

    def fresh(self, nonce: str) -> bool:
        with self._lock:
            known = nonce in self._nonces
            self._nonces.add(nonce)
        return bool(nonce) and not known

    def messages(self) -> list[Message]:
        lines = self._file.read_text("utf-8").splitlines() if self._file.exists() else []
        return [Message(**json.loads(line)) for line in lines]

    def put(self, phone: str, code: str) -> Message | None:
        """None where the carrier allows no more to this phone."""
        with self._lock:
            now = time.time()
            if any(one.phone == phone and one.at > now - _AGAIN_SECONDS for one in self.messages()):
                return None
            message = Message(now, phone, code, f"{int(now * 1000)}^0")
            handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with open(handle, "a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(message)) + "\n")
            return message


def make_account(folder: Path) -> Account:
    """What a hub needs to speak to it, made once: `folder`/credentials/aliyun.json."""
    file = folder / CREDENTIALS
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(file, Account(access_key_id=f"SANDBOX{token_hex(6)}", access_key_secret=token_hex(16),
                             sign_name="示例供电", template_code="SMS_10000001"))
    return Account.model_validate_json(file.read_bytes())


def set_address(folder: Path, endpoint: str) -> None:
    _write(folder / CREDENTIALS, make_account(folder).model_copy(update={"endpoint": endpoint}))


def _write(file: Path, account: Account) -> None:
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
        json.dump(account.model_dump(), out, ensure_ascii=False, indent=1)


def create_app(book: Book, account: Account) -> FastAPI:
    app = FastAPI(title="Sandbox SMS", docs_url=None, redoc_url=None)
    faults = {"now": Faults()}

    @app.post("/")
    async def send(request: Request) -> Response:
        asked = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
        return await _slowly(lambda: _answer(book, account, faults["now"], asked), faults["now"].slow_seconds)

    @app.get("/control/messages")
    def messages() -> list[dict[str, Any]]:
        return [asdict(one) for one in book.messages()]

    @app.get("/control/faults")
    def now() -> Faults:
        return faults["now"]

    @app.put("/control/faults")
    def set_faults(body: Faults) -> Faults:
        faults["now"] = body
        return body

    return app


async def _slowly(answer: Callable[[], Response], seconds: float) -> Response:
    await asyncio.sleep(seconds)
    return answer()


def _answer(book: Book, account: Account, faults: Faults, asked: Mapping[str, str]) -> Response:
    if faults.down:
        return Response("Service Unavailable", 503)
    wrong = _unproved(account, book, asked)
    if wrong:
        return _said(wrong, 400)
    if faults.refuse:
        return _said(faults.refuse)
    if asked.get("SignName") != account.sign_name:
        return _said("isv.SMS_SIGNATURE_ILLEGAL")
    if asked.get("TemplateCode") != account.template_code:
        return _said("isv.SMS_TEMPLATE_ILLEGAL")
    if not _PHONE.fullmatch(asked.get("PhoneNumbers", "")):
        return _said("isv.MOBILE_NUMBER_ILLEGAL")
    try:
        code = str(json.loads(asked.get("TemplateParam", ""))["code"])
    except (ValueError, KeyError, TypeError):
        return _said("isv.INVALID_JSON_PARAM")
    sent = book.put(asked["PhoneNumbers"], code)
    return _said("OK", BizId=sent.biz_id) if sent else _said("isv.BUSINESS_LIMIT_CONTROL")


def _unproved(account: Account, book: Book, asked: Mapping[str, str]) -> str:
    """Why the request is nobody's; empty where it is the account's, of now, and new."""
    unsigned = {name: value for name, value in asked.items() if name != "Signature"}
    if asked.get("AccessKeyId") != account.access_key_id:
        return "InvalidAccessKeyId.NotFound"
    if not compare_digest(asked.get("Signature", ""), signature("POST", unsigned, account.access_key_secret)):
        return "SignatureDoesNotMatch"
    try:
        at = datetime.strptime(asked.get("Timestamp", ""), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return "InvalidTimeStamp.Format"
    if abs(time.time() - at.timestamp()) > _OLDEST_SECONDS:
        return "InvalidTimeStamp.Expired"
    if not book.fresh(asked.get("SignatureNonce", "")):
        return "SignatureNonceUsed"
    return "" if (asked.get("Action"), asked.get("Version")) == ("SendSms", VERSION) else "InvalidAction.NotFound"


def _said(code: str, status: int = 200, **more: str) -> JSONResponse:
    return JSONResponse({"Code": code, "Message": code, "RequestId": str(uuid4()).upper(), **more}, status)
