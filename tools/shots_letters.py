"""Pictures of the dialogs about letters, boards and receptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.shots import Photographer


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
