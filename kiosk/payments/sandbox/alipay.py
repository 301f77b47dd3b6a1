"""Alipay's open API as a merchant meets it: form fields signed with RSA2, answers signed as they are written."""

from __future__ import annotations

import base64
import json
import re
import secrets
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.hashes import SHA256
from fastapi import FastAPI, Request
from fastapi.responses import Response

from kiosk.clock import Clock
from kiosk.money import Fen, parse_yuan, yuan
from kiosk.payments.sandbox import statement
from kiosk.payments.sandbox.answering import answer
from kiosk.payments.sandbox.keys import Keys, sign
from kiosk.payments.sandbox.ledger import Entry, Ledger, LedgerRefused
from kiosk.payments.sandbox.notices import Notice

CHANNEL = "alipay"
_SKEW_SECONDS = 900
_OPERATIONS = {
    "alipay.trade.precreate": "precreate", "alipay.trade.query": "query", "alipay.trade.close": "close",
    "alipay.trade.refund": "refund", "alipay.trade.fastpay.refund.query": "query_refund",
    "alipay.trade.pay": "pay_by_code", "alipay.trade.cancel": "reverse",
    "alipay.data.dataservice.bill.downloadurl.query": "statement",
}
_REFUSALS = {
    "absent": "ACQ.TRADE_NOT_EXIST", "closed": "ACQ.TRADE_HAS_CLOSE", "paid": "ACQ.TRADE_HAS_SUCCESS",
    "number_used": "ACQ.CONTEXT_INCONSISTENT", "unpaid": "ACQ.TRADE_STATUS_ERROR",
    "too_much": "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", "not_enough": "ACQ.SELLER_BALANCE_NOT_ENOUGH",
    "purse_empty": "ACQ.BUYER_BALANCE_NOT_ENOUGH", "code_used": "ACQ.PAYMENT_AUTH_CODE_INVALID",
}
_OK = {"code": "10000", "msg": "Success"}


def alipay_routes(app: FastAPI, ledger: Ledger, keys: Keys, clock: Clock) -> None:
    @app.api_route("/gateway.do", methods=["GET", "POST"])
    async def gateway(request: Request) -> Response:
        form = (await request.body()).decode() if request.method == "POST" else ""
        fields = dict(parse_qsl(request.url.query, keep_blank_values=True))
        fields |= dict(parse_qsl(form, keep_blank_values=True))
        operation = _OPERATIONS.get(fields.get("method", ""), "unknown")
        base = str(request.base_url).rstrip("/")
        return await answer(
            ledger.faults, operation, lambda: _gateway(ledger, keys, fields, operation, base, clock))

    @app.get("/alipay/bill")
    async def bill(day: date) -> Response:
        return await answer(ledger.faults, "download", lambda: Response(
            statement.alipay_zip(ledger, day), media_type="application/zip"))


def _gateway(
    ledger: Ledger, keys: Keys, fields: dict[str, str], operation: str, base: str, clock: Clock,
) -> Response:
    name = fields.get("method", "").replace(".", "_") + "_response"
    now = clock.now().timestamp()
    if not _signed(keys, fields) or not _fresh(fields, now):
        said: dict[str, Any] = {"code": "40002", "msg": "Invalid Arguments", "sub_code": "isv.invalid-signature"}
    elif operation == "unknown":
        said = {"code": "40004", "msg": "Business Failed", "sub_code": "isv.invalid-method"}
    else:
        try:
            content = json.loads(fields["biz_content"])
            said = _OK | _DOES[operation](ledger, content, now, fields.get("notify_url", ""), base)
        except LedgerRefused as refused:
            said = {"code": "40004", "msg": "Business Failed", "sub_code": _REFUSALS[refused.reason]}
        except (KeyError, ValueError, TypeError):
            said = {"code": "40004", "msg": "Business Failed", "sub_code": "ACQ.INVALID_PARAMETER"}
    inner = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    signed = base64.b64encode(sign(keys.alipay, inner)).decode()
    return Response(f'{{"{name}":{inner},"sign":"{signed}"}}', media_type="text/html;charset=utf-8")


def notice(entry: Entry, keys: Keys, now: float) -> Notice:
    """What Alipay posts when `entry` is paid: a form, signed without `sign` and `sign_type`."""
    fields = {
        "notify_id": secrets.token_hex(16), "notify_type": "trade_status_sync", "notify_time": _time(now),
        "app_id": keys.alipay_app, "out_trade_no": entry.number, "trade_no": entry.trade_no,
        "trade_status": "TRADE_SUCCESS", "total_amount": yuan(entry.amount).replace(",", ""),
        "gmt_payment": _time(entry.paid_at), "charset": "utf-8", "version": "1.0",
    }
    text = "&".join(f"{key}={value}" for key, value in sorted(fields.items()))
    fields |= {"sign": base64.b64encode(sign(keys.alipay, text)).decode(), "sign_type": "RSA2"}
    headers = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
    return Notice(entry.notify_url, urlencode(fields).encode(), headers)


def _signed(keys: Keys, fields: Mapping[str, str]) -> bool:
    text = "&".join(f"{key}={value}" for key, value in sorted(fields.items()) if key != "sign" and value)
    try:
        keys.alipay_merchant.verify(
            base64.b64decode(fields["sign"]), text.encode(), padding.PKCS1v15(), SHA256())
    except (InvalidSignature, ValueError, KeyError):
        return False
    return fields.get("app_id") == keys.alipay_app and fields.get("sign_type") == "RSA2"


def _fresh(fields: Mapping[str, str], now: float) -> bool:
    try:
        said = datetime.strptime(fields["timestamp"], "%Y-%m-%d %H:%M:%S").replace(tzinfo=statement.CHINA)
    except (KeyError, ValueError):
        return False
    return abs(now - said.timestamp()) < _SKEW_SECONDS


def _precreate(ledger: Ledger, said: dict[str, Any], now: float, notify: str, base: str) -> dict[str, Any]:
    code = f"https://qr.alipay.com/bax{secrets.token_hex(10)}"
    expires = datetime.fromisoformat(said["time_expire"]).replace(tzinfo=statement.CHINA).timestamp()
    entry = ledger.order(
        CHANNEL, _number(said["out_trade_no"]), _fen(said["total_amount"]), said["subject"], expires, notify, code, now)
    return {"out_trade_no": entry.number, "qr_code": entry.code}


def _query(ledger: Ledger, said: dict[str, Any], now: float, notify: str, base: str) -> dict[str, Any]:
    entry = _trade(ledger, said, now)
    states = {"scanned": "WAIT_BUYER_PAY", "password": "WAIT_BUYER_PAY", "paid": "TRADE_SUCCESS"}
    return {
        "out_trade_no": entry.number, "trade_no": entry.trade_no, "total_amount": _yuan(entry.amount),
        "trade_status": states.get(entry.state, "TRADE_CLOSED"), "buyer_logon_id": "158****0000",
    } | ({"send_pay_date": _time(entry.paid_at)} if entry.state == "paid" else {})


def _trade(ledger: Ledger, said: dict[str, Any], now: float) -> Entry:
    """Before it is scanned a precreated order is no trade yet."""
    entry = ledger.look(CHANNEL, said["out_trade_no"], now)
    if entry.state == "fresh":
        raise LedgerRefused("absent")
    return entry


def _close(ledger: Ledger, said: dict[str, Any], now: float, notify: str, base: str) -> dict[str, Any]:
    entry = _trade(ledger, said, now)
    if entry.state == "paid":
        raise LedgerRefused("unpaid")  # TRADE_STATUS_ERROR
    ledger.close(CHANNEL, entry.number, now)
    return {"out_trade_no": entry.number, "trade_no": entry.trade_no}


def _refund(ledger: Ledger, said: dict[str, Any], now: float, notify: str, base: str) -> dict[str, Any]:
    amount = _fen(said["refund_amount"])
    known = {one.refund for one in ledger.refunds()}
    entry = ledger.refund(CHANNEL, said["out_trade_no"], _number(said["out_request_no"]), amount, now)
    changed = "N" if entry.refund in known else "Y"
    return {"out_trade_no": entry.number, "refund_fee": _yuan(amount), "fund_change": changed}


def _query_refund(ledger: Ledger, said: dict[str, Any], now: float, notify: str, base: str) -> dict[str, Any]:
    try:
        entry = ledger.look_refund(CHANNEL, said["out_request_no"])
    except LedgerRefused:
        return {}  # the real one answers success without a word of the refund
    told = {"refund_status": "REFUND_SUCCESS"} if entry.state == "done" else {}
    return {
        "out_trade_no": entry.number, "out_request_no": entry.refund, "refund_amount": _yuan(entry.amount)} | told


def _pay(ledger: Ledger, said: dict[str, Any], now: float, notify: str, base: str) -> dict[str, Any]:
    if not re.fullmatch(r"(2[5-9]|30)\d{14,22}", said["auth_code"], re.ASCII):
        raise ValueError
    entry = ledger.charge(
        CHANNEL, _number(said["out_trade_no"]), _fen(said["total_amount"]), said["subject"], now + 120,
        said["auth_code"], now)
    if entry.state == "paid":
        return {
            "out_trade_no": entry.number, "trade_no": entry.trade_no, "total_amount": _yuan(entry.amount),
            "gmt_payment": _time(entry.paid_at)}
    return {"code": "10003", "msg": "order success pay inprocess", "out_trade_no": entry.number}


def _cancel(ledger: Ledger, said: dict[str, Any], now: float, notify: str, base: str) -> dict[str, Any]:
    number = said["out_trade_no"]
    entry = ledger.look(CHANNEL, number, now)
    if ledger.faults.cancel_again:
        ledger.faults.cancel_again -= 1
        return {"out_trade_no": number, "retry_flag": "Y"}
    if entry.state == "paid":
        ledger.refund(CHANNEL, number, f"cancel-{number}", entry.amount, now)
        return {"out_trade_no": number, "retry_flag": "N", "action": "refund"}
    ledger.close(CHANNEL, number, now)
    return {"out_trade_no": number, "retry_flag": "N", "action": "close"}


def _bill(ledger: Ledger, said: dict[str, Any], now: float, notify: str, base: str) -> dict[str, Any]:
    day = date.fromisoformat(said["bill_date"])
    return {"bill_download_url": f"{base}/alipay/bill?day={day}"}


_DOES = {
    "precreate": _precreate, "query": _query, "close": _close, "refund": _refund, "query_refund": _query_refund,
    "pay_by_code": _pay, "reverse": _cancel, "statement": _bill,
}


def _fen(text: Any) -> Fen:
    fen = parse_yuan(str(text))
    if fen < 1:
        raise ValueError
    return fen


def _yuan(fen: Fen) -> str:
    return yuan(fen).replace(",", "")


def _number(text: Any) -> str:
    if not isinstance(text, str) or not re.fullmatch(r"[\w-]{6,64}", text, re.ASCII):
        raise ValueError
    return text


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).astimezone(statement.CHINA).strftime("%Y-%m-%d %H:%M:%S")
