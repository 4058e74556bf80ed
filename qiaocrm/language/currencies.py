"""Currencies by the names, short forms and signs that officers write."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from qiaocrm.language import text

_NAMES = """
CNY 人民币 人民币元 元人民币 元 圆 块 块钱 RMB CNY CN¥ ¥ ￥ 软妹币 圓 人民幣 人民幣元 yuan renminbi
USD 美元 美金 美刀 美圆 USD US$ USDollar USDollars dollar dollars 美 美元现汇
HKD 港币 港元 港幣 港圆 港纸 HKD HK$ HKDollar 港
MOP 澳门元 澳门币 葡币 澳门圆 MOP MOP$ 澳門元 澳門幣 葡幣
TWD 新台币 台币 台幣 新台幣 新台币元 TWD NT$ NTD NT
JPY 日元 日圆 日币 日幣 日圓 JPY JP¥ 円 yen
EUR 欧元 EUR € 歐元 euro euros
GBP 英镑 镑 英鎊 GBP £ pound pounds sterling
CAD 加元 加币 加幣 加拿大元 加拿大币 CAD C$ CA$
AUD 澳元 澳币 澳洲元 澳大利亚元 澳幣 澳洲币 AUD A$ AU$
NZD 新西兰元 纽币 纽元 新西兰币 纽幣 紐幣 NZD NZ$
SGD 新加坡元 新币 新元 坡币 新加坡币 叻币 SGD S$ SG$
MYR 林吉特 马币 令吉 马来西亚林吉特 马来西亚令吉 零吉 馬幣 MYR RM ringgit
THB 泰铢 铢 泰币 泰銖 THB ฿ baht
IDR 印尼盾 印度尼西亚盾 印尼卢比 IDR Rp rupiah
VND 越南盾 越盾 VND ₫ dong
PHP 菲律宾比索 菲比索 披索 比索菲 PHP ₱
KRW 韩元 韩币 韩圆 韓元 韓幣 KRW ₩ won
MMK 缅币 缅元 缅甸元 MMK kyat
KHR 瑞尔 柬币 KHR riel
LAK 基普 老挝基普 LAK kip
BND 文莱元 文莱币 文币 BND B$
INR 印度卢比 INR ₹
PKR 巴基斯坦卢比 PKR
LKR 斯里兰卡卢比 LKR
CHF 瑞士法郎 瑞郎 CHF
SEK 瑞典克朗 SEK
NOK 挪威克朗 NOK
DKK 丹麦克朗 DKK
HUF 福林 匈牙利福林 HUF
PLN 兹罗提 PLN
CZK 捷克克朗 CZK
RUB 卢布 俄罗斯卢布 RUB ₽ rouble ruble
UAH 格里夫纳 UAH
TRY 土耳其里拉 TRY
AED 迪拉姆 阿联酋迪拉姆 AED
SAR 沙特里亚尔 里亚尔 SAR
ZAR 兰特 南非兰特 ZAR rand
BRL 雷亚尔 巴西雷亚尔 黑奥 BRL R$
MXN 墨西哥比索 MXN
ARS 阿根廷比索 ARS
CLP 智利比索 CLP
PEN 索尔 秘鲁索尔 新索尔 PEN
VES 玻利瓦尔 VES
PGK 基那 PGK
FJD 斐济元 FJD
XPF 太平洋法郎 XPF
MUR 毛里求斯卢比 MUR
NGN 奈拉 NGN
KES 肯尼亚先令 KES
"""
_AMBIGUOUS = frozenset(("$", "克朗", "卢比", "比索", "先令", "里拉", "第纳尔", "盾", "法郎"))
"""Signs and words of several currencies."""


@cache
def _known() -> dict[str, str]:
    """Names as typed, in lower case and in simplified characters -> ISO codes."""
    rows = (line.split() for line in _NAMES.strip().splitlines())
    return {name.lower(): iso for iso, *names in rows for name in names}


@cache
def pattern() -> str:
    """A regex alternation of every name and sign, the longest first."""
    names = sorted({*_known(), *_AMBIGUOUS} - {"美", "港", "nt"}, key=len, reverse=True)
    return "|".join(re.escape(name) for name in names)


@lru_cache(maxsize=1024)
def currency_code(typed: str) -> str | None:
    """The ISO 4217 code of a currency by any usual name; None where unknown or ambiguous ($)."""
    name = text.clean(typed).replace(" ", "").lower().strip("()（）[]")
    if name in _AMBIGUOUS:
        return None
    for form in (name, name.removesuffix("元"), name.removesuffix("币")):
        if found := _known().get(form):
            return found
    return _official(name.upper())


def _official(iso: str) -> str | None:
    """Any other code of ISO 4217 that Babel knows."""
    if not re.fullmatch(r"[A-Z]{3}", iso):
        return None
    from babel import Locale

    return iso if iso in Locale.parse("en").currencies else None
