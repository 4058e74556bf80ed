"""Pictures of what goes out: printed lists in their preview, and the calendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.shots import Photographer


def take(photographer: Photographer) -> None:
    """The print preview of the follow-up list, and the dialog of the calendar file."""
    from qiaocrm.qtkit.print_dialog import PrintDialog
    from qiaocrm.services import prints
    from qiaocrm.services.followups import due_ids
    from qiaocrm.ui.calendar_file_dialog import CalendarFileDialog

    window, library = photographer.window, photographer.program.desk.library
    plan = prints.print_plan(library, "followup", due_ids(library, "all"), group_by="week")
    photographer.dialog(
        "dialog-print",
        lambda: PrintDialog(plan, photographer.program.lanes.work, window),
        wide=True,
    )
    officers = ("孟小舟", "秦若川")
    today = library.clock.today()
    photographer.dialog(
        "dialog-calendar-file", lambda: CalendarFileDialog(officers, officers[0], today, window)
    )
