"""Payments at the hub: orders, what goes back, what is to be posted, receipts. Every key leads with the hall."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, Index, Integer, PrimaryKeyConstraint, String, Table, Uuid, text

from kiosk.store import HUB, Json, UtcDateTime

payments = Table(
    "payments", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("app_id", Uuid, nullable=False),
    Column("channel", String, nullable=False),
    Column("state", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("items", Json, nullable=False),
    Column("amount_fen", BigInteger, nullable=False),
    Column("code", String),
    Column("own_code", String),
    Column("by_code", Integer, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("close_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("next_at", UtcDateTime),
    Column("watched", Integer, nullable=False),
    Column("silent_since", UtcDateTime),
    Column("doubted_at", UtcDateTime),
    Column("captured_fen", BigInteger, nullable=False),
    Column("captured_at", UtcDateTime),
    Column("trade_no", String),
    Column("reason", String),
    Column("undone_at", UtcDateTime),  # a charge that the gateway had taken was reversed
    Column("person_id", Uuid),  # who took it at a counter
    Column("shift_id", Uuid),  # in which it was handed over
    PrimaryKeyConstraint("hall_id", "id"),
    Index(
        "ix_payments_no_shift", "hall_id", "app_id",
        postgresql_where=text("captured_at is not null and shift_id is null"),
        sqlite_where=text("captured_at is not null and shift_id is null")),
    Index(
        "ix_payments_next_at", "hall_id", "next_at",
        postgresql_where=text("next_at is not null"), sqlite_where=text("next_at is not null")),
    Index("ix_payments_opened_at", "hall_id", "opened_at"),
    Index(
        "ix_payments_captured_at", "hall_id", "captured_at",
        postgresql_where=text("captured_at is not null"), sqlite_where=text("captured_at is not null")),
    comment="One order at a gateway each; its number there is the id's 32 hex digits. "
            "items: [[account, bill or null, fen], …]. own_code: the customer's payment code, until it is used.",
)

refunds = Table(
    "payment_refunds", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("payment_id", Uuid, nullable=False),
    Column("amount_fen", BigInteger, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("account_no", String),  # whose posting was rejected
    Column("asked_at", UtcDateTime, nullable=False),  # when it became due
    Column("accepted_at", UtcDateTime),  # by the gateway, in whose statement of that day it is
    Column("done_at", UtcDateTime),
    Column("next_at", UtcDateTime),
    Column("shift_id", Uuid),
    PrimaryKeyConstraint("hall_id", "id"),
    Index(None, "hall_id", "payment_id"),
    Index(
        "ix_payment_refunds_next_at", "hall_id", "next_at",
        postgresql_where=text("next_at is not null"), sqlite_where=text("next_at is not null")),
    Index(
        "ix_payment_refunds_stuck", "hall_id",
        postgresql_where=text("state in ('short', 'failed')"), sqlite_where=text("state in ('short', 'failed')")),
    comment="state: due, processing, short (NOT_ENOUGH), failed, done, by_hand (people gave it back otherwise). Its "
            "number at the gateway is the id.",
)

postings = Table(
    "payment_postings", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("payment_id", Uuid, nullable=False),
    Column("account_no", String, nullable=False),
    Column("bill_no", String, nullable=False),
    Column("amount_fen", BigInteger, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String),
    Column("next_at", UtcDateTime),
    Column("transfer_id", Uuid),
    PrimaryKeyConstraint("hall_id", "id"),
    Index(None, "hall_id", "payment_id"),
    Index(
        "ix_payment_postings_next_at", "hall_id", "next_at",
        postgresql_where=text("next_at is not null"), sqlite_where=text("next_at is not null")),
    Index(
        "ix_payment_postings_rejected", "hall_id",
        postgresql_where=text("state = 'rejected'"), sqlite_where=text("state = 'rejected'")),
    comment="state: waiting, posted, rejected, undone. bill_no '' is the balance.",
)

receipts = Table(
    "payment_receipts", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("number", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("place", Integer, nullable=False),
    Column("payment_id", Uuid, nullable=False),
    Column("account_no", String, nullable=False),
    Column("amount_fen", BigInteger, nullable=False),
    Column("bills", Json, nullable=False),
    Column("balance_fen", BigInteger, nullable=False),
    Column("left_fen", BigInteger, nullable=False, server_default="0"),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    Index("uq_payment_receipts_number", "hall_id", "day", "place", unique=True),
    Index(None, "hall_id", "payment_id"),
    Index(None, "hall_id", "account_no"),
)

receipt_prints = Table(
    "payment_receipt_prints", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("receipt_id", Uuid, nullable=False),
    Column("app_id", Uuid, nullable=False),
    Column("original", Integer, nullable=False),
    Column("outcome", String),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    Index(None, "hall_id", "receipt_id"),
    Index(
        "uq_payment_receipt_prints_original", "hall_id", "receipt_id", unique=True,
        postgresql_where=text("original = 1"), sqlite_where=text("original = 1")),
    comment="Each print that was owed. original: 1 for the one original, 0 for a copy and for one of which nothing was "
            "sent to a printer. outcome as its app said: printed, uncertain, not_printed.",
)

transfers = Table(
    "payment_transfers", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("receipt_id", Uuid, nullable=False),
    Column("payment_id", Uuid, nullable=False),
    Column("from_account", String, nullable=False),
    Column("to_account", String, nullable=False),
    Column("amount_fen", BigInteger, nullable=False),
    Column("reason", String, nullable=False),
    Column("state", String, nullable=False),
    Column("requested_by", Uuid, nullable=False),
    Column("requested_by_name", String, nullable=False),
    Column("requested_at", UtcDateTime, nullable=False),
    Column("decided_by", Uuid),
    Column("decided_at", UtcDateTime),
    Column("decided_because", String),
    Column("new_receipt_no", String),
    PrimaryKeyConstraint("hall_id", "id"),
    Index(
        "uq_payment_transfers_receipt", "hall_id", "receipt_id", unique=True,
        postgresql_where=text("state <> 'refused'"), sqlite_where=text("state <> 'refused'")),
    comment="Paid for the wrong account. state: requested, approved, refused.",
)

shifts = Table(
    "payment_shifts", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("place", String, nullable=False),
    Column("till_id", Uuid, nullable=False),
    Column("label", String, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("lines", Json, nullable=False),
    Column("net_fen", BigInteger, nullable=False),
    Column("counted_fen", BigInteger, nullable=False),
    Column("reason", String),
    Column("state", String, nullable=False),
    Column("handed_by", Uuid, nullable=False),
    Column("handed_by_name", String, nullable=False),
    Column("decided_by", Uuid),
    Column("decided_by_name", String),
    Column("decided_at", UtcDateTime),
    Column("decided_because", String),
    PrimaryKeyConstraint("hall_id", "id"),
    Index(None, "hall_id", "state", "decided_at"),
    comment="What a terminal (till_id: its app) or a cashier (who it is) took. state: handed, taken, declined.",
)

bank_slips = Table(
    "payment_bank_slips", HUB,
    Column("hall_id", String),
    Column("id", Uuid),
    Column("app_id", Uuid, nullable=False),
    Column("reference", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("place", Integer, nullable=False),
    Column("items", Json, nullable=False),
    Column("amount_fen", BigInteger, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("paid_fen", BigInteger),
    PrimaryKeyConstraint("hall_id", "id"),
    Index("uq_payment_bank_slips_reference", "hall_id", "reference", unique=True),
    Index("uq_payment_bank_slips_place", "hall_id", "day", "place", unique=True),
    comment="What a bank transfer with this reference is for. items: as in payments; paid_fen: what came.",
)

bank_lines = Table(
    "payment_bank_lines", HUB,
    Column("hall_id", String),
    Column("serial", String),
    Column("at", UtcDateTime, nullable=False),
    Column("amount_fen", BigInteger, nullable=False),
    Column("found", String, nullable=False),
    Column("slip_id", Uuid),
    PrimaryKeyConstraint("hall_id", "serial"),
    Index("ix_payment_bank_lines_at", "hall_id", "at"),
    comment="What the bank says came in. slip_id: the slip that it paid; without one it is open, found says why.",
)

differences = Table(
    "payment_differences", HUB,
    Column("hall_id", String),
    Column("key", String),
    Column("channel", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("number", String, nullable=False),
    Column("finding", String, nullable=False),
    Column("ours_fen", BigInteger),
    Column("theirs_fen", BigInteger),
    Column("at", UtcDateTime, nullable=False),
    Column("found_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "key"),
    Index(None, "hall_id", "channel", "day"),
    comment="What our ledger and a gateway's statement of that day do not agree on; gone once they do. finding: "
            "ours_only, theirs_only, amount_differs.",
)

closings = Table(
    "payment_closings", HUB,
    Column("hall_id", String),
    Column("key", String),
    Column("item", Json, nullable=False),
    Column("reason", String, nullable=False),
    Column("by", Uuid, nullable=False),
    Column("by_name", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "key"),
    Index(None, "hall_id", "at"),
    comment="Items of the work list that people closed: what each was then, who, why.",
)

carried = Table(
    "payment_carried", HUB,
    Column("hall_id", String),
    Column("ticket_id", Uuid),
    Column("app_id", Uuid, nullable=False),
    Column("items", Json, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "ticket_id"),
    Index(None, "hall_id", "until"),
    comment="What the holder of a cashier's ticket wants to pay, for a day. items: as in payments.",
)

merchant_orders = Table(
    "payment_merchant_orders", HUB,
    Column("hall_id", String),
    Column("number", String),
    Column("channel", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "number"),
    Index(None, "number"),
    comment="At a hub that speaks with the gateways for its halls: whose an order is. Nothing else of it is known "
            "here.",
)

notices = Table(
    "payment_notices", HUB,
    Column("hall_id", String),
    Column("id", String),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "id"),
    comment="Notices that came, for an hour: the same is not taken twice.",
)
