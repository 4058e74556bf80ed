"""Editors: one widget for each way in which a kind of field is typed."""

from qiaocrm.qtkit.editors.base import Editor, EditorHelp, LinkFinder, LinkMaker, Problem
from qiaocrm.qtkit.editors.factory import EDITORS, make_editor

__all__ = ["EDITORS", "Editor", "EditorHelp", "LinkFinder", "LinkMaker", "Problem", "make_editor"]
