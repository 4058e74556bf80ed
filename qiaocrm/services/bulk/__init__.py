"""Editing many records at once (批量编辑): described first, previewed, written as one action."""
