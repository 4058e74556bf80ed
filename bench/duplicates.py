"""`python -m bench.duplicates [--small]`: what a scan finds and misses where the truth is known.

Beside it: recordlinkage on the same records as typed, then on the keys that our own scan starts from;
with the sum of its comparisons at the threshold that happens to be best, which nobody would know
beforehand, and with its ECM classifier.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from bench import doubles, workbooks
from bench.doubles import Row
from bench.table import line
from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.values import Link
from qiaocrm.language import pinyin, text
from qiaocrm.services.duplicates import scan
from qiaocrm.services.library import Library, open_library

PEOPLE, MANY = 5_000, 100_000
_BATCH = 20_000
Pair = tuple[int, int]


def main(*, small: bool = False) -> None:
    """Print precision and recall, then the time of a scan of 100,000 unless `small`."""
    rows = doubles.rows(PEOPLE)
    true = _true_pairs(rows)
    print(
        f"{len(rows):,} records of {PEOPLE:,} people and their neighbours; {len(true):,} pairs are one"
    )
    with tempfile.TemporaryDirectory() as name:
        library = open_library(Path(name) / "doubles.db")
        _fill(library, [doubles.stored(row.values) for row in rows])
        for threshold in (40, 45, scan.THRESHOLD, 65):
            start = time.perf_counter()
            found = _pairs(scan.scan(library, "person", threshold))
            _tell(f"scan, {threshold} points", found, true, time.perf_counter() - start)
            if threshold == scan.THRESHOLD:
                chosen = found
        library.close()
        _by_way(rows, true, chosen)
        _beside([_plain(row.values) for row in rows], true, "")
        _beside([_folded(row.values) for row in rows], true, " on our keys")
        if not small:
            _time_of_many(Path(name))


def _true_pairs(rows: Iterable[Row]) -> set[Pair]:
    """Pairs of ids: records are numbered from 1 in their order."""
    by_person: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows, start=1):
        by_person[row.who].append(number)
    return {pair for ids in by_person.values() for pair in combinations(ids, 2)}


def _fill(library: Library, values: list[dict[str, Any]]) -> None:
    for start in range(0, len(values), _BATCH):
        creates = []
        for number, one in enumerate(values[start : start + _BATCH], start=1):
            company = (Link(text=one["company"]),) if one.get("company") else ()
            creates.append(Create("person", -number, {**one, "company": company}))
        library.apply(ChangeSet("bench", creates))


def _pairs(groups: Iterable[scan.Group]) -> set[Pair]:
    return {
        pair
        for group in groups
        for pair in combinations(sorted(one.id for one in group.members), 2)
    }


def _tell(title: str, found: Collection[Pair], true: set[Pair], seconds: float) -> None:
    right = len(true.intersection(found))
    precision, recall = right / max(1, len(found)), right / len(true)
    print(
        f"{title:<52} precision {precision:.3f}  recall {recall:.3f}  {seconds:6.2f} s", flush=True
    )


def _by_way(rows: list[Row], true: set[Pair], found: set[Pair]) -> None:
    """Recall by the way in which the second record differs."""
    all_of: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for pair in true:
        way = next(way for number in pair if (way := rows[number - 1].way) != "first")
        all_of[way] += 1
        hits[way] += pair in found
    for way, _change in doubles.WAYS:
        print(f"  {way:<50} recall {hits[way] / all_of[way]:.3f} of {all_of[way]}")


def _beside(records: list[dict[str, Any]], true: set[Pair], what: str) -> None:
    """The same records through recordlinkage, as its handbook shows it."""
    try:
        import pandas
        import recordlinkage
    except ModuleNotFoundError as missing:
        print(f"beside{what}: {missing.name} is not installed; pip install -e '.[bench]' brings it")
        return

    table = pandas.DataFrame(records, index=range(1, len(records) + 1), dtype="string")
    start = time.perf_counter()
    indexer = recordlinkage.Index()
    for key in ("name", "phone", "email", "birthday"):
        indexer.block(key)
    indexer.sortedneighbourhood("name", window=5)
    candidates = indexer.index(table)
    compare = recordlinkage.Compare()
    compare.string("name", "name", method="jarowinkler")
    for key in ("phone", "email", "birthday", "city", "native_place", "gender"):
        compare.exact(key, key)
    compare.string("company", "company", method="jarowinkler", threshold=0.85)
    features = compare.compute(candidates, table)
    seconds = time.perf_counter() - start
    sums = features.sum(axis=1)
    best = max(
        ([_ordered(pair) for pair in features[sums >= level / 4].index] for level in range(4, 28)),
        key=lambda found: _f(found, true),
    )
    _tell(f"recordlinkage{what}, best sum in hindsight", best, true, seconds)
    start = time.perf_counter()
    learned = recordlinkage.ECMClassifier(binarize=0.85).fit_predict(features)
    seconds += time.perf_counter() - start
    _tell(
        f"recordlinkage{what}, ECM classifier", [_ordered(pair) for pair in learned], true, seconds
    )


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """The cells, telephone numbers as the last eight digits."""
    digits = "".join(sign for sign in values.get("phone", "").split("；")[0] if sign.isdecimal())
    keys = ("name", "email", "birthday", "city", "native_place", "gender", "company")
    found = {key: str(values[key]) if key in values else None for key in keys}
    return {**found, "phone": digits[-8:] or None}


def _folded(values: dict[str, Any]) -> dict[str, Any]:
    """The cells with what our own scan starts from: names in pinyin, numbers read by country."""
    numbers = doubles.stored(values).get("phones", ())
    number = next((one.e164 or one.raw for one in numbers), None)
    name = pinyin.full(text.fold(values["name"]), person=True)
    return {**_plain(values), "name": name, "phone": number}


def _ordered(pair: Any) -> Pair:
    one, other = map(int, pair)
    return (one, other) if one < other else (other, one)


def _f(found: Collection[Pair], true: set[Pair]) -> float:
    return 2 * len(true.intersection(found)) / (len(found) + len(true))


def _time_of_many(folder: Path) -> None:
    library = open_library(folder / "many.db")
    people = [doubles.stored(person) for person in workbooks.people(MANY)]
    _fill(library, people)
    start = time.perf_counter()
    scan.scan(library, "person")
    line(f"scan of {MANY:,} people", time.perf_counter() - start, "≤ 30 s")
    library.close()


if __name__ == "__main__":
    main(small="--small" in sys.argv)
