"""Signing claims off: a signature is appended to the hall's file, the drafts stay as they are."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from kiosk.errors import BadInput
from kiosk.standards.claims import claims
from kiosk.standards.draft import Draft
from kiosk.standards.schema import Signed, SignOff
from kiosk.standards.toml_text import string

FILE = "signoff.toml"


def sign(folder: Path, draft: Draft, keys: Collection[str], *, by: str, on: date) -> None:
    """Append one signature for exactly what the claims `keys` say now.

    Raises BadInput for an unknown key, and for a name that would make a faulty pack of a sound one.
    """
    try:
        Signed(by=by, on=on, all=True)
    except ValidationError as error:
        raise BadInput("say who stands for it: --by NAME", field="by") from error
    stated = claims(draft)
    unknown = sorted(set(keys) - stated.keys())
    if unknown or not keys:
        raise BadInput(f"no such claim: {', '.join(unknown) or 'none named'}", field="keys")
    lines = [] if draft.one(SignOff) else ["[signoff]", "demonstration = false", ""]
    lines += ["[[signed]]", f"by = {string(by)}", f"on = {on.isoformat()}", "[signed.says]"]
    lines += [f"{string(key)} = {string(stated[key].says)}" for key in sorted(set(keys))]
    path = folder / FILE
    before = path.read_text("utf-8").rstrip() + "\n\n" if path.exists() else ""
    partial = path.with_name(FILE + ".partial")
    partial.write_text(before + "\n".join(lines) + "\n", "utf-8")
    partial.replace(path)
