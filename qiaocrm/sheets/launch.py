"""How the reading process is started, from a checkout, an installed package or a frozen program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CHILD_FLAG = "--read-table-file"
"""A frozen program that is started with this argument must call `child.main` and nothing else."""


def start_child() -> subprocess.Popen[bytes]:
    """A reading process with pipes to its stdin and stdout, without a console window."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        command = [sys.executable, CHILD_FLAG]
    else:
        # -P: a python_calamine.py that lies in the current folder must not be run.
        command = [sys.executable, "-P", "-m", "qiaocrm.sheets.child"]
        paths = [str(Path(__file__).resolve().parents[2]), environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
