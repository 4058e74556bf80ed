"""Views as files, for the officer at the next desk: how a list is seen, and nobody's data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.services import views
from qiaocrm.services.library import Library
from qiaocrm.services.views import LONGEST_NAME, View
from qiaocrm.sheets.atomic import replacing

ENDING = ".qiaoview"
_LARGEST = 200_000
"""Bytes; a view takes a few hundred."""


def write(page: str, view: View, target: Path) -> None:
    """Write a view of a page into a file.

    Raises UserError where the file cannot be written.
    """
    text = json.dumps({"page": page, "view": views.to_plain(view)}, ensure_ascii=False, indent=1)
    with replacing(target) as part:
        part.write_text(text, encoding="utf-8")


def take(library: Library, page: str, source: Path) -> str:
    """Keep the view that a file holds; returns its name, with a number where that is taken.

    Raises UserError for a file that cannot be read, holds no view, or one of another page.
    """
    found = _read(source)
    view = views.from_plain(found.get("view"))
    if view is None:
        raise UserError(N_("{name} holds no view of a list."), name=source.name)
    if found.get("page") != page:
        raise UserError(N_("{name} holds a view of another list; take it there."), name=source.name)
    view = replace(view, name=_free(library, page, view.name))
    views.save(library, page, view)
    return view.name


def _read(source: Path) -> dict[str, Any]:
    try:
        if source.stat().st_size > _LARGEST:
            return {}
        found = json.loads(source.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError(
            N_("{name} cannot be read: {reason}"), name=source.name, reason=error.strerror
        ) from error
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _free(library: Library, page: str, name: str) -> str:
    """The name, or with the first number that no view of the page has."""
    name = " ".join(name.split())
    known = views.load(library, page)
    found, number = name[:LONGEST_NAME], 2
    while known.named(found) is not None:
        ending = f" {number}"
        found, number = name[: LONGEST_NAME - len(ending)] + ending, number + 1
    return found
