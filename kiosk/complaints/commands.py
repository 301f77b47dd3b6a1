"""The steps of a case at the hub's door. Registered for the hub by import."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Row

from kiosk.complaints.service import CaseSteps
from kiosk.contract import complaints as said
from kiosk.contract.messages import Message, Scope
from kiosk.contract.roles import MAY
from kiosk.hub.registry import CommandContext, command

DESKS = {Scope.STAFF, Scope.COUNTER}
STEPS: dict[str, tuple[type[Message], Callable[[CaseSteps, Any], Row[Any] | said.CaseStepped]]] = {
    "accept_case": (said.AcceptCase, CaseSteps.accept),
    "dispatch_case": (said.DispatchCase, CaseSteps.dispatch),
    "contact_case": (said.ContactCase, CaseSteps.contact),
    "investigate_case": (said.InvestigateCase, CaseSteps.investigate),
    "find_case": (said.FindCase, CaseSteps.find),
    "reply_case": (said.ReplyCase, CaseSteps.reply),
    "review_case": (said.ReviewCase, CaseSteps.review),
    "call_back_case": (said.CallBackCase, CaseSteps.call_back),
    "close_case": (said.CloseCase, CaseSteps.close),
    "grade_case": (said.GradeCase, CaseSteps.grade),
    "ask_downgrade": (said.AskDowngrade, CaseSteps.ask_downgrade),
    "decide_downgrade": (said.DecideDowngrade, CaseSteps.decide_downgrade),
    "name_concerned": (said.NameConcerned, CaseSteps.name_concerned),
}


def _handler(
    step: Callable[[CaseSteps, Any], Row[Any] | said.CaseStepped],
) -> Callable[[CommandContext, Any], said.CaseStepped]:
    def handle(ctx: CommandContext, asked: Any) -> said.CaseStepped:
        row = step(CaseSteps(ctx), asked)
        if isinstance(row, said.CaseStepped):
            return row
        return said.CaseStepped(
            case_id=row.id, number=row.number, version=row.version, stage=row.stage, due_at=row.due_at,
            provisional=row.provisional)

    return handle


def _anonymous(asked: said.AcceptCase) -> bool:
    """That it was taken down, and when, would lead to who stood there."""
    return asked.anonymous


for _kind, (_payload, _step) in STEPS.items():
    command(_kind, scopes=DESKS, payload=_payload, roles=MAY[_kind],
            untold=_anonymous if _kind == "accept_case" else None)(_handler(_step))
