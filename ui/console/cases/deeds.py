"""What is typed into a step's form, as the command it becomes. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from kiosk.case_codes import new_access_code, new_number
from kiosk.contract import complaints as said
from kiosk.contract.messages import Message
from kiosk.errors import BadInput

COMMANDS: Mapping[str, tuple[str, type[Message]]] = {
    "dispatch": ("dispatch_case", said.DispatchCase), "contact": ("contact_case", said.ContactCase),
    "investigate": ("investigate_case", said.InvestigateCase), "find": ("find_case", said.FindCase),
    "reply": ("reply_case", said.ReplyCase), "review": ("review_case", said.ReviewCase),
    "call_back": ("call_back_case", said.CallBackCase), "close": ("close_case", said.CloseCase),
    "grade": ("grade_case", said.GradeCase), "ask_downgrade": ("ask_downgrade", said.AskDowngrade),
    "downgrade": ("decide_downgrade", said.DecideDowngrade), "concern": ("name_concerned", said.NameConcerned),
}
"""By step, as a case's file names those that may be taken."""
_FLAGS = {"reached", "good", "granted"}


def step_of(step: str, case_id: UUID, version: int, typed: Mapping[str, Any]) -> tuple[str, Message]:
    """The command's kind and payload. Raises BadInput (`field`)."""
    kind, payload = COMMANDS[step]
    values = {name: value == "yes" if name in _FLAGS else value.strip() if isinstance(value, str) else value
              for name, value in typed.items() if name in payload.model_fields and value}
    return kind, _made(payload, {"case_id": case_id, "version": version, **values})


def acceptance(case_id: UUID, typed: Mapping[str, Any]) -> said.AcceptCase:
    """What came over the counter, by phone or letter, with a number and a code for whoever came with it. Raises
    BadInput (`field`)."""
    values = {name: value.strip() for name, value in typed.items() if isinstance(value, str) and value.strip()}
    given = {name: values.pop(name) for name in said.Given.model_fields if name in values}
    if "happened_on" in values:
        try:
            date.fromisoformat(values["happened_on"])
        except ValueError as error:
            raise BadInput("a day is written like 2026-11-29", field="happened_on") from error
    who = values.pop("who", "")
    made = _made(said.AcceptCase, {
        "case_id": case_id, "number": new_number(), "code": new_access_code(), "given": given,
        "anonymous": who == "anonymous", "confidential": who == "confidential", **values})
    assert isinstance(made, said.AcceptCase)
    return made


def _made(payload: type[Message], values: Mapping[str, Any]) -> Message:
    try:
        return payload.model_validate(values)
    except ValidationError as error:
        place = error.errors(include_input=False, include_url=False)[0]["loc"]
        raise BadInput("this field is not right yet", field=str(place[-1])) from None
