"""`python -m qiaocrm`: the same as the command `qiaocrm`."""

from qiaocrm.cli import run

if __name__ == "__main__":  # helper processes import this module too
    run()
