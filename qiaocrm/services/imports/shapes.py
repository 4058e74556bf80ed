"""What the cells of a column look like: the evidence beside its heading."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise

from qiaocrm.domain.choices import Choice, StageChoice
from qiaocrm.domain.kinds import Amount, Context, Country, Date, Flag, Integer, Kind, Ordinal
from qiaocrm.domain.manifold import Emails, Phones
from qiaocrm.language import (
    countries,
    dates,
    emails,
    hans,
    names,
    organisations,
    phones,
    posts,
    text,
)
from qiaocrm.services.imports import lines
from qiaocrm.services.imports.setting import Setting
from qiaocrm.sheets.model import Cell

_SAMPLE = 60
_COMPANY = re.compile(
    r"公司|集团|株式会社|会社|企业|工厂|[工商]厂|厂$|银行|事务所|酒店|餐[馆厅]|商[行店]|贸易行|\b(?:inc|ltd|llc|corp|corporation|co|company|gmbh|bhd|pte|plc|group|holdings?|"
    r"trading|limited|enterprises?)\b",
    re.IGNORECASE,
)
_ASSOCIATION = re.compile(
    r"(?:同乡会|商会|总会|协会|联谊会|联合会|促进会|宗亲会|校友会|妇女会|青年会|会馆|公会|公所|学会|统促会|和统会|联谊总会|互助会|华联会|学联|侨团|乡亲会|慈善会|总商会|联合总会|"
    r"善堂|社团|基金会|聯誼會|同鄉會|總會|會館|商會|協會|聯合會|促進會|宗親會|校友會|會|会|堂)(?:[(（].*[)）])?$|\b(?:association|society|chamber|federation|council|union|guild|alliance)\b",
    re.IGNORECASE,
)
_NOT_ASSOCIATION = re.compile(
    r"公司|集团|归国华侨联合会$|委员会$|大会$|董事会$|理事会$|晚会$|酒会$|茶话会$|座谈会$|宴会$|聚会$|(?<!青)年会$|机会$|社会$"
)
_TICKS = frozenset("√✓✔☑×✗✘")
_ID_NUMBER = re.compile(r"[1-9]\d{5}(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d{4}[\dXx]|[EGDPHMeg]\d{8}")
_ACTIVE_POST = re.compile(
    r"会长|主席|理事|监事|秘书长|顾问|司库|财政|会员|干事|堂主|馆长|社长|团长|president|secretary|treasurer|member|chairman",
    re.IGNORECASE,
)
_COMPANY_POST = re.compile(
    r"董事|总经理|经理|总裁|总监|厂长|店长|行长|ceo|cfo|cto|coo|manager|director|合伙人|创始人|老板|业主|法人",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"(?:第)?[\d,]{1,9}\s*(?:余|多)?(?:人|名|位|个|家|年|届|天|次|人次)?(?:左右|以上)?"
)


def is_company(typed: str) -> bool:
    """Whether the text names a company (公司, 集团, Inc)."""
    return bool(_COMPANY.search(typed)) and not (
        _ASSOCIATION.search(typed) and not typed.endswith(("公司", "集团"))
    )


def is_association(typed: str) -> bool:
    """Whether the text names an association (同乡会, 商会, Association)."""
    s = text.clean(typed)
    return (
        len(s) >= 3
        and bool(_ASSOCIATION.search(s))
        and not _NOT_ASSOCIATION.search(s)
        and not posts.is_post(s)
    )


def is_association_post(typed: str) -> bool:
    """Whether the text is a post (职务) of an association rather than of a company."""
    s = hans.to_simplified(typed)
    return bool(_ACTIVE_POST.search(s)) and not _COMPANY_POST.search(s)


class Shape:
    """The filled cells of one column, and the share of them that could be this or that."""

    def __init__(
        self,
        cells: Sequence[Cell],
        setting: Setting,
        unit: str | None = None,
        habit: bool | None = None,
    ) -> None:
        """`habit` is the order of day and month in the heading's language, where all keep one."""
        self._cells = cells
        self._habit = habit
        self._stages = setting.stages
        self._context = Context(setting.today, None, unit, own=setting.own)
        self._shares: dict[object, float] = {}

    @cached_property
    def sample(self) -> list[Cell]:
        """Up to 60 cells that hold something, evenly from the whole column."""
        step = max(1, len(self._cells) // (4 * _SAMPLE))
        filled = [cell for cell in self._cells[::step] if _says_something(cell)]
        if len(filled) < _SAMPLE and step > 1:
            filled = [cell for cell in self._cells if _says_something(cell)]
        return filled[:: max(1, len(filled) // _SAMPLE)][:_SAMPLE]

    @cached_property
    def texts(self) -> list[str]:
        """The sample as text."""
        return [lines.cell_text(cell) for cell in self.sample]

    def share(self, name: str, test: Callable[[str], object]) -> float:
        """The share of the sample that passes a test, kept under `name`; 0 for an empty column."""
        if name not in self._shares:
            passed = sum(1 for typed in self.texts if test(typed))
            self._shares[name] = passed / len(self.texts) if self.texts else 0.0
        return self._shares[name]

    def reads_as(self, kind: Kind) -> float:
        """The share of the sample that the kind understands without doubt."""
        if kind not in self._shares:
            passed = sum(1 for cell in self.sample if self._understood(kind, cell))
            self._shares[kind] = passed / len(self.sample) if self.sample else 0.0
        return self._shares[kind]

    def _chosen(self, kind: Choice, typed: str) -> bool:
        return bool(kind.parse(typed, self._context).value)

    def _understood(self, kind: Kind, cell: Cell) -> bool:
        typed = lines.cell_text(cell)
        if isinstance(kind, Choice):
            ticked = typed in _TICKS and kind.knows("是") and kind.knows("否")
            return (
                ticked
                or self._chosen(kind, typed)
                or any(self._chosen(kind, part) for part in re.split(r"[/、，,（(]", typed) if part)
            )
        if isinstance(kind, StageChoice):
            return bool(self._stages.parse(typed).value)
        if isinstance(kind, Date):
            return _is_date(cell, self._context.today)
        if isinstance(kind, Country):
            return bool(
                countries.code(typed) or countries.place(typed)[0] or countries.codes(typed)
            )
        if isinstance(kind, Phones):
            return _is_phone(cell)
        if isinstance(kind, Emails):
            return "@" in typed and bool(emails.read(typed)[0])
        if isinstance(kind, Ordinal):
            return kind.parse(cell, self._context).value is not None
        if isinstance(kind, Integer):
            return kind.parse(cell, self._context).value is not None or bool(
                _SMALL.fullmatch(typed)
            )
        if isinstance(kind, Amount | Flag):
            parsed = kind.parse(cell, self._context)
            return parsed.value not in (None, False) or parsed.doubt is None
        return True

    def persons(self) -> float:
        """The share that names persons."""
        return self.share(
            "persons",
            lambda typed: any(names.looks_like_person(one.name) for one in names.people(typed)[:3]),
        )

    def companies(self) -> float:
        """The share that names companies."""
        return self.share("companies", is_company)

    def associations(self) -> float:
        """The share that names associations."""
        return self.share("associations", is_association)

    def organisations(self) -> float:
        """The share that names organisations of any sort."""
        return self.share(
            "organisations",
            lambda typed: organisations.looks_like_organisation(typed) or is_association(typed),
        )

    def posts(self) -> float:
        """The share that are posts (职务)."""
        return self.share("posts", posts.is_post)

    def association_posts(self) -> float:
        """The share that are posts of an association rather than of a company."""
        return self.share("association posts", is_association_post)

    def counts_up(self) -> bool:
        """Whether the cells run 1, 2, 3 …, perhaps anew in each section."""
        numbers = [
            int(typed) if typed.isdecimal() and len(typed) < 7 else None
            for typed in map(lines.cell_text, self._cells[:400])
            if typed
        ]
        if not numbers or None in numbers:
            return False
        steps = sum(1 for a, b in pairwise(numbers) if b == (a or 0) + 1 or b == 1)
        return numbers[0] == 1 and steps >= 0.9 * (len(numbers) - 1)

    def names_minguo(self) -> bool:
        """Whether a cell counts its year from the founding of the Republic: 民國67年."""
        return self.share("minguo", re.compile("民[國国]").search) > 0

    def id_numbers(self) -> bool:
        """Whether these are numbers of identity cards or passports."""
        return self.share("id numbers", _ID_NUMBER.fullmatch) >= 0.6

    def gone_by(self) -> float:
        """The share of days before today."""
        today = self._context.today

        def is_past(typed: str) -> bool:
            start = dates.range_of(typed, today=today)[0].date
            return start is not None and start.last_day() < today

        return self.share("gone by", is_past)

    def day_first(self) -> bool | None:
        """What dates such as 23/04/2024 in the column say of the order; None where nothing does."""
        found = [
            match
            for typed in map(lines.cell_text, self._cells)
            if (match := re.match(r"(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)", typed))
        ]
        firsts = any(int(match[1]) > 12 for match in found)
        seconds = any(int(match[2]) > 12 for match in found)
        return firsts if firsts != seconds else None if firsts else self._habit


_PHONES = Phones()


def _says_something(cell: Cell) -> bool:
    return (
        cell is not None
        and not lines.is_empty(cell)
        and not (isinstance(cell, str) and text.is_blank_mark(cell))
    )


def _is_date(cell: Cell, today: dt.date) -> bool:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return 1850 <= cell <= 2100 or 20000 <= cell <= 60000 or 185001 <= cell <= 21001231
    if isinstance(cell, dt.date):
        return True
    start, _end = dates.range_of(cell, today=today) if isinstance(cell, str) else (None, None)
    return bool(start and (start.date or start.month_day or start.lunar))


def _is_phone(cell: Cell) -> bool:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return 1e6 <= abs(cell) < 1e16
    typed = lines.cell_text(cell)
    if sum(sign.isdigit() for sign in typed) < 5:
        return False
    return bool(phones.read(typed, country=None)[0]) and not re.fullmatch(
        r"\d{4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?|\d{4}|.*万元?|.*@.*\.(?:com|org|jp)", typed
    )
