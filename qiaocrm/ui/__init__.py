"""Screens: window, pages, detail panes, dialogs, import wizard, board."""
