"""Two schemas: the terminal's own file, and the hub's central database."""

from __future__ import annotations

from sqlalchemy import MetaData

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

TERMINAL = MetaData(naming_convention=_NAMES)
HUB = MetaData(naming_convention=_NAMES)
