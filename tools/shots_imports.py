"""Pictures of an import, from the file to its undo."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tools.photographer import Photographer


def take(photographer: Photographer) -> None:
    """The wizard on a file that is plain, on one with troubles, and on that one again."""
    from qiaocrm.base import paths

    sample = paths.resources() / "samples" / "招商项目线索台账.xlsx"
    _through_wizard(photographer, sample, "import")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "来访客商.csv"
        path.write_text(_TROUBLED, encoding="utf-8")
        _through_wizard(photographer, path, "import-refused")
        _through_wizard(photographer, path, "import-again")


_TROUBLED = """姓名,国别,城市,电话,出生日期,工作单位
苏远帆,英国,伦敦,020 7946 0101,1971,远帆科技公司
单雪桥,澳大利亚,悉尼,+61 2 5550 0102,春节前,雪桥旅业公司
,日本,大阪,03-5550-0103,1960,湘江物产株式会社
"""


def _through_wizard(photographer: Photographer, path: Path, name: str) -> None:
    """A picture of each page of the wizard on its way through a file."""
    from qiaocrm.ui.imports.sources import FileSource
    from qiaocrm.ui.imports.wizard import ImportWizard

    wizard = ImportWizard(photographer.program.desk, FileSource(path), photographer.window)
    wizard.open()
    photographer.settle()
    photographer.take(f"{name}-columns", wizard, wide=True)
    wizard.go_on()
    photographer.take(f"{name}-check", wizard, wide=True)
    wizard.go_on()
    photographer.take(f"{name}-done", wizard, wide=True)
    wizard.accept()


def undone(photographer: Photographer) -> None:
    """The log after an undo that had to keep a record edited since."""
    from qiaocrm.domain.query import Query
    from qiaocrm.services import lists, records
    from qiaocrm.ui.imports.log_dialog import ImportLogDialog

    library = photographer.program.desk.library
    newest = records.load(library, "person", max(lists.ids(library, Query("person"))))
    records.edit(library, newest, "person", {"city": "墨尔本"})
    dialog = ImportLogDialog(photographer.program.desk, photographer.window)
    dialog.open()
    photographer.settle()
    dialog.undo_button.click()
    photographer.take("dialog-import-log-undone", dialog)
    dialog.accept()
