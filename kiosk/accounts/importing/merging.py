"""From the staging into the table: what is new or newer, nothing older; and what the two sides tell differently."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, text

from kiosk.accounts.importing.layout import ACCOUNTS, BILLS, FileKind
from kiosk.accounts.importing.reading import BadRow
from kiosk.accounts.importing.staging import EXPECTED, NAME, Staging
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
            lambda _: "the account is not known: import the accounts first", hall=hall)
    return bad


def merge(connection: Connection, staging: Staging, kind: FileKind, hall: str, as_of: datetime) -> int:
    """How many rows are new, newer than what was there, or corrected under the same time; what is later stays."""
    table, fields = kind.table.name, [field.to for field in kind.fields]
    fixed = "".join(f", {name}" for name in kind.fixed)
    zeros = ", 0" * len(kind.fixed)
    order = "" if staging.ascending else f" order by {', '.join(kind.key)}"
    statement = (
        f"insert into {table} (hall_id, {', '.join(fields)}, as_of{fixed}) "
        f"select :hall, {', '.join(fields)}, :as_of{zeros} from {NAME} where true{order}")
    first = connection.execute(text(f"select 1 from {table} where hall_id = :hall limit 1"), {"hall": hall}).first()
    if first is not None:
        values = ", ".join(f"{name} = {_new(kind, name)}" for name in (*fields, "as_of") if name not in kind.key)
        told = [name for name in fields if name not in kind.key]
        ours, theirs = (", ".join(f"{of}.{name}" for name in told) for of in (table, "excluded"))
        statement += (
            f" on conflict (hall_id, {', '.join(kind.key)}) do update set {values} where {table}.as_of < excluded.as_of"
            f" or ({table}.as_of = excluded.as_of and ({ours}) is distinct from ({theirs}))")
    written = connection.execute(
        text(statement).bindparams(bindparam("as_of", type_=UtcDateTime())), {"hall": hall, "as_of": as_of}).rowcount
    if first is not None and kind in (ACCOUNTS, BILLS):
        _recount(connection, table, hall, "s.bill_no = ''" if kind is ACCOUNTS else "s.bill_no = t.bill_no")
    return written


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
    if kind is ACCOUNTS and name == "supply":  # until it is on again, or the case is closed
        return ("case when excluded.supply = 'cut' and accounts.supply = 'reconnecting' then 'reconnecting' "
                "else excluded.supply end")
    return f"excluded.{name}"


def _recount(connection: Connection, table: str, hall: str, same: str) -> None:
    """What was paid here and is in the newer figures now counts twice no more."""
    connection.execute(text(f"""
        update {table} as t set here_fen = coalesce((
            select sum(s.amount_fen) from account_settlements s
            where s.hall_id = t.hall_id and s.account_no = t.account_no and {same} and {COUNTS.format(row="t")}), 0)
        where t.hall_id = :hall and t.here_fen <> 0"""), {"hall": hall})


_DIFFER = f"""
    select e.account_no, e.bill_no, e.billed_fen + e.penalty_fen - e.paid_fen as theirs,
           b.billed_fen + b.penalty_fen - b.paid_fen - b.here_fen as ours
    from (select distinct account_no, bill_no from account_settlements
          where hall_id = :hall and bill_no <> '' and state <> 'undone') s
    join {NAME} e on e.account_no = s.account_no and e.bill_no = s.bill_no
    join account_bills b on b.hall_id = :hall and b.account_no = s.account_no and b.bill_no = s.bill_no
    where e.billed_fen + e.penalty_fen - e.paid_fen > 0
"""
