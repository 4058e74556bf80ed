"""`python -m tools.samples`: write the sample workbooks and what is expected of them."""

from __future__ import annotations

import json
from pathlib import Path

from tools.samples import (
    associations,
    combined,
    english,
    followups,
    merchants,
    projects,
    roster,
    traditional,
    visits,
)
from tools.samples.expected import expected
from tools.samples.writers import write

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = tuple(
    module.SAMPLE
    for module in (
        associations,
        merchants,
        projects,
        followups,
        visits,
        roster,
        english,
        combined,
        traditional,
    )
)


def main(workbooks: Path, expectations: Path) -> None:
    """Write every sample into `workbooks` and its expected records into `expectations`."""
    workbooks.mkdir(parents=True, exist_ok=True)
    expectations.mkdir(parents=True, exist_ok=True)
    for sample in SAMPLES:
        write(sample, workbooks)
        text = json.dumps(expected(sample), ensure_ascii=False, indent=1)
        (expectations / f"{sample.stem}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(ROOT / "resources" / "samples", ROOT / "tests" / "samples" / "expected")
