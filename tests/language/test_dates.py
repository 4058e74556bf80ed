"""Dates as officers write them: read when sure, doubted when not, never changed in silence."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import dates, lunar
from qiaocrm.language.dates import PartialDate

TODAY = dt.date(2026, 11, 23)


def read(value: object) -> dates.Reading:
    return dates.read(value, today=TODAY)


def iso(value: object) -> str | None:
    found = read(value).date
    return found.iso() if found else None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2010.5.1", "2010-05-01"),
        ("2010-5-1", "2010-05-01"),
        ("2010/05/01", "2010-05-01"),
        ("2010年5月1日", "2010-05-01"),
        ("2010年5月1号", "2010-05-01"),
        ("2010年5月1", "2010-05-01"),
        ("2010年5.1", "2010-05-01"),
        ("2010 年 5 月 1 日", "2010-05-01"),
        ("2010。5。1", "2010-05-01"),
        ("２０１０．５．１", "2010-05-01"),
        ("2010、5、1", "2010-05-01"),
        ("2010,5,1", "2010-05-01"),
        ("2010.05.01.", "2010-05-01"),
        ("2010·5·1", "2010-05-01"),
        ("2010－5－1", "2010-05-01"),
        ("2010.5.1日", "2010-05-01"),
        ("'2010-05-01", "2010-05-01"),
        ("2010年5月", "2010-05"),
        ("2010年5月份", "2010-05"),
        ("２０１０年５月", "2010-05"),
        ("2010.05", "2010-05"),
        ("2010.5", "2010-05"),
        ("2010-05", "2010-05"),
        ("2010/5", "2010-05"),
        ("5/2010", "2010-05"),
        ("2010年5", "2010-05"),
        ("195803", "1958-03"),
        ("2026/11/23 上午 10:20:30", "2026-11-23"),
        ("二〇二四年三月五日上午九时", "2024-03-05"),
        ("1949.10", "1949-10"),
        ("49.10", "1949-10"),
        ("58.3.7", "1958-03-07"),
        ("58年3月7日", "1958-03-07"),
        ("98年5月", "1998-05"),
        ("05年3月", "2005-03"),
        ("2010", "2010"),
        ("2010年", "2010"),
        ("2010年度", "2010"),
        ("1895", "1895"),
        ("一九四九年十月", "1949-10"),
        ("一九四九年十月一日", "1949-10-01"),
        ("二〇一〇年", "2010"),
        ("二零零六年五月十六日", "2006-05-16"),
        ("二O一O年五月", "2010-05"),
        ("二○一○年", "2010"),
        ("二〇二六年十一月二十三日", "2026-11-23"),
        ("九八年五月", "1998-05"),
        ("20261123", "2026-11-23"),
        ("20240305143000", "2024-03-05"),
        ("45000", "2023-03-15"),
        ("580307", "1958-03-07"),
        ("2026-11-23T10:20:30Z", "2026-11-23"),
        ("2010-05-01T00:00:00.000+08:00", "2010-05-01"),
        ("2024/3/5 0:00:00", "2024-03-05"),
        ("2024-03-05 00:00:00", "2024-03-05"),
        ("2024/3/5 14:30", "2024-03-05"),
        ("2024年3月5日 下午3:00", "2024-03-05"),
        ("2024年3月5日上午", "2024-03-05"),
        ("2024年3月5日（星期二）", "2024-03-05"),
        ("2024年3月5日 周二", "2024-03-05"),
        ("2024.3.5 周二", "2024-03-05"),
        ("1958年生", "1958"),
        ("1958年3月生", "1958-03"),
        ("58年生", "1958"),
        ("生于1958年3月", "1958-03"),
        ("出生于1958年3月7日", "1958-03-07"),
        ("成立于1985年", "1985"),
        ("1985年成立", "1985"),
        ("2022年6月就职", "2022-06"),
        ("2022-06起", "2022-06"),
        ("公元1958年3月", "1958-03"),
        ("西元1985年", "1985"),
        ("1985年(乙丑年)", "1985"),
        ("1958年（属狗）", "1958"),
        ("1958年元月", "1958-01"),
        ("1958年元旦", "1958-01-01"),
        ("1958年十二月", "1958-12"),
        ("1958.00.00", "1958"),
        ("19580300", "1958-03"),
        ("2026年  月  日", "2026"),
        ("2026年6月30日前", "2026-06-30"),
        ("2026年6月30日前完成", "2026-06-30"),
        ("May 3, 2024", "2024-05-03"),
        ("3 May 2024", "2024-05-03"),
        ("3rd of May, 2024", "2024-05-03"),
        ("Tuesday, 5 March 2024", "2024-03-05"),
        ("5-Mar-24", "2024-03-05"),
        ("March 1958", "1958-03"),
        ("Mar-58", "1958-03"),
        ("2024 Mar 5", "2024-03-05"),
        ("13/04/2024", "2024-04-13"),
        ("04/13/2024", "2024-04-13"),
        ("5/5/2024", "2024-05-05"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_read_with_certainty(typed: str, expected: str) -> None:
    found = read(typed)
    assert (found.date and found.date.iso(), found.doubt, found.lunar) == (expected, None, False)
    assert found.raw == typed


@pytest.mark.parametrize(
    ("typed", "expected", "leap"),
    [
        ("农历1958年3月7日", "1958-03-07", False),
        ("1958.3.7(农历)", "1958-03-07", False),
        ("1958-03-07 （农历）", "1958-03-07", False),
        ("1958.3.7（农）", "1958-03-07", False),
        ("阴历一九五八年正月十五", "1958-01-15", False),
        ("1958年三月初七", "1958-03-07", False),
        ("1958年腊月廿三", "1958-12-23", False),
        ("1958年冬月二十", "1958-11-20", False),
        ("1958年农历八月十五", "1958-08-15", False),
        ("農曆1958年3月7日", "1958-03-07", False),
        ("2024年(甲辰年)正月初八", "2024-01-08", False),
        ("2020年闰四月初五", "2020-04-05", True),
        ("农历58年3月7日", "1958-03-07", False),
    ],
)
def test_lunar_dates_keep_their_lunar_numbers(typed: str, expected: str, leap: bool) -> None:
    found = read(typed)
    assert found.date is not None
    assert (found.date.iso(), found.lunar, found.leap, found.doubt) == (expected, True, leap, None)


@pytest.mark.parametrize(
    ("typed", "expected", "doubt"),
    [
        ("2026年6月下旬", "2026-06", dates.ROUGH),
        ("2026年上半年", "2026", dates.ROUGH),
        ("2026年第一季度", "2026", dates.ROUGH),
        ("2026年底", "2026", dates.ROUGH),
        ("2026年6月底前", "2026-06", dates.ROUGH),
        ("约1958年", "1958", dates.ROUGH),
        ("1958年前后", "1958", dates.ROUGH),
        ("2024年春节前", "2024", dates.ROUGH),
        ("预计2026年8月", "2026-08", dates.ROUGH),
        ("计划2026年8月换届", "2026-08", dates.ROUGH),
        ("民国38年", "1949", dates.ERA),
        ("民國三十八年十月", "1949-10", dates.ERA),
        ("民国前1年", "1911", dates.ERA),
        ("平成22年5月1日", "2010-05-01", dates.ERA),
        ("令和元年", "2019", dates.ERA),
        ("昭和33年3月7日", "1958-03-07", dates.ERA),
        ("S33.3.7", "1958-03-07", dates.ERA),
        ("清光绪二十年", "1894", dates.ERA),
        ("2024-2028", "2024", dates.PERIOD),
        ("第五届2022年", "2022", dates.MORE_TEXT),
        ("1958年3月7日（农历正月十八）", "1958-03-07", dates.MORE_TEXT),
        ("2024年3月5日至8日", "2024-03-05", dates.MORE_TEXT),
        ("一九五八年八月十五", "1958-08-15", "could be a lunar date"),
        ("1985(?)", "1985", dates.ROUGH),
        (
            "201005",
            "2010-05",
            "could be year and month, or a day with a year of two digits",
        ),
        ("24.3.5", "2024-03-05", "the year has two digits only"),
    ],
)
def test_read_with_a_doubt(typed: str, expected: str, doubt: str) -> None:
    found = read(typed)
    assert found.date is not None
    assert (found.date.iso(), found.doubt, found.lunar) == (expected, doubt, False)


@pytest.mark.parametrize(
    "typed",
    [
        "03/04/2024",
        "3/4/2024 12:00:00 AM",
        "1-5-2024",
        "05032024",
        "3/5/24",
        "10.5",
        "12.25",
        "1/2",
        "2023-02-30",
        "2023.2.29",
        "2024/13/05",
        "2024.13",
        "195813",
        "20101301",
        "宣统五年",
        "5月3日",
        "五月三日",
        "6月下旬",
        "农历正月初八",
        "腊月廿三",
        "甲辰年正月初八",
        "1958年闰四月初五",
        "待定",
        "长期",
        "尽快",
        "下周一",
        "年底前",
        "明年3月",
        "1990年代",
        "上世纪八十年代",
        "68岁",
        "27年3月",
        "28年",
        "Mar-05",
        "####",
        "13800001234",
        "9999",
        "1234",
        "2010.5、2012.6",
        "张三",
        "2月30日",
        "农历2023年13月1日",
        "农历1958年3月31日",
        "0000-00-00",
        "2024年0月5日",
    ],
)
def test_what_is_not_sure_stays_unread_and_says_why(typed: str) -> None:
    found = read(typed)
    assert found.date is None
    assert found.doubt
    assert found.raw == typed


def test_a_date_without_year_keeps_month_and_day() -> None:
    assert read("5月3日").month_day == (5, 3)
    lunar_day = read("腊月廿三")
    assert (lunar_day.month_day, lunar_day.lunar) == ((12, 23), True)


@pytest.mark.parametrize("typed", ["", " ", "—", "无", "年 月 日", "    年   月"])
def test_blanks_are_no_date_and_no_doubt(typed: str) -> None:
    assert (read(typed).date, read(typed).doubt) == (None, None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (45000, "2023-03-15"),
        (45000.75, "2023-03-15"),
        (20000, "1954-10-03"),
        (1958, "1958"),
        (1958.0, "1958"),
        (2010.05, "2010-05"),
        (2010.12, "2010-12"),
        (49.12, "1949-12"),
        (20261123.0, "2026-11-23"),
        (195803, "1958-03"),
        (dt.date(2024, 3, 5), "2024-03-05"),
        (dt.datetime(2024, 3, 5, 23, 59), "2024-03-05"),
    ],
)
def test_numbers_and_dates_of_the_sheet(value: object, expected: str) -> None:
    assert (iso(value), read(value).doubt) == (expected, None)


@pytest.mark.parametrize(
    "value", [2010.1, 49.1, float("nan"), float("inf"), 1e300, -5, 0, True, None]
)
def test_numbers_that_are_no_certain_date(value: object) -> None:
    assert read(value).date is None
    assert read(value).doubt


def test_doubtful_numbers_say_so() -> None:
    assert (iso(15000), read(15000).doubt) == ("1941-01-24", dates.BARE_NUMBER)
    shown = dt.date(1905, 5, 11)
    assert (iso(shown), read(shown).doubt) == ("1905-05-11", dates.YEAR_AS_DATE)


def test_the_officers_answer_settles_day_and_month() -> None:
    day_first = dates.read("03/04/2024", today=TODAY, day_first=True)
    month_first = dates.read("03/04/2024", today=TODAY, day_first=False)
    assert day_first.date == PartialDate(2024, 4, 3)
    assert month_first.date == PartialDate(2024, 3, 4)
    assert dates.read("04/13/2024", today=TODAY, day_first=True).date == PartialDate(2024, 4, 13)


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("2026.3.5-3.8", "2026-03-05", "2026-03-08"),
        ("2026.3.5-8", "2026-03-05", "2026-03-08"),
        ("2026.11.01—11.05", "2026-11-01", "2026-11-05"),
        ("2026-3-5~8", "2026-03-05", "2026-03-08"),
        ("2026-3-5-3-8", "2026-03-05", "2026-03-08"),
        ("2026/3/5-3/8", "2026-03-05", "2026-03-08"),
        ("2024年3月5日至8日", "2024-03-05", "2024-03-08"),
        ("2024年3月5-8日", "2024-03-05", "2024-03-08"),
        ("2024年3月5日-4月2日", "2024-03-05", "2024-04-02"),
        ("2024-03-05至2024-03-08", "2024-03-05", "2024-03-08"),
        ("2024-03-05 - 2024-03-08", "2024-03-05", "2024-03-08"),
        ("2026-03-05/2026-03-08", "2026-03-05", "2026-03-08"),
        ("20240305-20240308", "2024-03-05", "2024-03-08"),
        ("5 May 2024 - 8 May 2024", "2024-05-05", "2024-05-08"),
        ("2025.12.28-1.3", "2025-12-28", "2026-01-03"),
        ("2026年5月1日至5月3日（共3天）", "2026-05-01", "2026-05-03"),
        ("2026年3-5月", "2026-03", "2026-05"),
        ("2022年6月—2026年6月", "2022-06", "2026-06"),
        ("2022.6-2026.6", "2022-06", "2026-06"),
        ("2021.06—2025.06（第五届）", "2021-06", "2025-06"),
        ("二〇二二年六月至二〇二六年六月", "2022-06", "2026-06"),
        ("二〇二四年三月五日至八日", "2024-03-05", "2024-03-08"),
        ("2026年5月1日 9:00 至 5月3日 18:00", "2026-05-01", "2026-05-03"),
        ("2024.5-7", "2024-05", "2024-07"),
        ("2024-2028", "2024", "2028"),
        ("2024—2028年", "2024", "2028"),
        ("2024-2025年度", "2024", "2025"),
        ("2021-25", "2021", "2025"),
        ("2022年6月至今", "2022-06", None),
        ("2022.06-至今", "2022-06", None),
        ("2022年起", "2022", None),
        ("2024.3.5", "2024-03-05", None),
        ("2024-05", "2024-05", None),
        ("2024", "2024", None),
        ("5-7 May 2024", "2024-05-05", "2024-05-07"),
        ("30 Apr - 2 May 2024", "2024-04-30", "2024-05-02"),
        ("May 5–7, 2024", "2024-05-05", "2024-05-07"),
        ("December 30, 2024 to January 2, 2025", "2024-12-30", "2025-01-02"),
    ],
)
def test_periods(typed: str, start: str, end: str | None) -> None:
    first, last = dates.range_of(typed, today=TODAY)
    assert first.date is not None
    assert first.date.iso() == start
    assert (last.date.iso() if last and last.date else None) == end
    assert first.doubt is None
    assert first.raw == typed


@pytest.mark.parametrize(
    "typed", ["3.5-3.8", "3月5日-8日", "2026.3.5、3.6", "长期", "2010.5—2005.6"]
)
def test_periods_that_are_not_sure(typed: str) -> None:
    assert dates.range_of(typed, today=TODAY)[0].doubt


@pytest.mark.parametrize(
    ("year", "solar"),
    [
        (2026, dt.date(2026, 2, 17)),
        (2027, dt.date(2027, 2, 6)),
        (2028, dt.date(2028, 1, 26)),
        (2029, dt.date(2029, 2, 13)),
        (2030, dt.date(2030, 2, 3)),
    ],
)
def test_spring_festival_by_beijing_time(year: int, solar: dt.date) -> None:
    assert dates.lunar_to_solar(year, 1, 1) == solar
    assert dates.solar_to_lunar(solar) == (year, 1, 1, False)


@pytest.mark.parametrize(
    ("lunar_day", "solar"),
    [
        ((2026, 8, 15), dt.date(2026, 9, 25)),
        ((2027, 5, 5), dt.date(2027, 6, 9)),
        ((2028, 9, 9), dt.date(2028, 10, 26)),
        ((2030, 1, 15), dt.date(2030, 2, 17)),
    ],
)
def test_festivals(lunar_day: tuple[int, int, int], solar: dt.date) -> None:
    assert dates.lunar_to_solar(*lunar_day) == solar


def test_leap_months() -> None:
    assert dates.solar_to_lunar(dt.date(2023, 3, 25)) == (2023, 2, 4, True)
    assert dates.lunar_to_solar(2023, 2, 4, leap=True) == dt.date(2023, 3, 25)
    with pytest.raises(ValueError, match="no such lunar date"):
        dates.lunar_to_solar(2024, 2, 1, leap=True)
    with pytest.raises(ValueError, match="no such lunar date"):
        dates.lunar_to_solar(2024, 1, 30)
    assert lunar.month_length(2024, 1) == 29


@given(st.dates(dt.date(1900, 2, 1), dt.date(2099, 12, 31)))
def test_lunar_round_trip(day: dt.date) -> None:
    year, month, number, leap = dates.solar_to_lunar(day)
    assert dates.lunar_to_solar(year, month, number, leap) == day


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("第五届", 5),
        ("5", 5),
        ("第5届", 5),
        ("五届", 5),
        ("第三十二届", 32),
        ("第２届", 2),
        ("首届", 1),
        ("5.0", 5),
        ("第十二届理事会", 12),
        ("現任", None),
        ("第届", None),
        ("会长", None),
        ("", None),
    ],
)
def test_term_number(typed: str, number: int | None) -> None:
    assert dates.term_number(typed) == number


def test_partial_dates_order_and_span() -> None:
    year, month, day = PartialDate(1958), PartialDate(1958, 3), PartialDate(1958, 3, 7)
    assert sorted([day, year, month, PartialDate(1957, 12)]) == [
        PartialDate(1957, 12),
        year,
        month,
        day,
    ]
    assert (year.first_day(), year.last_day()) == (dt.date(1958, 1, 1), dt.date(1958, 12, 31))
    assert (month.first_day(), month.last_day()) == (dt.date(1958, 3, 1), dt.date(1958, 3, 31))
    assert day.first_day() == day.last_day() == dt.date(1958, 3, 7)


@pytest.mark.parametrize(
    "bad", ["", "58", "1958-3", "1958-13", "1958-00", "1958-03-32", "0000", "x"]
)
def test_from_iso_refuses_anything_else(bad: str) -> None:
    with pytest.raises(ValueError, match="not a partial ISO date"):
        PartialDate.from_iso(bad)


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
SHAPES = st.sampled_from(
    [
        "{0}-{1}-{2}",
        "{0}.{1}.{2}",
        "{0}/{1:02}/{2:02}",
        "{0}年{1}月{2}日",
        "{0}{1:02}{2:02}",
        "{0}-{1:02}-{2:02}T08:00:00",
        " {0} 年 {1} 月 {2} 日 ",
        "{0}年{1}月{2}号",
        "{0}.{1}.{2} 0:00:00",
    ]
)


@given(DAYS, SHAPES)
def test_every_day_is_read_in_every_shape(day: dt.date, shape: str) -> None:
    found = read(shape.format(day.year, day.month, day.day))
    assert (found.date, found.doubt) == (PartialDate.of(day), None)


@given(st.builds(PartialDate, st.integers(1000, 2100), st.none() | st.integers(1, 12)))
def test_iso_round_trip(date: PartialDate) -> None:
    assert PartialDate.from_iso(date.iso()) == date
    assert read(date.iso()).date == date or date.year < 1600


CELLS = st.text(alphabet=st.characters(exclude_categories=())) | st.text(
    alphabet="0123456789年月日号.-/ 至~初正腊闰农历民国上半旬前后约一二三十〇廿()（）:Tabcmay'",
    max_size=24,
)


@given(CELLS)
def test_no_text_raises(typed: str) -> None:
    found = read(typed)
    first, last = dates.range_of(typed, today=TODAY)
    dates.term_number(typed)
    for reading in (found, first, last):
        if reading is not None and reading.date is not None:
            assert PartialDate.from_iso(reading.date.iso()) == reading.date
            assert reading.date.first_day() <= reading.date.last_day()


@given(st.floats() | st.integers())
def test_no_number_raises(value: float) -> None:
    read(value)
    dates.range_of(value, today=TODAY)


@pytest.mark.parametrize("typed", ["0/0/00", "00/00/0000", "0-0-00", "0000"])
def test_a_date_nobody_filled_in_is_blank(typed: str) -> None:
    """Outlook writes 0/0/00 for a birthday it does not know."""
    assert dates.read(typed, today=TODAY, day_first=False).date is None
