"""Recipients as labels and envelopes: whose name, which lines, which country's order."""

from __future__ import annotations

from collections.abc import Sequence

from qiaocrm.language import countries, text
from qiaocrm.printing.envelopes import envelopes
from qiaocrm.printing.labels import PostalAddress, label_sheets, one_each
from qiaocrm.printing.placed import PlacedDocument
from qiaocrm.services.letters.recipients import Recipient
from qiaocrm.services.letters.stationery import Sender


def postal(one: Recipient) -> PostalAddress:
    """Where a letter to a recipient goes; abroad the country ends it, in English and Chinese."""
    name = one.called if one.script != "en" else one.name
    domestic = one.country in ("", "CN") and text.has_cjk(one.address)
    if domestic:
        city = one.city if one.city and one.city not in one.address else ""
        return PostalAddress((name,), (city + one.address,), one.postcode, domestic=True)
    place = [line.strip() for line in one.address.splitlines() if line.strip()]
    if one.city and one.city.casefold() not in one.address.casefold():
        place.append(" ".join(filter(None, (one.city, one.postcode))))
    if one.country and one.country != "CN":
        english, chinese = (countries.name(one.country, language) for language in ("en", "zh"))
        place.append(f"{english.upper()} {chinese}")
    return PostalAddress((name,), tuple(place), one.postcode)


def labels(title: str, recipients: Sequence[Recipient], start: int = 1) -> PlacedDocument:
    """A label for each address that is known, from label `start` of the first sheet on."""
    return label_sheets(title, _addresses(recipients), start=start)


def envelopes_for(
    title: str, recipients: Sequence[Recipient], size: str, office: str, sender: Sender
) -> PlacedDocument:
    """An envelope (dl or c5) for each address that is known, with the office as sender."""
    home = PostalAddress((office,), (sender.address,), sender.postcode, domestic=True)
    place = (*filter(None, (sender.address_en or sender.address, sender.postcode)), "CHINA 中国")
    abroad = PostalAddress((sender.name_en or office,), tuple(place))
    return envelopes(title, _addresses(recipients), size, home, abroad)


def _addresses(recipients: Sequence[Recipient]) -> list[PostalAddress]:
    return one_each(postal(one) for one in recipients if one.address)
