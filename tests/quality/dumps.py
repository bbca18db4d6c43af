"""Composed page dumps: what a person gets who copies the list or blog page of one site, with the truth.

Every site has a style of its own that its articles keep, except where real pages slip as well: a byline
that is missing, a list of sources that is not there. The same seed gives the same pages.
"""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Protocol

from tests.quality.dump_words import Topic, body_name, country, heading, person, place, title_case


class Subject(Protocol):
    """What an article is about."""

    def sentence(self) -> str: ...
    def title(self) -> str: ...


@dataclass(frozen=True)
class Truth:
    """What one article of a dump prints about itself."""

    line: int
    """Number of the line on which its title begins."""
    title: str
    authors: tuple[str, ...]
    dateline: str | None


@dataclass(frozen=True)
class Dump:
    """One composed page."""

    style: str
    text: str
    articles: tuple[Truth, ...]


@dataclass
class Page:
    """A page while it is written, and how its site sets text."""

    rng: Random
    width: int | None
    gap: int
    """Blank lines between paragraphs."""
    lines: list[str] = field(default_factory=list)

    def put(self, text: str, gap: int | None = None) -> int:
        """Write a paragraph; the number of its first line."""
        if self.lines:
            self.lines.extend([""] * (self.gap if gap is None else gap))
        at = len(self.lines) + 1
        long = self.width is not None and len(text) > self.width
        self.lines.extend(textwrap.wrap(text, self.width or 80, break_on_hyphens=False) if long else [text])
        return at

    def rows(self, *texts: str) -> None:
        """Lines without a blank line between them, as links are copied."""
        for number, text in enumerate(texts):
            self.put(text, 0 if number else max(1, self.gap))


@dataclass
class Site:
    """The habits of one site."""

    rng: Random
    style: str
    page: Page
    subject: Callable[[Random], Subject]
    paper: str
    cased: Callable[[str], str]
    between: int
    """Blank lines between two articles."""
    day: date

    def next_day(self) -> date:
        """The next article is an older one."""
        self.day -= timedelta(days=self.rng.randint(0, 9))
        return self.day

    def paragraph(self, subject: Subject, lead: str = "") -> str:
        """Two to five sentences."""
        return lead + " ".join(subject.sentence() for _ in range(self.rng.randint(2, 5)))

    def body(self, subject: Subject, lead: str = "", *, rich: float = 0.35) -> None:
        """Paragraphs, some with headings, lists, quotations, pictures and resolutions among them."""
        rng, page = self.rng, self.page
        page.put(self.paragraph(subject, lead))
        if rng.random() < 0.25:
            caption = f"{subject.sentence().rstrip('.')} (Photo courtesy of {self.paper})"
            page.put(caption)
            page.put(caption, 0)
        for _ in range(rng.randint(1, 5)):
            page.put(self.paragraph(subject))
            extra = rng.random() / rich
            if extra < 0.4:
                page.put(self.cased(heading(rng)))
                page.put(self.paragraph(subject), rng.choice([0, page.gap]))
            elif extra < 0.6:
                mark = rng.choice(["•", "-", "*"])
                page.rows(*(f"{mark} {subject.sentence()}" for _ in range(3)))
            elif extra < 0.8:
                page.put(f"“{subject.sentence()} {subject.sentence()}”")
            elif extra < 0.86:
                self._resolution(subject)
        if page.gap == 0 and rng.random() < 0.2:
            page.put(self.paragraph(subject), 1)

    def _resolution(self, subject: Subject) -> None:
        page = self.page
        page.put("The Shore Assembly,")
        page.put("Recalling its earlier decisions on the freedom of the press,")
        page.put("Alarmed by the reports of its rapporteur,")
        page.rows(
            "1. Urges the authorities to publish the list;", "2. Decides to remain seized of the matter."
        )
        page.put(self.paragraph(subject))

    def sources(self) -> None:
        """A list of sources in the site's dash style."""
        dash = {0: "—", 1: " – ", 2: " - ", 3: " –"}[len(self.paper) % 4]
        self.page.put("For more information, please see:")
        for _ in range(self.rng.randint(2, 4)):
            title = title_case(Topic(self.rng).title())
            when = self.day - timedelta(days=self.rng.randint(1, 6))
            self.page.put(f"{body_name(self.rng)}{dash}{title}{dash}{when:%d %B %Y}")

    def dump(self, truths: Sequence[Truth]) -> Dump:
        """The page as it is."""
        return Dump(self.style, "\n".join(self.page.lines) + "\n", tuple(truths))


def _wp_blog(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    line = page.put(title, site.between)
    author = person(rng) if rng.random() < 0.85 else None
    if author:
        page.put(f"{'by' if len(site.paper) % 2 else 'By'} {author}", page.gap)
        page.put(f"{site.paper} Reporter, {country(rng)}", len(site.paper) % 3 and page.gap)
    town = place(rng)
    raw = f"{town.upper()}, {country(rng)}" if rng.random() < 0.8 else None
    site.body(subject, f"{raw} — " if raw else "")
    if rng.random() < 0.7:
        site.sources()
    return Truth(line, title, (author,) if author else (), raw)


def _posted_on(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    line = page.put(title, site.between)
    author = person(rng)
    page.put(f"Posted on {site.next_day():%B %-d, %Y} by {author}", rng.choice([0, page.gap]))
    site.body(subject)
    if rng.random() < 0.8:
        page.rows(f"Posted in {country(rng)}, Press freedom", f"Tagged {place(rng)}, courts, land")
        page.put(rng.choice(["Leave a comment", "3 Comments", "Leave a reply"]), 0)
    return Truth(line, title, (author,), None)


def _glued(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    line = page.put(title, site.between)
    author = person(rng)
    page.put(f"{site.next_day():%Y-%m-%d} 1{rng.randint(0, 9)}:05:41Source: {_host(site)}Author: {author}")
    site.body(subject, rich=0.2)
    if rng.random() < 0.6:
        page.rows("Top", "content2")
    return Truth(line, title, (author,), None)


def _host(site: Site) -> str:
    return "".join(word[0] for word in site.paper.split()).lower() + "news.example"


def _newswire(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    line = page.put(title, site.between)
    author = person(rng) if rng.random() < 0.5 else None
    if author:
        page.put(f"By {author}")
    agency = ("Reuters", "AFP", "AP")[len(site.paper) % 3]
    raw = f"{place(rng).upper()} ({agency})"
    site.body(subject, f"{raw} {('—', '–', '-')[len(site.paper) % 3]} ", rich=0.15)
    if rng.random() < 0.4:
        page.put(f"(Reporting by {person(rng)}; Editing by {person(rng)})")
    return Truth(line, title, (author,) if author else (), raw)


def _ngo_release(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    day = site.next_day()
    if len(site.paper) % 2:
        page.put("Press release", site.between)
        line = page.put(title)
    else:
        line = page.put(title, site.between)
        page.put(f"{day:%B %-d, %Y}")
    raw = f"({place(rng)}, {day:%B %-d, %Y})"
    site.body(subject, f"{raw} – ")
    if rng.random() < 0.4:
        page.put("ENDS")
    if rng.random() < 0.4:
        page.put(f"Contact: {person(rng)}, press officer, +00 555 0134")
    return Truth(line, title, (), raw)


def _official(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    line = page.put(title, site.between)
    raw = f"{rng.choice(['GENEVA', 'BANGKOK', 'DAKAR', 'PANAMA CITY'])} ({site.next_day():%-d %B %Y})"
    site.body(subject, f"{raw} – ", rich=0.15)
    if rng.random() < 0.7:
        page.put("ENDS")
    if rng.random() < 0.6:
        page.put(f"For more information and media requests, please contact {person(rng)} (+41 00 555 0199).")
    if rng.random() < 0.4:
        page.rows("Share", "Facebook", "Twitter", "Print")
    return Truth(line, title, (), raw)


def _bulletin(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    line = page.put(f"{site.paper}: {title}", site.between)
    page.put(site.paragraph(subject, f"{site.paper} reports every week on places where people are at risk. "))
    lands: set[str] = set()
    while len(lands) < 3:
        lands.add(country(rng))
    for land in sorted(lands):
        topic = site.subject(rng)
        page.put(land)
        page.put(site.paragraph(topic))
        if rng.random() < 0.3:
            page.put(site.paragraph(topic))
    if rng.random() < 0.5:
        page.put("Connect With Us")
    return Truth(line, f"{site.paper}: {title}", (), None)


def _series(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    full = f"{body_name(rng)}: {title}"
    line = page.put(full, site.between)
    if rng.random() < 0.4:
        page.put(title)
    site.body(subject, rich=0.15)
    if rng.random() < 0.6:
        page.rows("More…", "Website", "Facebook", "Twitter", "RSS", "Email")
    return Truth(line, full, (), None)


def _teasers(site: Site, subject: Subject, title: str) -> Truth:
    page = site.page
    line = page.put(title, site.between)
    page.put(f"{site.next_day():%-d %B %Y}", 0)
    page.put(site.paragraph(subject).rstrip(".") + " …")
    page.put(("Read more", "Continue reading →", "Read More »")[len(site.paper) % 3])
    return Truth(line, title, (), None)


def _date_above(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    day = site.next_day()
    page.put(f"{day:%-d %B %Y}" if len(site.paper) % 2 else f"{day:%B %-d, %Y} | Statements", site.between)
    line = page.put(title)
    site.body(subject)
    if rng.random() < 0.5:
        page.rows("Tags", "Related articles")
    return Truth(line, title, (), None)


def _bare(site: Site, subject: Subject, title: str) -> Truth:
    rng, page = site.rng, site.page
    line = page.put(title, site.between)
    site.body(subject, rich=0.1)
    if rng.random() < 0.8:
        page.rows("Share this:", "Facebook", "Twitter", "Like this:")
    return Truth(line, title, (), None)


Article = Callable[[Site, Subject, str], Truth]
STYLES: dict[str, Article] = {
    "byline and role": _wp_blog,
    "posted on": _posted_on,
    "glued facts": _glued,
    "newswire": _newswire,
    "NGO release": _ngo_release,
    "official release": _official,
    "bulletin": _bulletin,
    "organisation's series": _series,
    "teasers": _teasers,
    "date above": _date_above,
    "share buttons only": _bare,
}
_ALWAYS_TITLE_CASE = frozenset({"byline and role", "bulletin"})


def compose(
    seed: int,
    count: int,
    *,
    subject: Callable[[Random], Subject] = Topic,
    styles: dict[str, Article] = STYLES,
) -> Iterator[Dump]:
    """Dumps of all styles in turn."""
    names = list(styles)
    for number in range(count):
        rng = Random(f"{seed}/{number}")
        style = names[number % len(names)]
        gap = rng.choice([0, 1, 1, 1, 1])
        page = Page(rng, rng.choice([None, None, None, 62, 72, 78]) if gap else None, gap)
        cased = title_case if style in _ALWAYS_TITLE_CASE or rng.random() < 0.5 else str
        site = Site(
            rng,
            style,
            page,
            subject,
            body_name(rng),
            cased,
            max(gap, rng.choice([1, 1, 2, 3, 5])),
            date(2019, 5, 20),
        )
        if rng.random() < 0.4:
            page.rows("Skip to main content", "Home", "About us", "News", "Donate")
        truths = []
        for _ in range(rng.randint(1, 8)):
            about = subject(rng)
            truths.append(styles[style](site, about, cased(about.title())))
        if rng.random() < 0.5:
            page.rows("Privacy policy", "Contact us", f"© 2019 {site.paper}. All rights reserved.")
        yield site.dump(truths)
