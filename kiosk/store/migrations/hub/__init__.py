"""The central database's history: one line of steps, each in a file that its revision names."""

from pathlib import Path

REVISIONS = tuple(sorted(step.name.partition("_")[0] for step in (Path(__file__).parent / "versions").glob("0*.py")))
"""From the first to this program's: known without loading Alembic, as each start of a hub asks for them."""
