"""What `make run` does on a machine without a display: the main job, into files.

It imports the sample workbooks, exports Excel, prints the follow-up list to PDF and takes a
picture of every tab, all through the same code as the window.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from qiaocrm.base import paths
from qiaocrm.base.i18n import use_language


def main(folder: Path) -> None:
    """Do the main job into `folder`, made anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    use_language("zh", paths.locale_dir())
    from qiaocrm.services import exports
    from qiaocrm.services.imports import job, run
    from qiaocrm.services.library import open_library

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    library = open_library(folder / "qiaocrm.db")
    samples = sorted(
        path
        for path in (paths.resources() / "samples").iterdir()
        if path.suffix in (".xlsx", ".xls", ".csv")
    )
    for sample in samples:
        plan = run.prepare(library, sample)
        job.carry_out(library, plan)
        print(job.sentence(plan, written=True))
    exports.export_all(library, exports.EXPORTED, folder / "qiaocrm.xlsx")
    library.close()
    _pictures(folder)
    for path in sorted(folder.iterdir()):
        print(f"{path}  {path.stat().st_size:,}" if path.is_file() else path)


def _pictures(folder: Path) -> None:
    """Print the follow-up list and grab every tab of the real window."""
    from qiaocrm.app import Program, make_application
    from qiaocrm.base.settings import Settings
    from qiaocrm.printed import printed_pages
    from qiaocrm.services.library import open_library

    app = make_application()
    library = open_library(folder / "qiaocrm.db")
    printed_pages(library, "followup", folder / "followups.pdf", "all", "week")
    program = Program(app, library, Settings(language="zh", theme="light"))
    window = program.show()
    window.resize(1366, 768)
    for key in window.pages:
        window.show_page(key)
        while program.lanes.busy:
            app.processEvents()
        app.processEvents()
        window.grab().save(str(folder / f"{key}.png"))
    window.close()
    program.lanes.shutdown()
    library.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out"))
