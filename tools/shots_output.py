"""Pictures of what goes out: printed lists in their preview, and the calendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.photographer import Photographer


def take(photographer: Photographer) -> None:
    """The preview with its choices, an official list, and the dialog of the calendar file."""
    from qiaocrm.printing.paper import Paper
    from qiaocrm.qtkit.paper.toolbar import PreviewBar
    from qiaocrm.qtkit.print_dialog import PrintDialog
    from qiaocrm.services import lists, prints
    from qiaocrm.ui.calendar_file_dialog import CalendarFileDialog

    window, library = photographer.window, photographer.program.desk.library
    lane = photographer.program.lanes.work
    window.show_page("followup")
    photographer.settle()
    window.output.preview(window.followups, "week")
    photographer.settle()
    preview = window.findChildren(PrintDialog)[-1]
    photographer.take("dialog-print", preview, wide=True)
    bar = preview.findChildren(PreviewBar)[-1]
    popup = bar.open_columns()
    photographer.take("print-columns", popup)
    popup.close()
    setup = bar.open_setup()
    setup.style_box.setCurrentIndex(1)
    photographer.take("dialog-page-setup", setup)
    setup.reject()
    preview.reject()
    people = prints.print_plan(
        library,
        "person",
        lists.ids(library, lists.PAGE_QUERIES["person"]),
        columns=prints.CONTACT_COLUMNS["person"],
        masked=True,
    )
    official = Paper(official=True)
    photographer.dialog(
        "dialog-print-official",
        lambda: PrintDialog(people, lane, window, paper=official),
        wide=True,
    )
    officers = ("孟小舟", "秦若川")
    today = library.clock.today()
    photographer.dialog(
        "dialog-calendar-file", lambda: CalendarFileDialog(officers, officers[0], today, window)
    )
