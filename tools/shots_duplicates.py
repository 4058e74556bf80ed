"""Pictures of the windows for records that are likely one, for `tools.shots`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.photographer import Photographer


def take(photographer: Photographer) -> None:
    """The search for duplicates, the merge, and pairs told apart."""
    from qiaocrm.services.duplicates import apart
    from qiaocrm.services.duplicates.prepare import prepare
    from qiaocrm.ui.duplicates.apart_dialog import ApartDialog
    from qiaocrm.ui.duplicates.merge_dialog import MergeDialog
    from qiaocrm.ui.duplicates.scan_dialog import DuplicatesDialog

    window, desk = photographer.window, photographer.program.desk
    photographer.dialog("dialog-duplicates", lambda: DuplicatesDialog(desk, window))
    prepared = prepare(desk.library, "person", (1, 2))
    photographer.dialog("dialog-merge", lambda: MergeDialog(desk, prepared, window))
    apart.tell_apart(desk.library, "person", (1, 2, 3))
    apart.tell_apart(desk.library, "association", (1, 2))
    photographer.dialog("dialog-apart", lambda: ApartDialog(desk, window))
