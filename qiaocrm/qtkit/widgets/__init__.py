"""The small parts that pages are made of; import them from here."""

from qiaocrm.qtkit.widgets.banners import ErrorBanner
from qiaocrm.qtkit.widgets.buttons import LinkLabel, SegmentedControl, push_button, tool_button
from qiaocrm.qtkit.widgets.elided_link import ElidedLink
from qiaocrm.qtkit.widgets.fields import number_box
from qiaocrm.qtkit.widgets.filter_button import FilterButton
from qiaocrm.qtkit.widgets.filter_list import FilterOption
from qiaocrm.qtkit.widgets.flow import FlowLayout
from qiaocrm.qtkit.widgets.icon_label import IconLabel
from qiaocrm.qtkit.widgets.labels import Chip, ElidedLabel, Hairline, SectionTitle, plain_label
from qiaocrm.qtkit.widgets.panels import Card, EmptyState, ProgressPanel
from qiaocrm.qtkit.widgets.pill import Pill
from qiaocrm.qtkit.widgets.result_list import Part, Result, ResultList
from qiaocrm.qtkit.widgets.search_box import SearchBox
from qiaocrm.qtkit.widgets.tab_bar import TabBar
from qiaocrm.qtkit.widgets.toast import Toast

__all__ = [
    "Card",
    "Chip",
    "ElidedLabel",
    "ElidedLink",
    "EmptyState",
    "ErrorBanner",
    "FilterButton",
    "FilterOption",
    "FlowLayout",
    "Hairline",
    "IconLabel",
    "LinkLabel",
    "Part",
    "Pill",
    "ProgressPanel",
    "Result",
    "ResultList",
    "SearchBox",
    "SectionTitle",
    "SegmentedControl",
    "TabBar",
    "Toast",
    "number_box",
    "plain_label",
    "push_button",
    "tool_button",
]
