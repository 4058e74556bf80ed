"""The menu of saved views in a page's toolbar: choose, save, rename, delete, open with."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QWidget

from qiaocrm.base.filenames import file_name
from qiaocrm.base.i18n import _
from qiaocrm.qtkit.dialogs import BaseDialog, ask_open_files, ask_save_file, confirm, run
from qiaocrm.qtkit.styling import set_name
from qiaocrm.qtkit.widgets import Pill
from qiaocrm.services import views
from qiaocrm.services.library import Library
from qiaocrm.services.views import LONGEST_NAME, View, Views
from qiaocrm.ui.desk import Desk


class Viewed(Protocol):
    """A page that can be seen in several ways."""

    def view(self, name: str) -> View:
        """How it is seen now."""

    def show_view(self, view: View) -> None:
        """See it that way."""


class ViewsPill(Pill):
    """Shows the name of the view chosen last."""

    def __init__(self, desk: Desk, key: str, page: Viewed, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._desk = desk
        self._key = key
        self._page = page
        self._views = Views()
        self._name = ""
        self._dotted = False
        self.clicked.connect(self._open)
        self._show("")

    @property
    def name(self) -> str:
        """The view chosen last; empty for none."""
        return self._name

    @property
    def changed(self) -> bool:
        """Whether the page is seen otherwise than the view chosen last says."""
        chosen = self._views.named(self._name)
        return chosen is not None and self._page.view(chosen.name) != chosen

    @Slot()
    def look(self) -> None:
        """Show a dot where the page is seen otherwise than its view was saved."""
        if self._name and self.changed != self._dotted:
            self._show(self._name)

    def begin(self) -> None:
        """Open the page with its default view, if it has one."""
        self._load()
        self._show("")
        if self._views.default:
            self.choose(self._views.default)

    def choose(self, name: str) -> None:
        """See the page by a saved view; "" for everything."""
        self._page.show_view(self._views.named(name) or View(""))
        self._show(name)

    def make_menu(self) -> QMenu:
        """The views, then what can be done with them."""
        menu = QMenu(self)
        self._add_choices(menu)
        menu.addSeparator()
        menu.addAction(_("Save as a view…"), self._save_as)
        menu.addAction(_("Take a view from a file…"), self._take_file)
        chosen = self._views.named(self._name)
        if chosen is None:
            return menu
        changed = self.changed
        save = menu.addAction(_("Save the changes"), partial(self._write, views.save, self._now()))
        save.setEnabled(changed)
        back = menu.addAction(_("As it was saved"), partial(self.choose, chosen.name))
        back.setEnabled(changed)
        menu.addAction(_("Rename…"), self._rename)
        menu.addAction(_("Delete…"), self._delete)
        menu.addSeparator()
        menu.addAction(_("Save the view as a file…"), self._save_file)
        default = menu.addAction(_("Open this tab with this view"))
        default.setCheckable(True)
        default.setChecked(self._views.default == chosen.name)
        default.toggled.connect(self._set_default)
        return menu

    def _add_choices(self, menu: QMenu) -> None:
        for name in ("", *(one.name for one in self._views.views)):
            action = menu.addAction((name or _("Everything")).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == self._name)
            action.triggered.connect(partial(self.choose, name))

    def _open(self) -> None:
        self._load()
        menu = self.make_menu()
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))
        menu.deleteLater()

    def _now(self) -> View:
        return self._page.view(self._name)

    def _save_as(self) -> None:
        name = ask_name(self, _("Save as a view"), self._name)
        if name is not None:
            self._write(views.save, self._page.view(name), name=" ".join(name.split()))

    def _rename(self) -> None:
        name = ask_name(self, _("Rename the view"), self._name)
        if name is not None:
            self._write(views.rename, self._name, name, name=" ".join(name.split()))

    def _delete(self) -> None:
        title = _("Delete the view {name}?").format(name=self._name)
        if confirm(self, title, _("The records stay as they are."), _("Delete"), danger=True):
            self._write(views.delete, self._name, name="")

    def _set_default(self, wanted: bool) -> None:
        self._write(views.make_default, self._name if wanted else "")

    def _write(self, work: object, what: object, *more: object, name: str | None = None) -> None:
        """Change the views in the file, then show `name` (None: the same) as the one in use."""
        shown = self._name if name is None else name
        self._desk.write(work, self._key, what, *more, done=partial(self._written, shown))  # type: ignore[arg-type]

    def _written(self, name: str, _result: object) -> None:
        self._load()
        self._show(name)

    def _load(self) -> None:
        self._views = views.load(self._desk.library, self._key)

    def _show(self, name: str) -> None:
        self._name = name if self._views.named(name) is not None else ""
        self._dotted = self.changed
        self.setText(f"{self._name} •" if self._dotted else self._name or _("Views"))
        said = _("View: {name}").format(name=self._name) if self._name else _("Views")
        if self._dotted:
            said = _("View: {name}, changed since it was saved").format(name=self._name)
        set_name(self, said)
        self.set_chosen(bool(self._name))
        self.updateGeometry()

    # Files

    def _save_file(self) -> None:
        from qiaocrm.services.view_files import ENDING

        target = Path.home() / (file_name(self._name, "view") + ENDING)
        title, kinds = _("Save the view as a file"), _file_kinds()
        if (path := ask_save_file(self, title, target, kinds)) is not None:
            asked = (self._key, self._now(), path)
            self._desk.read_after_writes(_write, *asked, done=self._said)

    def _take_file(self) -> None:
        from qiaocrm.services import view_files

        paths = ask_open_files(self, _("Take a view from a file"), _file_kinds())
        if paths:
            self._desk.read_after_writes(view_files.take, self._key, paths[0], done=self._taken)

    def _said(self, path: Path) -> None:
        self._desk.told.emit(_("The view is in {file}.").format(file=path.name), False)

    def _taken(self, name: str) -> None:
        self._load()
        self.choose(name)


def _write(_library: Library, page: str, view: View, path: Path) -> Path:
    from qiaocrm.services import view_files

    view_files.write(page, view, path)
    return path


def _file_kinds() -> tuple[str]:
    from qiaocrm.services.view_files import ENDING

    return (_("Views of lists (*{ending})").format(ending=ENDING),)


def ask_name(parent: QWidget, title: str, name: str) -> str | None:
    """The name of a view; None when the officer thinks better of it."""
    dialog = BaseDialog(title, parent.window(), heading=title)
    line = QLineEdit(name, dialog)
    line.setMaxLength(LONGEST_NAME)
    line.setPlaceholderText(_("Such as: Japan, election within 90 days"))
    set_name(line, _("Name of the view"))
    dialog.body.addWidget(line)
    dialog.add_cancel()
    dialog.add_verb(_("Save"), "primary")
    return line.text() if run(dialog) == QDialog.DialogCode.Accepted else None
