"""Starts qiaocrm from a checkout: `python main.py [COMMAND …]`."""

import sys

from qiaocrm.sheets.launch import CHILD_FLAG

if __name__ == "__main__":
    if sys.argv[1:2] == [CHILD_FLAG]:
        # A frozen program has no `python -m`: it starts itself anew to read a workbook.
        from qiaocrm.sheets import child

        sys.exit(child.main())
    import multiprocessing

    from qiaocrm.cli import run

    multiprocessing.freeze_support()

    run()
