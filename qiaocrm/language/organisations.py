"""Signs by which a text is known as the name of an organisation, not of a person."""

from __future__ import annotations

import re
from functools import lru_cache

from qiaocrm.language import hans, text

_ENDINGS = re.compile(
    r"(?:公司|集团|企业|协会|学会|商会|总会|同乡会|联谊会|联合会|促进会|基金会|宗亲会|校友会|"
    r"委员会|理事会|妇女会|青年会|会馆|公会|公所|工会|侨联|"
    r"侨办|联盟|俱乐部|中心|学校|大学|学院|中学|小学|幼儿园|医院|诊所|酒店|饭店|宾馆|餐馆|餐厅|"
    r"酒楼|超市|商行|商店|商城|贸易行|银行|保险|证券|事务所|工厂|"
    r"制造厂|厂|农场|株式会社|会社|有限责任|工作室|研究院|研究所|实验室|报社|杂志社|电视台|电台|"
    r"出版社|旅行社|通讯社|剧团|艺术团|乐团|"
    r"电影院|影院|图书馆|博物馆|纪念馆|美术馆|使馆|领事馆|总领馆|办事处|代表处|政府|人民政府|"
    r"管委会|开发区|园区|示范区|街道办|村委会|居委会|"
    r"宗祠|寺|庙|教会|教堂|善堂|堂|局|厅|部|处|科|院|社|馆|党|会|团|店|行|号|站|所|组|网|庄|轩|"
    r"阁|楼|坊|铺|园|城|港|村|镇|乡|县|市|省|区)"
    r"(?:[(（].*[)）])?$"
)
_LONG_ENDINGS = re.compile(
    r"公司|集团|企业|协会|学会|商会|总会|同乡会|联谊会|联合会|促进会|基金会|宗亲会|校友会|委员会|"
    r"理事会|会馆|公会|公所|侨联|联盟|中心|学校|大学|"
    r"学院|中学|小学|医院|银行|事务所|株式会社|会社|研究院|研究所|报社|电视台|出版社|俱乐部|"
    r"办事处|酒店|餐馆|餐厅|酒楼|工厂|管委会"
)
_LATIN = re.compile(
    r"\b(?:inc|incorporated|ltd|limited|llc|llp|corp|corporation|co|company|gmbh|ag|s\.?a\.?|"
    r"s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|"
    r"sdn\.? ?bhd|bhd|pte|pty|plc|pt|tbk|k\.?k|association|associations|society|federation|"
    r"foundation|chamber|commerce|union|council|"
    r"institute|university|college|school|academy|hospital|bank|group|holdings?|enterprises?|"
    r"trading|international|industries|"
    r"committee|centre|center|club|alliance|league|confederation|organi[sz]ation|restaurant|"
    r"hotel|supermarket|consulate|embassy|"
    r"ministry|department|office|agency|church|temple|company|partners|ventures|capital|"
    r"technolog(?:y|ies)|clan|guild|benevolent)\b",
    re.IGNORECASE,
)
COMMON_WORDS = frozenset(
    """
    联系 方式 电话 邮箱 地址 职务 姓名 备注 国家 地区 城市 时间 日期 项目 单位 公司 名称 和平
    安全 高级 成立 成员 明年 时代 金融 计算机 文化 文教 教育 农业 农林 花卉 石油 石化 化工
    汽车 车辆 电子 游戏 旅游 温泉 海运 海外 国内 国际 国外 国企 支付 常务 常委 全国 全部 白酒
    茶叶 药业 医药 养老 房产 房地产 商业 商务 商贸 贸易 应用 强烈 平台 利润 党员 群众 团员
    党派 农民 官员 师生 华侨 华人 侨眷 归侨 侨胞 本科 大专 高中 初中 硕士 博士 博士后 中专
    学历 汉族 满族 回族 苗族 侗族 壮族 土家族 瑶族 白族 佛教 道教 基督教 天主教 男 女 已婚
    未婚 广东 广西 湖南 湖北 河南 河北 山东 山西 江苏 江西 浙江 安徽 福建 海南 四川 贵州 云南
    陕西 甘肃 青海 辽宁 吉林 黑龙江 北京 上海 天津 重庆 安徽省 江苏省 江西省 云南省 海南省
    湘潭 长沙 温州 杭州 金华 宁波 台州 石狮 晋江 文成 明溪 梅州 江门 开平 台山 恩平 鹤山 高雄
    乌兰 苏州 常州 马上 向上 方便 尚可 尚未 解决 任务 任期 时常 计划 相关 连续 和谐 元旦 康复
    房屋 平安 平均 初步 成功 成果 成效 安排 完成 关注 关心 应邀 冷链 毛坯 阳光 明确 华东 华南
    华北 华中 南方 北方 东方 西方 年度 季度 支持 展会 管理 管委 干部 干事 居住 居民 游览 宣传
    权益 和解 云计算 石材 花园 金矿 金属 钢铁 银器 皮革 皮具 车间 车队 农产品 水产 水果 包装
    安防 安保 物流 纪检 封面 封闭 包括 符合 利用 印刷 展览 展示 印染 高新 高端 温室 石墨烯
    金融业 房地产业 农业科技 文旅 文创 文体 文艺 艾滋 连锁 关系 关联 关键
    """.split()
)
"""Words of office sheets that begin like a surname and are no names."""


@lru_cache(maxsize=16384)
def looks_like_organisation(typed: str) -> bool:
    """Whether the text looks like an organisation's name (公司, 会, 学校, Inc, Association)."""
    s = hans.to_simplified(text.clean(typed))
    if len(s) < 3 or len(s) > 120:
        return False
    if text.has_cjk(s):
        if _LONG_ENDINGS.search(s):
            return True
        return len(s) >= 4 and _ENDINGS.search(s) is not None
    return _LATIN.search(s) is not None


@lru_cache(maxsize=8192)
def ends_as_one(typed: str) -> bool:
    """Whether a Chinese text ends as an organisation's name does; a mere department is none."""
    s = hans.to_simplified(text.clean(typed))
    return (
        len(s) >= 4 and s[-1] not in "部处科组党园城港村镇乡县市省区" and bool(_ENDINGS.search(s))
    )


@lru_cache(maxsize=8192)
def ending(typed: str) -> bool:
    """Whether a short Chinese text ends as an organisation's name does, as 华联会."""
    s = hans.to_simplified(typed)
    return bool(_LONG_ENDINGS.search(s)) or (len(s) >= 3 and s[-1] in "会厂社局厅")
