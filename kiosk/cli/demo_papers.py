"""What the tour's papers about accounts and payments say: an invented household, to the fen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.standards.public import PublicPack
from printing.press import Press

_HALL = {"zh": "示范供电营业厅", "en": "Model Power Service Hall"}
_COMMON: dict[str, Any] = {"hall": _HALL, "language": "zh_CN", "demonstration": True}
_QR = "HK2." + "Ab3-" * 44  # as long as a signed receipt; nobody signed this one

RECEIPT: dict[str, Any] = {
    **_COMMON, "receipt_no": "R410326-20261123-000127", "paid_at": "2026-11-23T02:16:41+00:00", "channel": "wechat",
    "state": "posted", "total_fen": 26_407, "qr": _QR, "trade_no": "4200002345202611230012345678", "terminal": "T01",
    "accounts": [{
        "holder": "*𠮷", "account_no": "4103****27", "village": "杨柳村3组", "penalty_fen": 127, "prepay_fen": 5_000,
        "balance_fen": 5_000, "reconnect_by": "2026-11-24T02:16:41+00:00",
        "bills": [{"period": "202609", "kwh": "196", "amount_fen": 10_976},
                  {"period": "202610", "kwh": "184", "amount_fen": 10_304}],
    }],
}
RECEIPT_LATER: dict[str, Any] = {
    **RECEIPT, "state": "posting", "channel": "alipay", "total_fen": 10_304, "accounts": [{
        "holder": "*三", "account_no": "4103****91", "village": "河湾村1组", "balance_fen": None,
        "bills": [{"period": "202610", "kwh": "184", "amount_fen": 10_304}]}],
}

_HISTORY = (142, 171, 236, 205, 148, 131, 127, 152, 243, 261, 149, 176,  # from November of 2024 on
            150, 182, 251, 214, 151, 138, 133, 160, 268, 287, 196, 184)
STATEMENT: dict[str, Any] = {
    **_COMMON, "statement_no": "S410326-202610-004127", "issued_at": "2026-11-23T02:16:41+00:00", "qr": _QR,
    "holder": "*𠮷", "address": "杨柳村3组**号", "account_no": "4103****27", "period": "202610",
    "kind": {"zh": "居民生活用电(一户一表)", "en": "Residential, own meter"}, "starts_on": "2026-10-01",
    "ends_on": "2026-10-31", "days": 31, "total_fen": 10_304, "paid_fen": 0, "due_fen": 21_598, "due_on": "2026-11-25",
    "balance_fen": 0,
    "readings": [{"meter_no": "3730001204127", "register": {"zh": "总", "en": "Total"}, "previous": "018734.00",
                  "current": "018918.00", "multiplier": "1", "kwh": "184"}],
    "lines": [
        {"label": {"zh": "第一档", "en": "Block 1"}, "quantity": "184", "price": "0.56",
         "arithmetic": "184 × 0.56 = 103.04", "amount_fen": 10_304}],
    "history": [{"period": f"{2024 + (n + 10) // 12}{(n + 10) % 12 + 1:02}", "kwh": kwh}
                for n, kwh in enumerate(_HISTORY)],
    "blocks": {"year": 2026, "used": "1982", "left": "178", "price": "0.56", "tiers": [
        {"low": "0", "high": "2160", "price": "0.56", "used": "1982"},
        {"low": "2160", "high": "3120", "price": "0.61", "used": "0"},
        {"low": "3120", "high": None, "price": "0.86", "used": "0"}]},
    "comparison": {"now": "5.94", "then": "5.68", "percent": 5},
    "arrears": {"as_of": "2026-11-23", "bills": [
        {"period": "202609", "due_on": "2026-10-25", "amount_fen": 10_976, "days": 29, "penalty_fen": 318},
    ]},
    "explanations": [
        {"zh": "阶梯电量按年累计，每年1月重新开始；只有超出的部分按高一档计价。",
         "en": "Blocks add up over the calendar year; only what goes past an edge is charged at the higher price."},
        {"zh": "本账单供核对用，不作为报销凭证；需要发票请扫码或到窗口办理。",
         "en": "This statement is for checking and is no expense voucher. For an invoice, ask at a window."}],
}

PAYMENTS: dict[str, Any] = {
    **_COMMON, "made_at": "2026-11-23T02:20:00+00:00", "holder": "*𠮷", "account_no": "4103****27",
    "starts_on": "2026-01-01", "ends_on": "2026-11-23", "total_fen": 12_320 + 14_056 + 26_407,
    "payments": [
        {"paid_at": "2026-07-08T01:12:09+00:00", "receipt_no": "R410326-20260708-000031", "channel": "cash",
         "state": "posted", "periods": ["202606"], "amount_fen": 12_320},
        {"paid_at": "2026-08-11T08:40:55+00:00", "receipt_no": "R410326-20260811-000212", "channel": "alipay",
         "state": "posted", "periods": ["202607"], "amount_fen": 14_056},
        {"paid_at": "2026-08-11T08:41:37+00:00", "receipt_no": "R410326-20260811-000213", "channel": "alipay",
         "state": "refunded", "periods": ["202607"], "amount_fen": 14_056},
        {"paid_at": "2026-11-23T02:16:41+00:00", "receipt_no": "R410326-20261123-000127", "channel": "wechat",
         "state": "posted", "periods": ["202609", "202610"], "amount_fen": 26_407, "prepay_fen": 5_000},
    ],
}
RECONCILIATION: dict[str, Any] = {
    **_COMMON, "date": "2026-11-22", "made_at": "2026-11-23T01:05:00+00:00", "channels": [
        {"channel": "wechat", "matched_count": 212, "matched_fen": 2_841_077, "fees_fen": 17_046, "ours_only": [],
         "theirs_only": [{"number": "K20261122-7F3A0091", "at": "2026-11-22T08:14:02+00:00", "ours_fen": None,
                          "theirs_fen": 10_304}],
         "differs": [], "crossed_midnight": [{"number": "K20261122-7F3A0212", "at": "2026-11-22T15:59:58+00:00",
                                              "ours_fen": 5_000, "theirs_fen": 5_000}], "refunds": []},
        {"channel": "alipay", "matched_count": 97, "matched_fen": 1_204_350, "fees_fen": 7_226, "ours_only": [],
         "theirs_only": [], "differs": [{"number": "K20261122-7F3A0107", "at": "2026-11-22T09:30:41+00:00",
                                         "ours_fen": 14_056, "theirs_fen": 14_050}],
         "crossed_midnight": [], "refunds": [{"number": "K20261122-7F3A0044", "at": "2026-11-22T03:01:10+00:00",
                                              "ours_fen": -14_056, "theirs_fen": -14_056}]},
    ],
}


SHIFT: dict[str, Any] = {
    **_COMMON, "place": "terminal", "label": "3", "since": "2026-11-22T00:31:07+00:00",
    "until": "2026-11-22T09:30:00+00:00", "lines": [
        {"channel": "alipay", "payments": 31, "captured_fen": 387_215, "refunds": 1, "refunded_fen": 14_056},
        {"channel": "wechat", "payments": 84, "captured_fen": 1_204_350, "refunds": 0, "refunded_fen": 0}],
    "net_fen": 1_577_509, "counted_fen": 1_576_509, "reason": "支付宝一笔 10 元客户当场退回", "handed_by": "王芳",
    "decided_by": "李敏", "decided_at": "2026-11-22T09:34:12+00:00",
}


def money_papers(folder: Path, pack: PublicPack) -> list[Path]:
    """Receipts on slips, the others on A4 and as a slip, as PNG and PDF in `folder`; gives the PNG files."""
    made = []
    for width in (210, 80, 58):
        press = Press(lambda: pack, paper_mm=width)
        papers = {"statement": ("statement", STATEMENT), "payments-list": ("payments_list", PAYMENTS),
                  "shift": ("shift", SHIFT)}
        if width == 210:
            papers["reconciliation"] = ("reconciliation", RECONCILIATION)
        else:
            papers |= {"receipt": ("receipt", RECEIPT), "receipt-posting": ("receipt", RECEIPT_LATER)}
        for name, (layout, data) in papers.items():
            for language, mark in (("zh_CN", ""), ("en", "-en")):
                sheet = press.compose(layout, {**data, "language": language})
                file = folder / f"{name}{mark}-{'a4' if width == 210 else f'{width}mm'}.png"
                file.write_bytes(sheet.bitmap.png())
                file.with_suffix(".pdf").write_bytes(sheet.pdf)
                made.append(file)
    return made
