"""Labels and envelopes measured in the PDF file, in millimetres."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from qiaocrm.printing.envelopes import envelopes
from qiaocrm.printing.labels import L7160, PostalAddress, label_sheets, one_each
from qiaocrm.printing.placed import PlacedDocument, PlacedPage, PlacedText
from qiaocrm.qtkit.pdf import write_pdf

pytestmark = pytest.mark.usefixtures("qapp")
_WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
_MM = 25.4 / 72


class Measured:
    """What poppler finds in a PDF file, in mm."""

    def __init__(self, document: PlacedDocument, path: Path) -> None:
        self.pages = write_pdf(document, path)
        found = subprocess.run(
            ["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, text=True
        ).stdout
        sizes = [[float(n) * _MM for n in one] for one in _PAGE.findall(found)]
        self.sizes = [tuple(round(n) for n in one) for one in sizes]  # a PDF counts in points
        self.words = {
            word: tuple(float(n) * _MM for n in place) for *place, word in _WORD.findall(found)
        }


def addresses(count: int) -> list[PostalAddress]:
    return [PostalAddress((f"N{at}",), (f"S{at}", f"T{at}")) for at in range(count)]


def test_every_label_stands_within_its_own_on_the_sheet(tmp_path: Path) -> None:
    seen = Measured(label_sheets("labels", addresses(24)), tmp_path / "labels.pdf")
    assert seen.pages == 2
    assert seen.sizes == [(210, 297)] * 2
    for at in range(24):
        row, column = divmod(at % 21, 3)
        left, top = 7.2 + column * 66.04, 15.15 + row * 38.1
        for sign in "NST":
            x1, y1, x2, y2 = seen.words[f"{sign}{at}"]
            assert left + 3.4 <= x1 <= left + 4.6
            assert x2 <= left + 63.5 - 3.4
            assert top + 3.4 <= y1
            assert y2 <= top + 38.1 - 3.4
    first, below = seen.words["N0"], seen.words["N3"]
    assert below[1] - first[1] == pytest.approx(38.1, abs=0.1)
    assert seen.words["N1"][0] - first[0] == pytest.approx(66.04, abs=0.1)


def test_a_sheet_half_used_is_begun_at_the_label_said(tmp_path: Path) -> None:
    seen = Measured(label_sheets("labels", addresses(3), start=20), tmp_path / "labels.pdf")
    assert seen.pages == 2
    assert seen.words["N0"][0] == pytest.approx(7.2 + 66.04 + 3.5, abs=0.8)
    assert seen.words["N0"][1] > 15.15 + 6 * 38.1
    assert seen.words["N2"][1] < 15.15 + 38.1
    with pytest.raises(ValueError, match="22"):
        label_sheets("labels", addresses(1), start=22)


def test_who_shares_an_address_shares_a_label() -> None:
    home = PostalAddress(("吴志德会长",), ("东京都 台东区1-2",))
    wife = PostalAddress(("周晓岚女士",), ("东京都台东区１-２",))
    (one,) = one_each([home, wife, home])
    assert one.names == ("吴志德会长", "周晓岚女士")
    assert L7160.count == 21


def test_a_long_address_is_made_smaller_and_stays_on_its_label(tmp_path: Path) -> None:
    long = PostalAddress(("Name",), ("Flat 12 Long Building Name Road " * 4, "END"))
    seen = Measured(label_sheets("labels", [long]), tmp_path / "labels.pdf")
    assert seen.words["END"][3] <= 15.15 + 38.1
    assert max(place[2] for place in seen.words.values()) <= 7.2 + 63.5


@pytest.mark.parametrize(("size", "paper"), [("dl", (220.0, 110.0)), ("c5", (229.0, 162.0))])
def test_envelopes_follow_the_post_of_the_country(
    tmp_path: Path, size: str, paper: tuple[float, float]
) -> None:
    home = PostalAddress(("示例市侨联",), ("示例路1号",), "410000", domestic=True)
    abroad = PostalAddress(("Example Federation",), ("SENDER", "CHINA 中国"))
    to = [
        PostalAddress(("吴志德会长",), ("示例市人民路2号",), "411100", domestic=True),
        PostalAddress(("Tony",), ("STREET", "JAPAN"), "100"),
    ]
    seen = Measured(envelopes("envelopes", to, size, home, abroad), tmp_path / "e.pdf")
    assert seen.sizes == [paper] * 2
    wide, high = paper
    receiver, sender = seen.words["示例市人民路2号"], seen.words["410000"]
    assert receiver[1] < high / 2 < sender[1]
    assert sender[0] > wide / 2
    assert seen.words["JAPAN"][0] > wide * 0.39
    assert seen.words["JAPAN"][1] > high * 0.45
    assert seen.words["SENDER"][1] < high * 0.3


def test_the_far_side_of_a_folded_sign_is_upside_down(tmp_path: Path) -> None:
    near = PlacedText(20, 160, 170, 60, "NEAR", 80, "strong", 0.5, 0.5, one_line=True)
    far = PlacedText(20, 80, 170, 60, "FAR", 80, "strong", 0.5, 0.5, turned=True, one_line=True)
    seen = Measured(PlacedDocument("sign", (PlacedPage((near, far)),)), tmp_path / "s.pdf")
    middle = (seen.words["NEAR"][0] + seen.words["NEAR"][2]) / 2
    assert middle == pytest.approx(105, abs=1)
    turned = seen.words["FAR"]
    assert (turned[0] + turned[2]) / 2 == pytest.approx(105, abs=3)
    assert 78 <= turned[1] <= turned[3] <= 145
