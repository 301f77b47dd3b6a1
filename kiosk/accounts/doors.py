"""Accounts at the hub's door. Registered for the hub by import."""

from __future__ import annotations

import hmac
import secrets

from kiosk import audit
from kiosk.accounts import openings, verifying
from kiosk.accounts.book import AccountBook
from kiosk.accounts.model import AccountUnknown, mask_phone
from kiosk.accounts.ports import CodeMessage
from kiosk.accounts.prices import prices
from kiosk.accounts.sms import sender
from kiosk.accounts.views import card_view, history_view, what_if_view
from kiosk.contract.accounts import (
    AccountHistory,
    AccountView,
    AskClerk,
    AskWhatIf,
    ClerkAsked,
    CodeSent,
    LookUp,
    OfVisit,
    Opened,
    OpenForVisit,
    ProveByCard,
    ProveByCode,
    SendCode,
    VisitEnded,
    VisitEnds,
    WhatIfView,
)
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.hub.limits import Rate
from kiosk.hub.pairing import codes_of
from kiosk.hub.registry import AskContext, ask
from kiosk.hub.tokens import Tokens

LOOK_UPS, MISSES = Rate(300, 3.0), Rate(40, 0.5)
"""Twenty neighbours in a row slow nobody down; going through all numbers does."""
PROOFS, WRONG_PROOFS = Rate(60, 1.0), Rate(20, 0.1)
VIEWS = Rate(120, 2.0)
_SHOWN = 4
"""So many digits of an account's number stand in the audit."""
_APPS, _CUSTOMERS = {Scope.TERMINAL, Scope.COUNTER}, {Scope.TERMINAL}
"""At a terminal the customer asks; at a counter a clerk who is signed in."""


@ask("accounts/look-up", scopes=_APPS, body=LookUp, answer=AccountView, rate=LOOK_UPS, refusals=MISSES,
     roles=MAY["accounts/look-up"], customers=_CUSTOMERS)
def look_up(ctx: AskContext, asked: LookUp) -> AccountView:
    """By a clerk it goes on record. Raises AccountUnknown."""
    person, hall = ctx.caller.person, ctx.caller.hall
    with ctx.services.database.glance() as connection:  # before a code is shown the dues are read again
        card = AccountBook(connection, hall).card(asked.number)
    if person is not None:
        with ctx.services.write(hall) as work:
            openings.note_seen(work, ctx.caller.app_id, card.account_no, ctx.services.clock.now(), person_id=person.id)
            work.commit()
    return card_view(card)


@ask("accounts/code", scopes=_APPS, body=SendCode, answer=CodeSent, rate=PROOFS, refusals=WRONG_PROOFS,
     roles=MAY["accounts/code"], customers=_CUSTOMERS)
def send_code(ctx: AskContext, asked: SendCode) -> CodeSent:
    """A new code to the registered phone; the one before counts no more. Raises AccountUnknown, NoCode, SmsFailed."""
    now, code = ctx.services.clock.now(), f"{secrets.randbelow(10 ** 6):06d}"
    lives = verifying.CODE_LIVES * asked.patience
    with ctx.services.write(ctx.caller.hall) as work:
        phone = AccountBook(work.connection, work.hall).account(asked.account_no).phone
        if phone is None:
            raise verifying.NoCode("no phone is registered with this account", reason="no_phone", seconds=None)
        verifying.keep_code(work, asked.account_no, _tokens(ctx).sms_mac(asked.account_no, code), now, lives)
        openings.note(work, ctx.caller.app_id, asked.account_no, "code_sent", now)
        work.commit()
    minutes = int(lives.total_seconds()) // 60
    sender(ctx.services).send(CodeMessage(phone, code, minutes))
    return CodeSent(
        phone=mask_phone(phone), minutes=minutes, again_in_seconds=int(verifying.CODE_AGAIN.total_seconds()))


@ask("accounts/verify-code", scopes=_APPS, body=ProveByCode, answer=Opened, rate=PROOFS, refusals=WRONG_PROOFS,
     roles=MAY["accounts/verify-code"], customers=_CUSTOMERS)
def verify_code(ctx: AskContext, asked: ProveByCode) -> Opened:
    """Raises VerificationFailed, VerificationLocked."""
    now = ctx.services.clock.now()
    with ctx.services.write(ctx.caller.hall) as work:
        left = verifying.count(work, asked.account_no, now)
        kept = verifying.code_mac(work, asked.account_no, now)
        right = kept is not None and hmac.compare_digest(kept, _tokens(ctx).sms_mac(asked.account_no, asked.code))
        if not right:
            openings.note(work, ctx.caller.app_id, asked.account_no, "refused", now)
            work.commit()
            raise verifying.VerificationFailed(
                "the code is not the one that was sent", tries_left=left,
                seconds=int(verifying.wait_after(left).total_seconds()))
        verifying.clear(work, asked.account_no)
        until = openings.open_for(
            work, ctx.caller.app_id, asked.visit_id, [asked.account_no], openings.BY_CODE, now,
            patience=asked.patience)
        card = AccountBook(work.connection, work.hall).card(asked.account_no)
        work.commit()
    return Opened(accounts=[card_view(card)], until=until)


@ask("accounts/verify-card", scopes=_APPS, body=ProveByCard, answer=Opened, rate=PROOFS, refusals=WRONG_PROOFS,
     roles=MAY["accounts/verify-card"], customers=_CUSTOMERS)
def verify_card(ctx: AskContext, asked: ProveByCard) -> Opened:
    """Every account of the holder of this ID card. Raises AccountUnknown when there is none."""
    now = ctx.services.clock.now()
    with ctx.services.write(ctx.caller.hall) as work:
        cards = AccountBook(work.connection, work.hall).cards_of_holder(_tokens(ctx).holder_mac(asked.id_sha256))
        if not cards:
            raise AccountUnknown("no account is in this holder's name")
        until = openings.open_for(
            work, ctx.caller.app_id, asked.visit_id, [card.account_no for card in cards], openings.BY_CARD, now,
            patience=asked.patience)
        work.commit()
    return Opened(accounts=[card_view(card) for card in cards], until=until)


@ask("accounts/ask-clerk", scopes={Scope.TERMINAL}, body=AskClerk, answer=ClerkAsked, rate=PROOFS,
     refusals=WRONG_PROOFS)
def ask_clerk(ctx: AskContext, asked: AskClerk) -> ClerkAsked:
    """Raises AccountUnknown."""
    with ctx.services.write(ctx.caller.hall) as work:
        AccountBook(work.connection, work.hall).account(asked.account_no)
        code, until = openings.ask_clerk(
            work, ctx.caller.app_id, asked.visit_id, asked.account_no, ctx.services.clock.now(), asked.patience)
        work.commit()
    return ClerkAsked(code=code, until=until)


@ask("accounts/open", scopes={Scope.COUNTER}, body=OpenForVisit, answer=Opened, rate=PROOFS, refusals=WRONG_PROOFS,
     roles=MAY["accounts/open"])
def open_for_visit(ctx: AskContext, asked: OpenForVisit) -> Opened:
    """At a counter: the visit at the terminal that shows the code; in the audit's chain. Raises NothingAsked."""
    person, now = ctx.caller.person, ctx.services.clock.now()
    assert person is not None
    with ctx.services.write(ctx.caller.hall) as work:
        at, patience = openings.asked(work, asked.code, asked.account_no, now)
        until = openings.open_for(
            work, at.app_id, at.visit_id, [asked.account_no], openings.BY_CLERK, now, person_id=person.id,
            patience=patience)
        if ctx.services.registry.staff is not None:
            ctx.services.registry.staff.seen(work, person, now)
        card = AccountBook(work.connection, work.hall).card(asked.account_no)
        terminal = codes_of(work.connection, work.hall, [at.app_id])[at.app_id]
        audit.note(work, _tokens(ctx), "AccountOpened", f"visit:{at.visit_id}", now, by=str(person.id),
                   account=asked.account_no[-_SHOWN:], terminal=terminal)
        work.commit()
    return Opened(accounts=[card_view(card)], until=until)


@ask("accounts/history", scopes=_APPS, body=OfVisit, answer=AccountHistory, rate=VIEWS, refusals=MISSES,
     roles=MAY["accounts/history"], customers=_CUSTOMERS)
def history(ctx: AskContext, asked: OfVisit) -> AccountHistory:
    """Raises VerificationNeeded."""
    now, caller = ctx.services.clock.now(), ctx.caller
    with ctx.services.write(caller.hall) as work:
        openings.see_in_full(work, caller.app_id, asked.visit_id, asked.account_no, now)
        work.commit()
    with ctx.services.database.read() as connection:
        return history_view(
            AccountBook(connection, caller.hall), asked.account_no, now, prices(connection, caller.hall))


@ask("accounts/what-if", scopes=_APPS, body=AskWhatIf, answer=WhatIfView, rate=VIEWS, refusals=MISSES,
     roles=MAY["accounts/what-if"], customers=_CUSTOMERS)
def ask_what_if(ctx: AskContext, asked: AskWhatIf) -> WhatIfView:
    """Raises VerificationNeeded, NoWhatIf."""
    now, caller = ctx.services.clock.now(), ctx.caller
    with ctx.services.database.read() as connection:
        openings.check_open(connection, caller.hall, caller.app_id, asked.visit_id, asked.account_no, now)
        return what_if_view(AccountBook(connection, caller.hall), asked.account_no, now,
                            prices(connection, caller.hall), asked.share_percent)


@ask("accounts/leave", scopes=_APPS, body=VisitEnds, answer=VisitEnded, rate=VIEWS, refusals=MISSES,
     roles=MAY["accounts/leave"], customers=_CUSTOMERS)
def leave(ctx: AskContext, asked: VisitEnds) -> VisitEnded:
    now = ctx.services.clock.now()
    with ctx.services.write(ctx.caller.hall) as work:
        openings.close(work, ctx.caller.app_id, asked.visit_id)
        work.commit()
    return VisitEnded(at=now)


def _tokens(ctx: AskContext) -> Tokens:
    return Tokens(ctx.services.identity.secret, ctx.services.hall)
