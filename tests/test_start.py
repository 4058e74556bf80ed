"""What the window must not load before it stands: each such module delays the first list."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.books import new_book

_SHOWN = """
import os, sys
from pathlib import Path
from qiaocrm.app import Program, make_application
from qiaocrm.base.settings import Settings
from qiaocrm.services.library import open_library
application = make_application()
program = Program(application, open_library(Path(sys.argv[1])), Settings(language="en"))
program.show()
print("\\n".join(sys.modules))
sys.stdout.flush()
program.lanes.shutdown()
os._exit(0)
"""

_LATER = (
    "alembic docx holidays openpyxl xlsxwriter python_calamine xlrd icalendar rapidfuzz dateutil "
    "phonenumbers lunar_python pypinyin PySide6.QtNetwork qiaocrm.language.personnames "
    "qiaocrm.sheets qiaocrm.services.rules qiaocrm.services.restoring "
    "qiaocrm.ui.archive_dialogs qiaocrm.ui.office_dialogs qiaocrm.ui.history_dialog "
    "qiaocrm.ui.table_dialog qiaocrm.ui.endings qiaocrm.ui.reminding qiaocrm.ui.imports.wizard"
).split()


def test_the_window_stands_without_what_only_dialogs_files_and_rules_need(tmp_path: Path) -> None:
    """Loaded when first asked for, so that the office sees its list sooner."""
    library = new_book(tmp_path)
    path = library.path
    library.close()

    shown = subprocess.run(
        [sys.executable, "-c", _SHOWN, str(path)], capture_output=True, text=True, check=True
    )

    loaded = set(shown.stdout.splitlines())
    assert "qiaocrm.ui.window" in loaded
    assert [name for name in _LATER if name in loaded] == []
