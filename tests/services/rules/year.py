"""A book of 500 contacts for a simulated year, and what must arise in it, computed by hand here.

Nothing of the program's own calendar is used: lunar months, festivals and days off are tables.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from qiaocrm.domain.changes import ChangeSet, Create
from qiaocrm.domain.values import Link
from qiaocrm.language.partial import PartialDate
from qiaocrm.services.library import Library

FIRST = dt.date(2026, 11, 23)
LAST = dt.date(2027, 11, 22)
LEAD = dt.timedelta(days=7)
ONE = dt.timedelta(days=1)

# First days of the lunar months from the 10th of 2026 to the 12th of 2027, as published by the
# Hong Kong Observatory; neither year has a leap month.
LUNAR_MONTHS = {
    (2026, 10): "2026-11-09", (2026, 11): "2026-12-09", (2026, 12): "2027-01-08",
    (2027, 1): "2027-02-06", (2027, 2): "2027-03-08", (2027, 3): "2027-04-07",
    (2027, 4): "2027-05-06", (2027, 5): "2027-06-05", (2027, 6): "2027-07-04",
    (2027, 7): "2027-08-02", (2027, 8): "2027-09-01", (2027, 9): "2027-09-30",
    (2027, 10): "2027-10-29", (2027, 11): "2027-11-28", (2027, 12): "2027-12-28",
}  # fmt: skip
# Every Chinese contact's festivals, then those of single countries.
FESTIVALS = """
元旦 2027-01-01 *
元旦 2028-01-01 *
春节 2027-02-06 *
元宵节 2027-02-20 *
清明节 2027-04-05 *
端午节 2027-06-09 *
中秋节 2027-09-15 *
重阳节 2027-10-08 *
国庆节 2027-10-01 *
圣诞节 2026-12-25 US CA SG
圣诞节 2027-12-25 US CA SG
感恩节 2026-11-26 US
感恩节 2027-11-25 US
感恩节 2027-10-11 CA
开斋节 2027-03-10 MY SG
哈芝节 2027-05-17 MY SG
屠妖节 2027-10-28 MY SG
卫塞节 2027-05-20 MY SG
宋干节 2027-04-13 TH
泰国国庆日 2026-12-05 TH
泰国国庆日 2027-12-05 TH
马来西亚国庆日 2027-08-31 MY
新加坡国庆日 2027-08-09 SG
美国国庆日 2027-07-04 US
加拿大国庆日 2027-07-01 CA
"""
COUNTRIES = ("US", "CA", "MY", "SG", "TH", "JP")
# Weekdays off; no calendar is announced for 2027, so no weekend is worked for them.
OFF = set(
    "2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-05 2027-05-03 2027-05-04 "
    "2027-06-09 2027-09-15 2027-10-01 2027-10-04 2027-10-05".split()
)
PEOPLE, ASSOCIATIONS, VISITS, PROJECTS, GIFTS = 350, 150, 40, 40, 30
SILENCE = {"lead": 45, "negotiation": 30, "signed": 20}

Expected = tuple[str, str, int, str, str]
"""Rule, kind and id of the record, due day (ISO), subject."""


def date(day: dt.date) -> PartialDate:
    """A day as a field holds it."""
    return PartialDate.of(day)


def person(at: int) -> dict[str, Any]:
    """The person of that number: solar, lunar, partial and missing birthdays, some gone."""
    values: dict[str, Any] = {"name": f"侨{at:03d}", "country": COUNTRIES[at % 6]}
    year, month, day = 1940 + at % 50, at % 12 + 1, at % 28 + 1
    match at % 5:
        case 0 | 1:
            values["birthday"] = PartialDate(year, month, day)
        case 2:
            values |= {"birthday": PartialDate(year, month, day), "birthday_calendar": "lunar"}
        case 3:
            values["birthday"] = PartialDate(year, month if at % 2 else None)
    if at == 10:
        values["birthday"] = PartialDate(1960, 2, 29)
    if at == 12:
        # The fourth lunar month of 2027 has 30 days, the fifth 29.
        values |= {"birthday": PartialDate(1960, 5, 30), "birthday_calendar": "lunar"}
    values["deceased"] = at % 23 == 0
    values["do_not_contact"] = at % 29 == 0
    values["cadence_days"] = 100 + at if at % 7 == 0 else None
    values["tags"] = ("重点",) if at % 11 == 0 else ()
    return values


def association(at: int) -> dict[str, Any]:
    """The association of that number."""
    return {
        "name": f"同乡会{at:03d}",
        "next_election": date(FIRST + dt.timedelta(days=5 * at)) if at % 2 else None,
        "founded": PartialDate(1980 + at % 11, at % 12 + 1, at % 28 + 1),
        "term_start": date(FIRST + dt.timedelta(days=3 * at - 60)) if at % 3 else None,
        "state": "dissolved" if at % 13 == 0 else "active",
    }


def visit(at: int) -> dict[str, Any]:
    """The visit of that number; three days long."""
    start = FIRST + dt.timedelta(days=9 * at - 20)
    return {
        "title": f"考察团{at:02d}", "start": date(start), "end": date(start + 2 * ONE),
        "kind": "investment" if at % 2 else "home",
        "state": "cancelled" if at % 9 == 0 else "confirmed",
    }  # fmt: skip


def project(at: int) -> dict[str, Any]:
    """The lead of that number."""
    stage = ("lead", "negotiation", "signed", "ended")[at % 4]
    return {
        "name": f"项目{at:02d}", "stage": stage,
        "stage_since": date(FIRST + dt.timedelta(days=8 * at - 40)),
        "next_date": date(FIRST + dt.timedelta(days=10 * at)) if at % 3 == 0 else None,
        "expected_signing": date(FIRST + dt.timedelta(days=7 * at)) if at % 5 == 0 else None,
    }  # fmt: skip


def gift(at: int) -> dict[str, Any]:
    """The gift of that number."""
    state = ("arrived", "accepted", "building")[at % 3]
    day = FIRST + dt.timedelta(days=11 * at - 90)
    return {"title": f"捐赠{at:02d}", "state": state, "date": date(day)}


def agreement(at: int) -> dict[str, Any]:
    """The agreement of that number."""
    return {
        "name": f"协议{at:02d}", "state": "ended" if at % 7 == 0 else "signed",
        "signed": PartialDate(2020 + at % 5, at % 12 + 1, at % 28 + 1),
        "expires": date(FIRST + dt.timedelta(days=14 * at)),
    }  # fmt: skip


LETTERS = 24


def letter(at: int) -> dict[str, Any]:
    """Something noted about the person of that number; the numbers of people begin with 0."""
    texts = ("寄来感谢信", "家人病故", "信访反映房屋纠纷", "转交提案线索")
    return {
        "summary": f"{texts[at % 4]}{at:02d}", "direction": "in" if at % 4 == 0 else "",
        "date": date(FIRST + dt.timedelta(days=6 * at - 12)),
        "about": (Link("person", -1 - at, f"侨{at:03d}"),),
    }  # fmt: skip


def post(at: int) -> dict[str, Any]:
    """A post whose holder is the person of that number."""
    return {
        "post": "法律顾问" if at % 2 else "理事",
        "person": (Link("person", -1 - at, f"侨{at:03d}"),),
        "organisation": (Link("association", -1001 - at, f"同乡会{at:03d}"),),
        "end": date(FIRST + dt.timedelta(days=20 * at)),
        "ended": at % 6 == 0,
    }


POSTS = 18
AGREEMENTS = 25


def fill(library: Library) -> None:
    """Write the book; every kind's ids begin with 1."""
    plan = (
        ("person", PEOPLE, person, 0), ("association", ASSOCIATIONS, association, 1000),
        ("visit", VISITS, visit, 2000), ("project", PROJECTS, project, 3000),
        ("donation", GIFTS, gift, 4000), ("agreement", AGREEMENTS, agreement, 5000),
        ("interaction", LETTERS, letter, 6000), ("position", POSTS, post, 7000),
    )  # fmt: skip
    changes = [
        Create(kind, -1 - base - at, make(at))
        for kind, number, make, base in plan
        for at in range(number)
    ]
    library.apply(ChangeSet("Fill", changes))


def workdays(day: dt.date, count: int) -> dt.date:
    """`count` working days before (negative) or after a day."""
    step = ONE if count > 0 else -ONE
    while count:
        day += step
        if day.weekday() < 5 and day.isoformat() not in OFF:
            count -= 1 if count > 0 else -1
    return day


def arising(
    rule: str,
    kind: str,
    record: int,
    day: dt.date,
    steps: dict[str, str],
    *,
    standing: bool = False,
) -> Iterator[Expected]:
    """What one occasion makes in the year; `steps`: +3 or -7w -> subject."""
    late = None
    for key, subject in steps.items():
        count = int(key.removesuffix("w"))
        due = workdays(day, count) if key.endswith("w") else day + dt.timedelta(days=count)
        if due < FIRST:
            late = (rule, kind, record, FIRST.isoformat(), subject)
        elif due <= LAST + LEAD:
            yield rule, kind, record, due.isoformat(), subject
    if late and (standing or day >= FIRST):
        yield late


def gone(at: int) -> bool:
    """Whether nothing may arise for the person of that number."""
    return at % 23 == 0 or at % 29 == 0


def expected() -> Iterator[Expected]:
    """Everything that must arise from the first to the last day."""
    yield from _people()
    yield from _festivals()
    yield from _associations()
    yield from _visits()
    yield from _projects()
    yield from _gifts_and_agreements()
    yield from _notes_and_posts()


def _birthdays(at: int) -> Iterable[dt.date]:
    values = person(at)
    born = values.get("birthday")
    if born is None or born.day is None:
        return []
    if values.get("birthday_calendar") != "lunar":
        return [dt.date(year, born.month, min(born.day, 28) if born.month == 2 else born.day)
                for year in (2026, 2027)]  # fmt: skip
    days = []
    for (year, month), first in LUNAR_MONTHS.items():
        begins = dt.date.fromisoformat(first)
        following = LUNAR_MONTHS.get((year + month // 12, month % 12 + 1))
        length = (dt.date.fromisoformat(following) - begins).days if following else 29
        if month == born.month:
            days.append(begins + dt.timedelta(days=min(born.day, length) - 1))
    return days


def _people() -> Iterator[Expected]:
    talked = {at: FIRST + dt.timedelta(days=6 * at - 12) for at in range(LETTERS)}
    for at in range(PEOPLE):
        if gone(at):
            continue
        name = f"侨{at:03d}"
        for day in _birthdays(at):
            if day >= FIRST:
                yield from arising("birthday", "person", at + 1, day, {"0": f"生日问候：{name}"})
        if at % 7 == 0:
            quiet = talked.get(at, FIRST) + dt.timedelta(days=100 + at)
            text = f"已超过{100 + at}天未联系：{name}"
            yield from arising("contact_due", "person", at + 1, quiet, {"0": text}, standing=True)


def _festivals() -> Iterator[Expected]:
    living = [at for at in range(PEOPLE) if not gone(at)]
    for line in FESTIVALS.strip().splitlines():
        name, iso, *places = line.split()
        day = dt.date.fromisoformat(iso)
        keeping = [at for at in living if places == ["*"] or COUNTRIES[at % 6] in places]
        steps = {
            "-30": f"拟定{name}问候名单（{len(keeping)}人）",
            "-7w": f"审定{name}问候函", "-3w": f"发出{name}问候",
        }  # fmt: skip
        yield from arising("festival", "", 0, day, steps)
        for at in keeping:
            if at % 11 == 0:
                steps = {"-3w": f"{name}问候：侨{at:03d}"}
                yield from arising("festival_key", "person", at + 1, day, steps)


def _associations() -> Iterator[Expected]:
    for at in range(ASSOCIATIONS):
        if at % 13 == 0:
            continue
        record, name = at + 1, f"同乡会{at:03d}"
        if at % 2:
            steps = {"-60": f"核实换届安排：{name}", "-30": f"了解候任班子：{name}",
                     "-10": f"拟写并发出换届贺函：{name}"}  # fmt: skip
            day = FIRST + dt.timedelta(days=5 * at)
            yield from arising("election", "association", record, day, steps)
        if at % 3:
            day = FIRST + dt.timedelta(days=3 * at - 60)
            steps = {"+30": f"核对新班子名录，寄新年度联系卡：{name}"}
            yield from arising("term_start", "association", record, day, steps)
        for year in (2026, 2027):
            years = year - 1980 - at % 11
            if years % 5 == 0:
                day = dt.date(year, at % 12 + 1, at % 28 + 1)
                steps = {"-30": f"成立{years}周年，拟贺信：{name}"}
                yield from arising("founded", "association", record, day, steps)


def _visits() -> Iterator[Expected]:
    for at in range(VISITS):
        if at % 9 == 0:
            continue
        name, start = f"考察团{at:02d}", FIRST + dt.timedelta(days=9 * at - 20)
        before = {"-7": f"拟定接待方案：{name}", "-3": f"落实会务、席签、车辆：{name}",
                  "-1": f"核对航班车次：{name}"}  # fmt: skip
        after = {"+3": f"写接待总结，发感谢函：{name}", "+30": f"回访：{name}"}
        chain = {"+1": f"致谢：{name}", "+7": f"寄送补充材料：{name}",
                 "+15": f"电话追踪：{name}", "+31": f"热线追踪：{name}"}  # fmt: skip
        yield from arising("visit_before", "visit", at + 1, start, before)
        yield from arising("visit_after", "visit", at + 1, start + 2 * ONE, after)
        if at % 2:
            yield from arising("survey_after", "visit", at + 1, start + 2 * ONE, chain)


def _projects() -> Iterator[Expected]:
    for at in range(PROJECTS):
        stage = ("lead", "negotiation", "signed", "ended")[at % 4]
        if stage == "ended":
            continue
        record, name = at + 1, f"项目{at:02d}"
        idle = FIRST + dt.timedelta(days=8 * at - 40 + SILENCE[stage])
        days = SILENCE[stage]
        steps = {"-7": f"再过7天满{days}天无进展：{name}", "0": f"已满{days}天无进展：{name}"}
        yield from arising("project_idle", "project", record, idle, steps, standing=True)
        if stage == "lead":
            steps = {"+1": f"一天内响应线索：{name}", "+3": f"三天内研判：{name}",
                     "+7": f"一周内反馈：{name}", "+14": f"报送进展：{name}"}  # fmt: skip
            yield from arising("project_new", "project", record, FIRST, steps)
        if at % 3 == 0:
            day = FIRST + dt.timedelta(days=10 * at)
            yield from arising("project_next", "project", record, day, {"0": f"项目下一步：{name}"})
        if at % 5 == 0:
            day = FIRST + dt.timedelta(days=7 * at)
            steps = {"-30": f"预计30天内签约，列出签约清单：{name}"}
            yield from arising("project_signing", "project", record, day, steps)


def _gifts_and_agreements() -> Iterator[Expected]:
    for at in range(GIFTS):
        name, day = f"捐赠{at:02d}", FIRST + dt.timedelta(days=11 * at - 90)
        match at % 3:
            case 0:
                steps = {"+30": f"办理侨捐备案：{name}"}
                yield from arising("donation", "donation", at + 1, day, steps)
            case 1:
                steps = {"+90": f"报侨捐确认手续：{name}"}
                yield from arising(
                    "donation_accepted", "donation", at + 1, day, steps, standing=True
                )
            case 2:
                steps = {"0": f"了解工程进度并拍照：{name}"}
                for month in range(8, 28):
                    year, index = 2026 + month // 12, month % 12 + 1
                    monthly = dt.date(year, index, _day_within(year, index, day.day))
                    if monthly > day and monthly >= FIRST:
                        made = "donation_building", "donation", at + 1, monthly, steps
                        yield from arising(*made)
    for at in range(AGREEMENTS):
        if at % 7 == 0:
            continue
        name = f"协议{at:02d}"
        steps = {"-90": f"商谈续签：{name}", "-30": f"落实续签：{name}"}
        day = FIRST + dt.timedelta(days=14 * at)
        yield from arising("agreement_expiry", "agreement", at + 1, day, steps)
        for year in (2026, 2027):
            steps = {"0": f"友好协议{year - 2020 - at % 5}周年，安排往来：{name}"}
            day = dt.date(year, at % 12 + 1, at % 28 + 1)
            if day >= FIRST:
                yield from arising("agreement_signed", "agreement", at + 1, day, steps)


def _day_within(year: int, month: int, day: int) -> int:
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return min(day, (following - ONE).day)


def _notes_and_posts() -> Iterator[Expected]:
    for at in range(LETTERS):
        if gone(at):
            continue
        values, record = letter(at), at + 1
        day, name = FIRST + dt.timedelta(days=6 * at - 12), values["summary"]
        rule, steps = (
            ("letter_in", {"+3w": f"答复来函来访：{name}"}),
            ("must_visit", {"0": f"三必访：{name}"}),
            ("petition", {"+15": f"书面告知信访受理情况：{name}", "+60": f"信访办结期限：{name}"}),
            ("motion", {"+60": f"催办提案答复：{name}", "+90": f"提案答复期限：{name}"}),
        )[at % 4]
        yield from arising(rule, "interaction", record, day, steps)
    for at in range(POSTS):
        if at % 6 and at % 2 and not gone(at):
            day = FIRST + dt.timedelta(days=20 * at)
            steps = {"-30": "办理续聘：法律顾问"}
            yield from arising("position_end", "position", at + 1, day, steps)
