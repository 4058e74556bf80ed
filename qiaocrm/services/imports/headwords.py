"""The words that officers write above columns, beside those in the field specs: one field a line.

A trailing `?` marks words that need the cells' evidence too, a trailing `~` words that give way to
any other column for the same field. Source: domain study §3.3 and ledgers of the same family.
"""

from __future__ import annotations

ASSOCIATION = """
kind: 组织类型 | 团体类型 | 团体性质
name_local: 名称(当地语) | 当地语名称 | 原文名称 | 名称(日文) | 名称(繁体) | 日文 | 繁体
name: 社团名 | 侨团名 | 社团名称(全称) | 名称(中文) | 社团组织 | 社团组织名称 | 侨社团名称 | 社团(侨团) |
    侨团(社团)名称 | 社团中文名称 | 侨团全称 | 协会 | 商会 | 同乡会 | 同乡会名称 | 社团机构名称 | 组织 | organization |
    organisation
name_en: 名称(英文) | 名称(外文) | 英文社团名 | 社团英文名称 | 社团外文名称 | 英文全名
region: 州 | 省州 | 州/省 | 省 | state
member_count: 会员总数 | 会员企业数 | 会员企业 | 会员单位数 | 企业会员数 | 会员家数 | 会员人数(个人) | 个人会员 | 会员人数(约) | 成员总数
founded: 成立年 | 创立日期 | 创办年份 | 成立于 | 建立时间 | 注册日期 | 注册成立时间
term_number: 届次及任期 | 届次任期 | 届次(任期) | 届数及任期 | 现任届数
term_start: 就任时间 | 任职时间? | 现任就职时间 | 换届时间?
next_election: 拟换届时间 | 届满 | 到届时间
address: 会馆地址 | 所在地址 | 通讯处
officers: 主要负责人及职务 | 领导班子 | 主要成员 | 主要领导成员 | 班子成员 | 骨干成员 | 主要骨干 | 会长秘书长 | 理监事 |
    理监事名单 | 主要领导班子 | 领导班子成员 | 正副会长 | officers | 负责人及职务 | 社团领导
cadence_days: 联系频率
remark: 社团简介~ | 简介~ | 主要活动情况~ | 活动情况~ | 基本情况~ | 主要活动~ | 社团情况~ | 会务情况~
"""

PERSON = """
name: 收卡人 | 收信人 | 寄送对象 | 真实姓名 | 真名 | 本名 | 首长姓名 | 首长? | 首脑姓名 | 领导姓名 | 会首姓名 | 理监事姓名 | 中文名称 | 姓名(职务) | 姓名职务 | 姓名及职务 | 姓名/职务 | 侨商 | 客商(姓名) | 人员名称 | 客人姓名 | 宾客姓名 |
    乡贤姓名 | 华侨姓名 | 校友姓名 | 委员姓名 | 企业家姓名 | 联系人姓名? | 负责人姓名? | chinese | contact name
name_foreign: 姓名(拼音/英文) | 英文 | 外文 | name(english) | english | romanized name | 姓名英文
name_traditional: 繁体中文姓名 | 正体姓名
gender: 男女
identity: 归侨/侨眷 | 侨眷/归侨 | 归侨、侨眷 | 归侨或侨眷 | 归侨侨眷 | 归侨侨眷类别 | 是否华侨、归侨、侨眷 | 侨别 | 身份类别 | 类别 | 人员类型
country: 国籍/居住国 | 国籍(居住国) | 居住国/国籍 | 国籍及居住国 | 国籍/旅居国 | 国籍/所在国 | 现在哪国 | 在哪国 |
    在哪个国家 | 所在哪国 | 所在国家/地区 | 所在国家或地区 | 所在国或地区 | 居住国家或地区 | 国家/地区/城市 | 旅居国家/地区 | 侨居国家 |
    address country | business country/region | home country/region | 居住国家 | 居住国(地区) | 所居国 | 国家/城市 |
    侨居地 |
    other country/region | work country | home country | 商务地址国家/地区 | 住宅地址国家/地区 |
    其他地址国家/地区 | 商务地址国家 | 住宅地址国家
city: business city | home city | address city | 所在城市/地区 | 城市/州 | 州 | 现居城市 | 住在城市 | 常住城市 |
    居住地 | 现居地 | 现居 | 现居住 |
    work city | other city | 商务地址市/县 | 住宅地址市/县 | 其他地址市/县 | 商务地址城市 | 住宅地址城市
company: organization name | organisation name | organization 1 name | companyname | 任职企业 | 所在公司(单位) |
    所属公司 | 所属企业 | 公司全称 | 企业(单位)名称 | 单位(公司) | 现任职单位 | 工作机构 | 就职单位 | 所在机构 |
    所在单位名称 | 公司/单位 | 单位/公司 | 单位(企业)
emails: e-mail 1 value | e-mail 2 value | e-mail value | e-mail 2 address | e-mail 3 address | primary email |
    secondary email | 电邮地址 | 电子邮件地址 | e-mail 1 - value | email地址
post: organization title | organization 1 title | 公司职位 | 任职 | 职务(职称) | 企业职务 | 职务名称 | 现职 | role
social_posts: 社会任职情况 | 社团任职情况 | 社团及社会职务 | 社会团体职务 | 侨社职务 | 社会职务及荣誉
honorific: 头衔? | 尊衔
phones: 联络? | 连络? | 连络方式? | 怎么联系? | 如何联系? | 联系办法? | 常用联系方式 | 主要联系方式 | 首选联系方式 | phone 1 value | phone 2 value | phone 3 value | phone value | company main phone | primary phone | other phone |
    car phone | home phone 2 | business phone 2 | mobile number | work phone | cellular number | pager number |
    国内联系电话 | 国外联系电话 | 海外联系电话 | 国内联系方式? | 海外联系方式? | 国外手机 | 联系方式(手机) |
    联系方式1? | 常用电话 | 手机(微信同号) | 电话号 |
    callback | radio phone | isdn | pager | tty/tdd phone | 商务电话 | 其他电话 | 主要电话 |
    车载电话 | 单位主要电话 | 公司主要电话 | 回电话 | 回拨电话 | 寻呼机 | 无线电话 | 工作电话
investment_interest: 意向投资额~ | 意向投资金额~ | 拟投资额~ | 投资金额~ | 意向金额~ | 意向投资总额~ | 拟投资金额~ | 投资规模~ | 投资意愿及领域 | 意向投资领域 | 合作意愿 | 拟投资领域 | 意向投资项目 | 投资需求 | 关注的行业 |
    意向产业
business: 主营业务/产品 | 公司主营 | 公司业务 | 从事业务 | 企业主营业务 | 从业领域 | 所从事行业?
industry: 从事产业 | 从事的行业 | 经营行业 | 企业行业
native_address: 国内联系方式地址 | 住址国内 | 地址国内 | 国内联系地址 | 国内通讯地址 | 家乡住址
address: 国外联系方式地址 | 海外联系方式地址 | 住址国外 | 住址海外 | 地址国外 | 地址海外 | 国外住址 | 国外地址 | 海外通讯地址 | 国外联系地址 |
    business street | home street | address formatted | address street | 现住地址 | 居住地址 | 海外住址 | 住地 |
    现居住地址 | 联络地址 |
    home address | work address | business address | other street | 商务地址街道 | 住宅地址街道 | 其他地址街道 |
    商务地址 | 住宅地址
native_place: 祖籍/籍贯 | 籍贯(祖籍) | 祖籍地(市县) | 祖籍国内地址? | 故乡
abroad_since: 出国年月 | 赴外时间 | 出国(境)时间 | 移民时间
remark: 个人简介 | 简介 | 备注情况 | 基本情况 | 个人简历 | 简历
association: 所属社团 | 所在社团 | 所属侨团 | 所在侨团 | 社团 | 侨团 | 社团名称 | 侨团名称 | 任职社团 | 所属协会 |
    所属商会 | 所在商会 | 所在协会 | 协会名称 | 商会名称 | 所属同乡会 | 团体名称 | 团体 | 所属团体 | 社团(侨团) |
    社团(侨团)名称 | 所在社团名称 | 所属社团名称 | 所属组织 | 参加社团 | 所属侨社 | 侨社 | 会名 | 组织名称 | 海外社团 |
    同乡会 | association | association name | 名称? | 单位? | 工作单位? | 所在单位? | 单位名称? | 机构? |
    organization? | 社团全称 | 社团中文名称 | 任职社团名称 | 社团组织名称
association.post: 社团职务 | 侨团职务 | 担任职务 | 会内职务 | 协会职务 | 商会职务 | 社团任职 | 侨团任职 | 会中职务 |
    在社团职务 | 所任社团职务 | 社团内职务 | 会内任职 | 职务? | 职位? | 现任职务? | 任职? | 任职情况? | 头衔? |
    社会职务? | 社团担任职务 | 任职职务? | 身份? | 兼职? | 主要社会职务? | post? | position? | title?
association.term_number: 届次 | 届别 | 第几届 | 本届 | 届数 | 社团届次
association.start: 任职时间 | 任职起止 | 任期起止 | 就任时间 | 就职时间 | 任职起止时间 | 任职开始时间 | 任期 |
    任职日期
company.name_en: 公司英文名 | 公司外文名 | 公司英文名称 | 企业英文名 | 公司外文名称 | 企业英文名称 | 单位英文名称
company.kind: 企业类别 | 单位类型 | 公司类型 | 企业类型
company.capital: 企业性质 | 资本性质 | 公司性质 | 单位性质
company.website: 公司网址 | 公司网站 | 企业网址 | 企业网站 | 公司官网
org_post: 单位及职务 | 工作单位及职务 | 单位职务 | 所在单位及职务 | 单位、职务 | 公司及职务 | 公司职务 |
    现任单位及职务 | 现工作单位及职务 | 任职单位及职务 | 单位及职位 | 公司及职位 | 工作单位职务 | 企业及职务 |
    单位和职务 | 身份? | 身份职务? | 身份及职务? | 单位/身份 | 工作单位和职务 | 所在公司及职务 | 职务及单位 | 单位职务职称 | 现任职务? | 职务? | 工作单位及职务职称 |
    社团及职务 | 所在社团及职务 | 所属社团及职务 | 社团职务? | 侨团职务? | 任职情况? | 社会职务? | 侨团及职务 |
    任职社团及职务 | 社会职务及单位 | 社会兼职? | 主要社会职务? | 担任职务? | company/title
family_name: 姓 | 姓氏 | last name | family name | surname | lastname
given_name: 名 | given names | first name | given name | forename | firstname
association.founded: 成立时间 | 成立日期 | 创立时间 | 成立年份 | 成立年月 | 创会时间 | 建会时间
association.member_count: 会员人数 | 会员数 | 会员数量 | 会员规模
association.next_election: 换届时间 | 换届日期 | 下次换届 | 届满时间 | 下次换届时间
association.friendship: 友好关系 | 友好关系等级
association.purpose: 社团宗旨
association.term_years: 任期(年) | 任期年限
association.address: 会址 | 会所地址
owner: 经办 | 经办同志 | 经手 | 办理人 | 登记人? | 采集人? | 谁去联系 | 谁联系
cadence_days: 联系频率
honours: 主要成就 | 社会贡献 | 主要事迹 | 荣誉及贡献 | 所获荣誉 | 对家乡贡献 | 主要业绩 | 突出贡献
fax: business fax | home fax | other fax | fax number | 商务传真 | 住宅传真 | 其他传真 | 办公传真
postcode: address postal code | business postal code | home postal code | other postal code | home zipcode | work zipcode |
    商务地址邮政编码 | 住宅地址邮政编码 | 其他地址邮政编码 | 商务地址邮编 | 住宅地址邮编
website: web page | website value | personal web page | business web page
other_im: im value | im address | 即时消息地址
"""

COMPANY = """
name: 企业全称 | 公司全称 | 企业(公司)名称 | 侨资企业 | 侨资企业名称 | 侨企名称 | 侨企 | 企业中文名 | 公司中文名称 | 单位? |
    单位全称 | 工商登记名称 | 企业名 | 公司名 | companyname | enterprise
name_en: 企业英文名 | 公司英文名 | 公司英文名称 | 企业英文名称 | 企业外文名
kind: 单位类型 | 公司类型 | 企业类型 | 企业类别
capital: 公司性质 | 单位性质 | 资本来源
country: 投资来源地 | 投资者国别 | 投资方国别 | 投资国 | 外方国别 | 资金来源地
address: 企业地址 | 公司地址 | 注册地址 | 经营地址 | 注册地 | 厂址 | 生产地址 | 经营场所 | 企业所在地?
phones: 公司电话 | 企业电话 | 单位电话
business: 主要产品 | 经营内容 | 生产经营范围 | 主营产品
remark: 企业简介~ | 公司简介~ | 基本情况~ | 企业情况~ | 生产经营情况~
"""

VISIT = """
title: 团组(单位)名称 | 来访团组(单位) | 团名 | 访问团名称 | 考察团名称 | 来访单位名称 | 来访单位或团组 | 来访团队名称 |
    代表团名称 | 来访机构 | 来访对象 | 团队 | 考察团 | 批次名称 | 来访组团 | 来访客人 | 来访人员及单位 |
    来宾(团组) | 团体 | 团体名称 | 接待名称 | 活动名称 | 会议名称 | 参加会议 | 会议活动名称 | 来访单位及人员
number: 接待序号 | 批号
guests: 客商及职务 | 来宾及职务姓名 | 姓名及职务 | 姓名(职务) | 来访人员及职务 | 嘉宾(职务) | 来宾名字 | 客人姓名 | 客人 | 来访人姓名 | 来访人员姓名 | 来访人 | 来宾(姓名) | 主要来宾姓名 | 来宾(职务) |
    团员 | 团员名单 | 代表团成员 | 主要来访人员 | 来访客商姓名 | 主要客商 | 来访嘉宾姓名 | 参访人员 | 考察人员 |
    来访侨领 | 侨领 | 重要嘉宾 | 主要客人 | 来访人员名单 | 人员 | 参会者 | 参会人员 | 参会人 | 参会客商 | 参会嘉宾 | 与会者 | 与会人员 |
    与会嘉宾 | 出席嘉宾
head: 主要负责人? | 团长及职务 | 率队领导 | 带队人员 | 率团人 | 领队姓名 | 带队人姓名 | 团长(职务)
start: 来访(抵达)时间 | 到达 | 抵达 | 抵潭时间 | 来潭时间 | 来湘时间 | 抵达日 | 到达日 | 访问时间 | 活动时间 |
    考察日期 | 参观时间 | 来访日 | 接待日 | 起始日期 | 开始时间 | 月份~ | 来访起止日期 | 起止日期 | 访问日期 | 日程时间
end: 离开 | 离开日 | 离境日期 | 返程日期 | 离湘时间 | 截止日期 | 离会时间
country: 来自 | 来自何国 | 来自国家(地区) | 来自国家或地区 | 来访国家 | 来宾国别 | 国家/地区来源 | 来源国家 | 客源国 |
    来访国别 | 团组国别
headcount: 批次及人次 | 批次和人次 | 批次/人次数 | 批次? | 随团人数 | 人员数 | 来访人次 | 团队人数 | 参访人数 |
    考察人数 | 规模 | 来访规模 | 批次/人次 | 批次、人次 | 总人次 | 接待批次人次 | 共计人数 | 到访人数 | 来客人数 |
    人员规模 | 外宾人数?
purpose: 来访原因 | 活动主题 | 主题 | 来访主题 | 访问目的 | 访问内容 | 任务 | 来访意图 | 活动 | 考察目的 | 接待事项
hosts: 接待/陪同 | 陪同接待 | 陪同单位 | 陪同人 | 接待负责人 | 会见人 | 会见人员 | 我方人员 | 我方出席 | 出席人员 |
    参加领导 | 参加接待领导 | 我方接待人员 | 接待科室 | 主要接待领导 | 参与人员 | 接待(陪同)领导 | 接待陪同人员 |
    会见/陪同 | 会见及陪同领导
outcome: 意向~ | 合作意向 | 投资意向 | 意向情况 | 达成意向 | 签约情况 | 合作成果 | 接待结果 | 来访成效 | 主要成果 |
    收获 | 达成成果 | 初步成果 | 考察结果 | 意向成果 | 成果(意向) | 总结
next_step: 事后追踪服务 | 追踪服务 | 跟踪服务 | 事后追踪 | 追踪情况 | 后续跟踪 | 跟踪情况 | 后续追踪服务 | 回访情况
itinerary: 事中考察安排 | 考察安排 | 事中安排 | 事中周密安排考察 | 参观点 | 考察地点 | 参观地点 | 考察路线 | 参观线路 |
    考察线路 | 主要活动安排 | 活动行程
projects: 事前预选项目 | 预选考察项目 | 拟考察项目 | 意向合作项目 | 关注项目 | 对接项目 | 考察的项目 | 推介的项目 |
    参观考察项目 | 洽谈的项目
lodging: 入住酒店 | 住宿地点 | 下榻
travel: 交通 | 交通安排 | 抵离航班/车次 | 接送安排
country_company: 国家及公司 | 国别及单位 | 国别/单位
owner: 负责接待人 | 联络人? | 对接人? | 经办人 | 责任人
company.name_en: 公司英文名 | 公司英文名称
company.address: 公司地址
guests.post: 单位职务 | 单位及职务 | 工作单位及职务 | 公司及职务 | 单位、职务 | 身份职务 | 单位和职务 | 所在单位及职务
company: 来宾单位 | 客人单位 | 来访企业名称 | 嘉宾单位 | 来访公司 | 所在公司 | 任职单位 | 客商公司 | 来访企业(单位)
"""

PROJECT = """
name: 合作项目 | 拟投资项目 | 招商线索 | 招商线索名称 | 线索 | 意向项目名称 | 在谈项目名称 | 签约项目名称 |
    项目(线索)名称 | 拟建项目名称 | 项目名 | 洽谈项目名称 | 洽谈项目
stage: 进展阶段 | 洽谈阶段 | 跟进阶段 | 推进情况? | 项目进展? | 进展情况? | 目前进展? | 进展? | 类别? | 类型? |
    项目分类? | 签约情况? | 洽谈进度 | 洽谈情况? | 推进进度 | 状况
progress: 推进情况 | 洽谈进展 | 洽谈情况 | 进度 | 项目进度 | 最新情况 | 目前情况 | 当前进展 | 进展状况 | 工作进展情况 |
    推进进展 | 项目推进情况 | 对接情况
investment: 投资总额(万元) | 拟投资金额 | 意向总投资 | 计划总投资额 | 总投资额 | 投资 | 协议投资额 | 协议总投资 |
    投资总规模 | 投资意向额 | 意向金额 | 预计投资额 | 合同投资额 | 签约投资额 | 引资金额 | 意向投资 | 签约额 |
    投资总额(万美元)
currency: 投资币种
industry: 产业(行业) | 产业领域 | 行业(产业) | 项目类别? | 产业方向
cooperation: 合作类型 | 拟合作方式 | 投资合作方式 | 合作性质
partner: 合作单位 | 国内合作方 | 本市合作方 | 对接企业 | 中方合作方 | 市内合作单位 | 本地企业 | 项目实施单位 |
    引进单位? | 承接企业 | 对接单位?
investors: 投资方(企业) | 外方投资者名称 | 投资方/客商 | 投资企业名称 | 意向企业 | 意向客商 | 投资客商 | 外方企业 |
    投资单位名称 | 来访企业 | 公司名称 | 企业名称 | 企业 | 公司 | 洽谈企业 | 投资意向方 | 投资单位(人) | 投资方(人) |
    侨商 | 投资主体名称 | 拟投资方 | 外商 | 外方名称
introducer: 引荐侨领 | 牵线人 | 引进人 | 引荐社团 | 引荐侨团 | 推介人 | 推荐侨团 | 引荐单位(人) | 介绍单位 |
    引荐人(社团)
next_step: 下一步工作安排 | 下步打算 | 工作措施 | 下一步推进计划 | 下阶段工作 | 下步工作计划 | 拟采取措施 |
    下一步工作计划
next_date: 下次联系 | 下次联系日期 | 下次联络 | 下次联络时间 | 下次对接 | 下次对接时间 | 下次洽谈 | 下次洽谈时间 |
    下次沟通时间 | 再次联系时间 | 下次回访 | 计划完成时间 | 预计完成时间 | 跟进时限 | 推进时限
obstacles: 困难 | 存在问题及困难 | 问题及困难 | 需解决的问题 | 需要协调的问题 | 需协调问题 | 困难及建议 |
    存在问题和困难 | 存在的困难和问题 | 问题及建议 | 制约因素
owner: 负责人 | 联系领导 | 对接人 | 经办人 | 项目负责人 | 项目联系人? | 跟踪人 | 跟进责任人 | 跟踪责任人 | 联络人? |
    专班负责人 | 服务专员 | 首谈人 | 招商责任人 | 责任人 | 跟进人(负责人)
lead_unit: 引进单位 | 对接单位 | 责任部门 | 牵头部门 | 跟踪单位 | 招商单位 | 承办单位 | 服务部门 | 责任(跟进)单位
content: 项目介绍 | 合作内容及规模 | 投资内容 | 项目内容及规模 | 项目说明 | 项目建设内容 | 内容 | 项目情况 |
    主要建设内容及规模 | 项目描述
site: 落地区域 | 落地县区 | 落户地点 | 拟落地区 | 拟落地园区 | 建设地址 | 拟选址地 | 落户地 | 项目地点 | 拟落户园区 |
    落地园区
benefit: 预期产值 | 年产值(万元) | 预计年产值 | 预计税收 | 带动就业 | 经济效益 | 预计效益
expected_signing: 计划签约时间 | 预计签约 | 签约日期 | 拟签约日期 | 签订时间
contact: 企业联系人 | 投资方联系人 | 外方联系人 | 客商联系人 | 项目联系人 | 联系人 | 联络人 | 公司联系人 | 企业负责人 |
    投资方负责人 | 投资方代表 | 外方代表 | 联系人姓名 | 意向方联系人 | contact | contact person
investors.country: 国别 | 国家 | 国家/地区 | 国家(地区) | 国别/地区 | 国别(地区) | 国家和地区 | 国家或地区 | 所在国 |
    所在国家 | 所在国家(地区) | 所在国(地区) | 侨居国 | 旅居国 | 居住国 | 居留国家 | 居留国 | 住在国 | 住在国(地区) |
    定居国 | 现居国 | 旅居国家 | 投资国别 | 来源国 | 来自国家 | 所在国别 | 国家地区 | country |
    country/region | nation | 来源地? | 地区? | 投资方国别 | 投资来源地 | 资金来源地 | 投资方所在国 | 外资来源地 |
    客商来源地 | 来源国(地区) | 投资方国家 | 投资国 | 资金来源
investors.city: 城市 | 所在城市 | 州/省 | 省州 | 所在地 | 居住地 | 市 | 居住城市 | 国家城市 | 所在国城市 | city |
    state
investors.address: 公司地址 | 企业地址 | 投资方地址
investors.name_en: 投资方英文名 | 公司英文名 | 投资方外文名
"""

FOLLOWUP = """
subject: 反映事项 | 诉求事项 | 诉求内容 | 侨情事项 | 反映诉求 | 诉求 | 求助事项 | 信访事项 | 待跟进事项 | 跟进任务 | 提醒内容 | 任务名称 | 工作事项内容 | 督办任务 | 办理事项 | 具体事项 | 主要事项 |
    拟办事项 | 任务内容 | 跟进工作 | 跟踪事项 | 具体内容 | 计划事项 | 联系事项 | 下一步工作 | 工作安排 | 提醒 | todo |
    title
kind: 跟进类别 | 联系形式 | 跟进形式 | 事项类别 | 任务类型 | 联络方式? | 跟进渠道 | 督办类型
due: 办结时限 | 最后期限 | 完成期限 | 计划完成时间 | 计划完成日期 | 应完成时间 | 办结期限 | 提醒时间 | 提醒日 | 到期时间 |
    要求时限 | 时间要求 | 计划跟进时间 | 计划跟进日期 | 预计完成时间 | 应办结时间 | 截止日 | 时间节点 | 办理期限 |
    下次跟踪时间 | 拟联系时间 | 完成日期?
priority: 优先程度 | 等级 | 紧急度 | 重要性 | 轻重缓急
state: 当前状态 | 进度 | 销号情况 | 是否销号 | 完结情况 | 办理进程? | 事项状态 | 办结状态 | 是否已办 | 任务状态 |
    是否已完成 | 处理状态 | 完成与否 | 办理进度 | 进展? | 进展情况? | 办理情况? | 办理结果?
about: 反映人 | 诉求人 | 求助人 | 来访人 | 信访人 | 申请人 | 当事人 | 跟踪对象 | 对接对象 | 对象名称 | 客商/社团 | 社团(客商) | 对应对象 | 涉及社团 | 涉及客商 | 客商或社团 |
    相关对象 | 拜访对象 | 关联社团 | 关联客商 | 关联项目 | 相关项目 | 相关客商 | 涉及项目 | 人员 | 联系单位 | 对方单位 |
    单位 | 公司 | 企业 | 团组 | 侨团 | 侨领 | 客商名称 | 对象(单位) | 公司名称 | 单位名称 | 相关人 | 服务对象 |
    走访对象
owner: 负责人 | 经办人 | 对接人 | 承办人员 | 跟踪人 | 具体负责人 | 责任科室 | 责任单位 | 主办单位 | 牵头单位 |
    承办单位 | 责任部门 | 执行人 | 负责人员 | 联络人? | 责任者
co_owner: 责任单位~ | 责任科室~ | 主办单位~ | 牵头单位~ | 承办单位~ | 责任部门~ | 配合人 | 协助人 | 协办人员 | 协同人 |
    协助单位 | 协办科室
result: 落实结果 | 完成结果 | 办理反馈 | 跟进反馈 | 回复情况 | 落实情况说明 | 跟踪结果 | 回访情况 | 成效 | 处理情况
progress: 落实进展 | 跟进记录 | 工作进度 | 目前进度 | 跟进进展 | 完成进度 | 办理进展情况 | 推进情况
assigned_on: 日期~ | 时间~ | 跟进日期~ | 跟进时间~ | 联系时间~ | 联系日期~ | 布置日期 | 下达时间 | 立项时间 | 提出时间 |
    受理时间 | 记录时间 | 登记日 | 交办时间(日期) | 创建日期 | 录入日期
done_on: 实际完成日期 | 完结时间 | 完结日期 | 实际办结时间
about.company: 所属社团 | 工作单位 | 所属企业 | 所属企业/社团 | 所属单位
about.phones: 联系方式?
remark: 备注说明 | 注意事项~
"""

PARTS = """
name: 姓名 | 名字 | 中文名 | 中文姓名 | name
phones: 电话 | 手机 | 手机号 | 手机号码 | 联系电话 | 联系方式 | 联络电话 | 移动电话 | 办公电话 | 电话号码 | 联系手机 |
    联络方式 | 海外电话 | 国内电话 | 联系电话手机 | 手提电话 | 座机 | 固定电话 | 固话 | 单位电话 | 住宅电话 | 宅电 |
    tel | phone | mobile | phones
emails: 邮箱 | 电邮 | 电子邮箱 | 电子邮件 | 信箱 | 邮箱地址 | email | emails | mail | emailaddress
wechat: 微信 | 微信号 | 微信号码 | wechat
name_foreign: 英文名 | 英文姓名 | 外文名 | 外文姓名 | 英文名字 | 护照姓名 | 拼音 | 姓名英文
name_traditional: 繁体名 | 繁体姓名 | 姓名繁体
post: 职务 | 职位 | 职衔 | 职务职称 | 现任职务 | position | jobtitle | title
gender: 性别 | gender
birthday: 出生日期 | 出生年月 | 生日
native_place: 籍贯 | 祖籍
nationality: 国籍
address: 地址 | 联系地址 | 通讯地址
fax: 传真 | 传真号码 | fax
company: 公司 | 单位 | 工作单位 | 所在单位 | 公司名称
country: 国别 | 国家 | 所在国 | 国家地区 | 所在国家
city: 城市 | 所在城市
other_im: qq | whatsapp | line | qq号
honorific: 称谓 | 称呼
"""
"""What may be said of somebody whom a heading names: 会长电话."""

TITLES = {
    "association": """
president: 会长 | 主席 | 理事长 | 总会长 | 会长主席 | 会长理事长 | 主席会长 | 会长主席理事长 | 负责人 | 主要负责人 |
    社团负责人 | 法人代表 | 法定代表人 | 侨团负责人 | 协会负责人 | 现任会长 | 会首 | 社长 | 馆长 | 团长 | 领导人 |
    主要领导 | 会长负责人 | 负责人会长 | president | chairman | chairperson | leader
secretary: 秘书长 | 总干事 | 干事长 | 秘书 | 总秘书 | 义务秘书 | 中文秘书 | 执行秘书 | secretary | secretarygeneral
contact: 联系人 | 联络人 | 联络员 | 对接人 | 经办人 | 对接联络人 | 联系人员 | 社团联系人 | contact | contactperson
officers: 监事长 | 监事会主席 | 常务副会长 | 副会长 | 执行会长 | 执行主席 | 轮值会长 | 轮值主席 | 名誉会长 | 荣誉会长 |
    创会会长 | 永远荣誉会长 | 永久荣誉会长 | 永远名誉会长 | 永久名誉会长 | 荣誉主席 | 名誉主席 | 常务副主席 | 副主席 |
    副理事长 | 常务副理事长 | 副监事长 | 副秘书长 | 第一副会长 | 首席会长 | 创会主席 | 前会长 | 前任会长 | 上届会长 |
    原会长 | 财政 | 司库 | 财务长 | 财务部长 | 财务 | 顾问 | 总顾问 | 常务理事 | 理事 | 监事 | 总裁 | 候任会长 | 公关 |
    vicepresident | treasurer | viceprecident
""",
    "company": """
manager: 法定代表人 | 法人代表 | 企业法人 | 法人 | 企业负责人 | 公司负责人 | 单位负责人 | 主要负责人 | 负责人 |
    法定代表人负责人 | 法人负责人 | 负责人法人 | 企业主 | 经营者 | legalrepresentative
contact: 联系人 | 联络人 | 联络员 | 对接人 | 企业联系人 | 公司联系人 | 联系人员 | 经办人 | contact | contactperson
""",
    "visit": """
guests: 来宾 | 客商 | 嘉宾 | 来访人员 | 来访客商 | 主要来宾 | 成员 | 客人 | 来访者
head: 团长 | 领队 | 带队人 | 主宾 | 团组负责人
""",
    "project": """
contact: 企业联系人 | 投资方联系人 | 外方联系人 | 客商联系人 | 项目联系人 | 联系人 | 企业负责人 | 投资方 | 投资人 |
    客商 | 外方 | 企业 | 公司 | 投资商 | 对方
""",
    "followup": """
about: 对象 | 联系人 | 客商 | 跟进对象
""",
}
"""Headings that name somebody, by table and role: with a part they mean that one's part."""


ASSOCIATION_PARTS = """
kind: 类型 | 类别 | 性质
name_en: 英文名 | 英文名称 | 外文名称 | 外文名
short_name: 简称
founded: 成立时间 | 成立日期 | 成立年份
member_count: 会员人数 | 会员数 | 人数 | 规模
website: 网址 | 网站
address: 地址 | 会址
phones: 电话 | 联系电话
emails: 邮箱 | 电邮
next_election: 换届时间
term_years: 任期
fax: 传真
"""
"""What a list of people says of their association: 社团类型."""


WEAK = """
followup.due: 日期 | 时间 | 跟进日期 | 跟进时间 | date | 完成时间 | 计划时间 | 计划日期
followup.owner: 责任单位 | 责任科室 | 主办单位 | 牵头单位 | 承办单位 | 责任部门 | 责任领导 | 联系领导 | 包联领导 |
    首报人
project.owner: 联系领导 | 包联领导 | 责任领导 | 首报人 | 招商责任人
project.name: 项目 | 意向项目 | name
project.investors: 公司 | 企业 | 公司名称 | 企业名称 | 客商 | 客商名称 | 侨商
project.content: 内容 | 主要内容
project.next_date: 完成时间 | 跟进日期 | 跟进时间
visit.start: 时间 | 日期 | date | 活动时间
visit.title: 团体 | 团队 | 名称 | 活动名称
visit.owner: 责任人 | 经办人 | 承办人
person.name: 名
person.remark: 基本情况 | 简介 | 个人简介 | 其他 | 其它 | 说明
association.remark: 其他 | 其它 | 说明
project.remark: 其他 | 其它 | 说明
visit.remark: 其他 | 其它 | 说明
followup.remark: 其他 | 其它 | 说明
association.name: 协会 | 商会 | 组织 | 同乡会 | 团体
followup.subject: 内容 | 下一步工作 | 工作安排
"""
"""Headings that mean the field only where no plainer one is there."""

SENSITIVE = """
身份证件号 | 身份证号(护照号) | 身份证/护照号 | 身份证号码(护照号码) | 护照 | 证件 | 通行证 | 回乡证 | 回乡证号码 |
    港澳通行证号 | 信仰 | 宗教信仰情况 | 银行帐号 | 银行帐户 | 开户行 | 开户行及账号 | 银行卡号 | 账号 | 证件号(护照) |
    身份证或护照号 | 证件类型及号码 | 政治派别 | 加入党派 | 是否党员 | id no | id card | bank account
"""
"""Further columns that are left out."""

SERIAL = """
序列 | 序列号 | 行次 | 栏次 | 排序 | 次序 | number? | id? | index | seq
"""
"""Further headings of running numbers."""

ELSEWHERE = """
健康状况 | 民族 | 年龄 | 婚姻状况 | 困难原因 | 致困原因 | 困难情况 | 家庭情况 | 捐赠人 | 捐赠单位 | 捐赠方 | 捐赠金额 | 捐款 |
    捐资 | 捐资额 | 数量 | 单位 | 单价 | 规格 | 慰问金 | 慰问品 | 物资 | 物品 | 品名 | 照片 | 签名 | 签字 | 签收 |
    公里 | 协议名称 | 协议 | 签署日期 | 甲方 | 乙方 | 有效期 | 签署人 | 见证人 | 案由 | 反映问题 | 诉求 | 诉求内容 |
    文号 | 发文字号 | 发函日期 | 回函日期 | 居留年限 | 是否党员 | 毕业学校 | 工作经历 | 家庭成员 | 紧急联系人 | 职业 |
    特长 | 爱好 | 填报人 | 填表人 | 注册资本 | 员工人数 | 年营业额 | 领导批示 | 采纳情况 | date | type | status | city |
    state | street | zip | birthday | gender | age | price | amount | quantity | description
"""
"""Words above columns that no field of ours stands for; they still tell a heading row."""

FIELDS = {
    "company": COMPANY,
    "association": ASSOCIATION,
    "person": PERSON,
    "visit": VISIT,
    "project": PROJECT,
    "followup": FOLLOWUP,
}
"""The lists by the entity of the table."""
