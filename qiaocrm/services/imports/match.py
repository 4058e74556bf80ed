"""Whom a row means: the record on file, or one that an earlier row made, and how sure that is.

A name alone never makes two people one. What is between sure and impossible is for the officer,
with the candidates named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qiaocrm.base.i18n import N_
from qiaocrm.domain.registry import entity
from qiaocrm.language import text
from qiaocrm.services.imports import keys, likeness
from qiaocrm.services.imports.desk import Desk, Met
from qiaocrm.services.imports.draft import Problem
from qiaocrm.services.imports.likeness import Account, Likeness, Names, in_words
from qiaocrm.services.imports.merging import is_blank, says
from qiaocrm.services.imports.subject import Subject

NAMESAKE = N_(
    "somebody of this name is on record already; nothing else shows that it is the same person"
)
UNSURE = N_(
    "perhaps somebody on record ({why}), but other particulars differ or are too few to be sure"
)
LOOKALIKE = N_("somebody on record may be the same person: compare names and contacts")
IN_FILE = N_("row {row} may be about the same person")
SAME_NAME = N_("same name, nothing else known")
NOTHING_NEW = N_("same name, and all that the row tells is on record")
MOST_CANDIDATES = 5

_PLAIN = frozenset(
    """
    name name_traditional name_foreign pinyin gender country nationality honorific merchant tags
    remark source owner extra script
    """.split()
)
"""Fields that tell little of who somebody is."""

_DIRECT = ("same", "foreign")
"""How names compare that need no pinyin."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record on file that a row may mean: its points, the reasons (msgids), and what tells it
    from its namesakes.
    """

    id: int
    title: str
    points: int
    reasons: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """The record that a row surely means, or the candidates and what is doubtful.

    `full` tells that the record has all that the row says.
    """

    subject: Subject | None = None
    reasons: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    doubt: str = ""
    details: Mapping[str, object] = field(default_factory=dict)
    full: bool = False

    def problem(self, value: str) -> Problem:
        """What the officer should decide."""
        return Problem("", value, self.doubt, details=self.details)


NONE = Match()
_NOWHERE: frozenset[tuple[str, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Reasons:
    """Reasons within a sentence; in words when that is shown."""

    reasons: tuple[str, ...]

    def __str__(self) -> str:
        return in_words(self.reasons)


def meet(desk: Desk, values: Mapping[str, Any]) -> Met:
    """The keys under which a person is looked up and found again, and who on file has one of them."""
    found = keys.person_names(values)
    if desk.spells:
        found += keys.spellings(values)
    found += keys.ways(values)
    return Met(found, tuple(desk.ids("person", found)))


def person(
    desk: Desk,
    values: Mapping[str, Any],
    company: str,
    associations: Iterable[Subject],
    *,
    bare: bool = False,
    met: Met | None = None,
) -> Match:
    """The person whom the values mean; those on file come first.

    `met` is whom they may mean, where that is known already. `bare` is a mention that knows
    nothing but a name, perhaps a country: it may mean the only person of that name.
    """
    met = met or meet(desk, values)
    stored, made = desk.loaded("person", met.ids), desk.made("person", met.keys)
    if not stored and not made:
        return NONE
    places = frozenset((place.kind, place.id) for place in associations)
    told = _Told(desk, values, Account(values.get, company, places), bare)
    found = told.choose(stored)
    if found.subject is not None or not made:
        return found
    inside = told.choose(made, alone=not stored)
    return found if found.candidates and inside.subject is None else inside


@dataclass(frozen=True, slots=True)
class _Told:
    """What a row tells of a person, for comparing."""

    desk: Desk
    values: Mapping[str, Any]
    account: Account
    bare: bool

    def choose(self, subjects: Sequence[Subject], *, alone: bool = True) -> Match:
        """The one whom the row means; `alone` tells that nobody else of that name is known."""
        # Names first: most of those who share a number with somebody are called otherwise.
        name = str(self.values.get("name") or "")
        ours = text.fold(name) if text.has_cjk(name) else ""
        named = [(names, one) for one in subjects if (names := self._called(ours, one)) != "clash"]
        if not named:
            return NONE
        if same := self._nothing_new([one for names, one in named if names in _DIRECT]):
            return same
        # A mention of a bare name counts its namesakes, however little they have in common.
        least = 0 if self.bare else likeness.POSSIBLE
        weighed = [
            (found, one)
            for names, one in named
            if (found := likeness.weigh(names, self.account, _account(self.desk, one), least))
        ]
        weighed.sort(key=lambda pair: -pair[0].points)
        if sure := [pair for pair in weighed if pair[0].points >= likeness.SURE]:
            best, subject = min(sure, key=lambda pair: pair[0].names not in _DIRECT)
            return Match(subject, best.reasons)
        return (alone and self._only_one(weighed)) or _possible(weighed)

    def _called(self, ours: str, one: Subject) -> Names:
        """How the names compare; `ours` is the row's Chinese one, folded."""
        if ours and (theirs := one.chinese):
            return likeness.compare_chinese(ours, theirs)
        return likeness.compare_names(self.account.get, one.known)

    def _nothing_new(self, subjects: Sequence[Subject]) -> Match | None:
        """A namesake who has all that the row tells: to take the two for one changes nothing.

        This is why a file that comes a second time makes nothing twice.
        """
        little = self._tells_nothing()
        for one in subjects:
            if self._holds(one) and (not little or _is_plain(self.desk, one)):
                return Match(one, (SAME_NAME if little else NOTHING_NEW,), full=True)
        return None

    def _holds(self, one: Subject) -> bool:
        get = one.known
        for key, value in self.values.items():
            known = get(key)
            if known != value and not is_blank(value) and not _tells(key, known, value):
                return False
        if self.account.company and "company" not in self.values:
            return False
        places = self.account.places
        return not places or places <= _places(self.desk, one)

    def _tells_nothing(self) -> bool:
        """Whether the row knows little more than a name."""
        account = self.account
        return not (account.company or account.places) and all(
            key in _PLAIN or is_blank(value) for key, value in self.values.items()
        )

    def _only_one(self, weighed: Sequence[tuple[Likeness, Subject]]) -> Match | None:
        """Whom a mention of a bare name means: the only namesake, where nothing differs."""
        same = [pair for pair in weighed if pair[0].names in _DIRECT]
        if not self.bare or len(same) != 1 or same[0][0].points < likeness.POSSIBLE:
            return None
        return Match(same[0][1], (SAME_NAME,))


def _tells(key: str, known: Any, value: Any) -> bool:
    """Whether a record's value tells what the row does; a name may be in other signs."""
    if key == "name":
        return text.fold(str(known or "")) == text.fold(str(value))
    return says(known, value)


def _account(desk: Desk, one: Subject) -> Account:
    links = one.known("company") or ()
    return Account(one.known, links[0].text if links else "", _places(desk, one))


def _places(desk: Desk, one: Subject) -> frozenset[tuple[str, int]]:
    """The organisations in which the person holds posts; for one on file, those on file."""
    held = desk.held(one)
    if not held:
        return _NOWHERE
    return frozenset(
        place
        for _post, place, position in held
        if one.record is None or position.record is not None
    )


def _is_plain(desk: Desk, one: Subject) -> bool:
    specs = entity("person").specs
    return not _places(desk, one) and all(
        key in _PLAIN or is_blank(one.known(key)) for key in specs
    )


def _about(one: Subject) -> str:
    """Company, city and number of somebody on record."""
    company, phones = one.known("company"), one.known("phones")
    told = (company and company[0].text, one.known("city"), phones and phones[0].raw)
    return " · ".join(word for word in told if word)


def _possible(weighed: Sequence[tuple[Likeness, Subject]]) -> Match:
    """The candidates where the officer should decide, the likeliest first."""
    likely = [(found, one) for found, one in weighed if found.points >= likeness.POSSIBLE]
    if not likely:
        return NONE
    candidates = tuple(
        Candidate(one.id, one.name, found.points, found.reasons, _about(one))
        for found, one in likely[:MOST_CANDIDATES]
        if one.id > 0
    )
    first, subject = likely[0]
    if subject.row:
        return Match(doubt=IN_FILE, details={"row": subject.row})
    if first.names not in _DIRECT:
        return Match(candidates=candidates, doubt=LOOKALIKE)
    if len(first.reasons) == 1:
        return Match(candidates=candidates, doubt=NAMESAKE)
    return Match(candidates=candidates, doubt=UNSURE, details={"why": Reasons(first.reasons)})
