"""overseas_contacts.csv: what a partner's web system exports, UTF-8 with a mark, English heads."""
# One line of source is one row of the sheet.
# ruff: noqa: E501

from __future__ import annotations

from tools.samples.meanings import COUNTRY, GENDER
from tools.samples.model import Column, Header, Sample, Sheet, c, many, rows

COLUMNS = (
    Column("No.", None),
    Column("Chinese Name", "name"),
    Column("English Name", "name_foreign"),
    Column("Gender", "gender", GENDER),
    Column("Company", "company"),
    Column("Job Title", "post"),
    Column("Mobile", "phones", many),
    Column("E-mail", "emails", many),
    Column("Country/Region", "country", COUNTRY),
    Column("City", "city"),
    Column("Industry", "industry"),
    Column("Birthday", "birthday"),
    Column("WeChat", "wechat"),
    Column("Remark", "remark"),
)
# fmt: off
PEOPLE = rows(
    ("1", "韩思源", "Han Siyuan", "M", "Northlight Optics Ltd.", "Chief Engineer", "+44 20 7946 0201", "han@example.com", "United Kingdom", "Cambridge", "Optics", c("1974-02-11", birthday="1974-02-11"), "hansy", ""),
    ("2", "", c("Tony Xavier", name="Tony Xavier", name_foreign="Tony Xavier"), "M", "Xavier & Sons, Inc.", "Owner", "+1 212-555-0121", "tony@example.com", "United States", "New York", "Trade", "", "", "Married to a native of Yunxi"),
    ("3", "马晓棠", "Ma Xiaotang", "F", "Maple Robotics Inc.", "CTO", "+1 416-555-0122", "ma@example.org", "Canada", "Toronto", "Robotics", c("1986-09-30", birthday="1986-09-30"), "", "Speaks at the autumn forum"),
    ("4", "龚志远", "Gong Zhiyuan", "M", "Lakeshore Bridge Design", "Partner", "+1 312-555-0152", "gong@example.org", "United States", "Chicago", "Engineering", c("1961", birthday="1961"), "", ""),
    ("5", "佐佐木凛", "Rin Sasaki", "F", "Haru Foods Co., Ltd.", "Buyer", "+81 3-5550-0205", "rin@example.jp", "Japan", "Tokyo", "Food", "", "", ""),
    ("6", "", c("Siti Aminah", name="Siti Aminah", name_foreign="Siti Aminah"), "F", "Example Halal Sdn. Bhd.", "Director", "+60 12-555 0206", "siti@example.com", "Malaysia", "Penang", "Food", c("1980-12", birthday="1980-12"), "", "Prefers English"),
    ("7", "司徒敏", "Seeto Man", "F", "Harbour Legal", "Solicitor", "+61 491 570 158", "seeto@example.com", "Australia", "Sydney", "Law", c("1983-01-05", birthday="1983-01-05"), "seeto_m", "\"Min\" to friends"),
    ("8", "柯建业", "Kenny Ko", "M", "Ko Holdings, Limited", "Managing Director", c("+852 5555 0208; +86 139 0000 0208", phones=["+852 5555 0208", "+86 139 0000 0208"]), "ko@example.com", "Hong Kong", "Hong Kong", "Finance", "", "", ""),
    ("9", "彭家骏", "Peng Jiajun", "M", "Ravine Games", "Producer", "+1 416-555-0172", "peng@example.com", "Canada", "Toronto", "Games", c("1994-07-19", birthday="1994-07-19"), "pengjj", "Alumni secretary,\nanswers by WeChat"),
    ("10", "洪素珍", "Ang Soo Chin", "F", "Straits Silk Pte. Ltd.", "Founder", "+65 6555 0210", c("ang@example.com;silk@example.com", emails=["ang@example.com", "silk@example.com"]), "Singapore", "Singapore", "Textiles", c("1969-04-04", birthday="1969-04-04"), "", ""),
    ("11", "颜如松", "Yan Rusong", "M", "Aotearoa Dairy Link", "Sales Manager", "+64 9 555 0211", "yan@example.org", "New Zealand", "Auckland", "Dairy", "", "", ""),
    ("12", "", c("Camille Girard", name="Camille Girard", name_foreign="Camille Girard"), "F", "Atelier Girard", "Designer", "+33 1 99 00 01 12", "camille@example.org", "France", "Paris", "Fashion", c("1990-05-21", birthday="1990-05-21"), "", "=Partner of the embroidery studio"),
    ("13", "阮志明", "Somchai Yuan", "M", "Siam Rubber Industry", "Plant Manager", "+66 2 555 0213", "somchai@example.com", "Thailand", "Bangkok", "Rubber", c("1972-10-08", birthday="1972-10-08"), "", ""),
    ("14", "白以沫", "Bai Yimo", "F", "Rhein Automation GmbH", "Project Lead", "+49 69 90009 214", "bai@example.com", "Germany", "Frankfurt", "Automation", c("1988-08-08", birthday="1988-08-08"), "yimo_bai", ""),
)
# fmt: on

SAMPLE = Sample(
    "overseas_contacts.csv",
    (Sheet("overseas_contacts", "person", COLUMNS, (Header(), *PEOPLE)),),
    encoding="utf-8-sig",
)
