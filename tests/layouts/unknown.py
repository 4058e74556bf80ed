"""Layouts whose rows are named by a column under a heading that no list of words holds."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx


def people_by_a_strange_word(folder: Path) -> Built:
    """An alumni office writes 学长 above the names."""
    path = xlsx(folder / "alumni.xlsx", Page("Sheet1", [
        ["序", "学长", "国别", "职务", "电话"],
        [1, "欧阳春晓", "美国", "会长", "+1 312-555-0111"],
        [2, "慕容秋白", "法国", "副会长", "+33 1 99 00 01 12"],
        [3, "令狐冬青", "日本", "理事", "03-5550-0113"],
    ]))
    columns = [("序", None), ("学长", "name"), ("国别", "country"), ("职务", "post"), ("电话", "phones")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "欧阳春晓", "country": "US", "post": "会长", "phones": ["+1 312-555-0111"]},
        3: {"name": "慕容秋白", "country": "FR", "post": "副会长", "phones": ["+33 1 99 00 01 12"]},
        4: {"name": "令狐冬青", "country": "JP", "post": "理事", "phones": ["03-5550-0113"]},
    }))


def members_in_malay(folder: Path) -> Built:
    """Ahli (a member) above Chinese names, beside headings in English."""
    path = xlsx(folder / "ahli.xlsx", Page("Sheet1", [
        ["Ahli", "Country", "E-mail"],
        ["百里夏荷", "Malaysia", "bai@example.com"],
        ["夏侯远山", "Singapore", "xia@example.com"],
        ["尉迟望海", "Malaysia", "wei@example.com"],
    ]))
    return expect(path, table("person", [1], [("Ahli", "name"), ("Country", "country"), ("E-mail", "emails")], {
        2: {"name": "百里夏荷", "country": "MY", "emails": ["bai@example.com"]},
        3: {"name": "夏侯远山", "country": "SG", "emails": ["xia@example.com"]},
        4: {"name": "尉迟望海", "country": "MY", "emails": ["wei@example.com"]},
    }))


def associations_by_a_strange_word(folder: Path) -> Built:
    """堂口 above the associations; the presidents beside them are people, not the rows."""
    path = xlsx(folder / "halls.xlsx", Page("Sheet1", [
        ["序", "堂口", "国别", "现任会长", "邮箱"],
        [1, "里昂楚风会", "法国", "宰父一鸣", "lyon@example.org"],
        [2, "米兰湘商会", "意大利", "宰父二鸣", "milan@example.org"],
        [3, "鹿特丹云溪会馆", "荷兰", "宰父三鸣", "rot@example.org"],
    ]))
    columns = [("序", None), ("堂口", "name"), ("国别", "country"), ("现任会长", "president"), ("邮箱", "emails")]
    return expect(path, table("association", [1], columns, {
        2: {"name": "里昂楚风会", "country": "FR", "president": "宰父一鸣", "officers": [{"name": "宰父一鸣", "post": "会长"}], "emails": ["lyon@example.org"]},
        3: {"name": "米兰湘商会", "country": "IT", "president": "宰父二鸣", "officers": [{"name": "宰父二鸣", "post": "会长"}], "emails": ["milan@example.org"]},
        4: {"name": "鹿特丹云溪会馆", "country": "NL", "president": "宰父三鸣", "officers": [{"name": "宰父三鸣", "post": "会长"}], "emails": ["rot@example.org"]},
    }))


def projects_by_a_strange_word(folder: Path) -> Built:
    """盘子 above the projects, amounts in the unit of their heading."""
    path = xlsx(folder / "plates.xlsx", Page("Sheet1", [
        ["序", "盘子", "总投资（万元）", "阶段"],
        [1, "智能制造产业园项目", 3000, "在谈"],
        [2, "云溪冷链物流基地", 4500, "签约"],
        [3, "楚湘文化中心建设工程", 800, "在谈"],
    ]))
    columns = [("序", None), ("盘子", "name"), ("总投资（万元）", "investment"), ("阶段", "stage")]
    return expect(path, table("project", [1], columns, {
        2: {"name": "智能制造产业园项目", "investment": 30000000},
        3: {"name": "云溪冷链物流基地", "investment": 45000000},
        4: {"name": "楚湘文化中心建设工程", "investment": 8000000},
    }, free=("stage",)))
