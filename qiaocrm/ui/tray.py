"""The icon in the notification area (系统托盘), there only for those who chose something of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from qiaocrm.base.i18n import _
from qiaocrm.base.settings import Settings


def stays_behind(settings: Settings) -> bool:
    """Whether closing the window leaves the program in the notification area."""
    return settings.tray and QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """One for the program; without a notification area it does nothing."""

    opened = Signal()
    quit_requested = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._menu: QMenu | None = None
        self.icon: QSystemTrayIcon | None = None

    def follow(self) -> None:
        """Show or hide the icon as the settings say, its menu in the present language."""
        wanted = self._settings.tray or self._settings.notify
        if wanted and self.icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = QSystemTrayIcon(QApplication.windowIcon(), self)
            self.icon.setToolTip(QApplication.applicationName())
            self.icon.activated.connect(self._activated)
            self.icon.messageClicked.connect(self.opened)
        if self.icon is not None:
            self._fill(self.icon)
            self.icon.setVisible(wanted)

    def tell(self, text: str) -> None:
        """A notification of the system; the system may keep it back (勿扰)."""
        if self.icon is not None and self.icon.isVisible():
            self.icon.showMessage(QApplication.applicationName(), text)

    def say_still_running(self) -> None:
        """Tell, once for all, that the closed window's program goes on."""
        if not self._settings.tray_told:
            self._settings.tray_told = True
            self.tell(_("qiaocrm goes on reminding you; quit it by the menu of its icon here."))

    def _fill(self, icon: QSystemTrayIcon) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = QMenu()
        self._menu.addAction(_("Open qiaocrm"), self.opened.emit)
        self._menu.addAction(_("Quit"), self.quit_requested.emit)
        icon.setContextMenu(self._menu)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()
