"""Saved views (视图) of the list pages: filter, order, columns, widths and paper under a name.

They are kept in the office's file, one JSON text among its options, so that they travel with it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.language import text
from qiaocrm.printing.paper import LEAST_MARGIN, MOST_MARGIN, PAPERS, Paper
from qiaocrm.printing.plan import Margins
from qiaocrm.services.library import Library

Order = tuple[tuple[str, bool], ...]
"""Columns by which a list is sorted, the first one first: (key, descending)."""

_KEY = "views"
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class View:
    """One way to see a list.

    `line` is the filter line as typed, `chosen` the values of the filter pills by key; `sort` the
    columns and whether each descends; `group` the field of its groups; `layout` the
    places, widths and hiding of columns by key.
    """

    name: str
    line: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: Order = ()
    columns: tuple[str, ...] = ()
    layout: Mapping[str, Any] = field(default_factory=dict)
    paper: Paper = field(default_factory=Paper)
    group: str = ""


@dataclass(frozen=True, slots=True)
class Views:
    """The views of one page; `default` names the one that it opens with, if any."""

    views: tuple[View, ...] = ()
    default: str = ""

    def named(self, name: str) -> View | None:
        """The view of that name."""
        return next((one for one in self.views if one.name == name), None)


def load(library: Library, page: str) -> Views:
    """The views of a page in the order in which they were made."""
    return _from_json(_all(library).get(page))


def save(library: Library, page: str, view: View) -> None:
    """Keep a view; one of the same name is replaced.

    Raises UserError for a name that is empty or too long.
    """
    view = replace(view, name=_checked(view.name))

    def saved(known: Views) -> Views:
        if known.named(view.name) is None:
            return replace(known, views=(*known.views, view))
        kept = tuple(view if one.name == view.name else one for one in known.views)
        return replace(known, views=kept)

    _change(library, page, saved)


def rename(library: Library, page: str, old: str, new: str) -> None:
    """Give a view another name.

    Raises UserError for a name that is empty, too long or taken.
    """
    new = _checked(new)

    def renamed(known: Views) -> Views:
        if new != old and known.named(new) is not None:
            raise UserError(N_("There is a view {name} already; choose another name."), name=new)
        kept = tuple(replace(one, name=new) if one.name == old else one for one in known.views)
        return Views(kept, new if known.default == old else known.default)

    _change(library, page, renamed)


def delete(library: Library, page: str, name: str) -> None:
    """Keep a view no longer."""

    def without(known: Views) -> Views:
        kept = tuple(one for one in known.views if one.name != name)
        return Views(kept, "" if known.default == name else known.default)

    _change(library, page, without)


def make_default(library: Library, page: str, name: str) -> None:
    """Open the page with that view from now on; "" with none."""
    _change(library, page, lambda known: replace(known, default=name))


def to_plain(view: View) -> dict[str, Any]:
    """A view as plain data, as it is stored."""
    return asdict(view)


def from_plain(stored: Any) -> View | None:
    """A view from plain data, whoever wrote it; what is not known is passed over, None for none."""
    return _view(stored)


def _checked(name: str) -> str:
    name = " ".join(text.clean(name).split())
    if not name:
        raise UserError(N_("Type a name for the view."))
    if len(name) > LONGEST_NAME:
        raise UserError(
            N_("The name is too long; {most} characters are enough."), most=LONGEST_NAME
        )
    return name


def _change(library: Library, page: str, change: Callable[[Views], Views]) -> None:
    pages = _all(library)
    changed = change(_from_json(pages.get(page)))
    pages[page] = {"views": [to_plain(one) for one in changed.views], "default": changed.default}
    library.set_options(**{_KEY: json.dumps(pages, ensure_ascii=False)})


def _all(library: Library) -> dict[str, Any]:
    """What is stored, by page; nothing where it was written in a way not known here."""
    try:
        found = json.loads(library.option(_KEY) or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _from_json(stored: Any) -> Views:
    """The views of a page; what another version wrote otherwise is passed over."""
    if not isinstance(stored, dict):
        return Views()
    views = tuple(view for one in _listed(stored.get("views")) if (view := _view(one)) is not None)
    default = stored.get("default")
    names = {view.name for view in views}
    return Views(views, default if isinstance(default, str) and default in names else "")


def _view(stored: Any) -> View | None:
    if not isinstance(stored, dict) or not isinstance(stored.get("name"), str):
        return None
    chosen = _mapped(stored.get("chosen"))
    return View(
        stored["name"],
        str(stored.get("line") or ""),
        {key: tuple(_listed(values)) for key, values in chosen.items()},
        _order(_listed(stored.get("sort"))),
        tuple(map(str, _listed(stored.get("columns")))),
        _mapped(stored.get("layout")),
        _paper(_mapped(stored.get("paper"))),
        str(stored.get("group") or ""),
    )


def _paper(stored: dict[str, Any]) -> Paper:
    """How the list is printed; older views know only its groups and which way round it lies."""
    usual = Paper()
    turned, size = stored.get("orientation"), stored.get("size")
    return Paper(
        str(stored.get("group_by") or ""),
        turned if turned in ("portrait", "landscape") else usual.orientation,
        size if size in PAPERS else usual.size,
        _margins(_listed(stored.get("margins"))),
        bool(stored.get("official")),
        bool(stored.get("masked", usual.masked)),
        tuple(map(str, _listed(stored.get("columns")))),
    )


def _margins(stored: list[Any]) -> Margins | tuple[()]:
    match stored:
        case [int() | float(), int() | float(), int() | float(), int() | float()]:
            above, right, below, left = (
                min(max(float(one), LEAST_MARGIN), MOST_MARGIN) for one in stored
            )
            return above, right, below, left
    return ()


def _order(stored: list[Any]) -> Order:
    """The order of a view; views made before there were orders of several columns hold one pair."""
    pairs = [stored] if stored and isinstance(stored[0], str) else stored
    return tuple((str(one[0]), bool(one[1])) for one in pairs if len(_listed(one)) > 1)


def _listed(stored: Any) -> list[Any]:
    return stored if isinstance(stored, list) else []


def _mapped(stored: Any) -> dict[str, Any]:
    return stored if isinstance(stored, dict) else {}
