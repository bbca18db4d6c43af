"""The forms in which a passage is taken along, byte for byte."""

import json
from dataclasses import replace

import pytest

from reader.export.quotation import Form, csl_json, quotation
from reader.model.article import Article, Block, BlockKind, Original, Published
from reader.model.clean import clean, clean_line

WORDS = "Wages were last paid in autumn."
CITATION = "R. Quill, “No wages”, Aldrun Monitor [sponsor: none named], 2016-12-21, ¶1"
ARTICLE = Article(
    "no-wages",
    clean_line("No wages"),
    (Block(BlockKind.PARAGRAPH, clean_line(WORDS), 0, len(WORDS), "¶1"),),
    Original("ab" * 32, clean("page.txt"), "text/plain", 0, len(WORDS)),
    authors=(clean("R. Quill"), clean("Odo Kem")),
    publisher=clean("Aldrun Monitor"),
    published=Published("2016-12-21T10:00:00", "second"),
    url=clean("https://monitor.example/a_b?c=<d>"),
    language="en",
    imported="2020-02-03T04:05:06+00:00",
)
FIELDS = {
    "id", "type", "title", "author", "publisher", "issued", "URL", "accessed", "language", "note",
}  # fmt: skip
"""Those of CSL-JSON 1.0.2 that are used: its schema allows none that it does not name."""


def in_form(form: Form, citation: str = CITATION, words: str = WORDS) -> str:
    return quotation(form, ARTICLE, words, "¶1", citation)


def test_plain_is_the_words_alone() -> None:
    assert in_form(Form.PLAIN) == WORDS


def test_cited_has_the_citation_below() -> None:
    assert in_form(Form.CITED) == f"“{WORDS}”\n— {CITATION}\n"


def test_markdown_is_a_block_quotation() -> None:
    assert in_form(Form.MARKDOWN) == (
        "> Wages were last paid in autumn.\n>\n"
        "> — R. Quill, “No wages”, Aldrun Monitor \\[sponsor: none named\\], 2016-12-21, ¶1\n"
    )


def test_markdown_keeps_the_address_a_link() -> None:
    text = in_form(Form.MARKDOWN, citation=f"{CITATION}, {ARTICLE.url}")
    assert text.endswith("¶1, <https://monitor.example/a_b?c=%3Cd%3E>\n")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("1. All *wages* [x](y)", r"> 1\. All \*wages\* \[x\](y)"),
        ("- no list", r"> \- no list"),
        ("# no heading <b>", r"> \# no heading \<b\>"),
        ("two\n\nparagraphs", "> two"),
    ],
)
def test_nothing_in_the_words_acts_as_markdown(words: str, line: str) -> None:
    assert in_form(Form.MARKDOWN, words=words).split("\n")[0] == line


def test_csl_json_is_one_item_of_known_fields() -> None:
    (item,) = json.loads(in_form(Form.CSL))
    assert set(item) == FIELDS
    assert item["id"] == "no-wages"
    assert item["type"] == "webpage"
    assert item["author"] == [{"literal": "R. Quill"}, {"literal": "Odo Kem"}]
    assert item["issued"] == {"date-parts": [[2016, 12, 21]]}
    assert item["accessed"] == {"date-parts": [[2020, 2, 3]]}
    assert item["URL"] == "https://monitor.example/a_b?c=<d>"
    assert item["note"] == (f"locator: ¶1\nsha256: {'ab' * 32}\nsponsor: none named\nquotation: “{WORDS}”")


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        (Published("2016-12", "month"), {"date-parts": [[2016, 12]]}),
        (Published("2014/2015", "range"), {"date-parts": [[2014], [2015]]}),
        (Published("198X", "decade"), {"literal": "198X"}),
        (Published(not_before="2016-12-14"), {"literal": "not before 2016-12-14"}),
        (Published(), None),
    ],
)
def test_a_bound_is_no_date_of_issue(published: Published, issued: object) -> None:
    (item,) = json.loads(csl_json(replace(ARTICLE, published=published)))
    assert item.get("issued") == issued
    assert ("published: " in item["note"]) == (published.value is None)


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(ARTICLE, authors=(), publisher=None, url=None, imported="", language=None)
    (item,) = json.loads(csl_json(bare))
    assert set(item) == {"id", "type", "title", "issued", "note"}
    assert item["type"] == "document"
