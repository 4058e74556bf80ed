"""综合台账: one workbook for everything, with a hidden sheet and one that holds no table."""
# One line of source is one row of the sheet.
# ruff: noqa: E501

from __future__ import annotations

from tools.samples.meanings import (
    COOPERATION,
    COUNTRY,
    FOLLOWUP_KIND,
    FOLLOWUP_STATE,
    FRIENDSHIP,
    KIND,
    STAGE,
)
from tools.samples.model import (
    Column,
    Header,
    Merged,
    Sample,
    Sheet,
    Spread,
    c,
    many,
    president,
    rows,
    ten_thousands,
)

# fmt: off
SOCIETIES = rows(
    (1, "首尔云溪商会", "商会", "韩国", "首尔", "南宫志", "+82 2-555-0401", "seoul@example.com", c("2012年", founded="2012"), 66, "往来", ""),
    (2, "河内湘商联谊会", "联谊会", "越南", "河内", "范秋实", "+84 24 5550 0402", "hanoi@example.com", c("2014.7", founded="2014-07"), 58, "新识", ""),
    (3, "金边楚湘同乡会", "同乡会", "柬埔寨", "金边", "郭立群", "+855 23 555 403", "", c("2009-05", founded="2009-05"), 120, "往来", "会所在建"),
    (4, "万象湖广会馆", "会馆", "老挝", "万象", "", "", "", c("1959年", founded="1959"), "", "意向", "会长待核"),
    (5, "仰光湘裔宗亲会", "宗亲会", "缅甸", "仰光", "尹自强", "+95 1 555 405", "yangon@example.org", c("1948", founded="1948"), 340, "往来", ""),
    (6, "马尼拉楚湘商会", "商会", "菲律宾", "马尼拉", "施国安", "+63 2 8555 0406", "manila@example.com", c("2003年11月", founded="2003-11"), c("150余人", member_count=150), "友好社团", ""),
    (7, "迪拜湘商会", "商会", "阿联酋", "迪拜", "石勇军", "+971 4 555 0407", "dubai@example.com", c("2016", founded="2016"), 210, "友好社团", "2025年签署协议"),
    (8, "布达佩斯楚湘联合会", "联合会", "匈牙利", "布达佩斯", "欧小蓉", "+36 1 555 0408", "", c("2008年3月", founded="2008-03"), 45, "往来", ""),
    (9, "马德里湘籍青年会", "青年会", "西班牙", "马德里", "马可儿", "+34 910 555 022", "madrid@example.com", c("2021.6", founded="2021-06"), 39, "新识", ""),
    (10, "鹿特丹楚湘华校", "华校", "荷兰", "鹿特丹", "阚玉书", "+31 10 555 0410", "school@example.org", c("1992年9月", founded="1992-09"), "", "往来", "学生三百人"),
    (11, "布宜诺斯艾利斯湘江同乡会", "同乡会", "阿根廷", "布宜诺斯艾利斯", "汤若川", "+54 11 5555 0411", "", c("2007", founded="2007"), 77, "新识", ""),
    (12, "内罗毕湘企联合会", "联合会", "肯尼亚", "内罗毕", "方舟", "+254 20 555 0412", "nairobi@example.com", c("2018年4月", founded="2018-04"), 64, "意向", ""),
)
LEADS = rows(
    (1, "湘绣出海直播基地", "塞纳时尚贸易公司", "合作", 600, "数字经济", "信息", "初步电话沟通", "寄样品", c("2026.7.9", next_date="2026-07-09"), "罗小满"),
    (2, "海外仓共建", "迪拜湘商会", "合资", c("2000万美元", investment=20000000, currency="USD"), "物流", "在谈", "对方拟派员考察", "发邀请函", c("2026年7月13日", next_date="2026-07-13"), "孟小舟"),
    (3, "竹纤维制品", "河内湘商联谊会", "来料加工", 350, "轻工", "接洽", "", "报价", c("2026-07-17", next_date="2026-07-17"), "罗小满"),
    (4, "云溪国际学校", "鹿特丹楚湘华校", "合作", c("0.8亿元", investment=80000000, currency="CNY"), "教育", "研判", "征求教育局意见", "提交可行性报告", c("2026.8.15", next_date="2026-08-15"), "孟小舟"),
    (5, "陶瓷文创园", "濠江旅业投资有限公司", "租赁", c("1200万港元", investment=12000000, currency="HKD"), "文化旅游", "已签约", "合同已签", "办理营业执照", c("2026年7月", next_date="2026-07"), "罗小满"),
    (6, "香料加工", "千岛棕榈集团", "独资", c("500万-800万", investment=5000000, currency="CNY", investment_note="500万-800万"), "食品饮料", "线索", "", "等对方来函", "", "罗小满"),
    (7, "跨境维修中心", "汉江化妆品株式会社", "独资", c("10亿韩元", investment=1000000000, currency="KRW"), "日用化工", "磋商", "厂房已看", "答复税收问题", c("2026/7/21", next_date="2026-07-21"), "孟小舟"),
    (8, "老工业区影视城", "金门国际影业有限公司", "战略合作", c("约3亿元", investment=300000000, currency="CNY", investment_note="约3亿元"), "文化娱乐", "搁置", "", "", "", "孟小舟"),
)
TASKS = rows(
    (1, "致电南宫会长确认来访名单", "首尔云溪商会", "电话", c("2026.7.6", due="2026-07-06"), "孟小舟", "待办", ""),
    (2, "发海外仓考察邀请函", "迪拜湘商会", "发函", c("2026.7.13", due="2026-07-13"), "孟小舟", "待办", "中英文各一份"),
    (3, "补全万象会馆联系人", "万象湖广会馆", "微信", c("2026年7月20日", due="2026-07-20"), "罗小满", "进行中", ""),
    (4, "看望回乡的施国安会长", "施国安", "上门", c("2026-07-05", due="2026-07-05"), "罗小满", "已完成", ""),
    (5, "国际学校可行性报告", "鹿特丹楚湘华校", "材料", c("2026.8.15", due="2026-08-15"), "孟小舟", "待办", "教育局会签"),
    (6, "国庆中秋双节问候", "", "节日问候", c("2026.9.15", due="2026-09-15"), "罗小满", "待办", ""),
    (7, "陶瓷园办照陪同", "濠江旅业投资有限公司", "走访", c("2026.7.10", due="2026-07-10"), "罗小满", "已延期", "材料缺公证件"),
)
# fmt: on
DICTIONARY = (
    Column("类型", None),
    Column("阶段", None),
    Column("关系", None),
)
SAMPLE = Sample(
    "综合台账.xlsx",
    (
        Sheet(
            "海外社团",
            "association",
            (
                Column("序号", None, width=5),
                Column("侨团名称", "name", width=26),
                Column("类别", "kind", KIND, 10),
                Column("所在国（地区）", "country", COUNTRY, 14),
                Column("城市", "city", width=16),
                Column("负责人", "president", president, 10),
                Column("联系电话", "phones", many, 20),
                Column("E-mail", "emails", many, 22),
                Column("成立日期", "founded", width=12),
                Column("会员数", "member_count", width=8),
                Column("关系", "friendship", FRIENDSHIP, 10),
                Column("备注", "remark", width=18),
            ),
            (Merged("海外社团台账", "title"), Header(), *SOCIETIES),
        ),
        Sheet(
            "招商项目",
            "project",
            (
                Column("序号", None, width=5),
                Column("项目名称", "name", width=24),
                Column("投资方", "investors", many, 26),
                Column("合作方式", "cooperation", COOPERATION, 10),
                Column("投资额（万元）", "investment", ten_thousands, 14),
                Column("行业", "industry", width=12),
                Column("项目进度", "stage", STAGE, 10),
                Column("进展情况", "progress", width=24),
                Column("下一步工作", "next_step", width=20),
                Column("跟进日期", "next_date", width=14),
                Column("跟进人", "owner", width=10),
            ),
            (Merged("招商项目台账", "title"), Header(), *LEADS, Spread(("合计", "8个"), "total")),
        ),
        Sheet(
            "待办事项",
            "followup",
            (
                Column("序号", None, width=5),
                Column("跟进事项", "subject", width=30),
                Column("跟进对象", "about", many, 24),
                Column("跟进方式", "kind", FOLLOWUP_KIND, 12),
                Column("完成时间", "due", width=14),
                Column("责任人", "owner", width=10),
                Column("状态", "state", FOLLOWUP_STATE, 10),
                Column("备注", "remark", width=18),
            ),
            (Merged("待办事项", "title"), Header(), *TASKS),
        ),
        Sheet(
            "填表说明",
            "",
            (Column("", None, width=80),),
            (
                Merged("填表说明", "title"),
                Merged("一、各科室每月25日前更新本台账，无变化的也要签字确认。"),
                Merged("二、投资额一律折算为万元；外币项目请注明币种。"),
                Merged("三、电话请加国际区号，多个号码之间用分号隔开。"),
            ),
        ),
        Sheet(
            "字典",
            "",
            DICTIONARY,
            (
                Spread(("类型", "阶段", "关系"), "head"),
                Spread(("同乡会", "线索", "友好社团"), "body"),
                Spread(("商会", "洽谈", "往来"), "body"),
                Spread(("会馆", "签约", "意向"), "body"),
                Spread(("联谊会", "落地", "新识"), "body"),
            ),
            hidden=True,
        ),
    ),
)
