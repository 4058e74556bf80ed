"""Cells that hold an organisation with the post in it (单位及职务): parted, and each to its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qiaocrm.base.i18n import N_
from qiaocrm.domain.kinds import plain_text
from qiaocrm.language import countries, names, organisations, posts, text
from qiaocrm.services.imports import namings
from qiaocrm.services.imports.draft import Draft, Mention
from qiaocrm.services.imports.phrases import split_at_script, split_org_posts
from qiaocrm.services.imports.roles import RoleCells
from qiaocrm.services.imports.shapes import is_association
from qiaocrm.services.imports.targets import Target

if TYPE_CHECKING:
    from qiaocrm.services.imports.rowreader import RowReader

UNPARTED = N_("organisation and post could not be told apart; kept as typed")

_POST = Target("post")
_LATIN_BOTH = re.compile(r"([A-Za-z][^,，;；\n]+),\s*([A-Z][A-Za-z .&/-]{2,40})")
_LEGAL = re.compile(
    r"(?:co|ltd|inc|llc|llp|plc|corp|gmbh|pte|sdn|bhd|s\.?a|limited|[ .&])+", re.IGNORECASE
)
_DOES = re.compile(r"(?:主要|专业)?(?:经营|从事|做|开(?![发元心创来平滦原]))")
"""What begins a word on somebody's trade, not a name."""


def finish(reader: RowReader, draft: Draft, cells: RoleCells) -> None:
    """单位及职务: the organisation a company or an association, the post in it."""
    for column, cell in cells.get(Target("org_post"), ()):
        typed = plain_text(cell)
        if not typed or text.is_blank_mark(typed):
            continue
        parted = split_org_posts(typed) or _by_blank(typed)
        if not parted:
            if posts.is_post(typed) and not draft.values.get("post"):
                draft.values["post"] = typed
            elif _is_one(typed) and not draft.mentions.get("company"):
                draft.mention("company", Mention("company", typed))
            else:
                reader.keep(draft, column, cell)
                reader.complain(draft, column, cell, UNPARTED)
            continue
        for organisation, post in parted:
            if is_association(organisation):
                forms = namings.organisation_names(organisation)
                draft.mention(
                    "association",
                    Mention(
                        "association", forms["name"], dict(forms), tuple(posts.split_posts(post))
                    ),
                )
            elif not draft.mentions.get("company"):
                draft.mention("company", Mention("company", organisation))
                own_post(reader, draft, post)
            else:
                draft.mention(
                    "association",
                    Mention("company", organisation, {}, tuple(posts.split_posts(post))),
                )


def own_post(reader: RowReader, draft: Draft, post: str) -> None:
    """The post in one's company; another one that a column 职务 told is held elsewhere."""
    other = str(draft.values.get("post") or "")
    column = reader.column_of(_POST)
    if other and text.fold(other) != text.fold(post) and column is not None:
        if tuple(posts.split_posts(other)) != tuple(draft.position.get("post", ())):
            told = f"{column.header.label}：{other}"
            social = str(draft.values.get("social_posts") or "")
            draft.values["social_posts"] = f"{social}\n{told}" if social else told
        other = ""
    if not other:
        draft.values["post"] = post


def _is_one(typed: str) -> bool:
    """Whether the text is an organisation's name to its end: not 雨湖区侨联专干, 经营服装店."""
    if _DOES.match(typed):
        return False
    if not text.has_cjk(typed):
        return organisations.looks_like_organisation(typed)
    return organisations.ends_as_one(typed) or bool(re.search(r"[区县市镇村园党]$", typed))


def _is_role(typed: str) -> bool:
    """Whether what follows a Latin name of an organisation is neither its rest nor a place."""
    rest = organisations.looks_like_organisation(typed) or _LEGAL.fullmatch(typed)
    return not rest and countries.place(typed)[0] is None


def _by_blank(typed: str) -> list[tuple[str, str]]:
    """国强置业 董事长 under a heading that promises both: parted by a blank or a stroke."""
    match = re.fullmatch(
        r"([^、，,;；\n]{3,}?)(?:\s+|\s*[/／\n]\s*)(\S[^、，,;；\n]*)", typed.strip()
    )
    if both := split_at_script(text.clean(typed)):
        return [both]
    latin = _LATIN_BOTH.fullmatch(typed.strip())
    if latin and _is_one(latin[1]) and _is_role(latin[2]):
        return [(latin[1], latin[2])]
    if match is None or posts.is_post(match[1]):
        return []
    if not posts.is_post(match[2]):
        sure = len(match[2]) <= 6 and not organisations.looks_like_organisation(match[2])
        return [(match[1], match[2])] if sure and _is_one(match[1]) else []
    return [] if names.looks_like_person(match[1]) else [(match[1], match[2])]
