"""An organisation and the post in it are told apart at the place where the one ends."""

from __future__ import annotations

import pytest

from qiaocrm.language import posts
from qiaocrm.services.imports.phrases import split_org_post, split_phones


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("东京柏青料理店店主", ("东京柏青料理店", "店主")),
        ("云溪市外贸局退休干部", ("云溪市外贸局", "退休干部")),
        ("云溪市归国华侨联合会主席", ("云溪市归国华侨联合会", "主席")),
        ("槟城云溪会馆总务、妇女组主任", ("槟城云溪会馆", "总务、妇女组主任")),
        ("常务副会长", None),
        ("名誉主席团成员", None),
        ("技术部经理", None),
    ],
)
def test_organisation_and_post(typed: str, parted: tuple[str, str] | None) -> None:
    assert split_org_post(typed) == parted


@pytest.mark.parametrize(
    ("typed", "post"),
    [
        ("会　　长", "会长"),
        ("副会长\n（按姓氏笔画排列）", "副会长"),
        ("理事（12名）", "理事"),
        ("Vice President", "Vice President"),
    ],
)
def test_a_post_without_the_notes_of_the_list(typed: str, post: str) -> None:
    assert posts.tidy(typed) == post


def test_a_term_of_office_is_no_telephone_number() -> None:
    assert split_phones("尤坦之（2024-2027）") == ("尤坦之（2024-2027）", "")
