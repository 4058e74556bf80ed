"""Names as cells hold them: each person found, with post, title and foreign name beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qiaocrm.language import names, posts
from qiaocrm.language.names import Person


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("张三", [Person("张三")]),
        ("张　三", [Person("张三")]),
        ("欧阳 修", [Person("欧阳修")]),
        ("王 小 明", [Person("王小明")]),
        ("張志偉", [Person("張志偉")]),
        ("张和平", [Person("张和平")]),
        ("迪丽热巴·买买提", [Person("迪丽热巴·买买提")]),
        ("田中太郎", [Person("田中太郎")]),
        ("张三、李四", [Person("张三"), Person("李四")]),
        ("张三，李四,王五", [Person("张三"), Person("李四"), Person("王五")]),
        ("张三\n李四", [Person("张三"), Person("李四")]),
        ("张三/李四", [Person("张三"), Person("李四")]),
        ("张三 李四", [Person("张三"), Person("李四")]),
        ("张三和李四", [Person("张三"), Person("李四")]),
        ("张和平、李四", [Person("张和平"), Person("李四")]),
        ("1.张三 2.李四", [Person("张三"), Person("李四")]),
        ("1、张三；2、李四", [Person("张三"), Person("李四")]),
        ("（1）张三（2）李四", [Person("张三"), Person("李四")]),
        ("会长：张三；秘书长：李四", [Person("张三", "会长"), Person("李四", "秘书长")]),
        ("会长：张三，秘书长：李四", [Person("张三", "会长"), Person("李四", "秘书长")]),
        ("名誉会长：张三  会长：李四", [Person("张三", "名誉会长"), Person("李四", "会长")]),
        (
            "会长：张三、李四；秘书长：王五",
            [Person("张三", "会长"), Person("李四", "会长"), Person("王五", "秘书长")],
        ),
        ("会长 张三 秘书长 李四", [Person("张三", "会长"), Person("李四", "秘书长")]),
        ("会长张三、副会长李四", [Person("张三", "会长"), Person("李四", "副会长")]),
        ("张三会长、李四副会长", [Person("张三", "会长"), Person("李四", "副会长")]),
        ("陈明远会长 李四秘书长", [Person("陈明远", "会长"), Person("李四", "秘书长")]),
        ("张三(会长)", [Person("张三", "会长")]),
        ("张三（会长）、李四（秘书长）", [Person("张三", "会长"), Person("李四", "秘书长")]),
        ("张三（美国湖南同乡会会长）", [Person("张三", "美国湖南同乡会会长")]),
        ("美国湖南同乡会会长张三", [Person("张三", "美国湖南同乡会会长")]),
        ("团长：张三", [Person("张三", "团长")]),
        ("联系人：张三", [Person("张三")]),
        ("张三等5人", [Person("张三", count=5)]),
        ("张三等五人", [Person("张三", count=5)]),
        ("张三一行5人", [Person("张三", count=5)]),
        ("张三、李四等8人", [Person("张三", count=8), Person("李四")]),
        ("张三夫妇", [Person("张三", count=2)]),
        ("张三等人", [Person("张三")]),
        ("张三 先生", [Person("张三", honorific="先生")]),
        ("张三博士", [Person("张三", honorific="博士")]),
        ("拿督陈明远", [Person("陈明远", honorific="拿督")]),
        ("张先生", [Person("张先生")]),
        ("张三（女）", [Person("张三", note="女")]),
        ("张三（香港）", [Person("张三", note="香港")]),
        ("张三（Zhang San）", [Person("张三", foreign="Zhang San")]),
        (
            "张三 (John), 李四 (Mary)",
            [Person("张三", foreign="John"), Person("李四", foreign="Mary")],
        ),
        ("吴志德 Tony Wu", [Person("吴志德", foreign="Tony Wu")]),
        ("Tony Wu（吴志德）", [Person("吴志德", foreign="Tony Wu")]),
        ("吴志德/Tony Wu", [Person("吴志德", foreign="Tony Wu")]),
        ("Tony Wu", [Person("Tony Wu", foreign="Tony Wu")]),
        ("Wu, Tony", [Person("Wu, Tony", foreign="Wu, Tony")]),
        (
            "Tony Wu, Mary Lee",
            [Person("Tony Wu", foreign="Tony Wu"), Person("Mary Lee", foreign="Mary Lee")],
        ),
        ("Dr. Tony Wu", [Person("Tony Wu", foreign="Tony Wu", honorific="Dr.")]),
        ("张三 13900001234", [Person("张三", note="13900001234")]),
        ("张三：139 0000 1234", [Person("张三", note="139 0000 1234")]),
        ("张三：会长", [Person("张三", "会长")]),
        ("汤姆·陈 总裁", [Person("汤姆·陈", "总裁")]),
        ("张三主任、李四秘书", [Person("张三", "主任"), Person("李四", "秘书")]),
        ("Tony Wu / Sales Manager", [Person("Tony Wu", "Sales Manager", "Tony Wu")]),
        ("无", []),
        ("", []),
    ],
)
def test_people(typed: str, expected: list[Person]) -> None:
    assert names.people(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("陈明远 (Chen Mingyuan)", ("陈明远", "Chen Mingyuan")),
        ("陈明远（Chen Mingyuan）", ("陈明远", "Chen Mingyuan")),
        ("陈明远 Chen", ("陈明远", "Chen")),
        ("Chen Mingyuan 陈明远", ("陈明远", "Chen Mingyuan")),
        ("陈明远", ("陈明远", "")),
        ("Chen Mingyuan", ("", "Chen Mingyuan")),
        ("陈明远（会长）", ("陈明远（会长）", "")),
        ("陈明远 CEO", ("陈明远 CEO", "")),
        ("", ("", "")),
    ],
)
def test_split_foreign(typed: str, expected: tuple[str, str]) -> None:
    assert names.split_foreign(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("张三 先生", ("张三", "先生")),
        ("陈明远会长", ("陈明远", "会长")),
        ("Mr. Tony Wu", ("Tony Wu", "Mr.")),
        ("张　三", ("张三", "")),
        ("张会长", ("张会长", "")),
        ("王世敦", ("王世敦", "")),
    ],
)
def test_person_name(typed: str, expected: tuple[str, str]) -> None:
    assert names.person_name(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "张三",
        "李小龙",
        "欧阳修",
        "張志偉",
        "张\u3000三",
        "张三(会长)",
        "张三先生",
        "诸葛孔明",
        "Tony Wu",
        "Jean-Pierre Chen",
        "María García",
        "张三 (Zhang San)",
        "迪丽热巴·买买提",
        "黄卫国",
    ],
)
def test_looks_like_a_person(typed: str) -> None:
    assert names.looks_like_person(typed)
    assert not names.looks_like_organisation(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "湖南同乡会",
        "美国",
        "马来西亚",
        "会长",
        "温州",
        "林业局",
        "华侨",
        "文化",
        "13900001234",
        "张",
        "马上",
        "金融",
        "和平",
        "高级",
        "New York",
        "Acme Inc",
        "Vice President",
        "待定",
        "",
        "张三李四王五赵六",
        "电话",
        "联系方式",
        "车辆",
        "2024年",
    ],
)
def test_looks_like_no_person(typed: str) -> None:
    assert not names.looks_like_person(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "美国湖南同乡会",
        "日本湖南總商會",
        "某某集团有限公司",
        "旅美华侨联合总会",
        "湘潭大学",
        "香港某某基金会",
        "株式会社さくら",
        "Acme Trading Co., Ltd.",
        "Hunan Association of America",
        "ABC Sdn Bhd",
        "Foo GmbH",
        "中国银行",
        "市政府办事处",
        "美国华人联盟",
    ],
)
def test_looks_like_an_organisation(typed: str) -> None:
    assert names.looks_like_organisation(typed)


@pytest.mark.parametrize("typed", ["张三", "李会", "Tony Wu", "美国", "", "13900001234", "会长"])
def test_looks_like_no_organisation(typed: str) -> None:
    assert not names.looks_like_organisation(typed)


def test_posts_stand_in_the_offices_order() -> None:
    in_order = (
        "永远荣誉会长 创会会长 名誉会长 顾问 总会长 会长 执行会长 轮值会长 常务副会长 副会长 "
        "监事长 副监事长 秘书长 副秘书长 财政 核数 公关 部长 常务理事 理事 监事 会员 前会长 某某"
    ).split()
    ranks = [posts.rank(post) for post in in_order]
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("会长", "會長"),
        ("会长", "President"),
        ("会长", "理事长"),
        ("副会长", "Vice President"),
        ("会长", "美国湖南同乡会会长"),
        ("会长", "会长兼秘书长"),
        ("秘书长", "Secretary General"),
    ],
)
def test_posts_of_one_rank(one: str, other: str) -> None:
    assert posts.rank(one) == posts.rank(other)


def test_honorary_posts() -> None:
    assert posts.is_honorary("名誉会长")
    assert posts.is_honorary("Honorary President")
    assert not posts.is_honorary("会长")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("会长兼秘书长", ["会长", "秘书长"]),
        ("会长兼任秘书长", ["会长", "秘书长"]),
        ("副会长、常务理事", ["副会长", "常务理事"]),
        ("董事长/总经理", ["董事长", "总经理"]),
        ("会长 理事", ["会长", "理事"]),
        ("会长", ["会长"]),
        ("兼职律师", ["兼职律师"]),
        ("和平统一促进会会长", ["和平统一促进会会长"]),
        ("Chairman and CEO", ["Chairman", "CEO"]),
        ("", []),
    ],
)
def test_split_posts(typed: str, expected: list[str]) -> None:
    assert posts.split_posts(typed) == expected


@pytest.mark.parametrize(
    "typed", ["会长", "副秘书長", "美国湖南同乡会会长", "Vice-President", "总经理", "拿督"]
)
def test_is_post(typed: str) -> None:
    assert posts.is_post(typed)


@pytest.mark.parametrize("typed", ["张三", "美国", "湖南同乡会", "13900001234", "", "Tony Wu"])
def test_is_no_post(typed: str) -> None:
    assert not posts.is_post(typed)


CELLS = st.text(alphabet=st.characters(exclude_categories=())) | st.text(
    alphabet="张三李四欧阳会长副秘书兼、，；：:()（）等5人一行夫妇 先生TonyWu.1,/和\n", max_size=30
)


@given(CELLS)
def test_no_text_raises(typed: str) -> None:
    for person in names.people(typed):
        assert person.name
    names.person_name(typed)
    names.split_foreign(typed)
    names.looks_like_person(typed)
    names.looks_like_organisation(typed)
    posts.rank(typed)
    posts.split_posts(typed)
    posts.is_post(typed)


SURNAMES = st.sampled_from("张李王陈吴黄")
GIVEN = st.text(alphabet="志德明远晓芳建", min_size=1, max_size=2)


@given(
    st.lists(st.builds("{}{}".format, SURNAMES, GIVEN), min_size=1, max_size=6),
    st.sampled_from("、，；\n"),
)
def test_names_come_back_as_joined(people: list[str], sign: str) -> None:
    assert [person.name for person in names.people(sign.join(people))] == people


@given(st.text("王张等夫妇会长先生和司马、四", min_size=2, max_size=3))
def test_a_short_name_is_read_as_it_is_among_others(typed: str) -> None:
    """The quick way for two or three signs gives what the whole grammar gives."""
    whole = names.people(f"张三、{typed}")
    if whole[:1] == [Person("张三")] and "等" not in typed and "、" not in typed:
        assert names.people(typed) == whole[1:]
