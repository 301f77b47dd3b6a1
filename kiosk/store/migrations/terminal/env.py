"""Run by Alembic with the connection that `prepare` hands in."""

from alembic import context

from kiosk.store import TERMINAL

context.configure(
    connection=context.config.attributes["connection"], target_metadata=TERMINAL,
    render_as_batch=True, compare_type=True, transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
