"""Layouts that associations abroad keep in the language of the country they are in."""
# One line of source is one row of the sheet.
# fmt: off

from __future__ import annotations

from pathlib import Path

from tests.layouts.kit import Built, Page, expect, table, xlsx


def committee_in_malay(folder: Path) -> Built:
    """Nama beside Nama Cina, L for men, days before months."""
    path = xlsx(folder / "malay.xlsx", Page("Sheet1", [
        ["SENARAI AHLI JAWATANKUASA PERSATUAN YUNXI"],
        ["Bil.", "Nama", "Nama Cina", "Jawatan", "Jantina", "No. Tel. Bimbit", "E-mel", "Alamat", "Poskod", "Tarikh Lahir", "No. KP", "Catatan"],
        [1, "Lee Contoh", "李示礼", "Presiden", "Lelaki", "+60 12-555 0101", "lee@example.my", "12, Jalan Contoh", "50000", "12/3/1955", "550312-10-0000", "Penaung"],
        [2, "Ong Mei Fah", "翁美花", "Setiausaha", "Perempuan", "+60 16-555 0102", None, None, None, "3/12/1961", None, None],
        [3, "Lau Contoh", "刘示远", "Bendahari", "L", None, None, "5, Lorong Contoh", "10000", 1970, None, None],
    ], ["A1:L1"]))
    columns = [("Bil.", None), ("Nama", "name_foreign"), ("Nama Cina", "name"), ("Jawatan", "post"), ("Jantina", "gender"), ("No. Tel. Bimbit", "phones"), ("E-mel", "emails"), ("Alamat", "address"), ("Poskod", "postcode"), ("Tarikh Lahir", "birthday"), ("No. KP", None), ("Catatan", "remark")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "李示礼", "name_foreign": "Lee Contoh", "post": "Presiden", "gender": "male", "phones": ["+60 12-555 0101"], "emails": ["lee@example.my"], "address": "12, Jalan Contoh", "postcode": "50000", "birthday": "1955-03-12", "remark": "Penaung"},
        4: {"name": "翁美花", "name_foreign": "Ong Mei Fah", "post": "Setiausaha", "gender": "female", "phones": ["+60 16-555 0102"], "birthday": "1961-12-03"},
        5: {"name": "刘示远", "name_foreign": "Lau Contoh", "post": "Bendahari", "gender": "male", "address": "5, Lorong Contoh", "postcode": "10000", "birthday": "1970"},
    }))


def merchants_in_indonesian(folder: Path) -> Built:
    """Nama Lengkap alone where nobody has a name in characters; months spelled out."""
    path = xlsx(folder / "indonesian.xlsx", Page("Sheet1", [
        ["Nama Lengkap", "L/P", "Jabatan", "Perusahaan", "No. HP", "Kota", "Tanggal Lahir", "Keterangan"],
        ["Budi Contoh", "L", "Ketua Umum", "PT Contoh Jaya", "0812-5555-0101", "Jakarta", "17 Agustus 1958", "tamu 2024"],
        ["Lina Wijaya Contoh", "P", "Sekretaris", "CV Contoh Abadi", "+62 813 5555 0102", "Medan", "5-9-1965", None],
    ]))
    columns = [("Nama Lengkap", "name"), ("L/P", "gender"), ("Jabatan", "post"), ("Perusahaan", "company"), ("No. HP", "phones"), ("Kota", "city"), ("Tanggal Lahir", "birthday"), ("Keterangan", "remark")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "Budi Contoh", "name_foreign": "Budi Contoh", "gender": "male", "post": "Ketua Umum", "company": "PT Contoh Jaya", "phones": ["0812-5555-0101"], "phones_e164": ["+6281255550101"], "city": "Jakarta", "birthday": "1958-08-17", "remark": "tamu 2024"},
        3: {"name": "Lina Wijaya Contoh", "name_foreign": "Lina Wijaya Contoh", "gender": "female", "post": "Sekretaris", "company": "CV Contoh Abadi", "phones": ["+62 813 5555 0102"], "city": "Medan", "birthday": "1965-09-05"},
    }))


def register_in_japanese(folder: Path) -> Built:
    """在日… in the title tells the country of the numbers; years by 昭和, readings kept as typed."""
    path = xlsx(folder / "japanese.xlsx", Page("Sheet1", [
        ["在日華僑華人名簿"],
        ["番号", "氏名", "フリガナ", "生年月日", "会社名", "役職", "携帯電話", "メールアドレス", "郵便番号", "住所", "備考"],
        [1, "羅美鈴", "ラ ミレイ", "平成2年11月3日", "示例飯店", "店長", "080-5555-0702", "ra@example.jp", "100-0000", "東京都千代田区示例1-2-3", "華僑総会理事"],
        [2, "東方亮", None, "1958年5月6日", None, None, "090-5555-0701", None, None, "横浜市中区示例町4", None],
    ], ["A1:K1"]))
    columns = [("番号", None), ("氏名", "name"), ("フリガナ", None), ("生年月日", "birthday"), ("会社名", "company"), ("役職", "post"), ("携帯電話", "phones"), ("メールアドレス", "emails"), ("郵便番号", "postcode"), ("住所", "address"), ("備考", "remark")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "罗美铃", "name_traditional": "羅美鈴", "country": "JP", "birthday": "1990-11-03", "company": "示例飯店", "post": "店長", "phones": ["080-5555-0702"], "phones_e164": ["+818055550702"], "emails": ["ra@example.jp"], "postcode": "100-0000", "address": "東京都千代田区示例1-2-3", "remark": "華僑総会理事"},
        4: {"name": "东方亮", "name_traditional": "東方亮", "country": "JP", "birthday": "1958-05-06", "phones": ["090-5555-0701"], "address": "横浜市中区示例町4"},
    }, problems=[(3, "D")], extra={3: {"フリガナ": "ラ ミレイ"}}))


def officers_in_thai(folder: Path) -> Built:
    """Names in Thai stay as typed beside those in characters; years of the Buddhist era are doubted."""
    path = xlsx(folder / "thai.xlsx", Page("Sheet1", [
        ["ลำดับ", "ชื่อ-นามสกุล", "ชื่อจีน", "ตำแหน่ง", "สมาคม", "โทรศัพท์", "อีเมล", "วันเกิด"],
        [1, "สมชาย ตัวอย่าง", "蓝颂猜", "นายกสมาคม", "清莱云溪会馆", "+66 2 555 0101", "somchai@example.th", "12/08/2499"],
        [2, "มาลี ตัวอย่าง", "覃玛丽", "เลขาธิการ", "清莱云溪会馆", "+66 81 555 0102", None, None],
    ]))
    columns = [("ลำดับ", None), ("ชื่อ-นามสกุล", None), ("ชื่อจีน", "name"), ("ตำแหน่ง", "association_post"), ("สมาคม", "association"), ("โทรศัพท์", "phones"), ("อีเมล", "emails"), ("วันเกิด", "birthday")]
    return expect(path, table("person", [1], columns, {
        2: {"name": "蓝颂猜", "positions": [{"organisation": "清莱云溪会馆", "post": "นายกสมาคม"}], "phones": ["+66 2 555 0101"], "emails": ["somchai@example.th"]},
        3: {"name": "覃玛丽", "positions": [{"organisation": "清莱云溪会馆", "post": "เลขาธิการ"}], "phones": ["+66 81 555 0102"]},
    }, free=("post",), problems=[(2, "H")], extra={2: {"ชื่อ-นามสกุล": "สมชาย ตัวอย่าง"}, 3: {"ชื่อ-นามสกุล": "มาลี ตัวอย่าง"}}))


def numbers_of_the_country_in_the_title(folder: Path) -> Built:
    """菲律賓… begins the title of teachers there: 0917 is a number of that country, not of Baoji."""
    path = xlsx(folder / "teachers.xlsx", Page("Sheet1", [
        ["菲律賓示例華校教師名錄"],
        ["教師姓名", "國籍", "任教科目", "手機", "Based in"],
        ["卞惠珍", "菲", "華語", "0917 555 0201", "Manila, Philippines"],
        ["賈文彬", "中國", "數學", "+63 917 555 0202", None],
    ], ["A1:E1"]))
    columns = [("教師姓名", "name"), ("國籍", "nationality"), ("任教科目", None), ("手機", "phones"), ("Based in", "city")]
    return expect(path, table("person", [2], columns, {
        3: {"name": "卞惠珍", "nationality": "PH", "phones": ["0917 555 0201"], "phones_e164": ["+639175550201"], "city": "Manila", "country": "PH"},
        4: {"name": "贾文彬", "name_traditional": "賈文彬", "nationality": "CN", "phones": ["+63 917 555 0202"]},
    }, extra={3: {"任教科目": "華語"}, 4: {"任教科目": "數學"}}))
