"""From the staging into the table: what is new or newer, nothing older; and what the two sides tell differently."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, text

from kiosk.accounts.importing.layout import ACCOUNTS, FileKind
from kiosk.accounts.importing.reading import BadRow
from kiosk.accounts.importing.staging import EXPECTED, NAME, Staging
from kiosk.accounts.importing.straight import UNKNOWN
from kiosk.accounts.settling import COUNTS
from kiosk.accounts.tables import differences
from kiosk.ids import new_id
from kiosk.store import UtcDateTime


def check(staging: Staging, kind: FileKind, hall: str) -> list[BadRow]:
    """Rows that come twice (the first one stays), and those of an account that is not known; they leave the staging."""
    bad: list[BadRow] = []
    if not staging.ascending:
        same = " and ".join(f"other.{name} = {NAME}.{name}" for name in kind.key)
        bad += staging.take_out(
            f"exists (select 1 from {NAME} other where {same} and other.line < {NAME}.line)",
            lambda _: "this row's key stands further up already")
    if kind is not ACCOUNTS:
        bad += staging.take_out(
            f"not exists (select 1 from accounts a where a.hall_id = :hall and a.account_no = {NAME}.account_no) and "
            f"not exists (select 1 from {EXPECTED} e where e.account_no = {NAME}.account_no)",
            lambda _: UNKNOWN, hall=hall)
    return bad


def begun(connection: Connection, kind: FileKind, hall: str) -> bool:
    """Whether the hall has any rows of this kind, so that somebody may be paying for one."""
    return connection.execute(
        text(f"select 1 from {kind.table.name} where hall_id = :hall limit 1"), {"hall": hall}).first() is not None


def merge(
    connection: Connection, staging: Staging, kind: FileKind, hall: str, as_of: datetime,
    lines: tuple[int, int] | None = None,
) -> int:
    """How many rows are new, newer than what was there, or corrected under the same time; what is later stays.

    `lines`: only those from the first to the last. None takes all of them into a table that has none yet.
    """
    table, fields = kind.table.name, [field.to for field in kind.fields]
    fixed = "".join(f", {name}" for name in kind.fixed)
    zeros = ", 0" * len(kind.fixed)
    part = "true" if lines is None else "line between :first and :last"
    order = "" if staging.ascending else f" order by {', '.join(kind.key)}"
    statement = (
        f"insert into {table} (hall_id, {', '.join(fields)}, as_of{fixed}) "
        f"select :hall, {', '.join(fields)}, :as_of{zeros} from {NAME} where {part}{order}")
    if lines is not None:
        values = ", ".join(
            f"{name} = {_new(kind, name)}" for name in (*fields, "as_of", *kind.fixed) if name not in kind.key)
        told = [name for name in fields if name not in kind.key]
        ours, theirs = (", ".join(f"{of}.{name}" for name in told) for of in (table, "excluded"))
        statement += (
            f" on conflict (hall_id, {', '.join(kind.key)}) do update set {values} where {table}.as_of < excluded.as_of"
            f" or ({table}.as_of = excluded.as_of and ({ours}) is distinct from ({theirs}))")
    first, last = lines or (0, 0)
    return connection.execute(
        text(statement).bindparams(bindparam("as_of", type_=UtcDateTime())),
        {"hall": hall, "as_of": as_of, "first": first, "last": last} if lines else {"hall": hall, "as_of": as_of},
    ).rowcount


def list_differences(connection: Connection, hall: str, import_id: UUID) -> int:
    """Bills that the extract calls unpaid, though they were settled here; how many."""
    rows = connection.execute(
        text(_DIFFER), {"hall": hall}).all()
    if rows:
        connection.execute(insert(differences), [
            {"hall_id": hall, "id": new_id(), "import_id": import_id, "account_no": row.account_no,
             "bill_no": row.bill_no, "kind": "older" if row.ours <= 0 else "reopened", "ours_fen": max(0, row.ours),
             "theirs_fen": row.theirs} for row in rows])
    return len(rows)


def _new(kind: FileKind, name: str) -> str:
    table = kind.table.name
    if kind is ACCOUNTS and name == "supply":  # until it is on again, or the case is closed
        return ("case when excluded.supply = 'cut' and accounts.supply = 'reconnecting' then 'reconnecting' "
                "else excluded.supply end")
    if name == "here_fen":  # what was paid here and is in the newer figures counts twice no more
        same = "s.bill_no = ''" if kind is ACCOUNTS else f"s.bill_no = {table}.bill_no"
        return (f"case when {table}.here_fen = 0 then 0 else coalesce((select sum(s.amount_fen) "
                f"from account_settlements s where s.hall_id = {table}.hall_id "
                f"and s.account_no = {table}.account_no and {same} and {COUNTS.format(row='excluded')}), 0) end")
    return f"excluded.{name}"


_DIFFER = f"""
    select e.account_no, e.bill_no, e.billed_fen + e.penalty_fen - e.paid_fen as theirs,
           b.billed_fen + b.penalty_fen - b.paid_fen - b.here_fen as ours
    from (select distinct account_no, bill_no from account_settlements
          where hall_id = :hall and bill_no <> '' and state <> 'undone') s
    join {NAME} e on e.account_no = s.account_no and e.bill_no = s.bill_no
    join account_bills b on b.hall_id = :hall and b.account_no = s.account_no and b.bill_no = s.bill_no
    where e.billed_fen + e.penalty_fen - e.paid_fen > 0
"""
