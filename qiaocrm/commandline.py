"""What every command shares: the open book, one line for expected trouble, one answer."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import _

KINDS = (
    "association",
    "person",
    "company",
    "position",
    "visit",
    "project",
    "followup",
    "interaction",
    "agreement",
    "donation",
)


class Desk:
    """What every command needs: the file, the language, and the open book once asked for."""

    def __init__(self, database: Path, language: str) -> None:
        self.database = database
        self.language = language
        self._library: Any = None
        self._kept: Any = None

    def library(self, *, create: bool = False) -> Any:
        """The open book."""
        from qiaocrm.services.library import open_library

        if self._library is None:
            self._library = open_library(self.database, create=create)
        return self._library

    def keep(self, large: object) -> None:
        """Hold on to a large value to the end: the system frees memory faster than we do."""
        self._kept = large

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """The open book, made new where there is none; on trouble a new one is gone again."""
        existed = self.database.exists()
        try:
            yield self.library(create=True)
        except BaseException:
            if not existed:
                self.close()
                self.database.unlink(missing_ok=True)
            raise

    @contextmanager
    def looking(self) -> Iterator[Any]:
        """The open book for a command that only looks; where there is none yet, that is said."""
        if not self.database.exists():
            message = _("There is no file {path} yet: it is looked at as an empty one.")
            click.echo(message.format(path=self.database), err=True)
        with self.trying() as library:
            yield library

    @contextmanager
    def trying(self) -> Iterator[Any]:
        """The open book, or an empty one that leaves no trace, for what writes nothing."""
        from qiaocrm.services.library import open_library

        if self.database.exists():
            yield self.library()
            return
        with (
            tempfile.TemporaryDirectory() as folder,
            closing(open_library(Path(folder) / "empty.db")) as library,
        ):
            yield library

    def close(self) -> None:
        """Close the book, if it was opened."""
        if self._library is not None:
            self._library.close()
            self._library = None


class Commands(click.Group):
    """Turns expected trouble into one line and exit code 2; files alone mean to open them."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named; `open` where a file stands in its place, as by a double click."""
        if args[0] not in self.commands and ("." in args[0] or Path(args[0]).is_file()):
            args = ["open", *args]
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run; never end with a traceback for something an officer can mend."""
        try:
            result = super().main(*args, **{**kwargs, "standalone_mode": False})
        except click.exceptions.Exit as ended:
            sys.exit(ended.exit_code)
        except click.Abort:
            _fail(_("Cancelled; nothing was changed."))
        except click.ClickException as error:
            _fail(error.format_message())
        except UserError as error:
            _fail(str(error))
        sys.exit(result if isinstance(result, int) else 0)


def leave(code: int) -> NoReturn:
    """End the program without taking apart what the system frees at once."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _fail(message: str) -> NoReturn:
    click.echo(" ".join(message.split()), err=True)
    sys.exit(2)


def answer(document: object, as_json: bool, said: str) -> None:
    """One JSON document, or the sentence for people."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1) if as_json else said)
