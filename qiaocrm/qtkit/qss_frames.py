"""Style rules of windows, menus, lists and everything around the controls."""

from __future__ import annotations

from typing import Final

WINDOWS: Final = """
QMainWindow, QDialog, QWizard, QMessageBox, QWizardPage { background: $surface; color: $text; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="success"] { color: $success; }
QLabel[tone="accent"] { color: $accent; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="section"] { font-size: ${small}pt; font-weight: 600; color: $muted; }
QLabel[role="second"] { font-size: ${small}pt; color: $muted; }
QLabel[role="key"] {
    color: $muted; border: 1px solid $border; border-radius: ${p4}px; padding: 0 ${p4}px;
    font-size: ${small}pt;
}
QLabel[chip] { border-radius: ${chip_radius}px; padding: ${p2}px ${p8}px; }
$chip_rules
QFrame[frame="hairline"] { background: $hairline; border: none; }
QFrame[frame="card"] {
    background: $raised; border: 1px solid $hairline; border-radius: ${p8}px;
}
QFrame[frame="card"]:hover[clickable="true"], QFrame[frame="card"]:focus {
    border-color: $accent;
}
QFrame[frame="well"] { background: $sunken; border: none; border-radius: ${p8}px; }
QFrame[frame="popup"] {
    background: $raised; border: 1px solid $border; border-radius: ${p8}px;
}
QFrame[frame="popup"] QListView { background: transparent; }
QFrame[frame="bar"] { background: $surface; border: none; border-bottom: 1px solid $hairline; }
QFrame[frame="toast"] { background: $tip; border-radius: ${p8}px; }
QFrame[frame="toast"] QLabel { color: $on_tip; }
QFrame[frame="toast"] QPushButton { color: $tip_link; font-weight: 600; }
QFrame[frame="toast"] QPushButton:focus { border-color: $tip_link; }
QFrame[frame="toast"] QToolButton:hover { background: transparent; border-color: $on_tip; }
QGroupBox {
    border: none; margin-top: ${group_top}px; padding-top: ${p4}px; font-weight: 600;
}
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $muted; }
QToolTip {
    background: $tip; color: $on_tip; border: 1px solid $tip; padding: ${p4}px ${p6}px;
}
QStatusBar { background: $surface; color: $muted; border-top: 1px solid $hairline; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: ${p2}px ${p6}px; }
QSplitter::handle { background: $hairline; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; }
QScrollArea, QScrollArea > QWidget > QWidget[plain="true"], QStackedWidget {
    background: transparent; border: none;
}
QSizeGrip { image: none; width: ${p12}px; height: ${p12}px; }
QDockWidget { color: $text; }
QToolBar { background: $surface; border: none; spacing: ${p8}px; }
QScrollBar:vertical { background: transparent; width: ${p10}px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: ${p10}px; margin: 0; border: none; }
QScrollBar::handle {
    background: $scroll; border-radius: ${p3}px; margin: ${p2}px; min-height: ${p30}px;
    min-width: ${p30}px;
}
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
"""

MENUS: Final = """
QMenuBar { background: $surface; color: $text; padding: ${p2}px ${p4}px; border: none; }
QMenuBar::item { background: transparent; padding: ${p5}px ${p10}px; border-radius: ${p5}px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $selection; }
QMenu {
    background: $raised; color: $text; border: 1px solid $border; padding: ${p5}px;
    icon-size: ${p16}px;
}
QMenu::item {
    padding: ${p6}px ${p28}px ${p6}px ${p12}px; border-radius: ${p5}px; margin: 0;
}
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::icon { padding-left: ${p8}px; }
QMenu::separator { height: 1px; background: $hairline; margin: ${p5}px ${p8}px; }
QMenu::indicator { width: ${p14}px; height: ${p14}px; left: ${p6}px; }
QMenu::indicator:checked { image: url("$menu_tick"); }
QMenu::right-arrow {
    image: url("$chevron_right"); width: ${p12}px; height: ${p12}px; right: ${p6}px;
}
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted; border: none; padding: ${p8}px ${p14}px;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $hover; }
QTabBar QToolButton { background: $surface; border: none; border-radius: 0; }
QTabBar QToolButton::left-arrow { image: url("$chevron_left"); }
QTabBar QToolButton::right-arrow { image: url("$chevron_right"); }
"""

VIEWS: Final = """
QAbstractItemView {
    background: $surface; color: $text; border: none; outline: none;
    selection-background-color: $selection; selection-color: $text;
    alternate-background-color: $sunken;
}
QTableView { gridline-color: $hairline; }
QListView::item, QTreeView::item {
    padding: ${p5}px ${p8}px; border: none; border-radius: ${p5}px; color: $text;
}
QTreeView::item { min-height: ${line}px; border-radius: 0; }
QTableView::item { padding: ${p4}px ${p7}px; border: none; color: $text; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: $selection; color: $text;
}
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url("$chevron_right"); }
QTreeView::branch:has-children:open { image: url("$chevron"); }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $hairline;
    padding: 0 ${p10}px; font-weight: 400;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow {
    image: url("$sort_up"); width: ${p16}px; height: ${p16}px;
    subcontrol-origin: padding; subcontrol-position: center right;
}
QHeaderView::down-arrow {
    image: url("$sort_down"); width: ${p16}px; height: ${p16}px;
    subcontrol-origin: padding; subcontrol-position: center right;
}
QTableCornerButton::section { background: $surface; border: none; }
QListView[frame="popup"], QCompleter QAbstractItemView {
    background: $raised; border: 1px solid $border; padding: ${p4}px;
}
QCalendarWidget { background: $raised; }
QCalendarWidget QWidget#qt_calendar_navigationbar {
    background: $raised; border-bottom: 1px solid $hairline;
}
QCalendarWidget QToolButton { color: $text; font-weight: 600; padding: ${p5}px ${p8}px; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$chevron_left"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$chevron_right"); }
QCalendarWidget QSpinBox { min-width: ${p60}px; }
QCalendarWidget QAbstractItemView {
    background: $raised; selection-background-color: $accent; selection-color: $on_accent;
    outline: none;
}
QCalendarWidget QTableView::item { padding: 0; }
QCalendarWidget QTableView::item:selected { background: $accent; color: $on_accent; }
QCalendarWidget QAbstractItemView:disabled { color: $faint; }
"""
