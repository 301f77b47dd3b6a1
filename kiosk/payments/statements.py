"""A statement's code: proves what was billed, and leads whoever holds the paper to its account, at this hub alone.

`HKB1.`: the account sealed under a key of the hub's (23 bytes), billing period (4), billed fen (8), seconds since 1970
(8). Who finds the paper learns no account from its code.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from kiosk.accounts import AccountBook, BillUnknown, card_view, see_in_full
from kiosk.contract.accounts import AccountView
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.contract.statements import AskStatementCode, FindStatement, StatementCode
from kiosk.hub.identity import HubIdentity
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.tokens import Tokens
from kiosk.money import Fen
from kiosk.payments.codes import CodeKind, NotAStatement, read, sign
from kiosk.tickets import key_id_of

_BODY = struct.Struct(">23sIqQ")
_CODE = CodeKind("HKB1", b"hall-kiosk/statement/1\0", _BODY.size, NotAStatement)
_APPS, _CUSTOMERS = {Scope.TERMINAL, Scope.COUNTER}, {Scope.TERMINAL}
_VIEWS, _MISSES = Rate(120, 2.0), Rate(20, 0.2)


@dataclass(frozen=True, slots=True)
class Statement:
    """`period`: YYYYMM; `at`: when its paper was made."""

    account_no: str
    period: str
    billed_fen: Fen
    at: datetime


def encode(statement: Statement, identity: HubIdentity, hall: str) -> str:
    number = bytes([len(statement.account_no)]) + int(statement.account_no).to_bytes(6)
    return sign(_CODE, _BODY.pack(
        _sealing(identity, hall).encrypt(number, None), int(statement.period), statement.billed_fen,
        int(statement.at.timestamp())), identity.key)


def verify(text: str, identity: HubIdentity, hall: str) -> Statement:
    """Raises NotAStatement."""
    key = identity.key.public_key()
    sealed, period, billed, seconds = _BODY.unpack(read(_CODE, text, {key_id_of(key): key}))
    try:
        number = _sealing(identity, hall).decrypt(sealed, None)
    except InvalidTag as error:
        raise NotAStatement("this names an account of another hall", why="hall") from error
    account_no = f"{int.from_bytes(number[1:]):0{number[0]}d}"
    return Statement(account_no, str(period), billed, datetime.fromtimestamp(seconds, UTC))


@ask("statements/code", scopes=_APPS, body=AskStatementCode, answer=StatementCode, rate=_VIEWS, refusals=_MISSES,
     roles=MAY["statements/code"], customers=_CUSTOMERS)
def code_of(ctx: AskContext, asked: AskStatementCode) -> StatementCode:
    """Raises VerificationNeeded, BillUnknown."""
    now, hall = ctx.services.clock.now(), ctx.caller.hall
    with ctx.services.write(hall) as work:
        see_in_full(work, ctx.caller.app_id, asked.visit_id, asked.account_no, now)
        bills = [bill for bill in AccountBook(work.connection, hall).bills(asked.account_no)
                 if bill.billing_period == asked.billing_period]
        work.commit()
    if not bills:
        raise BillUnknown("there is no bill of this month")
    billed = sum(bill.billed_fen for bill in bills)
    return StatementCode(qr=encode(
        Statement(asked.account_no, asked.billing_period, billed, now), ctx.services.identity, hall))


@ask("statements/find", scopes=_APPS, body=FindStatement, answer=AccountView, rate=_VIEWS, refusals=_MISSES,
     roles=MAY["statements/find"], customers=_CUSTOMERS)
def find(ctx: AskContext, asked: FindStatement) -> AccountView:
    """What the account's number alone shows. Raises NotAStatement, AccountUnknown."""
    statement = verify(asked.code, ctx.services.identity, ctx.caller.hall)
    with ctx.services.database.read() as connection:
        return card_view(AccountBook(connection, ctx.caller.hall).card(statement.account_no))


def _sealing(identity: HubIdentity, hall: str) -> AESSIV:
    """Deterministic, so that nothing is to be kept; two papers of one account show only that they are of one."""
    return AESSIV(Tokens(identity.secret, hall).statement_key())
