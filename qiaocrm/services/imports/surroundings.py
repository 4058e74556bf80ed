"""What stands around a table and holds for its rows: sections, the sheet's name, the titles."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from qiaocrm.domain.kinds import Date
from qiaocrm.language import countries, dates, hans, text
from qiaocrm.language.dates import PartialDate
from qiaocrm.services.imports import lines
from qiaocrm.services.imports.mapping import Column, kind_of
from qiaocrm.services.imports.shapes import is_association, is_association_post
from qiaocrm.services.imports.tables import FoundTable
from qiaocrm.services.imports.targets import Target

SECTION = "分组"
"""The heading under which a section that no field understands is kept with the record."""

_AFTER_NAME = re.compile(
    r"[\s(（]*(?:第?\s*[\d一二三四五六七八九十首]+\s*届)?[)）\s]*(?:全体)?(?:会董|会友|理监事|正副会长|理事|监事|会员|成员|领导|班子|常务理事|骨干|主要|负责人|职员|执委|委员|通讯录|通訊錄|名单|名册|名錄|名录|一览表|"
    r"联络|联系|人员|会|领导班子|机构|情况|登记|信息|统计|组织).*$"
)
_NO_NAME = re.compile(r"[:：,，。]|附件|市侨联|省侨联|海外")
_TERM = re.compile(r"第\s*([\d一二三四五六七八九十]+)\s*届|(首)届")
_SPAN = re.compile(r"((?:19|20)\d{2})\s*年?\s*[—–\-~～－至到]+\s*((?:19|20)\d{2})")
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)(?:年)?")
_ABOUT_COUNTRY = re.compile(
    r"(?:的)?(?:海外)?(?:华侨华人)?(?:社团|侨团|客商|侨商|侨领|侨胞|人士|通讯录|名单|名册|名录|名簿|组|片区)+$"
)

_EDITION = re.compile(r"^(?:\d{4}年?度?)|[(（][^()（）]*[)）]$")
_CAME_FROM = re.compile(r"归|回国|回乡|来访|来[华湘]|访问|赴|出访|侨眷|侨属|签证|中国")
_SECTION_YEAR = re.compile(r"((?:19|20)\d\d)年度?")
_LONGEST = 40
"""Signs of the longest line that may be no more than a country's name."""

_LOOKED_AT = 200
"""Rows whose dates are looked at for their year."""

Term = tuple[PartialDate, PartialDate]
"""The first and the last year of a term of office."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What titles and sheet name say of all rows; empty where they say nothing for sure."""

    country: str = ""
    association: str = ""
    term_number: int | None = None
    term: Term | None = None
    year: int | None = None
    home: str = ""
    """The country in whose manner numbers are written: 菲律宾示例华校教师名录."""

    def country_of(self, sections: Sequence[str]) -> str | None:
        """The country that the innermost section names, or the sheet."""
        for section in reversed(sections):
            if found := section_country(section):
                return found
        return self.country or None


def section_year(sections: Sequence[str]) -> int | None:
    """The year that the innermost section of that kind is: 2021年; None where none is one."""
    for section in reversed(sections):
        if match := _SECTION_YEAR.fullmatch(section):
            return int(match[1])
    return None


def section_country(section: str) -> str:
    """The country that a section's name is, alone, as 日本社团 or as 旅日僑領名冊（2024年）; empty
    where it is none.
    """
    s = text.clean(section)
    if len(s) > _LONGEST:
        return ""
    if found := countries.code(s):
        return found
    bare = _EDITION.sub("", hans.to_simplified(s))
    bare = _ABOUT_COUNTRY.sub("", bare)
    return countries.code(bare) or _live_in(bare)


def _live_in(words: str) -> str:
    """The country of 旅日, 在法 and 留英, where a list of people is called so."""
    return countries.code(words[1:]) or "" if words[:1] in ("旅", "在", "留") else ""


def around(table: FoundTable, kind: str, columns: Sequence[Column], file_name: str) -> Surroundings:
    """Read the titles and the sheet's name, for what no column of the table tells."""
    held = {column.target.field for column in columns if column.target and not column.target.part}
    parts = {(column.target.field, column.target.part) for column in columns if column.target}
    told = [*table.titles[-4:], table.sheet, file_name.rsplit(".", 1)[0]]
    years = {int(match[1]) for line in told for match in _YEAR.finditer(line) if len(line) <= 80}
    country = ""
    if "country" not in held and ("investors", "country") not in parts:
        last = table.titles[-1] if table.titles else ""
        section = lines.section_of(last)
        country = section_country(table.sheet) or section_country(section[1] if section else last)
    association, number, term = "", None, None
    if (
        kind == "person"
        and "association" not in held
        and (("company" not in held and "org_post" not in held) or _posts_of_one(table, columns))
    ):
        association, number, term = _association([*reversed(table.titles), table.sheet])
    year = (
        years.pop() if len(years) == 1 else None if years else _year_of_dates(table, kind, columns)
    )
    home = countries.place(association)[0] or _home(table.titles[-2:]) or ""
    return Surroundings(country, association, number, term, year, home)


def _home(titles: Sequence[str]) -> str:
    """The country with which a title begins, unless it tells of people who came from there."""
    for title in reversed(titles):
        s = text.clean(title)
        if len(s) <= _LONGEST and not _CAME_FROM.search(hans.to_simplified(s)):
            found, rest = countries.place(_EDITION.sub("", s))
            if found and rest:
                return found
    return ""


def _year_of_dates(table: FoundTable, kind: str, columns: Sequence[Column]) -> int | None:
    """The year of all dates of the table that tell theirs, for those that do not; None for several."""
    years: set[int] = set()
    for column in columns:
        if column.target and isinstance(kind_of(kind, column.target), Date):
            for row in table.rows[:_LOOKED_AT]:
                cell = row.cells[column.place]
                if isinstance(cell, dt.date):
                    years.add(cell.year)
                elif isinstance(cell, str):
                    years |= {int(match[1]) for match in _YEAR.finditer(cell)}
    return years.pop() if len(years) == 1 else None


def _posts_of_one(table: FoundTable, columns: Sequence[Column]) -> bool:
    """Whether the posts beside the companies are held in an association, as its list of officers has."""
    column = next((one for one in columns if one.target == Target("post")), None)
    typed = [lines.cell_text(row.cells[column.place]) for row in table.rows] if column else []
    filled = [one for one in typed if one]
    return bool(filled) and sum(map(is_association_post, filled)) >= 0.8 * len(filled)


def _association(titles: Sequence[str]) -> tuple[str, int | None, Term | None]:
    """The association whose members a title announces, with the term's number and years:
    某某同乡会第五届理事会名单（2024—2028年）.
    """
    nearest = text.clean(titles[0])
    if len(nearest) <= 30 and is_association(nearest) and not _NO_NAME.search(nearest):
        return nearest, None, None
    for line in titles:
        s = text.clean(line)
        plain = hans.to_simplified(s)
        for match in re.finditer(
            r"(?:同乡会|商会|总会|协会|联谊会|联合会|促进会|宗亲会|校友会|会馆|公会|学会)", plain
        ):
            name, rest = s[: match.end()], plain[match.end() :]
            if (
                len(s) <= 50
                and is_association(name)
                and (not rest or _AFTER_NAME.fullmatch(rest))
                and not _NO_NAME.search(name)
            ):
                term = _TERM.search(rest)
                number = dates.term_number(term[0]) if term else None
                return re.sub(r"^\d{4}年?度?\s*", "", name), number, _years_of(rest)
    return "", None, None


def _years_of(told: str) -> Term | None:
    """The years of a term, 2024—2028年, in a title; None where it tells none."""
    match = _SPAN.search(told)
    first, last = (int(match[1]), int(match[2])) if match else (0, 0)
    return (PartialDate(first), PartialDate(last)) if 0 < last - first <= 10 else None
