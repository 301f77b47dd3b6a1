"""A complaint's file on A4: what was said, the facts, the clocks, each step with who took it and what they wrote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from printing.document import Block, Document, Space, Text
from printing.errors import LayoutFailed
from printing.layouts.case_words import word
from printing.layouts.context import Context
from printing.layouts.office import facts, head, look_of, office_document, section, table
from printing.layouts.terms import term

_ENDS = {"find": "finding", "grade": "grade", "warn": "clock", "escalate": "clock"}
"""By step, of which group the word for what came of it is."""


def case_file(data: Mapping[str, Any], context: Context) -> Document:
    """Keys: number, kind, stage, text, forgotten, facts [{name, value, code}], clocks [{clock, due, met, state,
    provisional, again}], timeline [{at, step, how, stage, by, note}], made_at (ISO UTC), hall, language, demonstration.

    Raises LayoutFailed on a slip's paper, and for a code that paper has no word for.
    """
    if not context.a4:
        raise LayoutFailed("a case's file needs A4")
    language, look = data["language"], look_of(context)

    def say(group: str, code: str) -> str:
        return word(group, code, language)

    title = f"{say('kind', data['kind'])} {data['number']}"
    made = f"{term('made_at', language)} {context.local(data['made_at']):%Y-%m-%d %H:%M}"
    text = say("part", "forgotten") if data["forgotten"] else data["text"] or say("part", "not_read")
    rows = [(say("fact", one["name"]), one["value"] or say(one["name"], one["code"])) for one in data["facts"]]
    maybe = f" ({say('part', 'provisional')})"
    again = f" ({say('step', 'reopen')})"
    clocks = [(say("clock", one["clock"]) + (again if one["again"] else ""),
               one["due"] + (maybe if one["provisional"] else ""), one["met"], say("state", one["state"]))
              for one in data["clocks"]]
    blocks: tuple[Block, ...] = (
        *head(data, context, title, say("stage", data["stage"])), Text(made, look.small, ink="grey"),
        *section(say("part", "said"), context, Text(text, look.body, lines=400)),
        *section(say("part", "facts"), context, *facts(rows, context)),
        *section(say("part", "clocks"), context, table(
            [say("part", key) for key in ("clock", "due", "met", "state")], clocks, (3, 4, 3, 2), context, left=4)),
        *section(say("part", "timeline"), context, *(
            block for one in data["timeline"] for block in _step(one, say, look.body, look.small))),
    )
    return office_document(data, context, title, blocks, title)


def _step(one: Mapping[str, str], say: Any, size: int, small: int) -> tuple[Block, ...]:
    by = {"hub": say("part", "hub"), "customer": say("part", "customer")}.get(one["by"], one["by"])
    ends = f" · {say(_ENDS.get(one['step'], 'end'), one['how'])}" if one["how"] else ""
    line = Text(f"{one['at']}  {say('step', one['step'])}{ends}  {by}", size, bold=True, lines=2)
    note = (Text(one["note"], small, lines=400),) if one["note"] else ()
    return line, *note, Space(10)
