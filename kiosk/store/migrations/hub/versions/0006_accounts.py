"""Accounts: what the billing system said, what was paid here, who may see what"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("hall_id", sa.String),
        sa.Column("account_no", sa.String),
        sa.Column("old_no", sa.String),
        sa.Column("customer_name", sa.String, nullable=False),
        sa.Column("service_address", sa.String, nullable=False),
        sa.Column("village", sa.String, nullable=False),
        sa.Column("customer_kind", sa.String, nullable=False),
        sa.Column("tariff_code", sa.String, nullable=False),
        sa.Column("household_members", sa.Integer),
        sa.Column("low_income", sa.Boolean, nullable=False),
        sa.Column("on_tou", sa.Boolean, nullable=False),
        sa.Column("mode", sa.String, nullable=False),
        sa.Column("balance_fen", sa.BigInteger, nullable=False),
        sa.Column("balance_at", UtcDateTime),
        sa.Column("warning_fen", sa.BigInteger),
        sa.Column("supply", sa.String, nullable=False),
        sa.Column("usual_fen", Json, nullable=False),
        sa.Column("phone", sa.String),
        sa.Column("id_mac", sa.String),
        sa.Column("here_fen", sa.BigInteger, nullable=False),
        sa.Column("as_of", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "account_no", name="pk_accounts"),
        comment="`balance_fen` as the billing system said; `here_fen` was put on it here and is not in that yet. "
                "`id_mac` is a MAC of the holder's ID number, which itself is not kept.",
    )
    op.create_index("ix_accounts_hall_id_id_mac", "accounts", ["hall_id", "id_mac"])
    op.create_index("ix_accounts_hall_id_old_no", "accounts", ["hall_id", "old_no"])
    op.create_table(
        "account_meters",
        sa.Column("hall_id", sa.String),
        sa.Column("account_no", sa.String),
        sa.Column("meter_no", sa.String),
        sa.Column("multiplier", sa.Integer, nullable=False),
        sa.Column("digits", sa.Integer, nullable=False),
        sa.Column("installed_on", sa.Date),
        sa.Column("removed_on", sa.Date),
        sa.Column("as_of", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "account_no", "meter_no", name="pk_account_meters"),
        comment="`digits`: of the register before the point; it goes on from 0 after 10^digits kWh.",
    )
    op.create_index("ix_account_meters_hall_id_meter_no", "account_meters", ["hall_id", "meter_no"])
    op.create_table(
        "account_readings",
        sa.Column("hall_id", sa.String),
        sa.Column("account_no", sa.String),
        sa.Column("billing_period", sa.String),
        sa.Column("meter_no", sa.String),
        sa.Column("read_on", sa.Date, nullable=False),
        sa.Column("prev_wh", sa.BigInteger, nullable=False),
        sa.Column("curr_wh", sa.BigInteger, nullable=False),
        sa.Column("total_wh", sa.BigInteger, nullable=False),
        sa.Column("critical_wh", sa.BigInteger),
        sa.Column("peak_wh", sa.BigInteger),
        sa.Column("flat_wh", sa.BigInteger),
        sa.Column("valley_wh", sa.BigInteger),
        sa.Column("as_of", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "account_no", "billing_period", "meter_no", name="pk_account_readings"),
        comment="Registers before and after, and what was used: times the multiplier, past a rollover.",
    )
    op.create_table(
        "account_bills",
        sa.Column("hall_id", sa.String),
        sa.Column("account_no", sa.String),
        sa.Column("bill_no", sa.String),
        sa.Column("billing_period", sa.String, nullable=False),
        sa.Column("issued_on", sa.Date, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("total_wh", sa.BigInteger, nullable=False),
        sa.Column("billed_fen", sa.BigInteger, nullable=False),
        sa.Column("penalty_fen", sa.BigInteger, nullable=False),
        sa.Column("paid_fen", sa.BigInteger, nullable=False),
        sa.Column("lines", Json, nullable=False),
        sa.Column("here_fen", sa.BigInteger, nullable=False),
        sa.Column("as_of", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "account_no", "bill_no", name="pk_account_bills"),
        comment="Due is billed + penalty - paid - here: paid as the billing system said, here what was paid at "
                "this hall and is not in that yet. `lines`: [[label, Wh, price in yuan, fen], …].",
    )
    op.create_table(
        "account_settlements",
        sa.Column("hall_id", sa.String),
        sa.Column("payment_id", sa.Uuid),
        sa.Column("account_no", sa.String),
        sa.Column("bill_no", sa.String),
        sa.Column("amount_fen", sa.BigInteger, nullable=False),
        sa.Column("settled_at", UtcDateTime, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("posted_at", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "payment_id", "account_no", "bill_no", name="pk_account_settlements"),
        comment="Money put on bills here; bill_no '' is the balance. state: captured, posted or undone.",
    )
    op.create_index("ix_account_settlements_hall_id_account_no", "account_settlements", ["hall_id", "account_no"])
    op.create_table(
        "account_imports",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("as_of", UtcDateTime, nullable=False),
        sa.Column("imported_at", UtcDateTime, nullable=False),
        sa.Column("rows", sa.BigInteger, nullable=False),
        sa.Column("written", sa.BigInteger, nullable=False),
        sa.Column("bad", sa.BigInteger, nullable=False),
        sa.Column("differences", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_account_imports"),
    )
    op.create_table(
        "account_differences",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("import_id", sa.Uuid, nullable=False),
        sa.Column("account_no", sa.String, nullable=False),
        sa.Column("bill_no", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("ours_fen", sa.BigInteger, nullable=False),
        sa.Column("theirs_fen", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_account_differences"),
        comment="Bills that an extract calls unpaid and this hall does not. kind: older (the extract is), "
                "reopened (a newer one says so, though the payment was posted before it). What is due by either.",
    )
    op.create_table(
        "account_reconnections",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("account_no", sa.String, nullable=False),
        sa.Column("payment_id", sa.Uuid, nullable=False),
        sa.Column("opened_at", UtcDateTime, nullable=False),
        sa.Column("due_at", UtcDateTime, nullable=False),
        sa.Column("closed_at", UtcDateTime),
        sa.Column("outcome", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_account_reconnections"),
        comment="A cut supply that was paid off, and the 24 hours within which it is to be on again.",
    )
    op.create_index("ix_account_reconnections_hall_id_account_no", "account_reconnections", ["hall_id", "account_no"])
    op.create_table(
        "account_tries",
        sa.Column("hall_id", sa.String),
        sa.Column("account_no", sa.String),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("tried_at", UtcDateTime, nullable=False),
        sa.Column("locked_until", UtcDateTime),
        sa.Column("code_mac", sa.String),
        sa.Column("code_until", UtcDateTime),
        sa.Column("code_sent_at", UtcDateTime),
        sa.Column("codes_sent", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "account_no", name="pk_account_tries"),
        comment="Verification only: nothing here bears on looking an account up or on paying for it.",
    )
    op.create_table(
        "account_openings",
        sa.Column("hall_id", sa.String),
        sa.Column("app_id", sa.Uuid),
        sa.Column("visit_id", sa.Uuid),
        sa.Column("account_no", sa.String),
        sa.Column("how", sa.String, nullable=False),
        sa.Column("asked_code", sa.String),
        sa.Column("until", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "app_id", "visit_id", "account_no", name="pk_account_openings"),
        comment="Visits that may see an account's readings and history, until when. how: id_card, code, clerk; "
                "or asked, which opens nothing yet: a clerk is asked to, by the code on the terminal's screen.",
    )
    op.create_index("ix_account_openings_hall_id_until", "account_openings", ["hall_id", "until"])
    op.create_table(
        "account_audit",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("person_id", sa.Uuid),
        sa.Column("account_no", sa.String, nullable=False),
        sa.Column("deed", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_account_audit"),
        comment="Append only: code_sent, verified, refused, opened_by_clerk, seen.",
    )
    op.create_index("ix_account_audit_hall_id_account_no", "account_audit", ["hall_id", "account_no"])


def downgrade() -> None:
    for table in (
        "account_audit", "account_openings", "account_tries", "account_reconnections", "account_differences",
        "account_imports", "account_settlements", "account_bills", "account_readings", "account_meters", "accounts",
    ):
        op.drop_table(table)
