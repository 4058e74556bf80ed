"""Files written beside their target and moved into place only when complete."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_

IN_USE = N_(
    "“{file}” could not be replaced: it is open in Excel, WPS or another program; close it there "
    "and try again."
)
NO_FOLDER = N_("There is no folder “{folder}” to write “{file}” to: choose another place.")
NOT_WRITABLE = N_(
    "“{file}” cannot be written to “{folder}”: choose a folder that you may write to."
)
DISK_FULL = N_("The disk of “{folder}” is full, so “{file}” was not written: choose another place.")


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a path to write to, in the same folder; at the end that file takes `path`'s place.

    When the block fails (Cancel too) the new file is removed and the old one stays as it was.
    UserError where the folder, the disk or a program that holds `path` forbids it.
    """
    names = {"file": path.name, "folder": str(path.parent)}
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        if path.is_dir():
            raise UserError(NOT_WRITABLE, **names)
        yield part
        _flush_to_disk(part)
        try:
            os.replace(part, path)
        except PermissionError as error:
            raise UserError(IN_USE, **names) from error
    except OSError as error:
        raise UserError(_message(error, path), **names) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _flush_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _message(error: OSError, path: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DISK_FULL
    return NOT_WRITABLE if path.parent.is_dir() else NO_FOLDER
