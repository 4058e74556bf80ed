"""Terms of office: who leads an association."""

from __future__ import annotations

import pytest

from qiaocrm.domain.terms import leads


@pytest.mark.parametrize(
    "post",
    ["会长", "总会长", "會長", "總會長", "主席", "理事长", "理事長", "会长兼理事长", "第五届会长", "负责人", "法人代表",
     "会长、法定代表人", "President", " chairman "],
)  # fmt: skip
def test_posts_that_lead(post: str) -> None:
    assert leads(post)


@pytest.mark.parametrize(
    "post",
    ["副会长", "常务副会长", "名誉会长", "榮譽會長", "前会长", "原会长", "创会会长", "候任会长", "执行会长", "监事长",
     "秘书长", "会长助理", "理事", "顾问", "Vice President", ""],
)  # fmt: skip
def test_posts_that_do_not(post: str) -> None:
    assert not leads(post)
