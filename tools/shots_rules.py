"""Pictures of what rules make: a rule, a follow-up that says why it arose, reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.photographer import Photographer


def take(photographer: Photographer) -> None:
    """A rule in its form, a follow-up that says why it arose, and reminders on the first page."""
    from qiaocrm.services import reminding
    from qiaocrm.services.rules import managing, run

    window, library = photographer.window, photographer.program.desk.library
    rule = managing.listed(library)[10].rule
    window.editing.edit("rule", rule.id)
    photographer.settle()
    from qiaocrm.qtkit.form_dialog import FormDialog

    form = window.findChildren(FormDialog)[-1]
    photographer.take("form-rule", form)
    form.saved()
    made = run.run(library).made
    photographer.program.desk.library_changed.emit()
    window.open_record("followup", made[0])
    photographer.take("followup-by-rule")
    now = reminding.local_now(library)
    window.today.remind([reminding.Reminder(one, "", now) for one in made[:3]])
    window.show_page("today")
    photographer.take("page-today-reminders")
