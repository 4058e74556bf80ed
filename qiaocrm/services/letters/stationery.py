"""What the office keeps for its letters: its own templates, and its name and address as sender.

One JSON text among the book's options, so that it travels with the file; no part of undo.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_
from qiaocrm.domain.letters import LONGEST, OCCASIONS, SCRIPT_KEYS, Template, Wording, fields_in
from qiaocrm.domain.lettertexts import DEFAULTS
from qiaocrm.language import text
from qiaocrm.services.library import Library

_KEY: Final = "letters"
LONGEST_NAME: Final = 40


@dataclass(frozen=True, slots=True)
class Sender:
    """The office as it stands below letters abroad and on envelopes."""

    name_en: str = ""
    name_ja: str = ""
    address: str = ""
    address_en: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class Stationery:
    """All templates, those the program brings first, and the sender."""

    templates: tuple[Template, ...] = DEFAULTS
    sender: Sender = Sender()

    def template(self, key: str) -> Template:
        """The template of that key, else the first."""
        return next((one for one in self.templates if one.key == key), self.templates[0])


def load(library: Library) -> Stationery:
    """What is stored; templates that the office never touched are the program's own."""
    stored = _stored(library)
    kept = [found for one in _listed(stored.get("templates")) if (found := _template(one))]
    own = {one.key: one for one in kept}
    first = tuple(own.pop(one.key, one) for one in DEFAULTS)
    sender = stored.get("sender")
    return Stationery((*first, *own.values()), _sender(sender if isinstance(sender, dict) else {}))


def save_template(library: Library, template: Template) -> Template:
    """Keep a template; one without a key is new and gets one.

    Raises UserError for a missing name, an unknown field or a text past `LONGEST`.
    """
    name = " ".join(text.clean(template.name).split())[:LONGEST_NAME]
    if not name:
        raise UserError(N_("Type a name for the template."))
    for wording in template.texts.values():
        fields_in(wording.title)
        fields_in(wording.body)
        if len(wording.body) > LONGEST:
            raise UserError(N_("The text is longer than {most} characters."), most=LONGEST)
    known = load(library)
    key = template.key or _new_key(known)
    saved = replace(template, key=key, name=name)
    others = tuple(one for one in known.templates if one.key != key)
    _write(library, replace(known, templates=(*others, saved)))
    return saved


def remove_template(library: Library, key: str) -> None:
    """Take the office's own template away; one that the program brings is as it was again."""
    known = load(library)
    kept = tuple(one for one in known.templates if one.key != key)
    _write(library, replace(known, templates=kept))


def save_sender(library: Library, sender: Sender) -> None:
    """Keep the office's name and address."""
    _write(library, replace(load(library), sender=sender))


def _write(library: Library, kept: Stationery) -> None:
    own = [asdict(one) for one in kept.templates if one not in DEFAULTS]
    value = {"templates": own, "sender": asdict(kept.sender)}
    library.set_options(**{_KEY: json.dumps(value, ensure_ascii=False)})


def _new_key(known: Stationery) -> str:
    taken = {one.key for one in known.templates}
    return next(key for number in range(1, 10_000) if (key := f"own{number}") not in taken)


def _stored(library: Library) -> dict[str, Any]:
    try:
        found = json.loads(library.option(_KEY) or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _template(stored: Any) -> Template | None:
    """A template as stored; None for what another version wrote otherwise."""
    if not isinstance(stored, dict) or not stored.get("key"):
        return None
    texts: Mapping[str, Any] = stored["texts"] if isinstance(stored.get("texts"), dict) else {}
    occasion = str(stored.get("occasion"))
    return Template(
        str(stored["key"]),
        str(stored.get("name") or stored["key"]),
        occasion if occasion in OCCASIONS else "other",
        {
            script: Wording(str(one.get("title") or ""), str(one.get("body") or ""))
            for script, one in texts.items()
            if script in SCRIPT_KEYS and isinstance(one, dict)
        },
    )


def _sender(stored: Mapping[str, Any]) -> Sender:
    return Sender(**{key: str(stored.get(key) or "") for key in asdict(Sender())})


def _listed(stored: Any) -> list[Any]:
    return stored if isinstance(stored, list) else []
