"""Style rules of the things one presses and types into; `$name` is a token, `$p6` a size."""

from __future__ import annotations

from typing import Final

BUTTONS: Final = """
QPushButton {
    background: $raised; color: $text; border: 1px solid $border; border-radius: ${p6}px;
    padding: ${p6}px ${p12}px; min-height: ${line}px;
}
QPushButton:hover { background: $hover; border-color: $faint; }
QPushButton:pressed, QPushButton:open { background: $sunken; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $faint; background: $surface; border-color: $hairline; }
QPushButton::menu-indicator {
    image: url("$chevron"); width: ${p12}px; height: ${p12}px;
    subcontrol-origin: padding; subcontrol-position: right center; right: ${p6}px;
}
QPushButton[kind="primary"], QPushButton:default[kind=""] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="primary"]:disabled {
    background: $hairline; color: $faint; border-color: $hairline;
}
QPushButton[kind="danger"] { color: $danger; border-color: $danger; }
QPushButton[kind="danger"]:hover { background: $danger; color: $on_danger; }
QPushButton[kind="danger"]:pressed {
    background: $danger_hover; color: $on_danger; border-color: $danger_hover;
}
QPushButton[kind="danger"]:disabled { color: $faint; border-color: $hairline; }
QPushButton[kind="quiet"] { border-color: transparent; background: transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border-color: $accent; }
QPushButton[kind="link"] {
    background: transparent; border: none; border-radius: 0; color: $accent; padding: 0;
    border-bottom: 1px solid transparent; text-align: left;
}
QPushButton[kind="link"][tone="muted"] { color: $muted; }
QPushButton[kind="link"]:hover { border-bottom-color: $accent; }
QPushButton[kind="link"]:focus { border-bottom-color: $accent; background: $selection; }
QPushButton[kind="link"]:disabled { color: $faint; }
QPushButton[kind="pill"] {
    border-radius: ${pill_radius}px; color: $muted; background: transparent;
}
QPushButton[kind="pill"]:hover { color: $text; background: $hover; }
QPushButton[kind="pill"][chosen="true"] { color: $accent; border-color: $accent; }
QPushButton[kind="pill"][chosen="true"]:hover { background: $selection; }
QPushButton[kind="pill"]:focus { border-color: $accent; }
QPushButton[kind="pill"]:disabled { color: $faint; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: ${p6}px;
    padding: ${p4}px; color: $text;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; }
QLineEdit QToolButton { padding: 0; border: none; }
QToolButton[segment="first"], QToolButton[segment="middle"], QToolButton[segment="last"] {
    border: 1px solid $border; border-radius: 0; padding: ${p5}px ${p12}px;
    min-height: ${line}px; color: $muted; background: transparent;
}
QToolButton[segment="first"] {
    border-top-left-radius: ${p6}px; border-bottom-left-radius: ${p6}px;
}
QToolButton[segment="middle"], QToolButton[segment="last"] { border-left: none; }
QToolButton[segment="last"] {
    border-top-right-radius: ${p6}px; border-bottom-right-radius: ${p6}px;
}
QToolButton[segment]:hover { background: $hover; }
QToolButton[segment]:checked { background: $selection; color: $accent; }
QToolButton[segment]:focus { color: $accent; text-decoration: underline; }
"""

FIELDS: Final = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: $field; color: $text; border: 1px solid $border; border-radius: ${p6}px;
    padding: ${p5}px ${p8}px; min-height: ${line}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {
    border-color: $faint;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus,
QComboBox:on { border-color: $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled { color: $faint; background: $sunken; border-color: $hairline; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $sunken; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"],
QAbstractSpinBox[invalid="true"] { border-color: $danger; }
QLineEdit[doubtful="true"], QPlainTextEdit[doubtful="true"], QComboBox[doubtful="true"],
QAbstractSpinBox[doubtful="true"] { border-color: $warning; }
QLineEdit[kind="search"] {
    background: $sunken; border-color: $hairline; border-radius: ${p8}px;
    padding: ${p7}px ${p6}px;
}
QLineEdit[kind="search"]:focus { background: $field; border-color: $accent; }
QLineEdit[kind="search"][invalid="true"] { border-color: $danger; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {
    border: none; padding: 0; background: transparent; min-height: 0;
}
QComboBox { padding-right: ${p24}px; }
QComboBox:!editable { padding-left: ${p10}px; }
QComboBox::drop-down {
    subcontrol-origin: padding; subcontrol-position: center right; border: none; width: ${p24}px;
}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow, QTimeEdit::down-arrow {
    image: url("$chevron"); width: ${p14}px; height: ${p14}px;
}
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $border; padding: ${p4}px; outline: none;
    selection-background-color: $selection; selection-color: $text;
}
QAbstractSpinBox { padding: ${p3}px ${p22}px ${p3}px ${p8}px; min-height: ${p22}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: ${p20}px; border: none; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url("$chevron_up"); width: ${p10}px; height: ${p10}px; }
QAbstractSpinBox::down-arrow { image: url("$chevron"); width: ${p10}px; height: ${p10}px; }
QDateEdit::drop-down, QDateTimeEdit::drop-down {
    subcontrol-origin: padding; subcontrol-position: center right; border: none; width: ${p24}px;
}
QCheckBox, QRadioButton { spacing: ${p8}px; color: $text; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator,
QGroupBox::indicator {
    width: ${p15}px; height: ${p15}px; border: 1px solid $faint; border-radius: ${p4}px;
    background: $field;
}
QRadioButton::indicator {
    width: ${p15}px; height: ${p15}px; border: 1px solid $faint; border-radius: ${radio_radius}px;
    background: $field;
}
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox:focus::indicator,
QRadioButton:focus::indicator, QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    border-color: $accent;
}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked,
QListView::indicator:checked, QGroupBox::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick");
}
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate,
QListView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url("$indeterminate");
}
QRadioButton::indicator:checked {
    background: $accent; border-color: $accent; image: url("$radio");
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    border-color: $hairline; background: $sunken;
}
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QSlider::groove:horizontal { height: ${p4}px; border-radius: ${p2}px; background: $hairline; }
QSlider::handle:horizontal {
    width: ${p14}px; margin: -${p5}px 0; border-radius: ${p7}px; background: $accent;
}
QProgressBar {
    border: none; border-radius: ${p3}px; background: $hairline; text-align: center;
    max-height: ${p6}px; min-height: ${p6}px; color: transparent;
}
QProgressBar::chunk { border-radius: ${p3}px; background: $accent; }
"""

STRONG_FOCUS: Final = """
QLineEdit:focus, QLineEdit[kind="search"]:focus, QPlainTextEdit:focus, QTextEdit:focus,
QAbstractSpinBox:focus, QComboBox:focus, QPushButton:focus, QPushButton[kind="pill"]:focus,
QPushButton[kind="quiet"]:focus, QToolButton:focus { background: $selection; }
QPushButton[kind="primary"]:focus { background: $accent; text-decoration: underline; }
"""
"""In high contrast every border is dark: the colour of a line does not tell where one is."""
