"""The radar of 今日: every figure opens the list behind it."""

from __future__ import annotations

from qiaocrm.qtkit.widgets import Chip, ElidedLink
from qiaocrm.qtkit.widgets.span_line import SpanLine
from qiaocrm.ui.radar_card import RadarCard
from tests.books import add, day
from tests.journeys.conftest import Office


def _card(office: Office) -> RadarCard:
    return office.window.today.findChildren(RadarCard)[-1]


def test_a_figure_opens_the_list_behind_it(office: Office) -> None:
    for sign in ("over", "30", "90", "180", "cold"):
        office.window.show_page("today")
        figure = _card(office).figures["association", sign]
        number = int(figure.accessibleName().rpartition(", ")[2])
        figure.click()
        office.settle()
        assert office.window.list_page is office.window.associations
        assert office.window.associations.total == number
    office.window.show_page("today")
    _card(office).figures["person", "cold"].click()
    office.settle()
    assert office.window.list_page is office.window.merchants.people


def test_the_pane_shows_terms_as_a_line_and_how_long_nobody_called(empty_office: Office) -> None:
    office = empty_office
    hall = add(
        office.library, "association", "楚湘会", term_number=2, term_start=day("2025"),
        term_years=4, cadence_days=30,
    )  # fmt: skip
    who = add(office.library, "person", "甲某")
    old = add(office.library, "person", "乙某")
    for person, term, start in ((who, 2, "2025"), (old, 1, "2021")):
        add(office.library, "position", "会长", person=(person,), organisation=(hall,),
            term_number=term, start=day(start), ended=term == 1)  # fmt: skip
    add(office.library, "interaction", "通电话", about=(hall,), date=day("2026-10-01"))
    office.window.refresh()
    office.window.open_record("association", hall.id)
    office.settle()
    pane = office.window.associations.pane
    line = pane.findChildren(SpanLine)[-1]
    assert (
        line.accessibleDescription() == "term 1 · 2021–2025 · former; term 2 · 2025–2029 · present"
    )
    assert line.bar(1).left() > line.bar(0).left()
    chips = [chip.text() for chip in pane.widget().findChildren(Chip)]
    assert "going cold: 23 days too long" in chips
    posts = [one for one in pane.widget().findChildren(ElidedLink) if "会长" in one.words]
    assert [(one.words, one.property("tone")) for one in posts] == [
        ("会长 甲某 · 2025–", None),
        ("会长 乙某 · 2021–", "muted"),
    ]
