"""What saved pages of many sites taught: short lines, lists, notes, teasers, posts with their own facts."""

from collections.abc import Sequence

import pytest

from reader.importers.html import extract_text
from reader.importers.html_body import in_body, stands_apart
from reader.importers.html_lines import Raw
from reader.importers.intake import Intake, read
from reader.model.article import BlockKind, Draft

LONG = (
    "The harbour office wrote down the name of every sailor who crossed the strait in the winter of {}, and "
    "nobody has said what became of the books since the council closed the office on Mole Street."
)


def paragraphs(count: int, first: int = 1950) -> str:
    return "".join(f"<p>{LONG.format(first + n)}</p>" for n in range(count))


def page(body: str, head: str = "", of_body: str = "") -> Intake:
    markup = f'<!doctype html><html lang="en"><head>{head}</head><body {of_body}>{body}</body></html>'
    return read(markup.encode(), "page.html")


def article(body: str, head: str = "") -> Draft:
    (draft,) = page(f"<article><h1>The Books of the Ferry Office</h1>{body}</article>", head).drafts
    return draft


def texts(draft: Draft, kind: BlockKind) -> list[str]:
    return [str(block.text) for block in draft.blocks if block.kind is kind]


def lines(rows: Sequence[str]) -> list[Raw]:
    return [Raw(row, "p") for row in rows]


def test_short_lines_at_the_end_of_the_body_stay_in_it() -> None:
    rows = [
        LONG.format(1950),
        "Where to find us:",
        "Mole Street 4",
        "Share",
        "Port Velmar",
        "Imprint",
        "Contact",
    ]
    body = [*rows[:3], rows[4]]
    assert in_body(lines(rows), body) == [True, True, True, False, True, False, False]


def test_a_short_line_far_below_the_body_is_not_drawn_into_it() -> None:
    rows = [LONG.format(1950), "Menu", "Islands", "Harbours", "Port Velmar"]
    assert in_body(lines(rows), [rows[0], "Port Velmar"]) == [True, False, False, False, False]


def test_a_body_that_is_none_of_the_posts_stands_apart_from_them() -> None:
    body = [LONG.format(year) for year in range(1950, 1956)]
    teasers = ["A clerk has left the office on the quay of Aldrun without a word.", "The lamps burn again."]
    assert stands_apart(teasers, body)
    assert not stands_apart([*body, *teasers], body)
    assert not stands_apart(teasers, ["Short."])


def test_teasers_around_an_article_are_no_posts() -> None:
    teaser = (
        "<article class='post'><h3>{}</h3><p>A clerk of the council has left the office on the quay without "
        "a word, and the keepers of the lamps do not know who will pay them in the autumn of this year, or "
        "whether anybody will, since the book of wages cannot be found in any drawer.</p></article>"
    )
    around = teaser.format("Clerk Leaves the Quay") + teaser.format("Keepers Wait for Their Wages")
    head = '<meta property="og:type" content="article"><meta property="og:title" content="The Books">'
    (draft,) = page(f"<div><h1>The Books</h1>{paragraphs(9)}</div><div>{around}</div>", head).drafts
    assert draft.title == "The Books"
    assert LONG.format(1950) in texts(draft, BlockKind.PARAGRAPH)


def test_verses_between_title_and_text_are_no_subtitles() -> None:
    verses = "".join(f"<p>The lamp burns on the reef, lamp {n}</p>" for n in range(6))
    draft = article(f"{verses}{paragraphs(3)}")
    assert len(texts(draft, BlockKind.SUBTITLE)) == 0
    assert "The lamp burns on the reef, lamp 3" in texts(draft, BlockKind.PARAGRAPH)


def test_a_list_among_the_paragraphs_is_the_articles() -> None:
    listed = "<h2>What is lost</h2><ul><li>The list of 1951.</li><li>A letter<ul><li>of a clerk</li></ul>"
    listed += "</li></ul>"
    draft = article(f"{paragraphs(3)}{listed}{paragraphs(3, 1970)}")
    assert texts(draft, BlockKind.LIST_ITEM) == ["The list of 1951.", "A letter", "of a clerk"]
    assert texts(draft, BlockKind.HEADING) == ["What is lost"]


def test_a_list_of_links_among_the_paragraphs_is_not() -> None:
    listed = "<ul><li><a href='/1'>The lamps burn again</a></li><li><a href='/2'>A pier falls</a></li></ul>"
    assert texts(article(f"{paragraphs(3)}{listed}{paragraphs(3, 1970)}"), BlockKind.LIST_ITEM) == []


@pytest.mark.parametrize(
    "opening",
    [
        '<section class="footnotes">',
        '<section role="doc-endnotes">',
        '<div class="footnotes footnotes-end-of-page">',
    ],
)
def test_notes_below_the_text_are_notes_and_their_arrows_go(opening: str) -> None:
    close = opening[1:].split()[0]
    notes = (
        f"{opening}<ol><li id='n1'><p>Minutes of the council, vol. 3."
        f"<a href='#r1' class='footnote-back' role='doc-backlink'>↩︎</a></p></li></ol></{close}>"
    )
    draft = article(f"{paragraphs(4)}{notes}")
    assert texts(draft, BlockKind.NOTE) == ["1. Minutes of the council, vol. 3."]


def test_the_head_of_a_table_is_no_menu() -> None:
    rows = (("th", "Home", "News", "About"), ("td", "12", "3", "9"))
    table = "".join(f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>" for tag, *cells in rows)
    table = f"<table>{table}</table>"
    assert "Home | News | About" in texts(
        article(f"{paragraphs(3)}{table}{paragraphs(2)}"), BlockKind.PARAGRAPH
    )


def test_a_remark_in_a_program_is_no_heading() -> None:
    code = (
        "<pre># Clear the books of the office\n\nclear()\n\n# Close the door of the office\n\nclose()</pre>"
    )
    draft = article(f"{paragraphs(3)}{code}{paragraphs(3)}")
    assert texts(draft, BlockKind.HEADING) == []


QUESTIONS = "".join(
    f"<p><b>{question}</b></p>{paragraphs(2, year)}"
    for question, year in (
        ("Will the Council Say What Became of the Books?", 1960),
        ("Have the Keepers Asked for Their Wages Again?", 1970),
    )
)


@pytest.mark.parametrize(
    ("head", "of_body"),
    [
        ('<meta property="og:type" content="article">', ""),
        ("", 'class="post-template-default single single-post"'),
        ("", 'class="html not-front page-node-type-article"'),
    ],
)
def test_the_questions_of_an_interview_begin_no_articles(head: str, of_body: str) -> None:
    body = f"<div><h1>The Books of the Ferry Office</h1>{paragraphs(3)}{QUESTIONS}</div>"
    title = f"<title>The Books of the Ferry Office</title>{head}"
    assert len(page(body, title, of_body).drafts) == 1


def test_links_above_the_title_are_no_text() -> None:
    links = (
        '<p><a href="/a">« The lamps burn again on the outer reef</a> | <a href="/b">A pier falls »</a></p>'
    )
    draft = page(f"<div>{links}<h1>The Books of the Ferry Office</h1>{paragraphs(5)}</div>").drafts[0]
    assert draft.title == "The Books of the Ferry Office"


POST = """<article class="post"><span class="topline"><a href="/theme">The lost books</a></span>
<h2>{title}</h2>
<span class="author vcard"><a class="fn" rel="author" href="/a">{author}</a></span>
<time class="entry-date" datetime="{date}">{date}</time>{text}
<a rel="bookmark" href="{address}">Permanent link</a></article>"""


def test_each_post_has_its_own_title_date_author_and_address() -> None:
    posts = "".join(
        POST.format(title=title, author=author, date=date, address=address, text=paragraphs(3, year))
        for title, author, date, address, year in (
            ("A Pier Falls in the Night", "Ione Marrasby", "2019-03-14T10:00:00+00:00", "/2019/pier", 1950),
            ("Lamps Burn on the Reef", "Oskar Lindqvale", "2019-03-11T10:00:00+00:00", "/2019/lamps", 1970),
        )
    )
    head = '<link rel="canonical" href="https://reef.example/"><meta property="og:site_name" content="Reef">'
    drafts = page(f"<div class='blog'>{posts}</div>", head).drafts
    assert [draft.title for draft in drafts] == ["A Pier Falls in the Night", "Lamps Burn on the Reef"]
    assert [draft.authors for draft in drafts] == [("Ione Marrasby",), ("Oskar Lindqvale",)]
    assert [(draft.published.value or "")[:10] for draft in drafts] == ["2019-03-14", "2019-03-11"]
    assert [draft.url for draft in drafts] == [
        "https://reef.example/2019/pier",
        "https://reef.example/2019/lamps",
    ]
    assert {draft.publisher for draft in drafts} == {"Reef"}


def test_posts_loaded_below_an_article_do_not_take_its_facts() -> None:
    posts = "".join(
        f"<article class='post'><h2>{title}</h2>{paragraphs(3, year)}</article>"
        for title, year in (("The Books", 1950), ("A Pier Falls in the Night", 1970))
    )
    head = (
        '<meta property="og:type" content="article"><meta property="og:title" content="The Books">'
        '<meta name="author" content="Ione Marrasby">'
        '<meta property="article:published_time" content="2019-03-14">'
    )
    first, second = page(f"<div>{posts}</div>", head).drafts
    assert (first.title, first.authors, first.published.value) == (
        "The Books",
        ("Ione Marrasby",),
        "2019-03-14",
    )
    assert (second.authors, second.published.value) == ((), None)


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The Books",'
            ' "author": {"name": "Mara O&#039;Velm"}}</script>',
            ("Mara O'Velm",),
        ),
        ('<meta name="author" content="Velmar Press GmbH, Port Velmar">', ()),
        ("", ("Ione Marrasby",)),
    ],
)
def test_names_in_the_markup(head: str, authors: tuple[str, ...]) -> None:
    links = '<a rel="author">Ione Marrasby</a> <a rel="author">All articles by<br>Ione Marrasby</a>'
    assert (
        extract_text(f"<html><head>{head}</head><body>{paragraphs(3)}{links if not head else ''}").authors
        == authors
    )


@pytest.mark.parametrize(
    ("body", "date", "rule"),
    [
        (
            '<h1>The Books</h1><abbr class="published" title="2019-03-14T09:00:00">9:00</abbr>',
            "2019-03-14T09:00:00",
            "time element",
        ),
        (
            '<article><header><h1>The Books</h1><time datetime="2019-03-14">x</time></header></article>'
            '<aside><time datetime="2018-01-02">y</time></aside>',
            "2019-03-14",
            "time element beside the title",
        ),
        (
            '<h1>The Books</h1><footer class="meta"><span class="post-date">14 March 2019</span></footer>',
            "2019-03-14",
            "element of class post-date",
        ),
        (
            '<h1>The Books</h1><i class="post-date">14 March 2019</i><i class="post-date">15 March 2019</i>',
            None,
            None,
        ),
        (
            '<h1>The Books</h1><time datetime="2019-03-14">x</time><time datetime="2018-01-02">y</time>',
            None,
            None,
        ),
    ],
)
def test_the_date_of_the_markup_is_taken_where_there_is_one(
    body: str, date: str | None, rule: str | None
) -> None:
    found = extract_text(f"<html><body>{body}{paragraphs(3)}</body></html>").published
    assert found.value == date
    assert found.rule == (f"page metadata: {rule}" if rule else None)
