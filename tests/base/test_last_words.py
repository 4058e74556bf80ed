"""What a program that dies of a fault leaves behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_DIES = """
import faulthandler, sys
from pathlib import Path
from qiaocrm.base.last_words import LastWords
LastWords(Path(sys.argv[1])).begin()
def where_it_stood(name):
    faulthandler._sigsegv()
where_it_stood("\u5434\u5fd7\u5fb7")
"""
_ASKS = """
import sys
from pathlib import Path
from qiaocrm.base.last_words import LastWords
words = LastWords(Path(sys.argv[1]))
print(words.begin())
words.end()
"""


def test_a_fault_leaves_where_it_stood_and_nobodys_data(tmp_path: Path) -> None:
    program, path = tmp_path / "deep" / "program.py", tmp_path / "book.fault"
    program.parent.mkdir()
    program.write_text(_DIES, encoding="utf-8")
    child = subprocess.run([sys.executable, program, path], capture_output=True, check=False)
    assert child.returncode != 0
    left = subprocess.run(
        [sys.executable, "-c", _ASKS, path], capture_output=True, check=True, encoding="utf-8"
    ).stdout
    assert 'File "deep/program.py", line 7 in where_it_stood' in left.replace("\\", "/")
    assert str(tmp_path) not in left
    assert "吴志德" not in left
    assert not path.exists()
