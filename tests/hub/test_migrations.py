"""Both histories, up and down, on what they run on: a migrated schema equals the models."""

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, inspect, text

import kiosk.hub.registered  # noqa: F401
import kiosk.store.migrations.hub as hub_history
import kiosk.store.migrations.terminal as terminal_history
from kiosk.hub import schema
from kiosk.hub.errors import DatabaseUnreachable, NotInitialised, SchemaNewer, SchemaOlder
from kiosk.errors import BadInput
from kiosk.store import HUB, open_postgres, open_sqlite
from tests.fixtures.postgres import postgres_server
