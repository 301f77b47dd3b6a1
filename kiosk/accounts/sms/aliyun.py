"""Codes by Alibaba Cloud's short messages (阿里云短信服务, SendSms 2017-05-25): one signed request each.

The keys lie in the hub's folder, `sms/aliyun.json`, which nobody else may read. In China a message's words are the
gateway's: a signature and a template that the carrier has approved; ours has one blank, `${code}`.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections import deque
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import httpx
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.accounts.ports import CodeMessage, SmsCode, SmsFailed
from kiosk.accounts.sms.signing import signature
from kiosk.errors import BadInput

FILE = "sms/aliyun.json"
"""In the hub's own folder."""
VERSION = "2017-05-25"
_TIMEOUT = httpx.Timeout(3.0, connect=2.0)
_REASON = re.compile(r"[A-Za-z0-9._-]{1,60}")


class Account(BaseModel):
    """`a_minute`: more codes than that this hub does not send, whoever asks; each costs, and may be somebody's."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    access_key_id: str = Field(min_length=4, max_length=128)
    access_key_secret: str = Field(min_length=4, max_length=128, repr=False)
    sign_name: str = Field(min_length=2, max_length=24, description="The approved signature, without its brackets.")
    template_code: str = Field(pattern=r"^SMS_[0-9]{1,20}$", description="The approved template, with ${code}.")
    endpoint: str = Field("https://dysmsapi.aliyuncs.com/", pattern=r"^(https://|http://127\.0\.0\.1[:/])")
    a_minute: int = Field(30, ge=1, le=3000)


def open_gateway(hub_folder: Path) -> SmsCode | None:
    """None where there are no keys. Raises BadInput for what is wrong or open to others."""
    file = hub_folder / FILE
    if not file.exists():
        return None
    if file.stat().st_mode & 0o077:
        raise BadInput(f"{FILE} can be read by others: chmod 600", field="sms")
    try:
        return AliyunSms(Account.model_validate_json(file.read_bytes()))
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise BadInput(f"{FILE}: {faults}", field="sms") from error


class AliyunSms(SmsCode):
    """The request goes in the body, so that no address, and no log of addresses, holds number or code."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._sent: deque[float] = deque()
        self._lock = threading.Lock()

    def send(self, message: CodeMessage) -> None:
        self._count()
        try:
            answer = httpx.post(self._account.endpoint, data=self._asked(message), timeout=_TIMEOUT)
            said = answer.json()
        except (httpx.HTTPError, ValueError):
            raise SmsFailed("the SMS gateway gave no answer", reason="no_answer") from None
        code = said.get("Code") if isinstance(said, dict) else None
        if code != "OK":
            reason = code if isinstance(code, str) and _REASON.fullmatch(code) else "unknown"
            raise SmsFailed(f"the SMS gateway refuses: {reason}", reason=reason)

    def _asked(self, message: CodeMessage) -> dict[str, str]:
        account = self._account
        asked = {
            "AccessKeyId": account.access_key_id, "Action": "SendSms", "Format": "JSON", "Version": VERSION,
            "SignatureMethod": "HMAC-SHA1", "SignatureVersion": "1.0", "SignatureNonce": str(uuid4()),
            "Timestamp": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", "PhoneNumbers": message.phone,
            "SignName": account.sign_name, "TemplateCode": account.template_code,
            "TemplateParam": json.dumps({"code": message.code})}
        return asked | {"Signature": signature("POST", asked, account.access_key_secret)}

    def _count(self) -> None:
        """Raises SmsFailed."""
        now = time.monotonic()
        with self._lock:
            while self._sent and self._sent[0] < now - 60:
                self._sent.popleft()
            if len(self._sent) >= self._account.a_minute:
                raise SmsFailed("more codes a minute than this hub may send", reason="too_many")
            self._sent.append(now)
