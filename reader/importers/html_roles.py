"""What each line of a web page is: title, head, body, caption, source, or furniture of the site."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from reader.importers.bylines import is_role
from reader.importers.extracted import Line
from reader.importers.html_body import tokens
from reader.importers.html_lines import Raw
from reader.importers.html_meta import PageMeta, web_address
from reader.importers.looks import Look, look
from reader.model.article import BlockKind

_HEAD_LOOKS = frozenset(
    {
        Look.BYLINE,
        Look.META,
        Look.KICKER,
        Look.SPONSOR,
        Look.MASTHEAD,
        Look.CAPTION,
        Look.ORIGIN,
        Look.NOTE,
        Look.ENACTING,
    }
)
_ABOVE_LOOKS = frozenset({Look.META, Look.KICKER, Look.MASTHEAD, Look.SPONSOR})
_INSIDE_LOOKS = frozenset(
    {Look.SOURCE, Look.ORIGIN, Look.NOTE, Look.BYLINE, Look.END, Look.SPONSOR, Look.NUMBERED, Look.ENACTING}
)
_BEHIND_LOOKS = frozenset({Look.SOURCE, Look.ORIGIN, Look.NOTE, Look.END})
_ABOVE, _BEHIND, _HEAD = 6, 8, 25
"""Lines above the title, below the last of the body, and between title and text that may belong to it."""
_LINKS = 0.8
"""A line with a larger share of links is nothing but links."""
_LONG_ENTRY = 400
_LONG_HEAD = 120
"""Longer lines without a link are neither the heading of a list of sources nor in want of an address."""
_STANDFIRST = 3
"""More short lines of the body than these between title and text are text: verses, or a list."""
_LABEL = 4
"""A line of as many words between title and text is a field such as a place, unless it is a heading."""
_TAB = re.compile(r"\s+[|»·–—-]+\s+|\s*[|»]\s*|:\s+")
"""What divides the site's name from the title in a browser's tab."""


class _Looks(dict[int, Look]):
    """The looks of lines, by their numbers: found when asked for, since they are not cheap."""

    def __init__(self, raws: Sequence[Raw], span: range) -> None:
        super().__init__()
        self.raws, self.span = raws, span

    def __missing__(self, n: int) -> Look:
        self[n] = look(self.raws[n].text[:700]) if n in self.span else Look.RULE
        return self[n]


class Roles:
    """The lines of one article of a page: `kept` says which belong to it."""

    def __init__(
        self, raws: Sequence[Raw], body: Sequence[bool], meta: PageMeta, first: int, stop: int
    ) -> None:
        self.raws, self.meta = raws, meta
        self.span = range(first, stop)
        self.body = body
        self.looks = _Looks(raws, self.span)
        self.kinds: dict[int, BlockKind | None] = {}
        self.urls: dict[int, str] = {}
        self.text = self._first_text()
        self.title = self._title()
        self._pass_standfirst()
        self.last = max((n for n in self.span if body[n]), default=first - 1)
        self._keep()
        self._sources()

    def _first_text(self) -> int:
        """The first line of the body that is a paragraph."""
        for n in self.span:
            raw = self.raws[n]
            if self.body[n] and not raw.level and raw.linked <= _LINKS and len(tokens(raw.text)) >= 8:
                return n
        return next((n for n in self.span if self.body[n]), self.span.stop)

    def _pass_standfirst(self) -> None:
        """A paragraph between the title and the line of date or author is a standfirst, not the text."""
        for n in range(self.text + 1, min(self.text + 4, self.span.stop)):
            if (
                self.looks[n] in {Look.META, Look.BYLINE}
                and not self.raws[n].aside
                and self.title is not None
            ):
                following = (
                    m for m in range(n + 1, self.span.stop) if self.body[m] and not self.raws[m].level
                )
                after = next((m for m in following if len(tokens(self.raws[m].text)) >= 8), None)
                if self.title < self.text and after is not None and after - n <= 4:
                    self.text = after
                return

    def _title(self) -> int | None:
        """The heading, or the line that says what the page calls its title."""
        named = {tokens(title) for title in self.meta.titles}
        tab = {part for half in _TAB.split(self.meta.tab) if len(part := tokens(half)) >= 3}
        tab.add(tokens(self.meta.tab))
        best, most = None, 1.0
        for n in range(self.span.start, min(self.span.stop, self.text + 4)):
            raw = self.raws[n]
            key = tokens(raw.text)
            heading = raw.tag[0] == "h" and raw.level > 0
            own = len(key) >= 2 and (
                key in named or any(key == title[: len(key)] for title in named if len(key) > 3)
            )
            own_tab = len(key) >= 2 and key in tab
            if not key or len(raw.text) > 320 or not (heading or own or own_tab):
                continue
            if n > self.text and not (own or own_tab):
                continue
            points = 4.0 * own + 2.0 * own_tab + {1: 2.2, 2: 1.2, 3: 0.8}.get(raw.level, 0.2) * heading
            points -= 2.5 * (raw.aside or raw.hidden) + 2.5 * (
                raw.text == self.meta.publisher or _leads_home(raw)
            )
            points -= min(1.5, 0.1 * abs(self.text - n))
            if points > most or (best is not None and points == most):
                best, most = n, points
        if best is None:  # a heading of any rank right above the text
            near = range(max(self.span.start, self.text - 6), min(self.text, self.span.stop))
            best = next((n for n in near if self.raws[n].tag[0] == "h" and self.raws[n].level), None)
            best = None if best is None or self.raws[best].aside else best
        return best

    def _keep(self) -> None:
        """Decide for each line what it is; what is left out is furniture."""
        parents = {self.raws[n].parent for n in self.span if self.body[n] and not self.raws[n].level}
        for n in self.span:
            if n == self.title:
                self.kinds[n] = BlockKind.TITLE
            elif self.title is not None and n < self.title and self.raws[n].linked > _LINKS:
                continue  # the way to the next page, which no article has above its title
            elif self.body[n] or self._belongs(n, parents):
                self.kinds[n] = self._kind(n)

    def _belongs(self, n: int, parents: set[int]) -> bool:
        """Whether a line that was left out of the body is the article's all the same."""
        raw, own = self.raws[n], self.looks[n]
        if raw.aside or raw.hidden:
            return False
        if raw.note and n > self.text:
            return True
        alone = raw.linked > _LINKS
        if self.title is not None and n < self.title:
            return own in _ABOVE_LOOKS and not alone and self.title - n <= _ABOVE
        if n < self.text:
            if self.title is None or n - self.title > _HEAD:
                return False
            prose = raw.tag in {"p", "h2", "h3", "h4"} and own is Look.PROSE and raw.linked < 0.3
            author = tokens(raw.text) in {tokens(name) for name in self.meta.authors}
            return (
                own in _HEAD_LOOKS
                or raw.tag == "caption"
                or author
                or prose
                or (own is Look.SHORT and not alone)
            )
        if raw.tag == "pre" and (n < self.last or raw.parent in parents):
            return True
        if raw.tag == "tr" and raw.linked < 0.5 and not alone and (n < self.last or self._only_rows_since(n)):
            return True
        if n > self.last:
            return False
        if raw.tag == "caption" or (own in _INSIDE_LOOKS and not alone):
            return True
        if self._is_own_item(n, parents):
            return True
        if raw.parent not in parents:
            return False
        follows = any(
            self.body[after] or self._is_own_item(after, parents)
            for after in range(n + 1, min(n + 3, self.span.stop))
        )
        if raw.level and raw.tag[0] == "h":
            return follows
        return own is Look.PROSE and len(tokens(raw.text)) >= 12 and raw.linked < 0.5

    def _is_own_item(self, n: int, parents: set[int]) -> bool:
        """Whether a line is an item of a list that stands among the paragraphs of the body."""
        raw = self.raws[n]
        return raw.tag == "li" and raw.around in parents and raw.linked < 0.5 and not raw.aside

    def _passed(self, n: int) -> int:
        """How many lines of the body stand between the title and the text, where that one is between them."""
        if self.title is None or not self.title < n < self.text:
            return 0
        if any(self.looks[at] in {Look.META, Look.BYLINE} for at in range(n + 1, self.text)):
            return 0
        return sum(self.body[self.title + 1 : self.text])

    def _only_rows_since(self, n: int) -> bool:
        """A table that stands right below the last of the body."""
        above = self.raws[n - 1].tag == "tr" and n - 1 in self.kinds
        return n == self.last + 1 or (n > self.last and above)

    def _kind(self, n: int) -> BlockKind | None:
        raw = self.raws[n]
        heading = raw.tag[0] == "h" and raw.level > 0
        if raw.tag == "caption":
            return BlockKind.CAPTION
        if heading:
            return BlockKind.HEADING
        if tokens(raw.text) in {tokens(name) for name in self.meta.authors} and n <= self.text:
            return BlockKind.BYLINE
        if raw.note and n > self.text:
            return BlockKind.NOTE
        if raw.quoted:
            return BlockKind.QUOTE
        if self.body[n] and raw.tag != "li" and self._passed(n) > _STANDFIRST:
            return BlockKind.PARAGRAPH
        if n < self.text:
            above = self.title is not None and n < self.title
            if self.looks[n] is Look.PROSE and not above:
                return BlockKind.PARAGRAPH if self.title is None else BlockKind.SUBTITLE
            label = self.looks[n] is Look.SHORT and len(raw.text.split()) <= _LABEL and not is_role(raw.text)
            near = self.title is not None and self.title < n <= self.title + _ABOVE
            return BlockKind.META if label and near else None
        if raw.tag == "li":
            return BlockKind.LIST_ITEM
        before = self.looks[n - 1]
        if before is Look.BYLINE and self.looks[n] is Look.SHORT:
            return None
        if raw.tag == "pre" and self.looks[n] is Look.MARKDOWN_HEAD:
            return BlockKind.PARAGRAPH  # a remark in a program
        if raw.tag in {"pre", "dt"} or (raw.bold and len(raw.text) <= 200):
            return None
        short = raw.tag not in {"p", "tr", "td"} and len(raw.text.split()) <= 12
        return None if short else BlockKind.PARAGRAPH

    def _sources(self) -> None:
        """Lists of sources with the addresses of their entries, behind the body's end as well."""
        reach, reading, entries = self.last + _BEHIND, False, 0
        for n in range(max(self.span.start, self.text), self.span.stop):
            raw = self.raws[n]
            if n > reach or raw.note:
                return
            if not reading and n <= self.last and not raw.links and len(raw.text) > _LONG_HEAD:
                continue
            own = self.looks[n]
            if own is Look.SOURCES_HEAD and (not raw.aside or self.body[n]):
                reading, entries = self._leads_out(n), 0
                continue
            if reading and (raw.level == 0 or raw.tag == "li") and self._is_entry(n):
                if not entries:
                    self._keep_head(n)
                entries += 1
                self._as_source(n)
                reach = max(reach, n + _BEHIND)
            elif own is Look.SOURCE and n in self.kinds:
                self._as_source(n)
            elif (
                n > self.last
                and own in _BEHIND_LOOKS
                and not raw.aside
                and not raw.hidden
                and n - self.last <= _BEHIND
            ):
                self.kinds[n] = None
                if own is Look.SOURCE:
                    self._as_source(n)
            else:
                reading = reading and not entries and raw.linked < 0.5

    def _is_entry(self, n: int) -> bool:
        raw, own = self.raws[n], self.looks[n]
        if len(raw.text) > _LONG_ENTRY or (raw.aside and not self.body[n]):
            return False
        return own in {Look.SOURCE, Look.URL} or bool(raw.links)

    def _leads_out(self, n: int) -> bool:
        """Whether what stands below rests on others: a list of the site's own pages does not."""
        entries = [raw for raw in self.raws[n + 1 : n + 6] if not raw.level or raw.tag == "li"]
        if any(look(raw.text[:700]) in {Look.SOURCE, Look.URL} for raw in entries):
            return True
        own = _host(self.meta.base)
        hosts = {_host(web_address(link.href, self.meta.base)) for raw in entries for link in raw.links}
        return bool(hosts - {own, ""}) or self.body[n]

    def _keep_head(self, n: int) -> None:
        """Keep the heading of a list of sources, and what stands between it and the first entry."""
        for above in range(n - 1, max(self.span.start, n - 4) - 1, -1):
            self.kinds.setdefault(above, self._kind(above))
            if self.looks[above] is Look.SOURCES_HEAD:
                return

    def _as_source(self, n: int) -> None:
        self.kinds[n] = BlockKind.SOURCE
        raw = self.raws[n]
        address = next((url for link in raw.links if (url := web_address(link.href, self.meta.base))), None)
        if address and "://" not in raw.text and "www." not in raw.text:
            self.urls[n] = address


def _leads_home(raw: Raw) -> bool:
    """A heading that is a link to the front page: the site's name."""
    if raw.linked < 0.8:
        return False
    try:
        path = urlsplit(raw.links[0].href.strip()).path
    except ValueError:
        return False
    return (
        path in {"", "/", "./", "../"} or re.fullmatch(r"/?(?:index|home|default)\.\w{2,5}", path) is not None
    )


def _host(url: str | None) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""


def lines_of(raws: Sequence[Raw], articles: Sequence[Roles], *, single: bool) -> list[Line]:
    """The lines of a page whose articles were told apart. `single`: the page says that it is one article."""
    out: list[Line] = []
    owner = {n: roles for roles in articles for n in roles.span}
    ranks = {id(roles): _ranks(raws, roles, single=single) for roles in articles}
    firsts = {min(roles.kinds) for roles in articles if roles.kinds} if len(articles) > 1 else set()
    for n, raw in enumerate(raws):
        roles = owner.get(n)
        text = raw.mark + raw.text
        if roles is None or n not in roles.kinds:
            out.append(Line(text, BlockKind.FURNITURE))
            continue
        kind = roles.kinds[n]
        if n in roles.urls:
            text += f" <{roles.urls[n]}>"
        level = raw.level if kind is BlockKind.LIST_ITEM else 0
        if kind is BlockKind.TITLE:
            level = 1
        elif kind is BlockKind.HEADING:
            level = ranks[id(roles)].get(raw.level, 2)
        within = single and len(articles) == 1 and roles.title is not None and n > roles.title
        out.append(Line(text, kind, level, begins=n in firsts, within=within))
    return out


def _ranks(raws: Sequence[Raw], roles: Roles, *, single: bool) -> dict[int, int]:
    """Levels of headings below the title, closed up; an `h1` beside the title may begin an article."""
    levels = sorted({raws[n].level for n, kind in roles.kinds.items() if kind is BlockKind.HEADING})
    top = not single and roles.title is not None and raws[roles.title].level == 1 and levels[:1] == [1]
    return {level: rank for rank, level in enumerate(levels, 1 if top else 2)}
