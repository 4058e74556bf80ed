"""Shows every part of the Qt kit and writes pictures of it: python tools/gallery.py FOLDER.

For developers only. With QT_QPA_PLATFORM=offscreen and QT_SCALE_FACTOR=1.5 it needs no screen.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from qiaocrm.base.paths import resources
from qiaocrm.qtkit.dialogs import BaseDialog
from qiaocrm.qtkit.icons import icon
from qiaocrm.qtkit.progress import Progress
from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.theme import Mode, Theme
from qiaocrm.qtkit.widgets import (
    Card,
    Chip,
    EmptyState,
    ErrorBanner,
    FilterButton,
    FilterOption,
    FlowLayout,
    IconLabel,
    LinkLabel,
    Pill,
    ProgressPanel,
    SearchBox,
    SegmentedControl,
    Toast,
    number_box,
    plain_label,
    push_button,
    tool_button,
)
from qiaocrm.qtkit.widgets.filter_list import FilterPopup
from tools.gallery_window import main_window

_KEPT: list[QWidget] = []
CHIPS = ("green", "blue", "amber", "grey", "red", "violet")


def controls() -> QWidget:
    """Buttons, fields and boxes in their states."""
    page = QWidget()
    grid = QGridLayout(page)
    buttons = FlowLayout(gap=8)
    for kind in ("plain", "primary", "danger", "quiet", "link"):
        for enabled in (True, False):
            button = push_button(f"{kind} 按钮", kind, "plus")
            button.setEnabled(enabled)
            buttons.addWidget(button)
    grid.addLayout(_more_buttons(buttons), 0, 0, 1, 2)
    grid.addLayout(_fields(), 1, 0)
    grid.addLayout(_boxes(), 1, 1)
    return page


def _more_buttons(buttons: FlowLayout) -> FlowLayout:
    """Pills, segments and chips."""
    buttons.addWidget(Pill("视图：常用联系"))
    chosen = FilterButton("国家/地区")
    chosen.set_options((FilterOption("jp", "日本", 12), FilterOption("us", "美国", 40)))
    chosen.set_values(("jp", "us"))
    buttons.addWidget(chosen)
    buttons.addWidget(SegmentedControl((("list", "列表", "list"), ("board", "看板", "board"))))
    buttons.addWidget(tool_button("settings", "设置"))
    for chip in CHIPS:
        buttons.addWidget(Chip("友好社团", chip))
    return buttons


def _fields() -> QFormLayout:
    """Fields in their states."""
    form = QFormLayout()
    form.addRow("姓名", QLineEdit("陈明远"))
    search = SearchBox("搜索姓名、拼音、单位、电话…", "Ctrl+K")
    form.addRow("搜索", search)
    typed = SearchBox("搜索", "Ctrl+K")
    typed.setText("wzd")
    form.addRow("已输入", typed)
    combo = QComboBox()
    combo.addItems(["友好社团", "往来", "意向"])
    form.addRow("关系", combo)
    editable = QComboBox()
    editable.setEditable(True)
    form.addRow("可输入", editable)
    form.addRow("人数", number_box("人数", 0, 999, 9, unit=" 人"))
    date = QDateEdit(QDate(2026, 11, 28))
    date.setCalendarPopup(True)
    form.addRow("日期", date)
    wrong = QLineEdit("abc@")
    set_style(wrong, invalid=True)
    form.addRow("有误", wrong)
    off = QLineEdit("不可改")
    off.setEnabled(False)
    form.addRow("停用", off)
    return form


def _boxes() -> QVBoxLayout:
    """Check boxes, texts and progress."""
    column = QVBoxLayout()
    ticked = QCheckBox("已完成")
    ticked.setChecked(True)
    partly = QCheckBox("部分")
    partly.setTristate(True)
    partly.setCheckState(Qt.CheckState.PartiallyChecked)
    radio = QRadioButton("按周分组")
    radio.setChecked(True)
    for each in (ticked, partly, QCheckBox("未选"), radio, QRadioButton("按国家分组")):
        column.addWidget(each)
    column.addWidget(QPlainTextEdit("备注：\n两市文化界座谈会。"))
    bar = QProgressBar()
    bar.setValue(40)
    column.addWidget(bar)
    group = QGroupBox("联系方式")
    inner = QVBoxLayout(group)
    inner.addWidget(LinkLabel("+81 3-5550-0142"))
    inner.addWidget(plain_label("<b>不是 HTML</b> & 原样", tone="muted"))
    column.addWidget(group)
    return column


def views() -> QWidget:
    """Lists, trees, tabs, calendar and icons."""
    page = QWidget()
    grid = QGridLayout(page)
    tabs = QTabWidget()
    listed = QListWidget()
    listed.addItems([f"项目 {number}" for number in range(30)])
    listed.setCurrentRow(1)
    listed.item(2).setCheckState(Qt.CheckState.Checked)
    tabs.addTab(listed, "列表")
    tabs.addTab(QWidget(), "其他")
    grid.addWidget(tabs, 0, 0)
    tree = QTreeWidget()
    tree.setHeaderLabels(["文件", "大小"])
    parent = QTreeWidgetItem(tree, ["附件", ""])
    QTreeWidgetItem(parent, ["协议.docx", "20 KB"])
    tree.expandAll()
    grid.addWidget(tree, 0, 1)
    calendar = QCalendarWidget()
    calendar.setSelectedDate(QDate(2026, 11, 28))
    grid.addWidget(calendar, 1, 0)
    icons = FlowLayout(gap=10)
    for path in sorted((resources() / "icons").glob("*.svg")):
        icons.addWidget(IconLabel(path.stem, 24, "normal"))
    grid.addLayout(icons, 1, 1)
    return page


def messages() -> QWidget:
    """Banners, cards, progress, empty states and a toast."""
    page = QWidget()
    column = QVBoxLayout(page)
    for weight in ("danger", "warning", "info", "success"):
        banner = ErrorBanner()
        banner.tell("有 3 行没有导入。其余 117 行已保存。", weight, "查看", page.update)
        column.addWidget(banner)
    card = Card("星河影视基地", clickable=True)
    card.body.addWidget(plain_label("意向 · 3,000 万元", tone="muted"))
    column.addWidget(card)
    panel = ProgressPanel()
    progress = Progress()
    progress.report(1234, 10000, "正在导入 社团联系表.xlsx")
    panel.follow(progress)
    panel.stop()
    column.addWidget(panel)
    column.addWidget(EmptyState("people", "还没有社团。", "导入工作簿", page.update), 1)
    toast = Toast(page)
    toast.tell("已删除 3 个社团", "撤销", page.update, icon_name="trash")
    return page


def dialog() -> QWidget:
    """A question before something that cannot be undone."""
    box = BaseDialog("彻底删除 3 位人士？", heading="彻底删除 3 位人士？")
    box.body.addWidget(plain_label("删除后无法恢复，他们的往来记录也一并删除。", wrap=True))
    box.add_cancel()
    box.add_verb("彻底删除", "danger")
    box.add_verb("移到回收站", "primary")
    box.fit(34)
    return box


def menu() -> QWidget:
    """A menu with everything a menu has."""
    box = QMenu()
    undo = QAction(icon("undo"), "撤销删除", box)
    undo.setShortcut("Ctrl+Z")
    box.addAction(undo)
    box.addAction(icon("redo"), "重做").setEnabled(False)
    box.addSeparator()
    shown = box.addAction("显示详情")
    shown.setCheckable(True)
    shown.setChecked(True)
    box.addMenu("视图").addAction("常用联系")
    return box


def filter_popup() -> QWidget:
    """The list of a filter."""
    button = FilterButton("国家/地区")
    countries = (
        "日本",
        "美国",
        "加拿大",
        "马来西亚",
        "新加坡",
        "泰国",
        "英国",
        "法国",
        "德国",
        "澳大利亚",
    )
    button.set_options([FilterOption(name, name, 3 * n) for n, name in enumerate(countries, 1)])
    button.set_values(("日本",))
    holder = QWidget()
    FlowLayout(holder).addWidget(button)
    holder.show()
    button.open_list()
    popup = button.findChild(FilterPopup)
    assert popup is not None
    _KEPT.append(holder)
    return cast("QWidget", popup)


PAGES = {
    "window": (main_window, (1366, 768)),
    "narrow": (main_window, (683, 384)),
    "controls": (controls, (900, 640)),
    "views": (views, (900, 640)),
    "messages": (messages, (760, 640)),
    "dialog": (dialog, None),
    "menu": (menu, None),
    "filter": (filter_popup, None),
}


def main() -> None:
    """Write the pictures, or show the window when no folder is named."""
    app = cast("QApplication", QApplication.instance() or QApplication(sys.argv))
    theme = Theme()
    theme.apply(app, "light")
    if len(sys.argv) < 2:
        window = main_window()
        window.resize(1366, 768)
        window.show()
        app.exec()
        return
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[2:] or list(PAGES)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    modes: tuple[Mode, ...] = ("light", "dark")
    for mode in modes:
        theme.set_mode(mode)
        for name in wanted:
            make, size = PAGES[name]
            widget = make()
            if size:
                widget.resize(*size)
            widget.show()
            app.processEvents()
            widget.grab().save(str(folder / f"{name}-{mode}-{scale}.png"))
            widget.close()


if __name__ == "__main__":
    main()
