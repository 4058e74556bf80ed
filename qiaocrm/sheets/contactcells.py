"""What a contact card tells, sorted under the headings of a list of people."""

from __future__ import annotations

import re
from collections.abc import Callable

from qiaocrm.sheets import cardnames
from qiaocrm.sheets.cardaddresses import add_addresses, add_label
from qiaocrm.sheets.contact import HOME, WORK, Contact
from qiaocrm.sheets.vcard import BINARY, Card, Property, split

_MOBILE = frozenset(
    ("CELL", "MOBILE", "IPHONE", "手机", "行動電話", "移动电话", "移动", "手機", "APPLE WATCH")
)
_FAX = frozenset(("FAX", "传真", "傳真"))
_IGNORED = BINARY | frozenset(
    """
    VERSION PRODID REV UID MAILER CLASS PROFILE NAME SORT-STRING CLIENTPIDMAP XML SOURCE KIND
    END BEGIN X-ABLABEL X-ABADR X-ABUID X-ABSHOWAS X-ABORDER X-ETAG X-ID X-EVOLUTION-FILE-AS
    X-IMAGETYPE X-IMAGEHASH X-MOZILLA-HTML X-SHARED-PHOTO-DISPLAY-PREF X-MS-OL-DESIGN
    X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-CARDPICTURE
    """.split()
)
"""What says nothing of the person."""
_IGNORED_STARTS = ("X-COUCHDB-", "X-ADDRESSBOOKSERVER-", "X-ABCROP", "X-WEBDAV-", "X-RADICALE-")
_LABEL = re.compile(r"_\$!<(.*?)>!\$_", re.DOTALL)
_RELATION = re.compile(r"X-(?:[A-Z]+-)?(SPOUSE|MANAGER|ASSISTANT|CHILDREN|PARTNER)")
_ACCOUNT = re.compile(
    r"X-(?:EVOLUTION-|KADDRESSBOOK-|MS-)?(?:X-)?(QQ|AIM|ICQ|MSN|YAHOO|JABBER|SKYPE|GOOGLE-TALK|GTALK|"
    r"GADUGADU|GROUPWISE|TWITTER|FACEBOOK|LINE|WHATSAPP|TELEGRAM|KAKAO|IMADDRESS)(?:-USERNAME)?"
)
_WECHAT = frozenset(("WECHAT", "WEIXIN", "微信"))
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?")
_DAY_OF_YEAR = re.compile(r"--(\d{2})-?(\d{2})(?:T.*)?")
_NO_YEAR = "1604"
"""The year that Apple's address book writes for a birthday without one."""
_GENDERS = {"M": "男", "F": "女", "MALE": "男", "FEMALE": "女"}


def of(card: Card) -> Contact | None:
    """The contact of a card; None for a card that tells nothing of anybody."""
    labels = {
        one.group: _LABEL.sub(r"\1", one.text)
        for one in card.properties
        if one.name == "X-ABLABEL" and one.group
    }
    contact = Contact(labels)
    cardnames.add_names(card, contact.add)
    add_addresses(contact, card)
    for one in card.properties:
        _take(contact, one)
    if not contact.cells:
        return None
    if not contact.cells.get("姓名"):
        contact.nameless = True
        others = ("显示名称", "昵称", "单位", "邮箱", "手机", "办公电话", "住宅电话", "电话")
        known = [heading for heading in others if heading in contact.cells]
        contact.add("姓名", contact.values((known or list(contact.cells))[0])[0])
    return contact


def _take(contact: Contact, one: Property) -> None:
    """Sort one property of a card under its heading."""
    if one.name in _TAKERS:
        _TAKERS[one.name](contact, one)
    elif one.name in cardnames.NAMES or one.name in _IGNORED:
        return
    elif match := _RELATION.fullmatch(one.name):
        contact.add("关系人", f"{match[1].lower()}：{one.text}" if one.text else "")
    elif match := _ACCOUNT.fullmatch(one.name):
        _account(contact, match[1], one.text)
    elif not one.name.startswith(_IGNORED_STARTS):
        _other(contact, one)


def _phone(contact: Contact, one: Property) -> None:
    number = re.sub(r"^tel:", "", one.text, flags=re.IGNORECASE)
    number = re.sub(r";ext=", " ext ", number, flags=re.IGNORECASE)
    number = re.sub(r";(?:phone-context|isub)=[^;]*", "", number, flags=re.IGNORECASE)
    words = contact.words(one)
    if words & _FAX:
        place = "（住宅）" if words & HOME else ""
        contact.add("传真", number + place)
        contact.annotate(one, _FAX | HOME | WORK | {"WORK FAX", "HOME FAX"}, number)
        return
    for heading, meant in (("手机", _MOBILE), ("办公电话", WORK), ("住宅电话", HOME)):
        if words & meant:
            contact.add(heading, number)
            contact.annotate(one, meant, number)
            return
    contact.add("电话", number)
    contact.annotate(one, (), number)


def _email(contact: Contact, one: Property) -> None:
    address = re.sub(r"^mailto:", "", one.text, flags=re.IGNORECASE)
    contact.add("邮箱", address)
    contact.annotate(one, WORK | HOME, address)


def _website(contact: Contact, one: Property) -> None:
    contact.add("网址", one.text)
    contact.annotate(one, WORK | HOME, one.text)


def _organisation(contact: Contact, one: Property) -> None:
    organisation, *units = one.parts
    contact.add("单位", organisation)
    contact.add("部门", " ".join(filter(None, units)))


def _birthday(contact: Contact, one: Property) -> None:
    contact.add("出生日期", _day(one))


def _day(one: Property) -> str:
    """A day as an office writes it; what is no whole day stays as it is."""
    if match := _DAY.fullmatch(one.text):
        if match[1] == one.parameters.get("X-APPLE-OMIT-YEAR", _NO_YEAR):
            return f"{int(match[2])}月{int(match[3])}日"
        return f"{match[1]}-{match[2]}-{match[3]}"
    if match := _DAY_OF_YEAR.fullmatch(one.text):
        return f"{int(match[1])}月{int(match[2])}日"
    return one.text


def _anniversary(contact: Contact, one: Property) -> None:
    label = contact.label(one)
    contact.add("纪念日", f"{label}：{_day(one)}" if label and one.text else _day(one))


def _relation(contact: Contact, one: Property) -> None:
    label = contact.kind(one)
    contact.add("关系人", f"{label}：{one.text}" if label and one.text else one.text)


def _gender(contact: Contact, one: Property) -> None:
    sex = one.parts[0]
    contact.add("性别", _GENDERS.get(sex.upper(), one.text))


def _instant_message(contact: Contact, one: Property) -> None:
    """IMPP:xmpp:name and the like: the service is told by a parameter or by the address."""
    service = one.parameters.get("X-SERVICE-TYPE", "")
    scheme, sign, rest = one.text.partition(":")
    account = rest if sign and not rest.startswith("//") else one.text
    if not service:
        service = contact.label(one) or (scheme if sign else "")
    _account(contact, service, account)


def _profile(contact: Contact, one: Property) -> None:
    """X-SOCIALPROFILE;TYPE=twitter: a web address, or an account in a parameter."""
    service = contact.kind(one)
    text = re.sub(r"^x-apple:", "", one.text)
    _account(contact, service, one.parameters.get("X-USER") or text)
    if one.parameters.get("X-USER"):
        contact.add("名片标注", f"{service}：{text}")


def _account(contact: Contact, service: str, account: str) -> None:
    if service.upper() in _WECHAT:
        contact.add("微信", account)
    elif account:
        shown = {"IMADDRESS": "IM", "": "IM"}.get(service, service)
        contact.add("社交账号", f"{shown}：{account}")


def _groups(contact: Contact, one: Property) -> None:
    for group in split(one.raw, ","):
        contact.add("分组", group)


def _android(contact: Contact, one: Property) -> None:
    """X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;小王;1;;;"""
    kind, *values = one.parts
    kind = kind.rpartition("/")[2]
    heading = {"nickname": "昵称", "relation": "关系人", "contact_event": "纪念日"}.get(kind)
    if heading and values:
        contact.add(heading, values[0])
        if len(values) > 2 and values[2]:
            contact.add("名片标注", f"{values[2]}：{values[0]}")
    else:
        _keep(contact, kind, " ".join(filter(None, values)))


def _other(contact: Contact, one: Property) -> None:
    """Anything else, under the name that the card gives it."""
    _keep(contact, contact.label(one) or one.name.removeprefix("X-"), one.text)


def _keep(contact: Contact, name: str, value: str) -> None:
    if value:
        contact.add("其他资料", f"{name}：{value}")


def _under(heading: str) -> Callable[[Contact, Property], None]:
    """Puts the text of a property under one heading."""

    def take(contact: Contact, one: Property) -> None:
        contact.add(heading, one.text)

    return take


_TAKERS: dict[str, Callable[[Contact, Property], None]] = {
    "TEL": _phone,
    "X-MS-TEL": _phone,
    "EMAIL": _email,
    "URL": _website,
    "ORG": _organisation,
    "TITLE": _under("职务"),
    "ROLE": _under("职业"),
    "BDAY": _birthday,
    "ANNIVERSARY": _anniversary,
    "X-ANNIVERSARY": _anniversary,
    "X-EVOLUTION-ANNIVERSARY": _anniversary,
    "X-MS-ANNIVERSARY": _anniversary,
    "X-ABDATE": _anniversary,
    "RELATED": _relation,
    "X-ABRELATEDNAMES": _relation,
    "NOTE": _under("备注"),
    "LANG": _under("语言"),
    "GENDER": _gender,
    "X-GENDER": _gender,
    "IMPP": _instant_message,
    "X-SOCIALPROFILE": _profile,
    "X-WECHAT": _under("微信"),
    "X-WEIXIN": _under("微信"),
    "CATEGORIES": _groups,
    "ADR": lambda _contact, _one: None,
    "LABEL": add_label,
    "X-ANDROID-CUSTOM": _android,
}
