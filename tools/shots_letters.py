"""Pictures of the dialogs about letters, boards and receptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.photographer import Photographer


def take(photographer: Photographer) -> None:
    """Letters to all associations, their templates, the rounds and one round's replies."""
    from qiaocrm.services.letters import rounds
    from qiaocrm.ui.letters.letter_dialog import LetterDialog
    from qiaocrm.ui.letters.rounds_dialog import RepliesDialog, RoundsDialog
    from qiaocrm.ui.letters.template_dialog import TemplateDialog

    window, desk = photographer.window, photographer.program.desk
    window.show_page("association")
    photographer.settle()
    window.write_letters(window.associations)
    photographer.settle()
    dialog = window.findChildren(LetterDialog)[-1]
    dialog.outputs["labels"].setChecked(True)
    photographer.take("dialog-letters", dialog)
    order = dialog.order()
    dialog.reject()
    photographer.dialog("dialog-letter-templates", lambda: TemplateDialog(desk, "festival", window))
    rounds.record(desk.library, order.name, order.drafts, ["word"], desk.library.clock.today())
    photographer.dialog("dialog-rounds", lambda: RoundsDialog(desk, window))
    (newest, *_older) = rounds.rounds(desk.library)
    photographer.dialog("dialog-replies", lambda: RepliesDialog(desk, newest, window))
    desk.library.undo()


def election(photographer: Photographer) -> None:
    """The new board of an association."""
    from qiaocrm.services import elections, finding
    from qiaocrm.ui.letters.election_dialog import ElectionDialog

    window, desk = photographer.window, photographer.program.desk
    hits = finding.find(desk.library, "东京楚湘同乡会")
    club = next(hit.id for hit in hits if hit.kind == "association")
    board = elections.board(desk.library, club)
    photographer.dialog("dialog-election", lambda: ElectionDialog(desk, board, window))


def receptions(photographer: Photographer) -> None:
    """The reception file of a visit, before and after, and what is printed for it."""
    from qiaocrm.domain.query import Query
    from qiaocrm.qtkit.print_dialog import PrintDialog
    from qiaocrm.services import lists, paperwork, reception
    from qiaocrm.services.followups import due_ids
    from qiaocrm.ui.reception_dialog import ReceptionDialog

    window, desk = photographer.window, photographer.program.desk
    visit = reception.load(desk.library, lists.ids(desk.library, Query("visit"))[0])
    for tab, name in enumerate(("dialog-reception", "dialog-reception-after")):
        dialog = ReceptionDialog(desk, visit, window)
        dialog.tabs.setCurrentIndex(tab)
        dialog.open()
        photographer.take(name, dialog)
        dialog.reject()
    tasks = paperwork.task_sheets(desk.library, due_ids(desk.library, "all")[:2])
    lane = photographer.program.lanes.work
    for name, plan in (
        ("task", tasks),
        ("plan", reception.plan(visit)),
        ("cards", reception.cards(visit)),
        ("signs", reception.signs(visit)),
    ):
        dialog_of = lambda plan=plan: PrintDialog(plan, lane, window)  # noqa: E731
        photographer.dialog(f"dialog-print-{name}", dialog_of, wide=True)
