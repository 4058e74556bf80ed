"""Rules that make follow-ups, what has arisen from them, recurrence and reminders of follow-ups.

The table of follow-ups is made anew, so that its columns stand in the order of the specs.
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Run the statements beside this file."""
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n")
    for statement in filter(None, map(str.strip, statements)):
        op.get_bind().exec_driver_sql(statement)
