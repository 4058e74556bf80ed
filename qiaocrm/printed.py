"""A list printed to a PDF file without a window, as the commands do it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from qiaocrm.base.errors import UserError
from qiaocrm.base.i18n import N_

if TYPE_CHECKING:
    from qiaocrm.domain.query import Query
    from qiaocrm.printing.paper import Paper
    from qiaocrm.services.library import Library


def printed_pages(
    library: Library,
    kind: str,
    target: Path,
    due: str,
    group_by: str,
    query: Query | None = None,
    paper: Paper | None = None,
) -> int:
    """Print a list to a PDF file without a window; returns the number of pages.

    `paper` says more of how, such as columns and masks; without it nothing is masked. `query` says
    which records of the kind; without it all of them, follow-ups those that are `due`.

    Raises UserError for another ending than .pdf or a target that cannot be written.
    """
    from PySide6.QtGui import QGuiApplication

    from qiaocrm.app import make_application
    from qiaocrm.domain.query import Query
    from qiaocrm.printing import paper as papers
    from qiaocrm.qtkit.paper.placing import on_paper
    from qiaocrm.qtkit.pdf import write_pdf
    from qiaocrm.services import followups, lists, prints

    if target.suffix.lower() != ".pdf":
        raise UserError(
            N_("{name} cannot be written: name a file that ends in .pdf."), name=target.name
        )
    if not QGuiApplication.instance():
        if sys.platform not in ("win32", "darwin"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        make_application()
    if query is not None:
        ids = lists.ids(library, query)
    elif kind == "followup":
        ids = followups.due_ids(library, due)  # type: ignore[arg-type]
    else:
        ids = lists.ids(
            library,
            Query(kind, sort=lists.PAGE_QUERIES[kind].sort if kind in lists.PAGE_QUERIES else ()),
        )
    paper = paper or papers.Paper(masked=False)
    plan = prints.print_plan(
        library,
        kind,
        ids,
        columns=paper.columns,
        group_by=group_by,  # type: ignore[arg-type]
        masked=paper.masked,
    )
    return write_pdf(on_paper(plan, paper), target)
