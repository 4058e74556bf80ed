"""The letters a new book begins with (names are msgids); the office changes them and adds its own."""

from __future__ import annotations

from typing import Final

from qiaocrm.base.i18n import N_
from qiaocrm.domain.letters import Template, Wording

_FESTIVAL = Template(
    "festival",
    N_("Festival greeting"),
    "festival",
    {
        "zh-Hans": Wording(
            "{节日}问候信",
            "尊敬的{称谓}：\n"
            "值此{节日}来临之际，{单位}谨向您和家人、并通过您向各位乡亲致以诚挚的问候和美好的祝愿！\n"
            "长期以来，您身居海外，心系桑梓，为增进家乡与住在国的了解和往来付出了许多心力，家乡人民感念在心。\n"
            "新的一程里，我们愿继续做您和乡亲们的贴心人，有事请随时来信来电。盼您常回家看看。\n"
            "恭祝您节日快乐，身体健康，阖家幸福，事业顺遂！",
        ),
        "en": Wording(
            "Greetings for {节日}",
            "Dear {称谓},\n"
            "On the occasion of {节日}, the {单位} sends you and your family, and through you all our "
            "friends from home, its warmest greetings and best wishes.\n"
            "Far from your home town you have kept it in your heart and done much to bring people here "
            "and there closer together. We remember it with gratitude.\n"
            "Please write or call whenever we can be of help, and come and see us soon.\n"
            "We wish you good health, happiness and success.",
        ),
        "ja": Wording(
            "{节日}のご挨拶",
            "{称谓}\n"
            "{节日}を迎えるにあたり、{单位}より、貴殿ならびにご家族の皆様、そして郷里を同じくする皆様に、"
            "心よりご挨拶を申し上げます。\n"
            "平素より郷里に思いを寄せられ、両地の交流のためにご尽力くださり、厚く御礼申し上げます。\n"
            "お力になれることがございましたら、いつでもお申し付けください。ご帰郷を心よりお待ちしております。\n"
            "皆様のご健勝とご多幸をお祈り申し上げます。",
        ),
    },
)
_ELECTION = Template(
    "election",
    N_("Congratulation on a new board"),
    "election",
    {
        "zh-Hans": Wording(
            "贺　信",
            "尊敬的{称谓}：\n"
            "欣闻{社团}第{届}届理监事会顺利产生，您荣任{职务}，{单位}谨致热烈的祝贺！\n"
            "{社团}团结乡亲、服务侨社、热心公益，深受侨胞信赖。相信新一届理监事会在您的带领下，会务必将更上层楼。\n"
            "希望今后继续加强联系，携手为乡亲服务，共叙乡情，共谋合作。\n"
            "祝会务昌隆，各位理监事身体健康、万事如意！",
        ),
        "en": Wording(
            "Letter of Congratulation",
            "Dear {称谓},\n"
            "We are delighted to learn that the new board (term {届}) of {社团} has taken office, with you "
            "as {职务}. Please accept the warm congratulations of the {单位}.\n"
            "Your association has brought people from our home town together and served them well. "
            "We are sure that it will flourish further under your leadership.\n"
            "We look forward to staying in close touch, and wish you and the board every success.",
        ),
        "ja": Wording(
            "祝　辞",
            "{称谓}\n"
            "このたび{社团}第{届}期理事会が発足し、{职务}にご就任されましたこと、{单位}より心よりお祝い申し上げます。\n"
            "貴会が郷里の方々の絆を深め、地域に貢献してこられましたことに、敬意を表します。\n"
            "今後とも変わらぬご交誼を賜りますようお願い申し上げますとともに、貴会のますますのご発展をお祈り申し上げます。",
        ),
    },
)
_THANKS = Template(
    "thanks",
    N_("Thanks after a visit"),
    "thanks",
    {
        "zh-Hans": Wording(
            "感谢信",
            "尊敬的{称谓}：\n"
            "承蒙您拨冗来访，{单位}深表感谢！\n"
            "此行虽短，您对家乡发展的关心和中肯的建议令我们深受鼓舞。您关心的事项，我们已在逐一落实，并将及时告知进展。\n"
            "如需补充材料或再次考察，请随时与我们联系。\n"
            "顺祝商祺，并祝阖家安康！",
        ),
        "en": Wording(
            "Letter of Thanks",
            "Dear {称谓},\n"
            "Thank you very much for visiting us. The {单位} was honoured to receive you.\n"
            "Your interest in our city and your frank advice have encouraged us. We are working on the matters "
            "you raised and will let you know how they go on.\n"
            "Please tell us if you need further material or would like to come again.\n"
            "With best wishes,",
        ),
        "ja": Wording(
            "お　礼",
            "{称谓}\n"
            "このたびはご多忙のところご来訪くださり、{单位}一同、心より御礼申し上げます。\n"
            "貴重なご意見を賜り、大いに励まされました。お尋ねの件につきましては、順次ご報告いたします。\n"
            "追加の資料や再度のご視察がご入用の際は、いつでもご連絡ください。\n"
            "皆様のますますのご活躍をお祈り申し上げます。",
        ),
    },
)
_REPLY = Template(
    "reply",
    N_("Reply to a letter"),
    "reply",
    {
        "zh-Hans": Wording(
            "复　函",
            "尊敬的{称谓}：\n"
            "来函敬悉，感谢您对家乡和我会工作的关心与支持！\n"
            "信中所述各节，我们已认真研究，正会同有关方面办理，一有结果即行函告。\n"
            "欢迎您今后继续来信来电。\n"
            "祝身体健康，万事胜意！",
        ),
        "en": Wording(
            "",
            "Dear {称谓},\n"
            "Thank you for your letter and for your continued interest in our work.\n"
            "We have read it with care, are looking into the matters you mention, and will write again as soon "
            "as there is a result.\n"
            "With kind regards,",
        ),
        "ja": Wording(
            "",
            "{称谓}\n"
            "お手紙を拝受いたしました。日頃より温かいご支援を賜り、厚く御礼申し上げます。\n"
            "お申し越しの件は関係先と検討しており、結果が分かり次第あらためてご連絡いたします。\n"
            "今後ともよろしくお願い申し上げます。",
        ),
    },
)
DEFAULTS: Final = (_FESTIVAL, _ELECTION, _THANKS, _REPLY)

FESTIVALS_JA: Final = {
    "元旦": "新年",
    "春节": "春節",
    "元宵节": "元宵節",
    "清明节": "清明節",
    "端午节": "端午の節句",
    "中秋节": "中秋節",
    "重阳节": "重陽の節句",
    "国庆节": "中国国慶節",
    "圣诞节": "クリスマス",
    "感恩节": "感謝祭",
}
"""Names of festivals in letters to Japan."""
