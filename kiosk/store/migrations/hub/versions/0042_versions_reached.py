"""Whom an announcement reached, and how many saw it, of each version"""

import sqlalchemy as sa
from alembic import op

from kiosk.store.types import UtcDateTime

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

_COUNTS = ("seen", "read_through", "printed", "taken")
_KEY = ("hall_id", "announcement_id", "app_id")
_ANNOUNCEMENTS = sa.table("announcements", *map(sa.column, ("hall_id", "id", "live_version")))
_VERSIONS = sa.table(
    "announcement_versions", sa.column("hall_id"), sa.column("announcement_id"), sa.column("version"),
    sa.column("approved_at", UtcDateTime))
_SHOWINGS = sa.table(
    "announcement_showings", *map(sa.column, (*_KEY, "showing", "received", *_COUNTS)))
_TERMINALS = sa.table("announcement_terminals", *map(sa.column, ("hall_id", "app_id")))
_VIEWS = sa.table("announcement_views", *map(sa.column, (*_KEY, "version", *_COUNTS)))
_REACHED, _TOLD = (sa.table(
    name, *map(sa.column, ("hall_id", "announcement_id", "version", "account_no", "how")), sa.column("at", UtcDateTime))
    for name in ("announcement_reached", "announcement_told"))
_SAID = "What each terminal says of each announcement: the versions that it has and shows, times by its clock."
_SAID_BEFORE = "What each terminal says of each announcement: versions, times by its clock, and how often customers …"


def upgrade() -> None:
    op.create_table(
        "announcement_views",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("announcement_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("app_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in _COUNTS),
        sa.PrimaryKeyConstraint(
            "hall_id", "announcement_id", "version", "app_id", name=op.f("pk_announcement_views")),
        comment="How many customers saw, read, printed or took each version at each terminal; "
                "version 0: not known which.",
    )
    s, a, v, r = _SHOWINGS.c, _ANNOUNCEMENTS.c, _VERSIONS.c, _REACHED.c
    live = sa.select(a.live_version).where(a.hall_id == s.hall_id, a.id == s.announcement_id).scalar_subquery()
    op.execute(_VIEWS.insert().from_select(
        [*_KEY, "version", *_COUNTS],
        sa.select(*(s[name] for name in _KEY), sa.func.coalesce(s.showing, s.received, live, 0),
                  *(s[name] for name in _COUNTS)).where(sum((s[name] for name in _COUNTS), sa.literal(0)) > 0)))
    for name in _COUNTS:
        op.drop_column("announcement_showings", name)
    _comment(_SAID)
    op.create_table(
        "announcement_told",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("announcement_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_no", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "hall_id", "announcement_id", "version", "account_no", name=op.f("pk_announcement_told")),
        comment="Of the accounts that a version concerns: shown it at a terminal (`shown`) or told by staff "
                "(`called`).",
    )
    r = _REACHED.c
    its = sa.select(sa.func.max(v.version)).join(_ANNOUNCEMENTS, sa.and_(
        a.hall_id == v.hall_id, a.id == v.announcement_id, v.version <= a.live_version)).where(
        v.hall_id == r.hall_id, v.announcement_id == r.announcement_id, v.approved_at <= r["at"]).scalar_subquery()
    op.execute(_TOLD.insert().from_select(
        ["hall_id", "announcement_id", "version", "account_no", "how", "at"],
        sa.select(r.hall_id, r.announcement_id, sa.func.coalesce(its, 0), r.account_no, r.how, r["at"])))
    op.drop_table("announcement_reached")
    op.create_table(
        "announcement_terminals",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("app_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String()),
        sa.PrimaryKeyConstraint("hall_id", "app_id", name=op.f("pk_announcement_terminals")),
        comment="Terminals that have spoken of announcements, those of halls below too: the code that each says.",
    )
    op.execute(_TERMINALS.insert().from_select(
        ["hall_id", "app_id"], sa.select(s.hall_id, s.app_id).distinct()))
    op.create_table(
        "announcement_broken",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("announcement_id", sa.Uuid(), nullable=False),
        sa.Column("app_id", sa.Uuid(), nullable=False),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "hall_id", "announcement_id", "app_id", "picture", name=op.f("pk_announcement_broken")),
        comment="Pictures and PDF pages that a terminal could not draw, until the announcement has others.",
    )


def downgrade() -> None:
    op.drop_table("announcement_broken")
    op.drop_table("announcement_terminals")
    op.create_table(
        "announcement_reached",
        sa.Column("hall_id", sa.String(), nullable=False),
        sa.Column("announcement_id", sa.Uuid(), nullable=False),
        sa.Column("account_no", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "hall_id", "announcement_id", "account_no", name=op.f("pk_announcement_reached")),
        comment="Of the accounts that one concerns: shown it at a terminal (`shown`) or told by staff (`called`).",
    )
    t = _TOLD.c
    op.execute(_REACHED.insert().from_select(
        ["hall_id", "announcement_id", "account_no", "how", "at"],
        sa.select(t.hall_id, t.announcement_id, t.account_no, sa.func.max(t.how), sa.func.min(t["at"]))
        .group_by(t.hall_id, t.announcement_id, t.account_no)))
    op.drop_table("announcement_told")
    with op.batch_alter_table("announcement_showings") as table:
        for name in _COUNTS:
            table.add_column(sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("announcement_showings") as table:
        for name in _COUNTS:
            table.alter_column(name, existing_type=sa.Integer(), server_default=None)
    s, w = _SHOWINGS.c, _VIEWS.c
    its = [w[name] == s[name] for name in _KEY]
    op.execute(_SHOWINGS.update().values({name: sa.select(sa.func.coalesce(sa.func.sum(w[name]), 0)).where(*its)
                                          .scalar_subquery() for name in _COUNTS}))
    _comment(_SAID_BEFORE)
    op.drop_table("announcement_views")


def _comment(text: str) -> None:
    if op.get_context().dialect.name == "postgresql":
        op.create_table_comment("announcement_showings", text)
