"""Who leads an association term by term (历届任职), or the posts that a person holds and held."""

from __future__ import annotations

from functools import partial

from qiaocrm.base.i18n import _
from qiaocrm.language.dates import PartialDate
from qiaocrm.qtkit.styling import set_style
from qiaocrm.qtkit.widgets import ElidedLink
from qiaocrm.qtkit.widgets.span_line import SpanLine, Stretch
from qiaocrm.services import terms
from qiaocrm.services.terms import Post, Term
from qiaocrm.ui.dossier_parts import DossierPart

_MOST = 20
"""Posts in the pane; more are found on the association's own list of posts."""


class PostsPart(DossierPart):
    """Posts by term, the present one first and what is past greyed; terms as a line of time."""

    def fill(self) -> None:
        """The line of terms, then each term with its posts."""
        found = terms.by_term(self.dossier.posts, self.shower.today)
        line = self._line(found) if self.kind == "association" else None
        if not found and line is None:
            return
        self.section(_("Posts held"))
        if line is not None:
            self.column.addWidget(line)
        left = _MOST
        for term in found:
            if left > 0:
                self._term(term, left)
                left -= len(term.posts)
        if left < 0:
            self.add(_("and {n} more").format(n=-left), tone="muted")

    def _term(self, term: Term, most: int) -> None:
        self.add(_heading(term), tone="" if term.current else "muted", role="second")
        for post in term.posts[:most]:
            self.column.addWidget(self._post(post, term.current))

    def _post(self, post: Post, current: bool) -> ElidedLink:
        other = post.organisation_name if self.kind == "person" else post.person_name
        key = post.organisation if self.kind == "person" else ("person", post.person)
        years = _years(post.start or "", post.end or "")
        shown = " · ".join(part for part in (f"{post.post} {other}".strip(), years) if part)
        link = ElidedLink(shown, clicked=partial(self.desk.open_requested.emit, *key))
        if not current:
            set_style(link, tone="muted")
        return link

    def _line(self, found: list[Term]) -> SpanLine | None:
        drawn = terms.spans(self.record, found, self.shower.today)
        if not drawn:
            return None
        stretches = [
            Stretch(
                str(term.number),
                _heading(term),
                PartialDate.from_iso(term.start).first_day(),
                PartialDate.from_iso(term.end).last_day(),
                "green" if term.current else "grey",
            )
            for term in drawn
        ]
        return SpanLine(_("Terms of office"), stretches, self.shower.today)


def _heading(term: Term) -> str:
    number = _("term {n}").format(n=term.number) if term.number else ""
    state = _("present") if term.current else _("former")
    return " · ".join(part for part in (number, _years(term.start, term.end), state) if part)


def _years(start: str, end: str) -> str:
    """2022–2026; 2022– while it runs."""
    return f"{start[:4]}–{end[:4]}" if start or end else ""
