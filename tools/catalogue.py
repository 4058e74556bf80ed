"""Keeps the Chinese catalogue complete: collects texts from the code, checks and compiles them.

    python -m tools.catalogue update [--from DIR]   collect, take Chinese from DIR/*.po, compile
    python -m tools.catalogue check                 fail where a text is missing or does not fit
    python -m tools.catalogue compile               write the .mo files that the program reads

The committed .po holds no line numbers and no dates, so that its diffs show texts and only texts.
"""

from __future__ import annotations

import argparse
import ast
import string
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "qiaocrm"
LOCALES = ROOT / "resources" / "locale"
PO = LOCALES / "zh_CN" / "LC_MESSAGES" / "qiaocrm.po"

# The functions of base/i18n.py whose arguments are msgids; UserError's is marked with N_.
KEYWORDS = {"_": None, "N_": None, "translate": None, "plural": (1, 2)}

_HEADER = [
    ("Project-Id-Version", "qiaocrm"),
    ("Language", "zh_CN"),
    ("Plural-Forms", "nplurals=1; plural=0;"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
]

_SHOWN = 30

# gettext's own type: a text, or (one, many) for a message with a plural.
Key = str | tuple[str, ...]


class _Catalogue(Catalog):
    """Babel's catalogue with a header that never changes by itself."""

    mime_headers = property(lambda _self: _HEADER)


def new_catalogue() -> Catalog:
    """An empty catalogue of the office's Chinese."""
    return _Catalogue(
        locale="zh_CN", header_comment="# The interface of qiaocrm in 简体中文.", fuzzy=False
    )


def read(path: Path) -> Catalog:
    """The messages of a .po file; a header is not needed."""
    with path.open("rb") as file:
        return read_po(file, locale="zh_CN", abort_invalid=True)


def messages(catalogue: Catalog) -> Iterator[Message]:
    """All messages but the header."""
    return (message for message in catalogue if message.id)


def msgids(folder: Path = PACKAGE) -> set[Key]:
    """Every text that the code in `folder` marks for translation."""
    found = extract_from_dir(
        folder, method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=()
    )
    return {tuple(text) if isinstance(text, (list, tuple)) else text for _, _, text, *_ in found}


def overlooked(wanted: set[Key], folder: Path = PACKAGE) -> Iterator[str]:
    """Texts marked where the collector does not look, as inside an f-string: never translated."""
    singles = {name for name, places in KEYWORDS.items() if places is None}
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            first = node.args[0]
            if not (isinstance(node.func, ast.Name) and node.func.id in singles):
                continue
            if isinstance(first, ast.Constant) and str(first.value) not in wanted:
                yield f"{path.name}:{node.lineno}: not collected: {first.value!r}"


def translations(message: Message) -> list[str]:
    """The Chinese forms of a message: one, or one for each plural form."""
    return [message.string] if isinstance(message.string, str) else list(message.string or [""])


def is_translated(message: Message) -> bool:
    """Whether every form has Chinese that somebody has confirmed."""
    return all(translations(message)) and not message.fuzzy


def _one_line(key: Key) -> str:
    return repr(key if isinstance(key, str) else key[0])


def update(fragments: Iterable[Path] = (), po: Path = PO, folder: Path = PACKAGE) -> Catalog:
    """Write the catalogue of the texts now in the code, with Chinese from `po` and `fragments`.

    A fragment's Chinese wins over the catalogue's; what it changes is printed.
    """
    known: dict[Key, Message] = {}
    sources = ([po] if po.exists() else []) + sorted(fragments)
    for path in sources:
        for message in messages(read(path)):
            key = message.id if isinstance(message.id, str) else tuple(message.id)
            earlier = known.get(key)
            if not is_translated(message):
                continue
            if earlier and earlier.string != message.string:
                print(f"{path.name}: {_one_line(key)}: {earlier.string!r} -> {message.string!r}")
            known[key] = message
    result = new_catalogue()
    for key in msgids(folder):
        result.add(key, known[key].string if key in known else None)
    po.parent.mkdir(parents=True, exist_ok=True)
    with po.open("wb") as file:
        write_po(file, result, width=96, no_location=True, sort_output=True, ignore_obsolete=True)
    return result


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def misfit(message: Message) -> str | None:
    """What is wrong with the placeholders or edges of a translation, or None.

    The Chinese must name exactly the `{fields}` of the English (of its plural, where it has one).
    """
    english = message.id if isinstance(message.id, str) else message.id[-1]
    for chinese in translations(message):
        try:
            asked, given = _fields(english), _fields(chinese)
        except ValueError as error:
            return f"braces do not match: {error}"
        if asked != given:
            return f"fields differ: {sorted(asked)} in English, {sorted(given)} in Chinese"
        if english.strip() == english and chinese.strip() != chinese:
            return "the Chinese begins or ends with a blank"
    return None


def problems(catalogue: Catalog, wanted: set[Key]) -> Iterator[str]:
    """What keeps `catalogue` from being the complete Chinese of the texts `wanted`."""
    present: set[Key] = set()
    for message in messages(catalogue):
        key = message.id if isinstance(message.id, str) else tuple(message.id)
        present.add(key)
        if key not in wanted:
            yield f"stale, no longer in the code: {_one_line(key)}"
        elif message.fuzzy:
            yield f"fuzzy: {_one_line(key)}"
        elif not is_translated(message):
            yield f"no Chinese: {_one_line(key)}"
        elif wrong := misfit(message):
            yield f"{_one_line(key)}: {wrong}"
    for key in sorted(wanted - present, key=str):
        yield f"not in the catalogue: {_one_line(key)}"


def compile_all(locales: Path = LOCALES) -> None:
    """Write a .mo beside every .po below `locales`."""
    for po in locales.glob("*/LC_MESSAGES/*.po"):
        unfinished = po.with_suffix(".mo.new")
        with unfinished.open("wb") as file:
            write_mo(file, read(po))
        unfinished.replace(po.with_suffix(".mo"))


def _check() -> int:
    if not PO.exists():
        print(f"{PO.relative_to(ROOT)} is missing: make catalogue", file=sys.stderr)
        return 1
    wanted = msgids()
    found = [*problems(read(PO), wanted), *overlooked(wanted)]
    for problem in found[:_SHOWN]:
        print(f"catalogue: {problem}", file=sys.stderr)
    if found:
        print(f"{len(found)} texts to mend (make catalogue collects new ones).", file=sys.stderr)
    return 1 if found else 0


def main(arguments: list[str] | None = None) -> int:
    """Run one of the three jobs; 0 when all is well."""
    parser = argparse.ArgumentParser(prog="tools.catalogue", description=__doc__.splitlines()[0])
    parser.add_argument("job", choices=["update", "check", "compile"])
    parser.add_argument("--from", dest="source", type=Path, help="a folder of .po fragments")
    options = parser.parse_args(arguments)
    if options.job == "check":
        return _check()
    if options.job == "update":
        catalogue = update(options.source.glob("*.po") if options.source else ())
        texts = list(messages(catalogue))
        print(f"{len(texts)} texts, {sum(not is_translated(m) for m in texts)} without Chinese")
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
