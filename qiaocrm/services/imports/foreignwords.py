"""Words above columns in the languages of host countries, from lists that associations there keep.

Written like `headwords`: one field a line, `?` for words that need the cells' evidence, `~` for
words that give way. Only words that can mean one thing in a list of people or associations.
Malay and Indonesian come first, then Japanese, Thai, Vietnamese, Korean, and those of Europe.
"""

from __future__ import annotations

from functools import cache

from qiaocrm.language import text
from qiaocrm.services.imports.headers import keys

PERSON = """
name: nama cina | nama mandarin | nama tionghoa | nama tionghua | nama penuh | nama lengkap | nama ahli~ | nama anggota~ | nama~ |
    氏名 | お名前 | 名前 | 会員氏名 | 氏名(漢字) | ชื่อจีน | ชื่อ-นามสกุล~ | ชื่อ~ | ชื่อและนามสกุล~ | ชื่อ-สกุล~ |
    tên tiếng hoa | tên tiếng trung | họ và tên~ | họ tên~ | 성명 | 이름 | nombre y apellidos | nombre completo | nom et prénom |
    nome completo | nome e cognome | nombre chino | nom chinois | nome cinese | nome chinês | vor- und nachname
name_foreign: nama? | nama penuh? | nama lengkap? | ชื่อ-นามสกุล? | ชื่อ? | ชื่อและนามสกุล? | ชื่อ-สกุล? | ชื่อไทย | họ và tên? | họ tên? |
    ローマ字 | ローマ字氏名 | 英字氏名 | 氏名(ローマ字) | 영문성명 | 영문이름
family_name: nama keluarga | 姓(漢字) | นามสกุล | apellidos | apellido | nom de famille | cognome | sobrenome | nachname | 성
given_name: nama depan | prénom | prenom | nombre~ | vorname
gender: jantina | jenis kelamin | l/p | 性別 | เพศ | giới tính | 성별 | sexo | sexe | sesso | geschlecht
birthday: tarikh lahir | tanggal lahir | tgl lahir | tgl. lahir | 生年月日 | 誕生日 | วันเกิด | วันเดือนปีเกิด | ngày sinh | ngày tháng năm sinh |
    생년월일 | fecha de nacimiento | date de naissance | data di nascita | data de nascimento | geburtsdatum
post: jawatan | jabatan | 役職 | 役職名 | 肩書 | 肩書き | 役職/肩書 | ตำแหน่ง | chức vụ | chức danh | 직책 | 직위 | cargo | puesto | fonction |
    poste | carica | ruolo | funktion
company: syarikat | perusahaan | nama perusahaan | nama syarikat | majikan | 会社名 | 会社 | 勤務先 | 勤務先名 | 所属先 | บริษัท | ที่ทำงาน | công ty |
    회사 | 회사명 | 직장 | empresa | compañía | société | entreprise | azienda | società | firma | unternehmen
association: persatuan | pertubuhan | nama persatuan | perkumpulan | organisasi | yayasan? | 団体名 | 所属団体 | สมาคม | ชื่อสมาคม | hội | hội đoàn |
    협회 | asociación | association~ | associazione | associação | verein
phones: no. telefon | no telefon | nombor telefon | no. tel | no. tel. | no. tel. bimbit | no tel bimbit | no. telefon bimbit | telefon bimbit | telefon | telefon rumah |
    telefon pejabat | no. hp | no hp | nomor hp | nomor telepon | no. telepon | no telepon | telepon | telp | telp. | no. telp | no. telp. | ponsel |
    電話番号 | 携帯電話 | 携帯番号 | 携帯 | 携帯電話番号 | 自宅電話 | 勤務先電話 | 連絡先? | โทรศัพท์ | เบอร์โทร | เบอร์โทรศัพท์ | โทร | มือถือ | โทรศัพท์มือถือ |
    điện thoại | số điện thoại | di động | 전화 | 전화번호 | 연락처? | 휴대폰 | 핸드폰 | teléfono | telefono | móvil | celular | téléphone | portable |
    cellulare | telefone | telemóvel | handy | mobil
fax: faks | ファックス | ファクス | ﾌｧｯｸｽ | fax番号 | 팩스
emails: e-mel | emel | surel | alamat email | メール | メールアドレス | eメール | 電子メール | อีเมล | อีเมล์ | thư điện tử | 이메일 | correo electrónico | correo | courriel |
    adresse e-mail
other_im: wa | no. wa | no wa | nomor wa | ライン | ไลน์ | ไลน์ไอดี | zalo | 카카오톡
address: alamat | alamat rumah | alamat surat-menyurat | 住所 | 現住所 | 自宅住所 | 連絡先住所 | ที่อยู่ | địa chỉ | 주소 | dirección | direccion | adresse | indirizzo |
    endereço | anschrift
postcode: poskod | kode pos | kodepos | 郵便番号 | 〒 | รหัสไปรษณีย์ | mã bưu điện | 우편번호 | código postal | code postal | cap | plz
city: bandar | kota | kota/kabupaten | 市区町村 | เมือง | thành phố | 도시 | ciudad | ville | città | cidade | stadt | wohnort
country: negara | 居住国 | 在住国 | ประเทศ | quốc gia | 국가 | país | pais | pays | paese | land
nationality: warganegara | kewarganegaraan | 国籍 | สัญชาติ | quốc tịch | 국적 | nacionalidad | nationalité | nazionalità | nacionalidade | staatsangehörigkeit
native_place: asal usul | kampung halaman | 出身地 | 本籍 | 本籍地 | 原籍地 | ภูมิลำเนา | quê quán | 본적 | 고향
industry: bidang usaha? | bidang | 業種 | 職種 | ธุรกิจ | ngành nghề | 업종 | sector | secteur | settore | branche
honorific: gelaran | 敬称 | คำนำหน้า | คำนำหน้าชื่อ
remark: catatan | keterangan | 備考 | 摘要 | หมายเหตุ | ghi chú | 비고 | observaciones | notas | remarques | observations | note | osservazioni | bemerkungen
website: laman web | situs web | ホームページ | เว็บไซต์
"""

ASSOCIATION = """
name: nama persatuan | nama pertubuhan | persatuan | pertubuhan | nama organisasi | perkumpulan | 団体名 | 会名 | 華僑団体名 | ชื่อสมาคม | สมาคม | tên hội | hội đoàn |
    협회명 | 단체명 | nombre de la asociación | asociación | nom de l'association | nome dell'associazione | associazione | associação | verein | nama? | 名称?
name_local: nama cina | nama mandarin | ชื่อจีน
president: presiden | pengerusi | yang dipertua | ketua | ketua umum | 会長 | 会長名 | 代表者 | 代表者名 | นายกสมาคม | นายก | hội trưởng | 회장 | presidente | président |
    vorsitzender
secretary: setiausaha | sekretaris | sekretaris jenderal | 事務局長 | 幹事長 | เลขาธิการ | เลขานุการ | tổng thư ký | 사무총장 | secretario general | secrétaire général
contact: pegawai dihubungi | narahubung | 連絡担当者 | 担当者 | ผู้ติดต่อ | người liên hệ | 담당자
founded: tahun ditubuhkan | tarikh ditubuhkan | tahun berdiri | didirikan | 設立 | 設立年 | 設立年月日 | 創立 | 創立年 | ก่อตั้ง | ปีที่ก่อตั้ง | năm thành lập | 설립일 | fundación | fondation |
    année de création | fondazione | gegründet
member_count: bilangan ahli | jumlah ahli | jumlah anggota | 会員数 | จำนวนสมาชิก | số hội viên | 회원수 | socios | membres | soci | mitglieder
phones: no. telefon | no telefon | telefon | nomor telepon | no. telepon | telepon | telp | telp. | 電話番号 | โทรศัพท์ | เบอร์โทร | điện thoại | 전화번호 | teléfono | téléphone | telefono | telefone
fax: faks | ファックス | fax番号
emails: e-mel | emel | surel | メール | メールアドレス | อีเมล | 이메일 | correo electrónico | courriel
address: alamat | 住所 | 所在地 | 事務所所在地 | ที่อยู่ | địa chỉ | 주소 | dirección | adresse | indirizzo | endereço
postcode: poskod | kode pos | 郵便番号
city: bandar | kota | ciudad | ville | città | stadt
region: negeri | provinsi | 都道府県 | จังหวัด | tỉnh | provincia | département | bundesland
country: negara | ประเทศ | quốc gia | 국가 | país | pays | paese
website: laman web | situs web | ホームページ | เว็บไซต์
remark: catatan | keterangan | 備考 | หมายเหตุ | ghi chú | 비고 | observaciones | remarques | bemerkungen
"""

SERIAL = """
bil | bil. | no urut | nomor urut | 番号 | 会員番号? | 整理番号 | ลำดับ | ลำดับที่ | ที่? | stt | số tt | 번호 | 연번 | núm. | nº | n° | nr | nr. | lfd. nr.
"""
"""Further headings of running numbers."""

SENSITIVE = """
no. kp | no kp | no. kad pengenalan | no. ic | no ic | nric | nik | no. ktp | no ktp | no. pasport | no pasport | no. paspor | 在留カード番号 | パスポート番号 | マイナンバー |
    เลขบัตรประชาชน | เลขที่บัตรประชาชน | หนังสือเดินทาง | cmnd | cccd | số cmnd | số cccd | 주민등록번호 | 여권번호 | dni | nie | agama
"""
"""Columns that are left out: numbers of identity, religion."""

_DAY_FIRST = """
tarikh lahir | tanggal lahir | tgl lahir | tgl. lahir | tarikh ditubuhkan | วันเกิด | วันเดือนปีเกิด | ngày sinh | ngày tháng năm sinh | fecha de nacimiento |
    date de naissance | data di nascita | data de nascimento | geburtsdatum
"""
"""Headings of days in languages that write the day before the month."""

FIELDS = {"person": PERSON, "association": ASSOCIATION}
"""The lists by the entity of the table."""


def day_first(heading: str) -> bool | None:
    """True for a heading of days in a language that writes the day first; None tells nothing."""
    return None if _days_first().isdisjoint(keys(heading)) else True


@cache
def _days_first() -> frozenset[str]:
    return frozenset(map(text.fold, _DAY_FIRST.split("|")))
