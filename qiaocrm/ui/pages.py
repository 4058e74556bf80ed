"""What tells the list pages apart: their words, columns, filters. Data only."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page with a list. Texts are msgids; `filters` are field keys, each with a pill.

    A filter whose key starts with `@` is no field: see `filtering`.
    """

    key: str
    kind: str
    title: str
    create: str
    icon: str
    empty: str
    filters: tuple[str, ...]
    counted: str


PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "association",
        "association",
        N_("Overseas associations"),
        N_("New association"),
        "building",
        N_("No association yet. Drop the office's workbook on this window, or type the first one."),
        ("country", "kind", "friendship", "@watch"),
        N_("{n} associations"),
    ),
    PageSpec(
        "person",
        "person",
        N_("Visiting merchants"),
        N_("New merchant"),
        "person",
        N_("No merchant yet. Drop the office's workbook on this window, or type the first one."),
        ("@scope", "country", "industry", "intent_level", "@cold"),
        N_("{n} people"),
    ),
    PageSpec(
        "project",
        "project",
        N_("Project leads"),
        N_("New project"),
        "briefcase",
        N_(
            "No project lead yet. Drop the office's workbook on this window, or type the first one."
        ),
        ("stage", "industry", "owner"),
        N_("{n} projects"),
    ),
    PageSpec(
        "followup",
        "followup",
        N_("Follow-ups"),
        N_("New follow-up"),
        "bell",
        N_("Nothing to follow up. Plan the next step from any record, or type it here."),
        ("@due", "@done", "kind", "owner"),
        N_("{n} follow-ups"),
    ),
)
BY_KIND = {page.kind: page for page in PAGES}
