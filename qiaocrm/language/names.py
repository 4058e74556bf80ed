"""Persons' names as cells hold them: several, with posts, titles, foreign names and 等5人."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from qiaocrm.language import countries, numerals, posts, text
from qiaocrm.language.organisations import looks_like_organisation
from qiaocrm.language.personnames import (
    BEFORE_LETTERS,
    BRACKET,
    HONORIFICS,
    LATIN_NAME,
    SHORT_NAME,
    SIMPLE_POSTS,
    joined,
    looks_like_person,
    person_name,
    split_foreign,
    surely_chinese,
    undress,
)

__all__ = [
    "Person",
    "looks_like_organisation",
    "looks_like_person",
    "people",
    "person_name",
    "split_foreign",
]


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a cell.

    `foreign` is the name in Latin letters, `honorific` 先生 or 博士, `count` the head-count where
    the text says 等5人 (the person and those unnamed), `note` what else stood in brackets.
    """

    name: str
    post: str = ""
    foreign: str = ""
    count: int | None = None
    honorific: str = ""
    note: str = ""


_N = r"(?P<{}>\d{{1,4}}|[一二三四五六七八九十百两]{{1,4}})\s*余?"
_PAIR = r"夫妇|夫婦|伉俪|伉儷|夫妻|姐妹|姊妹|兄弟|兄妹|姐弟|父子|父女|母子|母女"
_AND_OTHERS = re.compile(
    rf"\s*(?:(?:等|及)?一行\s*(?:共|计)?\s*(?:{_N.format('a')}(?:位|名|人次|人))?"
    rf"|等\s*(?:侨领|代表|客商|嘉宾|侨胞|会员|领导|成员|侨商|专家|老师)?(?:共|"
    rf"计)?\s*(?:{_N.format('b')}(?:位|名|人次|人)?)?人?"
    rf"|(?:共|计)\s*{_N.format('c')}(?:位|名|人次|人)|及其他人|(?P<pair>{_PAIR})|et al\.?)$"
)
_NUMBERED = re.compile(
    r"(?:(?<=[\s、，,;；])|^)(?:[（(]?\d{1,2}[)）、.．]|[①-⑳]|[-•●▪])\s*(?=[^\d\s])"
    r"|[（(]\d{1,2}[)）]\s*(?=[\u4e00-\u9fff])"
)
_CLAUSES = re.compile(r"[；;\n。]+|(?<=[）)\u4e00-\u9fff]) {2,}")
_LABEL = re.compile(r"^\s*([^:：\d]{1,24})\s*[:：]\s*(.*)$", re.DOTALL)
_ITEMS = re.compile(r"[、，,/|＆&]+|\s+(?:and|和|及)\s+")
_NO_POSTS = frozenset(("联系人", "联络人", "联络员", "负责人", "代表", "成员"))
"""Words before a colon that name the column, not a post."""
_NUMBER_BESIDE = re.compile(r"(?<=[^\d\s+:：(（-])[\s:：]*[+(]*\d[\d\s()-]{5,}$")
_GENDER = frozenset(("男", "女", "先生", "女士"))


@lru_cache(maxsize=8192)
def _people(typed: str) -> tuple[Person, ...]:
    if SHORT_NAME.fullmatch(typed) and "等" not in typed and not text.is_blank_mark(typed):
        return (Person(typed),)  # too short for a post, a title or a second person
    if len(typed) > 600:
        return (Person(text.clean(typed)),)
    found: list[Person] = []
    cleaned = _NUMBERED.sub("、", joined(text.clean(typed)))
    for clause in _CLAUSES.split(cleaned):
        if clause.strip() and not text.is_blank_mark(clause):
            found += _clause(clause.strip())
    return tuple(found)


def people(typed: str) -> list[Person]:
    """The persons that a cell names, in order; an empty list for a blank.

    Reads 张三、李四 · 会长：张三；秘书长：李四 · 张三(会长) · 张三等5人 · 张　三 ·
    张三（Zhang San）· 陈明远会长. What is no name by any sign is still returned as one, as typed.
    """
    return list(_people(typed))


def _clause(clause: str) -> list[Person]:
    """Persons who share a label such as 会长："""
    labels = list(re.finditer(rf"(?:^|[、，,\s])({SIMPLE_POSTS})\s*[:：]\s*", clause))
    if labels and labels[0].start() == 0:
        ends = [match.start() for match in labels[1:]] + [len(clause)]
        return [
            replace(person, post=person.post or match[1])
            for match, end in zip(labels, ends, strict=True)
            for person in _items(clause[match.end() : end])
        ]
    if match := _LABEL.match(clause):
        label, rest = match[1].strip(), match[2]
        if surely_chinese(label):
            return [_item(f"{label}（{rest}）")]
        found = _items(rest)
        if posts.is_post(label) and label not in _NO_POSTS:
            return [replace(person, post=person.post or label) for person in found]
        return found
    return _items(clause)


def _items(s: str) -> list[Person]:
    """Persons parted by 、 and the like, or by blanks or 和 where both sides are names."""
    s = s.strip(" 、，,;；")
    if not s:
        return []
    if not s.isascii():
        s = BEFORE_LETTERS.sub(" ", s)
    others = _AND_OTHERS.search(s)
    if _is_one_latin_name(s):
        return [_item(s)]
    pieces = _cut(s)
    if others and len(pieces) > 1:
        pieces = _cut(s[: others.start()])
        found = [_item(piece) for piece in pieces]
        return [replace(found[0], count=_number(others)), *found[1:]]
    return [person for piece in pieces if (person := _item(piece)).name or person.foreign]


def _is_one_latin_name(s: str) -> bool:
    """Wu, Tony: one person, surname first."""
    parts = [part.strip() for part in s.split(",")]
    return s.isascii() and len(parts) == 2 and " " not in parts[0] and "" not in parts


def _cut(s: str) -> list[str]:
    """`s` cut between persons, never inside brackets."""
    shape = BRACKET.sub(lambda match: "〓" * len(match[0]), s)
    cuts = [0, *(place for match in _ITEMS.finditer(shape) for place in match.span()), len(s)]
    pieces = [s[cuts[i] : cuts[i + 1]].strip() for i in range(0, len(cuts), 2)]
    if len(pieces) == 2 and "/" in s and (text.has_cjk(pieces[0]) != text.has_cjk(pieces[1])):
        return [f"{pieces[0]} {pieces[1]}"]
    if (
        len(pieces) == 2
        and s.isascii()
        and posts.is_post(pieces[1])
        and not posts.is_post(pieces[0])
    ):
        return [f"{pieces[0]} ({pieces[1]})"]
    out: list[str] = []
    for piece in pieces:
        if piece:
            out += _cut_softly(piece)
    return out


def _cut_softly(piece: str) -> list[str]:
    """张三 李四 and 张三和李四: cut only if every part is a name, or a post beside one."""
    for pattern in (r"\s+", r"[和与及]"):
        parts = [part for part in re.split(pattern, piece) if part]
        names_only = len(parts) > 1 and all(map(surely_chinese, parts))
        if names_only and not looks_like_person(piece):
            return parts
    tokens = piece.split()
    return _with_posts(tokens) if len(tokens) > 1 and text.has_cjk(piece) else [piece]


def _with_posts(tokens: list[str]) -> list[str]:
    """会长 张三 秘书长 李四 · 陈明远会长 李四秘书长: names, the post beside each in brackets."""
    found: list[str] = []
    post_first, post = posts.is_post(tokens[0]) and not _dressed(tokens[0]), ""
    for token in tokens:
        if surely_chinese(token):
            found.append(f"{token}（{post}）" if post else token)
        elif _dressed(token):
            found.append(token)
        elif posts.is_post(token):
            if post_first:
                post = token
            elif found and not found[-1].endswith("）"):
                found[-1] += f"（{token}）"
            else:
                return [" ".join(tokens)]
        else:
            return [" ".join(tokens)]
    return found or [" ".join(tokens)]


def _dressed(token: str) -> bool:
    """Whether it is a name with its post or title: 陈明远会长, 张三先生."""
    name, honorific, post = undress(token)
    return bool(honorific or post) and surely_chinese(name)


def _number(match: re.Match[str]) -> int | None:
    """The head-count of 等5人, 一行5人, 夫妇."""
    found = match.groupdict()
    if found["pair"]:
        return 2
    number = found["a"] or found["b"] or found["c"]
    if not number:
        return None
    return int(number) if number.isdecimal() else numerals.value(number)


def _item(s: str) -> Person:
    """One person with what stands beside the name."""
    s = s.strip(" 、，,;；:：")
    count, number = None, _NUMBER_BESIDE.search(s)
    if number:
        s = s[: number.start()]
    others = _AND_OTHERS.search(s)
    if others and others.start() >= 2:
        count, s = _number(others), s[: others.start()].strip()
    person = Person("", count=count)
    notes = [number[0].strip(" :：")] if number else []
    for content in BRACKET.findall(s):
        person, note = _bracket(person, content)
        notes += [note] if note else []
    s = BRACKET.sub(" ", s).strip() if BRACKET.search(s) else s
    name, honorific, post = undress(s)
    chinese, foreign = split_foreign(name)
    if foreign and not chinese and len(notes) == 1 and surely_chinese(notes[0]):
        chinese, notes = notes[0], []
    return replace(
        person,
        name=chinese or foreign or name,
        foreign=foreign or person.foreign,
        post=post or person.post,
        honorific=honorific or person.honorific,
        note="；".join(notes),
    )


def _bracket(person: Person, content: str) -> tuple[Person, str]:
    """What a bracket says: a foreign name, a post, a title, or something else (a note)."""
    if not content:
        return person, ""
    if posts.is_post(content):
        return replace(person, post=content), ""
    if re.fullmatch(HONORIFICS, content) and content not in _GENDER:
        return replace(person, honorific=content), ""
    named = LATIN_NAME.fullmatch(content) and not countries.known(content)
    if named and not looks_like_organisation(content):
        return replace(person, foreign=content), ""
    return person, content
