"""The hall's pack at its hub: versions, the one draft, what terminals show, and how halls stand to the measure."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, PrimaryKeyConstraint, String, Table, Uuid

from kiosk.store import HUB, Json, UtcDateTime

versions = Table(
    "standards_versions", HUB,
    Column("hall_id", String),
    Column("no", Integer, autoincrement=False),
    Column("version", String, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("sha256", String, nullable=False),
    Column("entries", Json),
    Column("changed", Integer, nullable=False),
    Column("given_out_at", UtcDateTime, nullable=False),
    Column("given_out_by", Uuid),
    Column("writers", Json, nullable=False),
    Column("note", String, nullable=False),
    Column("restored", Integer),
    Column("review_due_at", UtcDateTime),
    PrimaryKeyConstraint("hall_id", "no"),
    comment="What was given out, never written to again but for `entries` of old ones, which go.",
)

drafts = Table(
    "standards_drafts", HUB,
    Column("hall_id", String, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("changes", Json, nullable=False),
    Column("writers", Json, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    comment="One a hall: changes that lie over the newest version. `revision` rises for ever.",
)

shown = Table(
    "standards_shown", HUB,
    Column("hall_id", String),
    Column("app_id", Uuid),
    Column("issuer", String, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "app_id"),
    comment="What each terminal said last that its screen shows; of halls below, too.",
)

own_packs = Table(
    "standards_own_packs", HUB,
    Column("hall_id", String, primary_key=True),
    Column("revision", BigInteger, nullable=False),
    Column("version", String, nullable=False),
    Column("given_out_at", UtcDateTime, nullable=False),
    Column("measure", String),
    Column("measure_revision", BigInteger),
    Column("parts", Json, nullable=False),
    Column("deviations", Json, nullable=False),
    comment="The newest pack that a hall gave out itself, and where it deviates from the one of the hub above.",
)
