"""Chinese surnames, by which a cell is known to hold a person's name."""

from __future__ import annotations

SINGLE = frozenset(
    "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜"
    "苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾"
    "毛郝龚邵万钱严覃武莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞"
    "左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕"
    "屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧"
    "闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥"
    "南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支"
    "卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印"
    "逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣阴昝智幸富尧巨幺乜佴佀凃"
    "劉區陳張楊黃趙吳孫馬羅鄭謝許鄧馮韓蕭葉蔣蘇呂盧鐘鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯溫莊聶魯歐"
    "蘭寧紀畢單蓋練簡連麥婁竇衛應閔鄔師榮叢鞏鄺談樂儲嵐闞權盤滿聞鐵車項饒駱藍遊喬龐顏蘆寶興濮"
    "嘉丘岩覀寸刀闫亚付代沃沐洪赖褟禤禢冒卡占厍双呙圣夷姒字宓寿巢弓忻思恽"
)
"""Common surnames of one character, simplified and traditional."""

DOUBLE = frozenset(
    """
    欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 独孤 慕容 皇甫 尉迟 尉遲 公孙 公孫
    令狐 长孙 長孫 宇文 夏侯 轩辕 端木 百里 呼延 南宫 西门 东郭 鲜于 鮮于 万俟 闻人 赫连
    澹台 公冶 宗政 濮阳 淳于 单于 太史 申屠 仲孙 钟离 鍾離 闾丘 司空 亓官 司寇 巫马 公西
    颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 范姜 叶赫 完颜 纳兰 那拉 爱新觉罗 第五 梁丘
    左丘 东门 南门 张简 陈林 范徐 周黄 欧陽
    """.split()
)
"""Surnames of two (or more) characters."""


def surname(name: str) -> str:
    """The surname that `name` begins with; empty where it begins with none."""
    for length in (4, 2):
        if name[:length] in DOUBLE and len(name) > length:
            return name[:length]
    return name[0] if name and name[0] in SINGLE else ""
