"""Keeps the memory of imports in the book, as one text of JSON among the office's settings."""

from __future__ import annotations

import json
from typing import Any, get_args

from qiaocrm.services.imports.mapping import Keep
from qiaocrm.services.imports.memory import Chosen, Layout, Memory, Translation
from qiaocrm.services.imports.plan import ImportPlan
from qiaocrm.services.imports.targets import IMPORTED, Target, all_targets
from qiaocrm.services.library import Library

_KEY = "import_memory"


def load(library: Library) -> Memory:
    """What the book remembers; nothing where it was written in a way not known here."""
    return from_json(library.option(_KEY))


def learn(library: Library, plan: ImportPlan) -> None:
    """Keep what the officer decided in a plan that was carried out."""
    known = load(library)
    _keep(library, known, known.learn(plan))


def teach(library: Library, new: Translation) -> None:
    """Keep a translation from now on."""
    known = load(library)
    _keep(library, known, known.teach(new))


def forget(library: Library, what: Layout | Translation) -> None:
    """Keep a layout or a translation no longer."""
    known = load(library)
    _keep(library, known, known.forget(what))


def _keep(library: Library, known: Memory, new: Memory) -> None:
    if new != known:
        library.set_options(**{_KEY: to_json(new)})


def to_json(memory: Memory) -> str:
    """The memory as text."""
    layouts = [
        {
            "entity": one.kind,
            "headings": one.headings,
            "columns": {key: _chosen_out(chosen) for key, chosen in one.choices.items()},
        }
        for one in memory.layouts
    ]
    words = [[one.scope, one.typed, one.value] for one in memory.translations]
    return json.dumps({"layouts": layouts, "translations": words}, ensure_ascii=False)


def from_json(typed: str) -> Memory:
    """The memory from text; fields that are not there any more are passed over."""
    try:
        found = json.loads(typed or "{}")
        layouts = (_layout_in(one) for one in found.get("layouts", ()))
        words = (Translation(*map(str, one)) for one in found.get("translations", ()))
        return Memory(tuple(one for one in layouts if one is not None), tuple(words))
    except (ValueError, TypeError, KeyError, AttributeError):
        return Memory()


def _chosen_out(chosen: Chosen) -> dict[str, Any]:
    target, told = chosen.target, dict[str, Any]()
    if target is not None:
        told["field"] = [target.field, target.part, target.post]
    if chosen.skipped:
        told["left_out"] = True
    if chosen.keep != "extra":
        told["keep"] = chosen.keep
    if chosen.day_first is not None:
        told["day_first"] = chosen.day_first
    return told


def _layout_in(found: dict[str, Any]) -> Layout | None:
    kind = str(found["entity"])
    if kind not in IMPORTED:
        return None
    columns = {key: _chosen_in(kind, one) for key, one in found["columns"].items()}
    known = {key: one for key, one in columns.items() if one is not None}
    return Layout(kind, tuple(map(str, found["headings"])), known)


def _chosen_in(kind: str, found: dict[str, Any]) -> Chosen | None:
    """What was chosen for a column; None where its field is not there any more."""
    target = Target(*map(str, found["field"])) if found.get("field") else None
    if target is not None and Target(target.field, target.part) not in all_targets(kind):
        return None
    keep = found.get("keep", "extra")
    if keep not in get_args(Keep):
        return None
    return Chosen(target, bool(found.get("left_out")), keep, found.get("day_first"))
