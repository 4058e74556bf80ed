"""Big invented workbooks and people, the same every time, for benchmarks and large tests."""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎"
    "鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝安常乐于傅皮卞齐康伍余元顾孟黄穆萧尹"
)
DOUBLE_SURNAMES = ("欧阳", "司徒", "上官", "诸葛", "南宫", "司马", "慕容", "端木")
GIVEN_FIRST = "志德文博海生远帆静宜若水雅琴永昌美琪宏图新民嘉慧秋萍以诺善春启明佩仪绍钧思源晓棠"
GIVEN_SECOND = "华国建军平安宁清泉林松柏岩峰川涛波洁莹兰菊梅竹凤燕鹏飞翔宇辰星月阳晖光亮达成功"
PLACES = (
    ("日本", "东京", "+81 3-5550-{:04d}"),
    ("美国", "纽约", "+1 212-555-{:04d}"),
    ("美国", "洛杉矶", "+1 626-555-{:04d}"),
    ("加拿大", "温哥华", "+1 604-555-{:04d}"),
    ("英国", "伦敦", "+44 20 7946 {:04d}"),
    ("新加坡", "新加坡", "+65 6555 {:04d}"),
    ("马来西亚", "吉隆坡", "+60 3-5550 {:04d}"),
    ("泰国", "曼谷", "+66 2 555 {:04d}"),
    ("澳大利亚", "悉尼", "+61 2 5550 {:04d}"),
    ("中国香港", "香港", "+852 5555 {:04d}"),
    ("中国澳门", "澳门", "+853 2855 {:04d}"),
    ("法国", "巴黎", "+33 1 99 00 {:04d}"),
)
COMPANY_HEADS = (
    "楚湘",
    "枫叶",
    "金门",
    "潇湘",
    "港湾",
    "狮城",
    "南洋",
    "云溪",
    "泰晤士",
    "富士",
    "棕榈",
    "莱茵",
)
COMPANY_TRADES = (
    "贸易",
    "食品",
    "电子",
    "物流",
    "酒业",
    "影业",
    "医药",
    "建材",
    "纺织",
    "能源",
    "旅业",
    "机械",
)
POSTS = ("董事长", "总经理", "副总裁", "总监", "合伙人", "经理", "顾问", "创始人")
NATIVE_PLACES = (
    "湖南湘潭",
    "湖南长沙",
    "湖南湘乡",
    "广东台山",
    "福建福清",
    "浙江青田",
    "海南文昌",
    "广东梅县",
)
INTERESTS = (
    "数字影院",
    "冷链物流",
    "预制菜",
    "中医药",
    "装备制造",
    "文化旅游",
    "新能源",
    "职业教育",
)
HEADERS = (
    "序号", "姓名", "性别", "国别", "城市", "公司名称", "职务", "手机", "邮箱", "籍贯", "出生年月",
    "投资意向", "意向投资额（万元）", "最近联系日期", "备注",
)  # fmt: skip
TITLE = "海外侨商信息登记表"


def people(count: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """`count` invented persons, one dict each, in the words of an office's sheet.

    Keys: name, gender, country, city, company, post, phone, email, native_place, birthday (a
    date), investment_interest, amount (万元), contacted (a date), remark. All names, companies
    and numbers are invented; e-mail addresses are unique, of another seed too, under example.com.
    """
    chance = random.Random(seed)
    for number in range(1, count + 1):
        country, city, phone = chance.choice(PLACES)
        company = chance.choice(COMPANY_HEADS) + chance.choice(COMPANY_TRADES)
        yield {
            "name": _name(chance),
            "gender": chance.choice("男女"),
            "country": country,
            "city": city,
            "company": f"{city}{company}有限公司",
            "post": chance.choice(POSTS),
            "phone": _phones(chance, phone, number),
            "email": f"person{number:06d}@{'' if seed == 7 else f's{seed}.'}example.com",
            "native_place": chance.choice(NATIVE_PLACES),
            "birthday": dt.date(1935, 1, 1) + dt.timedelta(days=chance.randrange(24_000)),
            "investment_interest": chance.choice(INTERESTS),
            "amount": chance.randrange(50, 50_000),
            "contacted": dt.date(2020, 1, 1) + dt.timedelta(days=chance.randrange(2_300)),
            "remark": f"第{number}号" if number % 5 == 0 else "",
        }


def _name(chance: random.Random) -> str:
    """A surname and one or two characters more."""
    surname = chance.choice(SURNAMES) if chance.random() < 0.96 else chance.choice(DOUBLE_SURNAMES)
    second = chance.choice(GIVEN_SECOND) if chance.random() < 0.85 else ""
    return surname + chance.choice(GIVEN_FIRST) + second


def _phones(chance: random.Random, pattern: str, number: int) -> str:
    """One number, now and then a Chinese mobile beside it."""
    phone = pattern.format(chance.randrange(10_000))
    return phone if number % 4 else f"{phone}；1390000{number % 10_000:04d}"


def table(count: int, seed: int = 7) -> Iterator[tuple[Any, ...]]:
    """The same people as rows under HEADERS."""
    for number, person in enumerate(people(count, seed), start=1):
        yield (
            number, person["name"], person["gender"], person["country"], person["city"],
            person["company"], person["post"], person["phone"], person["email"],
            person["native_place"], _birthday(person["birthday"], number),
            person["investment_interest"], person["amount"], person["contacted"], person["remark"],
        )  # fmt: skip


def _birthday(day: dt.date, number: int) -> str:
    """A birthday in one of the forms that offices mix."""
    forms = (
        f"{day.year}.{day.month}",
        f"{day.year}年{day.month}月",
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
    )
    return forms[number % len(forms)]


def write_xlsx(path: Path, count: int, seed: int = 7) -> Path:
    """A workbook of `count` rows: merged title, one heading row, real dates in the date column."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    book.set_properties({"created": dt.datetime(2026, 7, 1, tzinfo=dt.UTC)})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("侨商")
    sheet.merge_range(0, 0, 0, len(HEADERS) - 1, TITLE)
    sheet.write_row(1, 0, HEADERS)
    dated = HEADERS.index("最近联系日期")
    for at, cells in enumerate(table(count, seed), start=2):
        sheet.write_row(at, 0, cells[:dated])
        sheet.write_datetime(at, dated, cells[dated], day)
        sheet.write_row(at, dated + 1, cells[dated + 1 :])
    book.close()
    return path


def write_csv(path: Path, count: int, seed: int = 7, encoding: str = "utf-8-sig") -> Path:
    """The same table as .csv: one heading row, no title."""
    with path.open("w", encoding=encoding, newline="") as out:
        writer = csv.writer(out)
        writer.writerow(HEADERS)
        writer.writerows(table(count, seed))
    return path


def main() -> None:
    """`python -m bench.workbooks FOLDER [COUNT …]`: write people-COUNT.xlsx and .csv there."""
    import sys

    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for count in map(int, sys.argv[2:] or ("10000", "100000")):
        print(write_xlsx(folder / f"people-{count}.xlsx", count))
        print(write_csv(folder / f"people-{count}.csv", count))


if __name__ == "__main__":
    main()
