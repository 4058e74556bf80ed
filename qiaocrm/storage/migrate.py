"""Bringing a file to the present schema: each step all or nothing.

Alembic keeps the chain of steps. With its own transaction handling SQLite would be left with half
a step when one fails; here the whole run is one BEGIN IMMEDIATE … COMMIT, DDL included, and the
schema's number (`user_version`) moves in the same transaction.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from qiaocrm.storage import ddl

APPLICATION_ID = 0x71696163
"""ASCII "qiac": marks a file as ours."""

SCHEMA_NUMBER = 8
"""The number of the newest step; higher ones belong to a later version of the program."""

_NEWEST_STEP = "0008"
_VERSION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
"""As Alembic itself makes it."""

_SCRIPTS = Path(__file__).parent / "migrations"


def lay_out(engine: Engine) -> None:
    """Give an empty file the newest schema at once; on any error nothing of it stays.

    All steps one after another would give the same, but take Alembic a quarter of a second to load.
    """
    with engine.begin() as connection:
        for statement in (*ddl.statements().split(";\n"), _VERSION_TABLE):
            if statement.strip():
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (_NEWEST_STEP,))
        _mark(connection)


def migrate(engine: Engine) -> None:
    """Run the missing steps in one transaction; on any error nothing of them stays."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    # A percent sign in the folder's name would be taken for a reference to another option.
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _mark(connection)


def _mark(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_NUMBER}")


def schema_number(connection: Connection) -> int:
    """The number of the last step that the file has seen; 0 for a new file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
