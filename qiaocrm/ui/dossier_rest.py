"""What the parts above leave over: all other fields."""

from __future__ import annotations

from qiaocrm.base.i18n import _, translate
from qiaocrm.domain.registry import entity
from qiaocrm.ui.dossier_parts import (
    FACT_FIELDS,
    HEAD_FIELDS,
    SHOWN_ELSEWHERE,
    DossierPart,
)


class RestPart(DossierPart):
    """Everything else that is filled in."""

    def fill(self) -> None:
        """Everything else that is filled in."""
        self._fields()

    def _fields(self) -> None:
        """Everything else that is filled in."""
        shown_above = {
            *SHOWN_ELSEWHERE,
            *HEAD_FIELDS.get(self.kind, ()),
            *FACT_FIELDS.get(self.kind, ()),
            "tags",
            "next_step",
            "next_date",
        }
        rows = []
        for key, spec in entity(self.kind).specs.items():
            phase = self.kind == "visit" and spec.section in ("before", "during", "after")
            if key not in shown_above and not spec.internal and not phase and self.text(key):
                rows.append((translate(spec.label), self.text(key)))
        if rows:
            self.section(_("More"))
            for label, shown in rows:
                self.add(f"{label}　{shown}")
