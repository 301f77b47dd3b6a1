"""The hub: its state, halls, apps, commands, facts, publications, leases, uplinks"""

import sqlalchemy as sa
from alembic import op

from kiosk.store import Json, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "hub_state",
        sa.Column("hall_id", sa.String, primary_key=True),
        sa.Column("hub_id", sa.Uuid, nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("recovering", sa.Boolean, nullable=False),
        sa.Column("changed_at", UtcDateTime, nullable=False),
        comment="One row: this hub. A restored hub starts a new epoch and recovers before it gives numbers.",
    )
    op.create_table(
        "halls",
        sa.Column("hall_id", sa.String, primary_key=True),
        sa.Column("intake_seq", sa.BigInteger, nullable=False),
        sa.Column("publication_position", sa.BigInteger, nullable=False),
        sa.Column("last_app_code", sa.Integer, nullable=False),
        comment="One row a hall: its counters, and the lock that every writer of the hall takes first.",
    )
    op.create_table(
        "apps",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("scope", sa.String, nullable=False),
        sa.Column("halls", Json, nullable=False),
        sa.Column("public_key", sa.String, nullable=False),
        sa.Column("paired_at", UtcDateTime, nullable=False),
        sa.Column("last_session_at", UtcDateTime),
        sa.Column("revoked_at", UtcDateTime),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_apps"),
        sa.UniqueConstraint("hall_id", "code", name="uq_apps_hall_id_code"),
        comment="A paired app. `halls` are those whose facts it may send. Codes are never given twice.",
    )
    op.create_table(
        "pairing_codes",
        sa.Column("hall_id", sa.String),
        sa.Column("code_hash", sa.String),
        sa.Column("scope", sa.String, nullable=False),
        sa.Column("halls", Json, nullable=False),
        sa.Column("app_code", sa.String),
        sa.Column("expires_at", UtcDateTime, nullable=False),
        sa.Column("used_by", sa.Uuid),
        sa.PrimaryKeyConstraint("hall_id", "code_hash", name="pk_pairing_codes"),
    )
    op.create_table(
        "commands",
        sa.Column("hall_id", sa.String),
        sa.Column("id", sa.Uuid),
        sa.Column("app_id", sa.Uuid, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("payload_hash", sa.String, nullable=False),
        sa.Column("result", Json, nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "id", name="pk_commands"),
        sa.Index("ix_commands_created_at", "created_at"),
    )
    op.create_table(
        "origins",
        sa.Column("hall_id", sa.String),
        sa.Column("origin", sa.String),
        sa.Column("last_seq", sa.BigInteger, nullable=False),
        sa.Column("last_fact_id", sa.Uuid, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "origin", name="pk_origins"),
    )
    op.create_table(
        "facts",
        sa.Column("hall_id", sa.String),
        sa.Column("intake_seq", sa.BigInteger, autoincrement=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("occurred_at", UtcDateTime, nullable=False),
        sa.Column("received_at", UtcDateTime, nullable=False),
        sa.Column("payload", Json, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "intake_seq", name="pk_facts"),
        sa.UniqueConstraint("hall_id", "id", name="uq_facts_hall_id_id"),
        sa.Index(
            "ix_facts_waiting", "hall_id", "state", "subject", "intake_seq",
            postgresql_where=sa.text("state <> 'done'"), sqlite_where=sa.text("state <> 'done'"),
        ),
        comment="state: done (projected, or the hub's own), parked (its subject is), unknown (kind or version).",
    )
    op.create_table(
        "parked_subjects",
        sa.Column("hall_id", sa.String),
        sa.Column("subject", sa.String),
        sa.Column("intake_seq", sa.BigInteger, nullable=False),
        sa.Column("error", sa.String, nullable=False),
        sa.Column("parked_at", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "subject", name="pk_parked_subjects"),
    )
    op.create_table(
        "publications",
        sa.Column("hall_id", sa.String),
        sa.Column("issuer", sa.String),
        sa.Column("document", sa.String),
        sa.Column("revision", sa.BigInteger, autoincrement=False),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("published_at", UtcDateTime, nullable=False),
        sa.Column("body", Json, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "issuer", "document", "revision", name="pk_publications"),
        sa.UniqueConstraint("hall_id", "position", name="uq_publications_hall_id_position"),
    )
    op.create_table(
        "leases",
        sa.Column("hall_id", sa.String),
        sa.Column("name", sa.String),
        sa.Column("holder", sa.Uuid, nullable=False),
        sa.Column("token", sa.BigInteger, nullable=False),
        sa.Column("until", UtcDateTime, nullable=False),
        sa.PrimaryKeyConstraint("hall_id", "name", name="pk_leases"),
        comment="`token` rises whenever it is taken; a late holder's commit fails on it.",
    )
    op.create_table(
        "uplinks",
        sa.Column("hall_id", sa.String),
        sa.Column("upstream", sa.String),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("forwarded", sa.BigInteger, nullable=False),
        sa.Column("publication_cursor", sa.BigInteger, nullable=False),
        sa.Column("last_sent_at", UtcDateTime),
        sa.Column("last_error", sa.String),
        sa.PrimaryKeyConstraint("hall_id", "upstream", name="pk_uplinks"),
        comment="`forwarded`: the intake_seq up to which the upstream hub has this hall's facts.",
    )


def downgrade() -> None:
    for table in (
        "uplinks", "leases", "publications", "parked_subjects", "facts", "origins", "commands",
        "pairing_codes", "apps", "halls", "hub_state",
    ):
        op.drop_table(table)
