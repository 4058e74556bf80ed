"""A whole window put together from the kit with invented records: proves that the kit suffices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from qiaocrm.qtkit.cells import CellView, ColumnSpec, Row
from qiaocrm.qtkit.metrics import current_metrics
from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.table_model import RecordTableModel
from qiaocrm.qtkit.table_view import RecordTable
from qiaocrm.qtkit.widgets import (
    Chip,
    ElidedLabel,
    EmptyState,
    FilterButton,
    FilterOption,
    FlowLayout,
    Hairline,
    LinkLabel,
    Pill,
    SearchBox,
    SectionTitle,
    TabBar,
    plain_label,
    push_button,
)

COLUMNS = (
    ColumnSpec("name", "社团", 18.5, style="two_line"),
    ColumnSpec("place", "所在地", 8.7),
    ColumnSpec("kind", "类型", 4.9),
    ColumnSpec("head", "负责人", 8.6),
    ColumnSpec("state", "关系", 5.8, style="chip"),
    ColumnSpec("last", "最近往来", 8.7),
    ColumnSpec("next", "下一步", 9.0),
)
RECORDS = (
    (
        "东京楚湘同乡会|東京楚湘同郷會|日本 · 东京|同乡会|会长 陈明远|green 友好社团|"
        "3 天前 · 座谈会|11-28 寄送协议文本"
    ),
    (
        "纽约三湘同乡会|Sanxiang Association of New York|美国 · 纽约|同乡会|"
        "会长（换届 2027-03）|blue 往来|2 周前 · 贺函|12-22 圣诞问候"
    ),
    (
        "温哥华闽商总会|Fujian Merchants of Vancouver|加拿大 · 温哥华|商会|会长 林海生|"
        "amber 意向|昨天 · 酒庄考察|!逾期 2 天 回访"
    ),
    (
        "洛杉矶潇湘联谊会|Xiaoxiang Society of Los Angeles|美国 · 洛杉矶|联谊会|"
        "副会长 章若水|blue 往来|1 个月前 · 接待|"
    ),
    "横滨华侨文学艺术联合会||日本 · 横滨|专业协会||green 友好社团|3 天前 · 签约|12-01 文化交流",
    (
        "旧金山国际工商协会|International Trade Society of San Francisco|美国 · 旧金山|商会|"
        "会长 苏远帆|amber 意向|5 天前 · 影院考察|11-30 洽谈进展"
    ),
    "香港慈恩助学基金会||中国香港|基金会||blue 往来|轮椅 70 台 到货|12-05 报送使用情况",
    (
        "吉隆坡楚湘会馆|Chuxiang Hall of Kuala Lumpur|马来西亚 · 吉隆坡|同乡会|"
        "总会长（待补）|grey 新识|—|补全联系方式"
    ),
)


class SampleRows:
    """Rows from the text above; ids count from 1."""

    def window(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """The rows of `ids`."""
        return {record_id: _row(RECORDS[record_id - 1]) for record_id in ids}


def _row(line: str) -> Row:
    """One record as cells."""
    name, second, place, kind, head, state, last, following = line.split("|")
    chip, _space, words = state.partition(" ")
    late = following.startswith("!")
    return {
        "name": CellView(name, second or None),
        "place": CellView(place),
        "kind": CellView(kind),
        "head": CellView(head),
        "state": CellView(words, chip=chip),
        "last": CellView(last),
        "next": CellView(following.lstrip("!"), tone="danger" if late else "normal"),
    }


def main_window() -> QMainWindow:
    """The window of the look pictures."""
    window = QMainWindow()
    window.setWindowTitle("侨联联络")
    for title in ("文件(&F)", "编辑(&E)", "视图(&V)", "数据(&D)", "工具(&T)", "帮助(&H)"):
        window.menuBar().addMenu(title)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(_top())
    column.addWidget(Hairline())
    column.addWidget(_toolbar())
    splitter = QSplitter()
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(_table())
    splitter.addWidget(_detail())
    splitter.setSizes([1016, 349])
    splitter.setStretchFactor(0, 1)
    column.addWidget(splitter, 1)
    window.setCentralWidget(page)
    window.statusBar().setSizeGripEnabled(False)
    window.statusBar().addWidget(QLabel("共 126 个社团 · 已选 1"))
    window.statusBar().addWidget(QLabel("本地数据库 · 上次备份 今天 08:30"))
    return window


def _top() -> QWidget:
    """Tabs and the search box."""
    box = QWidget()
    metrics = current_metrics()
    row = QHBoxLayout(box)
    row.setContentsMargins(metrics.px(16), 0, metrics.px(16), 0)
    tabs = TabBar()
    for key, title, count in (
        ("today", "今日", None),
        ("association", "海外社团", 126),
        ("merchant", "来访客商", 84),
        ("project", "项目线索", 37),
        ("followup", "跟进提醒", 12),
        ("report", "统计报告", None),
    ):
        tabs.add_page(key, title, count)
    tabs.set_key("association")
    row.addWidget(tabs)
    row.addStretch(1)
    search = SearchBox("搜索姓名、拼音、单位、电话…", "Ctrl+K")
    search.setMaximumWidth(metrics.char * 25)
    row.addWidget(search, 2)
    return box


def _toolbar() -> QWidget:
    """Buttons and filters; they wrap where the window is narrow."""
    box = QWidget()
    metrics = current_metrics()
    row = QHBoxLayout(box)
    row.setContentsMargins(*(metrics.px(side) for side in (16, 10, 16, 10)))
    flow = FlowLayout(gap=metrics.px(8))
    flow.addWidget(push_button("新建社团", "primary", "plus"))
    for text, icon_name in (("导入…", "import"), ("导出 Excel", "export"), ("打印…", "print")):
        flow.addWidget(push_button(text, "plain", icon_name))
    gap = QWidget()
    gap.setFixedSize(metrics.px(8), 1)
    flow.addWidget(gap)
    for title in ("国家/地区", "类型", "关系"):
        each = FilterButton(title)
        each.set_options((FilterOption("jp", "日本", 12), FilterOption("us", "美国", 40)))
        flow.addWidget(each)
    more = Pill("筛选", end_icon="plus")
    flow.addWidget(more)
    row.addLayout(flow, 1)
    row.addWidget(Pill("视图：常用联系"), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(Pill("列"), alignment=Qt.AlignmentFlag.AlignTop)
    return box


def _table() -> RecordTable:
    """The list, its first record selected."""
    model = RecordTableModel(SampleRows(), COLUMNS)
    table = RecordTable(model)
    model.setParent(table)
    model.set_ids(range(1, len(RECORDS) + 1))
    table.set_empty(EmptyState("people", "还没有社团。", "导入工作簿", table.update))
    table.select_id(1)
    return table


def _detail() -> QWidget:
    """The pane about the record selected."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    pane = QWidget()
    set_style(pane, plain=True)
    metrics = current_metrics()
    column = QVBoxLayout(pane)
    column.setContentsMargins(*(metrics.px(side) for side in (20, 18, 16, 16)))
    column.setSpacing(metrics.px(4))
    column.addWidget(plain_label("东京楚湘同乡会", role="title"))
    column.addWidget(ElidedLabel("東京楚湘同郷會 · Chuxiang Association of Tokyo", tone="muted"))
    column.addLayout(_line(Chip("友好社团", "green"), "同乡会", "日本 · 东京", "成立 1998"))
    column.addWidget(plain_label("东京时间 16:42 · 适宜致电", tone="muted"))
    _section(column, "联系方式")
    column.addLayout(_line("陈明远 会长", LinkLabel("+81 3-5550-0142")))
    column.addLayout(_line(LinkLabel("chen@example.jp"), "微信 chuxiang-jp"))
    _section(column, "下一步")
    column.addLayout(
        _line("11-28 周六", "寄送友好协议正式文本", LinkLabel("完成"), LinkLabel("推迟"))
    )
    _section(column, "往来记录")
    for day, what in (
        ("11-20", "签订友好协议，文化交流座谈会（两市文化界）"),
        ("11-18", "接待陈明远会长回乡，批次 1 / 3 人"),
        ("09-15", "中秋问候（邮件）· 已回函"),
        ("02-08", "春节问候（邮件）· 已回函"),
    ):
        row = QHBoxLayout()
        row.setSpacing(metrics.px(9))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(plain_label(day, tone="muted"), alignment=top)
        row.addWidget(plain_label(what, wrap=True), 1)
        column.addLayout(row)
    _section(column, "任职")
    column.addWidget(plain_label("会长 陈明远 · 第 5 届 2024–2028"))
    column.addWidget(plain_label("秘书长（待补）"))
    column.addStretch(1)
    area.setWidget(pane)
    return area


def _section(column: QVBoxLayout, title: str) -> None:
    """Begin a section of the pane."""
    column.addSpacing(current_metrics().px(8))
    column.addWidget(SectionTitle(title))


def _line(*parts: QWidget | str) -> FlowLayout:
    """Words and widgets beside each other, wrapped where the pane is narrow."""
    flow = FlowLayout(gap=current_metrics().px(8))
    for part in parts:
        flow.addWidget(plain_label(part) if isinstance(part, str) else part)
    return flow
