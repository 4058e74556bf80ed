"""Pairs of records that are not the same, although they look it."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table from the statement beside this file."""
    statement = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").strip().rstrip(";")
    op.get_bind().exec_driver_sql(statement)
