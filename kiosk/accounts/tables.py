"""What the hub keeps of the billing system's accounts, and what was done here. Every key leads with the hall.

Energy is in whole watt-hours (`_wh`), money in fen, a billing period is YYYYMM. `as_of` is the time of the extract
that a row comes from: an older one never writes over it.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Uuid,
)

from kiosk.store import HUB, Json, UtcDateTime

accounts = Table(
    "accounts", HUB,
    Column("hall_id", String),
    Column("account_no", String),
    Column("old_no", String),
    Column("customer_name", String, nullable=False),
    Column("service_address", String, nullable=False),
    Column("village", String, nullable=False),
    Column("customer_kind", String, nullable=False),
    Column("tariff_code", String, nullable=False),
    Column("household_members", Integer),
    Column("low_income", Boolean, nullable=False),
    Column("on_tou", Boolean, nullable=False),
    Column("mode", String, nullable=False),
    Column("balance_fen", BigInteger, nullable=False),
    Column("balance_at", UtcDateTime),
    Column("warning_fen", BigInteger),
    Column("supply", String, nullable=False),
    Column("usual_fen", Json, nullable=False),
    Column("phone", String),
    Column("id_mac", String),
    Column("here_fen", BigInteger, nullable=False),
    Column("as_of", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "account_no"),
    Index(None, "hall_id", "old_no"),
    Index(None, "hall_id", "id_mac"),
    comment="`balance_fen` as the billing system said; `here_fen` was put on it here and is not in that yet. "
            "`id_mac` is a MAC of the holder's ID number, which itself is not kept.",
)

meters = Table(
    "account_meters", HUB,
    Column("hall_id", String),
    Column("account_no", String),
    Column("meter_no", String),
    Column("multiplier", Integer, nullable=False),
    Column("digits", Integer, nullable=False),
    Column("installed_on", Date),
    Column("removed_on", Date),
    Column("as_of", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "account_no", "meter_no"),
    Index(None, "hall_id", "meter_no"),
    comment="`digits`: of the register before the point; it goes on from 0 after 10^digits kWh.",
)

readings = Table(
    "account_readings", HUB,
    Column("hall_id", String),
    Column("account_no", String),
    Column("billing_period", String),
    Column("meter_no", String),
    Column("read_on", Date, nullable=False),
    Column("prev_wh", BigInteger, nullable=False),
    Column("curr_wh", BigInteger, nullable=False),
    Column("total_wh", BigInteger, nullable=False),
    Column("critical_wh", BigInteger),
    Column("peak_wh", BigInteger),
    Column("flat_wh", BigInteger),
    Column("valley_wh", BigInteger),
    Column("as_of", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "account_no", "billing_period", "meter_no"),
    comment="Registers before and after, and what was used: times the multiplier, past a rollover.",
)

bills = Table(
    "account_bills", HUB,
    Column("hall_id", String),
    Column("account_no", String),
    Column("bill_no", String),
    Column("billing_period", String, nullable=False),
    Column("issued_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("total_wh", BigInteger, nullable=False),
    Column("billed_fen", BigInteger, nullable=False),
    Column("penalty_fen", BigInteger, nullable=False),
    Column("paid_fen", BigInteger, nullable=False),
    Column("lines", Json, nullable=False),
    Column("here_fen", BigInteger, nullable=False),
    Column("as_of", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "account_no", "bill_no"),
    comment="Due is billed + penalty - paid - here: paid as the billing system said, here what was paid at this hall "
            "and is not in that yet. `lines`: [[label, Wh, price in yuan, fen], …].",
)

settlements = Table(
    "account_settlements", HUB,
    Column("hall_id", String),
    Column("payment_id", Uuid),
    Column("account_no", String),
    Column("bill_no", String),
    Column("amount_fen", BigInteger, nullable=False),
    Column("settled_at", UtcDateTime, nullable=False),
    Column("state", String, nullable=False),
    Column("posted_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "payment_id", "account_no", "bill_no"),
    Index(None, "hall_id", "account_no"),
    comment="Money put on bills here; bill_no '' is the balance. state: captured, posted or undone.",
)

imports = Table(
    "account_imports", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("kind", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("as_of", UtcDateTime, nullable=False),
    Column("imported_at", UtcDateTime, nullable=False),
    Column("rows", BigInteger, nullable=False),
    Column("written", BigInteger, nullable=False),
    Column("bad", BigInteger, nullable=False),
    Column("differences", BigInteger, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
)

differences = Table(
    "account_differences", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("import_id", Uuid, nullable=False),
    Column("account_no", String, nullable=False),
    Column("bill_no", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("ours_fen", BigInteger, nullable=False),
    Column("theirs_fen", BigInteger, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="Bills that an extract calls unpaid and this hall does not. kind: older (the extract is), reopened "
            "(a newer one says so, though the payment was posted before it). What is due by either.",
)

reconnections = Table(
    "account_reconnections", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("account_no", String, nullable=False),
    Column("payment_id", Uuid, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("outcome", String),
    PrimaryKeyConstraint("hall_id", "id"),
    Index(None, "hall_id", "account_no"),
    comment="A cut supply that was paid off, and the 24 hours within which it is to be on again.",
)

tries = Table(
    "account_tries", HUB,
    Column("hall_id", String),
    Column("account_no", String),
    Column("tries", Integer, nullable=False),
    Column("tried_at", UtcDateTime, nullable=False),
    Column("locked_until", UtcDateTime),
    Column("code_mac", String),
    Column("code_until", UtcDateTime),
    Column("code_sent_at", UtcDateTime),
    Column("codes_sent", Integer, nullable=False),
    PrimaryKeyConstraint("hall_id", "account_no"),
    comment="Verification only: nothing here bears on looking an account up or on paying for it.",
)

openings = Table(
    "account_openings", HUB,
    Column("hall_id", String),
    Column("app_id", Uuid),
    Column("visit_id", Uuid),
    Column("account_no", String),
    Column("how", String, nullable=False),
    Column("asked_code", String),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "app_id", "visit_id", "account_no"),
    Index(None, "hall_id", "until"),
    comment="Visits that may see an account's readings and history, until when. how: id_card, code, clerk; or asked, "
            "which opens nothing yet: a clerk is asked to, by the code on the terminal's screen.",
)

audit = Table(
    "account_audit", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("at", UtcDateTime, nullable=False),
    Column("app_id", Uuid, nullable=False),
    Column("person_id", Uuid),
    Column("account_no", String, nullable=False),
    Column("deed", String, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    Index(None, "hall_id", "account_no"),
    comment="Append only: code_sent, verified, refused, opened_by_clerk, seen.",
)
