"""Codes by the SMS gateway, against its sandbox as a process of its own."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.accounts import sms
from kiosk.accounts.ports import CodeMessage, SmsCode, SmsFailed
from kiosk.accounts.sms.aliyun import FILE, Account, AliyunSms
from kiosk.accounts.sms.signing import signature
from kiosk.errors import BadInput
from tests.accounts.sample import MOTHER, add_account
from tests.fixtures.hub import ON_SQLITE, Hub

PHONES = (f"1380000{n:04d}" for n in range(9999))
"""No phone gets two within a minute, so each test has its own."""


class Gateway:
    """The sandbox, and a hub's folder that has its credentials."""

    def __init__(self, url: str, credentials: Path, hub: Path) -> None:
        self.url, self.hub = url, hub
        self.account = Account.model_validate_json(credentials.read_bytes())
        self.keep(self.account)

    def keep(self, account: Account, mode: int = 0o600) -> None:
        file = self.hub / FILE
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        file.chmod(mode)
        file.write_text(account.model_dump_json())

    def opened(self) -> SmsCode:
        gateway = sms.open_gateway(self.hub)
        assert gateway is not None
        return gateway

    def faults(self, **faults: Any) -> None:
        assert httpx.put(f"{self.url}/control/faults", json=faults).status_code == 200

    def last(self) -> dict[str, Any]:
        said: dict[str, Any] = httpx.get(f"{self.url}/control/messages").json()[-1]
        return said


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    folder = tmp_path_factory.mktemp("sms")
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "sandbox-sms", "run", "--data", str(folder), "--port", "0", "--ready-json"],
        stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process:
        said = json.loads(process.stdout.readline())
        yield said["url"], Path(said["credentials"])
        process.terminate()


@pytest.fixture
def gateway(running: tuple[str, Path], tmp_path: Path) -> Gateway:
    made = Gateway(*running, tmp_path / "hub")
    made.faults()
    return made


def code(to: str, value: str = "040506") -> CodeMessage:
    return CodeMessage(to, value, 5)


def test_the_signature_is_the_one_that_is_published():
    asked = {
        "AccessKeyId": "testId", "Action": "SendSms", "Format": "XML", "OutId": "123", "PhoneNumbers": "15300000001",
        "RegionId": "cn-hangzhou", "SignName": "阿里云短信测试专用", "SignatureMethod": "HMAC-SHA1",
        "SignatureNonce": "45e25e9b-0a6f-4070-8c85-2956eda1b466", "SignatureVersion": "1.0",
        "TemplateCode": "SMS_71390007", "TemplateParam": '{"customer":"test"}', "Timestamp": "2017-07-12T02:42:19Z",
        "Version": "2017-05-25"}
    assert signature("GET", asked, "testSecret") == "zJDF+Lrzhj/ThnlvIToysFRq6t4="


def test_a_code_arrives_and_no_log_holds_it(gateway: Gateway, caplog: pytest.LogCaptureFixture):
    for talker in ("", "httpx", "httpcore"):
        caplog.set_level(logging.DEBUG, talker)
    phone = next(PHONES)
    gateway.opened().send(code(phone, "918273"))
    assert (gateway.last()["phone"], gateway.last()["code"]) == (phone, "918273")
    assert caplog.records and not any(secret in caplog.text for secret in (
        phone, "918273", gateway.account.access_key_secret))


@pytest.mark.parametrize(("faults", "reason"), [
    ({"down": True}, "no_answer"), ({"refuse": "isv.AMOUNT_NOT_ENOUGH"}, "isv.AMOUNT_NOT_ENOUGH"),
    ({"refuse": "<b>13800000000"}, "unknown")])
def test_what_is_not_sent_is_said_with_the_gateways_reason(gateway: Gateway, faults: dict[str, Any], reason: str):
    gateway.faults(**faults)
    with pytest.raises(SmsFailed) as failed:
        gateway.opened().send(code(next(PHONES)))
    assert failed.value.details["reason"] == reason and "040506" not in failed.value.cause


@pytest.mark.parametrize(("changed", "reason"), [
    ({"access_key_secret": "another"}, "SignatureDoesNotMatch"), ({"access_key_id": "nobody"},
     "InvalidAccessKeyId.NotFound"), ({"sign_name": "别的"}, "isv.SMS_SIGNATURE_ILLEGAL"),
    ({"template_code": "SMS_1"}, "isv.SMS_TEMPLATE_ILLEGAL")])
def test_the_sandbox_takes_only_what_the_real_one_would(gateway: Gateway, changed: dict[str, str], reason: str):
    with pytest.raises(SmsFailed) as failed:
        AliyunSms(gateway.account.model_copy(update=changed)).send(code(next(PHONES)))
    assert failed.value.details["reason"] == reason


def test_neither_a_phone_nor_a_hub_gets_more_than_its_share(gateway: Gateway):
    few, phone = AliyunSms(gateway.account.model_copy(update={"a_minute": 2})), next(PHONES)
    few.send(code(phone))
    for reason in ("isv.BUSINESS_LIMIT_CONTROL", "too_many"):
        with pytest.raises(SmsFailed) as failed:
            few.send(code(phone))
        assert failed.value.details["reason"] == reason


def test_keys_that_others_can_read_or_an_open_line_are_refused(gateway: Gateway):
    gateway.keep(gateway.account, 0o640)
    with pytest.raises(BadInput, match="chmod 600"):
        sms.open_gateway(gateway.hub)
    gateway.keep(gateway.account.model_copy(update={"endpoint": "http://sms.example/"}))
    with pytest.raises(BadInput) as refused:
        sms.open_gateway(gateway.hub)
    assert "endpoint" in refused.value.cause and gateway.account.access_key_secret not in refused.value.cause


@ON_SQLITE
def test_a_visit_gets_its_code_through_the_gateway(hub: Hub, gateway: Gateway):
    hub.registry.outside[sms.PORT] = gateway.opened()
    phone = next(PHONES)
    add_account(hub, phone=phone)
    app, visit = hub.app(), "018f0000-0000-7000-8000-000000000001"
    sent = app.post("/v1/accounts/code", {"account_no": MOTHER, "visit_id": visit})
    assert sent.status_code == 200 and phone not in sent.text
    opened = app.post("/v1/accounts/verify-code", {
        "account_no": MOTHER, "visit_id": visit, "code": gateway.last()["code"]})
    assert opened.status_code == 200, opened.text
