"""What every part of the detail pane needs: the record, its words, and where widgets go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.widgets import (
    SectionTitle,
    plain_label,
)
from qiaocrm.services import lists
from qiaocrm.services.columns import Shower
from qiaocrm.services.timeline import Dossier
from qiaocrm.ui.desk import Desk

HEAD_FIELDS = {
    "association": ("name_local", "name_en"),
    "person": ("name_traditional", "name_foreign"),
    "company": ("name_en",),
    "project": ("investors",),
    "visit": ("purpose",),
    "followup": ("about",),
}
CHIP_FIELDS = ("friendship", "stage", "state", "priority", "intent_level")
FACT_FIELDS = {
    "association": ("kind", "country", "city", "founded", "member_count"),
    "person": ("company", "post", "country", "city"),
    "company": ("kind", "country", "city"),
    "project": ("industry", "investment", "cooperation"),
    "visit": ("kind", "start", "end", "country", "headcount"),
    "followup": ("kind", "due", "owner"),
}
CONTACT_TEXTS = ("wechat", "other_im", "fax", "website", "address", "postcode")
SHOWN_ELSEWHERE = {
    "name",
    "title",
    "subject",
    "phones",
    "emails",
    *CONTACT_TEXTS,
    *CHIP_FIELDS,
    "birthday_leap",
}


class DossierPart:
    """One part of a dossier, put under the others in a pane's column."""

    def __init__(
        self, desk: Desk, dossier: Dossier, column: QVBoxLayout, edit: Callable[[str, int], object]
    ) -> None:
        self.desk = desk
        self.dossier = dossier
        self.kind = dossier.kind
        self.record = dossier.record
        self.column = column
        self.edit = edit
        self.shower: Shower = lists.shower(desk.library)

    def fill(self) -> None:
        """Add this part's sections, those that hold something."""
        raise NotImplementedError

    def text(self, key: str) -> str:
        """A field as shown, with links as titles."""
        return self.shower.field(self.kind, self.record, key, self.dossier.titles)

    def add(self, text: str, **look: object) -> None:
        """One text over the width of the pane."""
        self.column.addWidget(plain_label(text, wrap=True, selectable=True, **look))  # type: ignore[arg-type]

    def section(self, title: str) -> None:
        """The heading of what follows."""
        self.column.addSpacing(current_metrics().px(8))
        self.column.addWidget(SectionTitle(title))

    def line(self, parts: list[str], **look: object) -> None:
        """Short texts behind each other; nothing if there are none."""
        if parts:
            self.add(" · ".join(parts), **look)
