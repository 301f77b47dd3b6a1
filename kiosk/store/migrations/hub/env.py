"""Run by Alembic with the connection that kiosk.hub.schema hands in."""

from alembic import context

import kiosk.hub.registered  # every capability's tables
import kiosk.hub.tables  # noqa: F401
from kiosk.store import HUB

context.configure(
    connection=context.config.attributes["connection"], target_metadata=HUB,
    render_as_batch=True, compare_type=True, transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
