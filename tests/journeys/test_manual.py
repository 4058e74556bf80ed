"""F1 opens the manual at what the officer is doing, beside it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QWidget

from qiaocrm import ui
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.services import manual
from qiaocrm.ui.manual_window import ManualWindow
from tests.journeys.conftest import Office


def _opened(asker: QWidget) -> ManualWindow:
    return asker.findChildren(ManualWindow)[-1]


def _chapter(window: ManualWindow) -> str:
    return window.browser.toPlainText().splitlines()[0]


def test_f1_opens_the_page_of_the_tab_and_links_are_followed(office: Office) -> None:
    window = office.window
    for key, title in (("project", "项目线索与看板"), ("followup", "跟进提醒")):
        window.show_page(key)
        window.menus.actions["manual"].trigger()
        assert _chapter(_opened(window)) == title
    assert len(window.findChildren(ManualWindow)) == 1
    opened = _opened(window)
    opened.browser.anchorClicked.emit(QUrl("12-rules.md"))
    assert _chapter(opened) == "规则"
    opened.browser.anchorClicked.emit(QUrl("https://example.org/"))
    assert _chapter(opened) == "规则"
    opened.words.setText("胸卡")
    titles = [opened.contents.item(row).text() for row in range(opened.contents.count())]
    assert titles == ["来访客商与来访批次", "接待方案"]
    assert _chapter(opened) == titles[0]
    opened.close()


def test_f1_in_a_dialog_opens_its_page_in_front_of_it(office: Office) -> None:
    office.window.menus.actions["rules"].trigger()
    dialog = next(one for one in office.window.findChildren(BaseDialog) if one.help_topic)
    office.settle()
    office.qtbot.keyClick(dialog, Qt.Key.Key_F1)
    assert _chapter(_opened(dialog)) == "规则"
    dialog.reject()


def _kinds(base: type[BaseDialog]) -> Iterator[type[BaseDialog]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


def test_every_dialog_that_has_a_topic_has_a_page() -> None:
    for module in pkgutil.walk_packages(ui.__path__, "qiaocrm.ui."):
        importlib.import_module(module.name)
    topics = {page.topic for page in manual.pages()}
    asked = {kind.help_topic for kind in _kinds(BaseDialog)} - {""}
    assert len(asked) > 8
    assert asked <= topics
