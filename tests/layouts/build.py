"""All layouts by name, and a way to write them to a folder to look at."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.layouts import files, structure, values
from tests.layouts.kit import Built

Layout = Callable[[Path], Built]

LAYOUTS: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (
        structure.titles_and_notes_xls,
        structure.three_level_heading,
        structure.country_merged_over_twelve,
        structure.section_rows,
        structure.heading_repeated,
        structure.many_junk_rows,
        structure.two_tables_on_a_sheet,
        structure.table_off_the_corner,
        structure.hidden_and_dressed,
        structure.formulas,
        structure.empty_formatted_rows,
        structure.repeated_and_blank_headings,
        values.phones,
        values.dates,
        values.dates_of_1904,
        values.money,
        values.headcounts,
        values.strange_characters,
        values.several_people_in_a_cell,
        values.officers_in_a_cell,
        values.formula_injection,
        values.countries,
        files.csv_gbk,
        files.csv_utf8,
        files.csv_utf8_marked,
        files.tabs_utf16_named_xls,
        files.csv_big5,
        files.html_named_xls,
        files.xlsx_named_xls,
        files.english_keys,
        files.heading_only,
        files.prose_only,
        files.empty_file,
        files.torn_file,
        files.picture_named_xlsx,
    )
}


def main() -> None:
    """`python -m tests.layouts.build FOLDER`: write every layout and its expectation there."""
    import sys

    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, layout in LAYOUTS.items():
        path, expected = layout(folder)
        text = json.dumps(expected, ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        sys.stdout.write(f"{name}: {path.name}\n")


if __name__ == "__main__":
    main()
