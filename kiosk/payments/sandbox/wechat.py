"""WeChat Pay's API v3 as a merchant meets it: signed both ways, each refusal with its code."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import secrets
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from fastapi import FastAPI, Request
from fastapi.responses import Response

from kiosk.clock import Clock
from kiosk.payments.sandbox import statement
from kiosk.payments.sandbox.answering import answer
from kiosk.payments.sandbox.keys import Keys, sign
from kiosk.payments.sandbox.ledger import Entry, Ledger, LedgerRefused, RefundEntry
from kiosk.payments.sandbox.notices import Notice

CHANNEL = "wechat"
_SKEW_SECONDS = 300
_FIELD = re.compile(r'(\w+)="([^"]*)"')
_REFUSALS = {
    "absent": (404, "ORDER_NOT_EXIST"), "closed": (400, "ORDER_CLOSED"), "paid": (400, "ORDERPAID"),
    "number_used": (400, "INVALID_REQUEST"), "unpaid": (400, "INVALID_REQUEST"), "too_much": (400, "INVALID_REQUEST"),
    "not_enough": (403, "NOT_ENOUGH"), "purse_empty": (403, "NOT_ENOUGH"), "code_used": (400, "AUTH_CODE_EXPIRED"),
}


class _Unsigned(Exception):
    pass


def wechat_routes(app: FastAPI, ledger: Ledger, keys: Keys, clock: Clock) -> None:
    door = _Door(ledger, keys, clock)
    pay = "/v3/pay/transactions"

    @app.post(f"{pay}/native")
    async def native(request: Request) -> Response:
        return await door.take(request, "precreate", lambda body: door.native(body))

    @app.post(f"{pay}/codepay")
    async def codepay(request: Request) -> Response:
        return await door.take(request, "pay_by_code", lambda body: door.codepay(body))

    @app.get(pay + "/out-trade-no/{number}")
    async def query(request: Request, number: str) -> Response:
        return await door.take(request, "query", lambda _: _transaction(door.look(number), keys))

    @app.post(pay + "/out-trade-no/{number}/close")
    async def close(request: Request, number: str) -> Response:
        return await door.take(request, "close", lambda _: door.close(number))

    @app.post(pay + "/out-trade-no/{number}/reverse")
    async def reverse(request: Request, number: str) -> Response:
        return await door.take(request, "reverse", lambda _: door.reverse(number))

    @app.post("/v3/refund/domestic/refunds")
    async def refund(request: Request) -> Response:
        return await door.take(request, "refund", lambda body: door.refund(body))

    @app.get("/v3/refund/domestic/refunds/{refund_id}")
    async def query_refund(request: Request, refund_id: str) -> Response:
        return await door.take(
            request, "query_refund", lambda _: _refund(ledger.look_refund(CHANNEL, refund_id)))

    @app.get("/v3/bill/tradebill")
    async def bill(request: Request, bill_date: date) -> Response:
        base = str(request.base_url).rstrip("/")
        return await door.take(request, "statement", lambda _: door.bill(bill_date, base))

    @app.get("/v3/billdownload/file")
    async def download(request: Request, token: date) -> Response:
        return await answer(ledger.faults, "download", lambda: Response(
            gzip.compress(statement.wechat(ledger, token).encode()), media_type="application/octet-stream"))


class _Door:
    def __init__(self, ledger: Ledger, keys: Keys, clock: Clock) -> None:
        self._ledger, self._keys, self._clock = ledger, keys, clock

    async def take(
        self, request: Request, operation: str, do: Callable[[dict[str, Any]], dict[str, Any] | None],
    ) -> Response:
        raw = await request.body()

        def work() -> Response:
            try:
                self._check(request, raw)
                said = do(json.loads(raw) if raw else {})
            except _Unsigned:
                return self._say(401, {"code": "SIGN_ERROR", "message": "signature"})
            except LedgerRefused as refused:
                status, code = _REFUSALS[refused.reason]
                if operation == "query_refund":
                    code = "RESOURCE_NOT_EXISTS"
                return self._say(status, {"code": code, "message": refused.reason})
            except (KeyError, ValueError, TypeError):
                return self._say(400, {"code": "PARAM_ERROR", "message": "parameter"})
            if said is not None:  # a charge that waits for the password is accepted, and not yet done
                return self._say(202 if said.get("code") == "USERPAYING" else 200, said)
            return self._say(204, None)

        return await answer(self._ledger.faults, operation, work)

    def native(self, body: dict[str, Any]) -> dict[str, Any]:
        if body["appid"] == "" or body["mchid"] != self._keys.merchant or body["amount"]["currency"] != "CNY":
            raise ValueError
        expires = datetime.fromisoformat(body["time_expire"])
        code = f"weixin://wxpay/bizpayurl?pr={secrets.token_urlsafe(8)}"
        entry = self._ledger.order(
            CHANNEL, _number(body["out_trade_no"]), _amount(body["amount"]["total"]), body["description"],
            expires.timestamp(), body["notify_url"], code, self._now())
        return {"code_url": entry.code}

    def codepay(self, body: dict[str, Any]) -> dict[str, Any]:
        code = str(body["payer"]["auth_code"])
        if not re.fullmatch(r"1[0-5]\d{16}", code, re.ASCII):
            raise ValueError
        entry = self._ledger.charge(
            CHANNEL, _number(body["out_trade_no"]), _amount(body["amount"]["total"]), body["description"],
            self._now() + 120, code, self._now())
        if entry.state == "password":
            return {"code": "USERPAYING", "message": "the customer is asked for the password"}
        return _transaction(entry, self._keys)

    def look(self, number: str) -> Entry:
        return self._ledger.look(CHANNEL, number, self._now())

    def close(self, number: str) -> None:
        self._ledger.close(CHANNEL, number, self._now(), late=self._ledger.faults.close_late_seconds)

    def reverse(self, number: str) -> dict[str, Any]:
        entry = self.look(number)
        if entry.state == "paid":
            self._ledger.refund(CHANNEL, number, f"reverse-{number}", entry.amount, self._now())
        else:
            self._ledger.close(CHANNEL, number, self._now())
        return {"out_trade_no": number}

    def refund(self, body: dict[str, Any]) -> dict[str, Any]:
        number = body["out_trade_no"]
        if self.look(number).amount != body["amount"]["total"]:
            raise ValueError
        return _refund(self._ledger.refund(
            CHANNEL, number, _number(body["out_refund_no"]), _amount(body["amount"]["refund"]), self._now()))

    def bill(self, day: date, base: str) -> dict[str, Any]:
        text = statement.wechat(self._ledger, day)
        digest = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()  # the protocol's choice
        return {"hash_type": "SHA1", "hash_value": digest, "download_url": f"{base}/v3/billdownload/file?token={day}"}

    def _check(self, request: Request, raw: bytes) -> None:
        scheme, _, rest = request.headers.get("authorization", "").partition(" ")
        said = dict(_FIELD.findall(rest))
        if scheme != "WECHATPAY2-SHA256-RSA2048" or said.get("mchid") != self._keys.merchant \
                or said.get("serial_no") != self._keys.serial:
            raise _Unsigned
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        text = "\n".join([request.method, path, said["timestamp"], said["nonce_str"], raw.decode(), ""])
        try:
            if abs(self._now() - int(said["timestamp"])) > _SKEW_SECONDS:
                raise _Unsigned
            self._keys.wechat_merchant.verify(
                base64.b64decode(said["signature"]), text.encode(), padding.PKCS1v15(), SHA256())
        except (InvalidSignature, ValueError, KeyError) as error:
            raise _Unsigned from error

    def _say(self, status: int, body: dict[str, Any] | None) -> Response:
        text = "" if body is None else json.dumps(body, ensure_ascii=False)
        return Response(
            text, status, headers=signature(self._keys, text, self._now()),
            media_type="application/json" if text else None)

    def _now(self) -> float:
        return self._clock.now().timestamp()


def signature(keys: Keys, body: str, now: float) -> dict[str, str]:
    """The headers that prove that WeChat Pay said `body`."""
    stamp, nonce = str(int(now)), secrets.token_hex(16)
    signed = base64.b64encode(sign(keys.wechat, f"{stamp}\n{nonce}\n{body}\n")).decode()
    return {
        "Wechatpay-Timestamp": stamp, "Wechatpay-Nonce": nonce, "Wechatpay-Signature": signed,
        "Wechatpay-Serial": keys.wechat_id, "Wechatpay-Signature-Type": "WECHATPAY2-SHA256-RSA2048",
    }


def notice(entry: Entry, keys: Keys, now: float) -> Notice:
    """What WeChat Pay posts when `entry` is paid: the transaction, encrypted with the merchant's APIv3 key."""
    nonce, about = secrets.token_hex(6), "transaction"
    plain = json.dumps(_transaction(entry, keys)).encode()
    sealed = AESGCM(keys.v3_key.encode()).encrypt(nonce.encode(), plain, about.encode())
    body = json.dumps({
        "id": secrets.token_hex(16), "create_time": _time(now), "resource_type": "encrypt-resource",
        "event_type": "TRANSACTION.SUCCESS", "summary": "支付成功",
        "resource": {
            "original_type": about, "algorithm": "AEAD_AES_256_GCM", "associated_data": about, "nonce": nonce,
            "ciphertext": base64.b64encode(sealed).decode()},
    }, ensure_ascii=False)
    return Notice(entry.notify_url, body.encode(), signature(keys, body, now) | {"Content-Type": "application/json"})


def _transaction(entry: Entry, keys: Keys) -> dict[str, Any]:
    states = {"fresh": "NOTPAY", "scanned": "NOTPAY", "password": "USERPAYING", "paid": "SUCCESS", "closed": "CLOSED"}
    said: dict[str, Any] = {
        "mchid": keys.merchant, "out_trade_no": entry.number, "trade_state": states[entry.state],
        "amount": {"total": entry.amount, "currency": "CNY"}}
    if entry.state == "paid":
        said |= {"transaction_id": entry.trade_no, "success_time": _time(entry.paid_at), "trade_type": "NATIVE"}
    return said


def _refund(entry: RefundEntry) -> dict[str, Any]:
    return {
        "out_refund_no": entry.refund, "refund_id": entry.refund_no, "out_trade_no": entry.number,
        "status": {"processing": "PROCESSING", "done": "SUCCESS"}.get(entry.state, "ABNORMAL"),
        "amount": {"refund": entry.amount, "currency": "CNY"}}


def _number(text: Any) -> str:
    if not isinstance(text, str) or not re.fullmatch(r"[\w|*-]{6,64}", text, re.ASCII):
        raise ValueError
    return text


def _amount(fen: Any) -> int:
    if type(fen) is not int or fen < 1:
        raise ValueError
    return fen


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).astimezone(statement.CHINA).isoformat(timespec="seconds")
