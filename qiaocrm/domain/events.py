"""What happened and what was agreed: interactions, agreements, donations, posts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from qiaocrm.base.i18n import N_
from qiaocrm.domain.choices import Choice, OpenChoice, Option
from qiaocrm.domain.fields import Record, col
from qiaocrm.domain.kinds import AMOUNT, DATE, FLAG, INTEGER, LONG_TEXT, ORDINAL
from qiaocrm.domain.linkkinds import Links, OneLink
from qiaocrm.domain.values import Link
from qiaocrm.language.dates import PartialDate

CHANNELS = OpenChoice(
    "channel",
    Option("phone", N_("Telephone"), ("电话", "手机", "致电")),
    Option("wechat", N_("WeChat"), ("微信",)),
    Option("email", N_("E-mail message"), ("电邮", "邮件", "电子邮件")),
    Option("letter", N_("Letter"), ("信函", "邮寄", "函", "贺函", "贺卡", "传真")),
    Option("meeting", N_("Meeting"), ("会议", "座谈", "座谈会", "会面", "接待", "面谈")),
    Option("visit", N_("Visit"), ("上门", "来访", "走访", "考察")),
    Option("signing", N_("Signing"), ("签约",)),
    Option("third_party", N_("Through others"), ("第三方转达", "转达")),
    Option("other", N_("Other"), ("其他", "其它")),
)
DIRECTIONS = Choice(
    Option("out", N_("From us"), ("发出", "去函")),
    Option("in", N_("To us"), ("收到", "来函")),
)
AGREEMENT_STATES = Choice(
    Option("intent", N_("Intended"), ("意向",), "grey"),
    Option("drafting", N_("Text being agreed"), ("文本磋商", "报批"), "amber"),
    Option("signed", N_("In force"), ("签署", "履行中", "已签署"), "green"),
    Option("expired", N_("Expired"), ("已到期", "到期"), "red"),
    Option("ended", N_("Ended"), ("已终止", "终止"), "grey"),
)
DONATION_KINDS = OpenChoice(
    "donation_kind",
    Option("money", N_("Money"), ("资金", "现金", "捐款")),
    Option("goods", N_("Goods"), ("物资", "实物", "捐物")),
    Option("works", N_("Building works"), ("工程", "捐建", "基建")),
)
DONATION_STATES = Choice(
    Option("intent", N_("Intended"), ("意向",), "grey"),
    Option("agreed", N_("Agreed"), ("已签协议", "意向书", "协议", "签订协议"), "blue"),
    Option("arrived", N_("Arrived"), ("已到位", "到货", "到账", "首期拨款", "已到账", "已拨付", "已捐赠", "已汇出"), "amber"),
    Option("building", N_("Being built"), ("施工", "在建", "建设中", "施工中", "正在建设", "正在施工"), "amber"),
    Option("accepted", N_("Accepted"), ("竣工", "验收", "签收", "发放", "已验收", "已竣工", "已移交", "移交", "已交付", "已签收", "已发放", "已完成", "已建成"), "green"),
    Option("closed", N_("Closed"), ("已归档", "回访", "归档"), "grey"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """A person's post (任职) in an association or company, with its term (届)."""

    post: str = col(N_("Post"), width=14, required=True, listed=True, searched=True, printed=True,
                    headers=("社团职务", "侨团职务", "担任职务", "会内职务", "协会职务", "商会职务"))
    person: tuple[Link, ...] = col(N_("Person"), OneLink("person"), required=True, listed=True, printed=True)
    organisation: tuple[Link, ...] = col(
        N_("Association or company"), OneLink("association", "company"), required=True, width=28, listed=True, printed=True)
    term_number: int | None = col(N_("Term"), ORDINAL, width=6, listed=True, headers=("届次", "届别"))
    start: PartialDate | None = col(N_("From"), DATE, listed=True)
    end: PartialDate | None = col(N_("To"), DATE, listed=True)
    ended: bool = col(N_("Former"), FLAG)
    successor: tuple[Link, ...] = col(N_("Successor"), OneLink("person"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction(Record):
    """Something that happened between us and them (往来记录)."""

    summary: str = col(N_("Summary"), LONG_TEXT, width=36, required=True, listed=True, searched=True, printed=True)
    date: PartialDate | None = col(N_("Date"), DATE, required=True, listed=True, printed=True)
    channel: str = col(N_("Channel"), CHANNELS, listed=True, printed=True)
    direction: str = col(N_("Direction"), DIRECTIONS)
    about: tuple[Link, ...] = col(N_("With whom"), Links("association", "person", "company", "project"), listed=True, searched=True, printed=True)
    festival: str = col(N_("Festival"), hint=N_("The festival of a greeting, such as 中秋"))
    reply: PartialDate | None = col(N_("Reply received"), DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """A friendship agreement (友好协议) or memorandum."""

    name: str = col(N_("Agreement"), width=28, required=True, listed=True, searched=True, printed=True, headers=("协议名称", "协议", "备忘录名称", "agreement"))
    parties: tuple[Link, ...] = col(N_("Parties"), Links("association", "company"), listed=True, searched=True, printed=True, headers=("缔约方", "签约方", "对方单位", "友好社团", "甲方", "乙方", "parties"))
    state: str = col(N_("State"), AGREEMENT_STATES, listed=True, printed=True, headers=("协议状态", "状态", "state", "status"))
    signed: PartialDate | None = col(N_("Signed"), DATE, listed=True, printed=True, headers=("签署日期", "签署时间", "签约时间", "签约日期", "signed"))
    signed_at: str = col(N_("Signed at"), headers=("签署地点", "签约地点", "signed at"))
    signatories: str = col(N_("Signatories"), searched=True, headers=("签署人", "签约人", "signatories"))
    expires: PartialDate | None = col(N_("Expires"), DATE, ahead=True, listed=True, printed=True, headers=("有效期至", "到期日", "到期日期", "expires"))
    auto_renew: bool = col(N_("Renews by itself"), FLAG, headers=("自动续签", "是否自动续签", "auto renew"))
    areas: str = col(N_("Areas of co-operation"), LONG_TEXT, searched=True, headers=("合作领域", "合作内容", "areas"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Donation(Record):
    """A gift (捐赠) in money, goods or building works, and the supervision of its use."""

    title: str = col(N_("Donation"), width=28, required=True, listed=True, searched=True, printed=True, headers=("捐赠项目", "捐赠项目名称", "捐赠名称", "donation"))
    donors: tuple[Link, ...] = col(N_("Donors"), Links("person", "company", "association"), listed=True, searched=True, printed=True, headers=("捐赠人", "姓名/单位", "单位/姓名", "姓名或单位", "单位或姓名", "姓名(单位)", "单位(姓名)", "单位或个人", "单位/个人", "个人/单位", "姓名/名称", "捐赠单位", "捐赠方", "捐款人", "donors", "donor"))
    kind: str = col(N_("Kind"), DONATION_KINDS, listed=True, headers=("捐赠类别", "捐赠类型", "类别", "kind", "type"))
    state: str = col(N_("State"), DONATION_STATES, listed=True, printed=True, headers=("捐赠状态", "状态", "state", "status"))
    date: PartialDate | None = col(N_("Date"), DATE, listed=True, printed=True, headers=("捐赠日期", "捐赠时间", "捐款时间", "date"))
    amount: Decimal | None = col(N_("Amount"), AMOUNT, section="money", listed=True, printed=True, headers=("捐赠金额", "捐款金额", "金额", "amount"))
    currency: str = col(N_("Currency"), section="money", headers=("币种", "currency"))
    goods: str = col(N_("Goods"), section="money", searched=True, headers=("捐赠物资", "物资", "物品", "goods"))
    quantity: int | None = col(N_("Quantity"), INTEGER, section="money", headers=("数量", "quantity"))
    unit: str = col(N_("Unit"), section="money", headers=("计量单位", "unit"))
    recipient: str = col(N_("Recipient"), searched=True, printed=True, headers=("受赠单位", "受赠方", "recipient"))
    purpose: str = col(N_("Use of the gift"), LONG_TEXT, searched=True, headers=("用途", "捐赠用途", "purpose"))
    progress_percent: int | None = col(N_("Progress (%)"), INTEGER, section="progress", headers=("进度(%)", "工程进度(%)"))
