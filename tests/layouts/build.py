"""All layouts by name, and a way to write them to a folder to look at."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.layouts import (
    blocks,
    dealings,
    files,
    formats,
    forms,
    ledgers,
    overseas,
    people,
    registers,
    rosters,
    sections,
    structure,
    twofold,
    unknown,
    values,
)
from tests.layouts.kit import Built

Layout = Callable[[Path], Built]

LAYOUTS: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (
        twofold.gifts_with_their_worth,
        twofold.names_in_three_columns,
        twofold.investor_over_country,
        twofold.country_by_the_name,
        twofold.residents_who_came_back,
        twofold.gifts_by_person_or_body,
        twofold.clubs_by_two_names,
        unknown.people_by_a_strange_word,
        unknown.members_in_malay,
        unknown.associations_by_a_strange_word,
        unknown.projects_by_a_strange_word,
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
        blocks.halves_with_a_gap,
        blocks.halves_without_a_gap,
        blocks.different_tables_beside,
        blocks.stacked_without_a_gap,
        blocks.same_kind_other_columns,
        blocks.legend_beside,
        blocks.scribbles_to_the_right,
        blocks.sheets_of_different_things,
        sections.countries_as_plain_sections,
        sections.sections_within_sections,
        sections.associations_as_sections,
        sections.subtotals_everywhere,
        sections.foot_of_a_report,
        sections.same_as_above,
        sections.hidden_rows_and_sheets,
        sections.page_breaks,
        sections.heading_merged_both_ways,
        forms.one_form,
        forms.a_form_on_each_sheet,
        forms.forms_below_each_other,
        forms.forms_beside_each_other,
        forms.table_on_its_side,
        forms.project_form,
        forms.labels_in_the_same_cell,
        people.presidents_in_rows,
        people.several_names_and_posts,
        people.labelled_phones,
        people.shortened_numbers,
        people.lunar_birthdays,
        people.terms_of_office,
        people.names_with_company,
        people.sensitive_columns,
        people.ambiguous_words,
        people.errors_in_cells,
        dealings.visits_with_guests,
        dealings.visit_merged_over_guests,
        dealings.batches_and_heads,
        dealings.a_sheet_each_month,
        dealings.projects_with_contacts,
        dealings.units_in_headings,
        dealings.followups_of_every_state,
        formats.ods,
        formats.old_xls_with_merges,
        formats.html_with_spans,
        formats.csv_utf16,
        formats.csv_gb18030,
        formats.tsv_big5,
        formats.csv_with_a_foot,
        formats.pipes_between,
        rosters.a_sheet_for_each_country,
        rosters.association_in_the_title,
        rosters.a_block_for_each_association,
        rosters.numbered_oddly,
        rosters.three_lists_beside,
        rosters.form_with_side_labels,
        rosters.projects_on_their_side,
        rosters.headings_in_groups_without_merges,
        rosters.names_without_headings,
        rosters.family_below_each_head,
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
        ledgers.agreements_of_friendship,
        ledgers.gifts_in_money_and_goods,
        ledgers.gifts_under_two_levels,
        ledgers.names_of_honour_in_ringgit,
        ledgers.agreements_over_exchanges,
        ledgers.visits_paid_abroad,
        ledgers.plans_of_reception,
        ledgers.unknown_labels_on_the_side,
        ledgers.tasks_with_ticks,
        ledgers.tasks_with_times,
        overseas.english_log_of_visits,
        overseas.members_in_two_languages,
        overseas.projects_in_two_languages,
        overseas.first_and_last_beside_display_name,
        overseas.hong_kong_officers,
        overseas.english_directory_of_associations,
        registers.committee_in_hong_kong_and_macao,
        registers.board_by_posts,
        registers.posts_with_their_houses_beside,
        registers.elections_held,
        registers.gifts_in_several_currencies,
        registers.labels_within_the_cells,
        registers.companies_and_who_speaks_for_them,
        registers.households_with_relatives_abroad,
        registers.cards_to_be_sent,
        registers.replies_of_guests,
        registers.contacts_kept_up,
        registers.members_in_france,
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
