"""House rules that no linter knows: file length, names, texts, and what must not be in the tree.

    python -m tools.checks

Each rule is a function from a file to the problems in it. One line a problem; exit 1 if any.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

AIM, LIMIT = 350, 500
FORBIDDEN_NAMES = {"utils.py", "util.py", "helpers.py", "misc.py", "common.py"}
LOCK_FILES = {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml"}
TEXT_FILES = {
    "", ".py", ".md", ".toml", ".sh", ".po", ".svg", ".spec", ".iss", ".desktop", ".yml", ".yaml",
    ".json", ".txt", ".ini", ".cfg", ".sql",
}  # fmt: skip
PARTS = ("*", ".ci/*", *(f"{name}/**/*.*" for name in (
    "qiaocrm", "tests", "tools", "bench", "docs", "packaging", "resources",
)))  # fmt: skip
TRANSLATORS = {"_", "N_", "translate", "plural"}

_UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E)\b")
_MACHINE = re.compile(
    r"(?<![\w.])/(?:work|root|home/[a-z][\w-]*|Users/[A-Za-z][\w-]*)/"  # a developer's folders
    r"|\b[A-Z]:\\Users\\\w"
    r"|(?:extra-)?index-u[r]l|trusted-h[o]st|/simple/?(?=[\s\"']|$)|pythonh[o]sted"
)


def tracked_files() -> list[Path]:
    """The files of the repository: tracked, or new and not ignored.

    Where git does not answer (an unpacked archive), all that is not hidden, built or installed.
    """
    git = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    if git.returncode == 0:
        paths = [ROOT / name for name in set(git.stdout.split("\0")) if name]
    else:
        paths = [path for part in PARTS for path in ROOT.glob(part)]
    return sorted(path for path in paths if path.is_file())


def length(path: Path, text: str) -> Iterator[str]:
    """A file has one subject and can be read in one sitting."""
    lines = text.count("\n")
    if path.suffix == ".py" and "tests" not in path.parts and lines > LIMIT:
        yield f"{lines} lines, at most {LIMIT}: which two subjects does it hold?"


def names(path: Path, text: str) -> Iterator[str]:
    """A file is named after its subject."""
    del text
    if path.name in FORBIDDEN_NAMES:
        yield "a name without a subject"
    if path.name in LOCK_FILES:
        yield "lock files are not kept: pyproject.toml holds the ranges"


def leftovers(path: Path, text: str) -> Iterator[str]:
    """Nothing unfinished, and nothing of the machine that a file was written on."""
    del path
    for number, line in enumerate(text.splitlines(), 1):
        if _UNFINISHED.search(line):
            yield f"line {number}: unfinished work is an issue, not a comment"
        if _MACHINE.search(line):
            yield f"line {number}: a path or package host of somebody's machine"


class _Texts(ast.NodeVisitor):
    """Finds texts that gettext cannot find, or that are translated when a module is loaded."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self._inside = 0

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> None:
        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if default is not None:
                self.visit(default)
        for decorator in getattr(node, "decorator_list", []):
            self.visit(decorator)
        self._inside += 1
        for part in node.body if isinstance(node.body, list) else [node.body]:
            self.visit(part)
        self._inside -= 1

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _function  # noqa: N815

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in TRANSLATORS:
            for argument in node.args[: 2 if name == "plural" else 1]:
                if _is_built(argument):
                    self.problems.append(f"line {node.lineno}: a text built inside {name}()")
            if name != "N_" and not self._inside:
                self.problems.append(f"line {node.lineno}: {name}() when loaded: use N_()")
        self.generic_visit(node)


def _is_built(node: ast.expr) -> bool:
    """Whether a text is put together at run time, so that the catalogue cannot hold it."""
    formatted = (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "format"
    )
    return formatted or isinstance(node, ast.JoinedStr | ast.BinOp)


def texts(path: Path, text: str) -> Iterator[str]:
    """Texts shown to people can be translated, and are translated when shown."""
    if path.suffix == ".py" and "qiaocrm" in path.relative_to(ROOT).parts[:1]:
        visitor = _Texts()
        visitor.visit(ast.parse(text))
        yield from visitor.problems


RULES = (length, names, leftovers, texts)


def main() -> int:
    """Apply every rule to every file; 1 when one is broken."""
    broken = 0
    for path in tracked_files():
        if path.suffix not in TEXT_FILES:
            continue
        text = path.read_text(encoding="utf-8")
        shown = path.relative_to(ROOT)
        for rule in RULES:
            for problem in rule(path, text):
                print(f"{shown}: {problem}", file=sys.stderr)
                broken += 1
        if path.suffix == ".py" and AIM < text.count("\n") <= LIMIT and "tests" not in shown.parts:
            print(f"{shown}: {text.count(chr(10))} lines, aim at {AIM} (only a remark)")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
