"""More styles of sites for composed dumps: leads, lines that come again above titles, bylines at the end."""

from tests.quality.dump_words import Topic, country, person, place
from tests.quality.dumps import Article, Site, Subject, Truth


def _lead(site: Site, subject: Subject, title: str) -> Truth:
    """A sentence that sums the article up, and below it who wrote it and when."""
    rng, page = site.rng, site.page
    line = page.put(title, site.between)
    page.put(subject.sentence())
    author = person(rng)
    if len(site.paper) % 3:
        page.put(f"By {author}")
        page.put(f"{site.next_day():%B %-d, %Y}", 0)
    else:
        page.put(author)
        page.rows("Follow", f"{site.next_day():%b %-d, %Y} · {rng.randint(2, 12)} min read")
    site.body(subject, rich=0.2)
    return Truth(line, title, (author,), None)


def _series_line(site: Site, subject: Subject, title: str) -> Truth:
    """The same line above each title, and the first words of the text with a link to the rest below."""
    page = site.page
    page.put(f"{site.paper} Letters Spring 2019", site.between)
    line = page.put(title)
    page.put(f"{site.paragraph(subject).rstrip('.')} …")
    page.put(f"Continue reading {title}", 0)
    return Truth(line, title, (), None)


def _signed_below(site: Site, subject: Subject, title: str) -> Truth:
    """The day above, and who wrote it, with what is filed under what, below."""
    rng, page = site.rng, site.page
    page.put(f"{site.next_day():%A, %B %-d, %Y}", site.between)
    line = page.put(title)
    site.body(subject, rich=0.2)
    author = person(rng)
    page.put(f"Posted by {author} at {rng.randint(1, 11)}:23 PM {rng.randint(2, 9)} comments:")
    page.put(f"Labels: {country(rng)}, {place(rng)}, courts", 0)
    return Truth(line, title, (author,), None)


def _headlines_inside(site: Site, subject: Subject, title: str) -> Truth:
    """A long report, whose headings read like headlines."""
    rng, page = site.rng, site.page
    line = page.put(title, site.between)
    author = person(rng)
    page.put(f"By {author}")
    page.put(f"{site.next_day():%-d %B %Y}", 0)
    page.put(site.paragraph(subject))
    for _ in range(rng.randint(2, 4)):
        page.put(site.cased(Topic(rng).title()).rstrip("?"))
        page.put(site.paragraph(subject))
        page.put(site.paragraph(subject))
    return Truth(line, title, (author,), None)


MORE_STYLES: dict[str, Article] = {
    "lead": _lead,
    "same line above": _series_line,
    "signed below": _signed_below,
    "headlines inside": _headlines_inside,
}
