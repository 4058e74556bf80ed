"""Company or foundation (公司、基金会): whom a merchant stands for, or who donates."""

from __future__ import annotations

from dataclasses import dataclass

from qiaocrm.base.i18n import N_
from qiaocrm.domain import headings
from qiaocrm.domain.choices import OpenChoice, Option
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.kinds import COUNTRY, LONG_TEXT
from qiaocrm.domain.manifold import EMAILS, PHONES
from qiaocrm.language.phones import Phone

COMPANY_KINDS = OpenChoice(
    "company_kind",
    Option("company", N_("Enterprise"), ("企业", "公司", "集团")),
    Option("foundation", N_("Foundation"), ("基金会", "慈善基金会")),
    Option("institution", N_("Institution"), ("学校", "机关", "事业单位", "机构", "医院")),
)
CAPITAL = OpenChoice(
    "capital",
    Option("overseas_chinese", N_("Overseas-Chinese capital"), ("侨资", "侨商投资", "侨资企业", "华侨投资")),
    Option("relatives", N_("Capital of relatives"), ("侨属", "侨眷企业")),
    Option("hong_kong", N_("Hong Kong capital"), ("港资",)),
    Option("macao", N_("Macao capital"), ("澳资",)),
    Option("taiwan", N_("Taiwan capital"), ("台资",)),
    Option("foreign", N_("Foreign capital"), ("外资", "外企")),
    Option("private", N_("Private"), ("民营", "民企", "内资")),
    Option("state", N_("State-owned"), ("国企", "国有")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company(Record):
    """A company, foundation or institution."""

    name: str = col(N_("Company"), width=28, required=True, listed=True, searched=True, printed=True,
                    headers=("公司名称", "企业名称", "公司", "企业", "单位名称?", "名称?", "company", "name?"))
    name_en: str = col(N_("Foreign name"), width=28, searched=True, headers=("英文名称", "公司外文名", "外文名称"))
    short_name: str = col(N_("Short name"), searched=True, headers=("简称",))
    kind: str = col(N_("Kind"), COMPANY_KINDS, listed=True, headers=("类别", "类型"))
    capital: str = col(N_("Capital"), CAPITAL, listed=True, headers=("资本性质", "企业性质", "性质"))
    country: str = col(N_("Country/region"), COUNTRY, listed=True, searched=True, printed=True, headers=headings.COUNTRY)
    city: str = col(N_("City"), listed=True, searched=True, headers=headings.CITY)
    address: str = col(N_("Address"), width=28, section="contact", searched=True, headers=headings.ADDRESS)
    phones: tuple[Phone, ...] = col(N_("Phones"), PHONES, section="contact", searched=True, headers=headings.PHONES)
    emails: tuple[str, ...] = col(N_("E-mail"), EMAILS, section="contact", searched=True, headers=headings.EMAILS)
    website: str = col(N_("Website"), section="contact", headers=headings.WEBSITE)
    industry: str = col(N_("Industry"), section="work", listed=True, searched=True, headers=headings.INDUSTRY)
    business: str = col(N_("Business"), LONG_TEXT, section="work", searched=True, headers=headings.BUSINESS)
