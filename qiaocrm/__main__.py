"""`python -m qiaocrm`: the same as the command `qiaocrm`."""

from qiaocrm.cli import main

main()
