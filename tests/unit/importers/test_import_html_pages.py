"""Saved web pages of many makes, each with what has to be read from it and what is the site's own."""

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from reader.importers.captions import caption_parts
from reader.importers.intake import Intake, read
from reader.model.article import FOLDED, BlockKind, Draft

PAGES = Path(__file__).parent / "html_pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


def page(name: str) -> Intake:
    return read((PAGES / f"{name}.html").read_bytes(), f"{name}.html")


def wanted(name: str) -> Any:
    return yaml.safe_load((PAGES / f"{name}.yaml").read_text(encoding="utf-8"))


def texts(draft: Draft, kind: BlockKind) -> list[str]:
    return [block.text for block in draft.blocks if block.kind is kind]


def seen(draft: Draft) -> dict[str, Any]:
    """A draft in the terms of the expectation files."""
    return {
        "title": draft.title,
        "printed_title": any(block.kind is BlockKind.TITLE for block in draft.blocks),
        "authors": list(draft.authors),
        "role": draft.role,
        "publisher": draft.publisher,
        "publisher_rule": draft.publisher_rule,
        "published": draft.published.value,
        "rule": draft.published.rule,
        "dateline": draft.dateline,
        "language": draft.language,
        "url": draft.url,
        "headings": texts(draft, BlockKind.HEADING),
        "subtitles": texts(draft, BlockKind.SUBTITLE),
        "captions": [list(caption_parts(text)) for text in texts(draft, BlockKind.CAPTION)],
        "quotes": texts(draft, BlockKind.QUOTE),
        "sources": len(texts(draft, BlockKind.SOURCE)),
        "paragraphs": len(texts(draft, BlockKind.PARAGRAPH)),
        "list": len(texts(draft, BlockKind.LIST_ITEM)),
    }


@pytest.mark.parametrize("name", NAMES)
def test_page_is_read_as_expected(name: str) -> None:
    want, intake = wanted(name), page(name)
    assert [draft.title for draft in intake.drafts] == [article["title"] for article in want["articles"]]
    for draft, article in zip(intake.drafts, want["articles"], strict=True):
        found = seen(draft)
        assert {key: found[key] for key in article} == article
    assert (intake.media_type, intake.extension, intake.importer) == ("text/html", "html", "html 2")
    assert intake.encoding == want.get("encoding", "utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_body_and_furniture_are_told_apart(name: str) -> None:
    want, intake = wanted(name), page(name)
    blocks = [block for draft in intake.drafts for block in draft.blocks]
    shown = [block.text for block in blocks if block.kind not in FOLDED]
    folded = [block.text for block in blocks if block.kind in FOLDED]
    assert set(want["body"]) <= set(shown)
    assert set(want["furniture"]) <= set(folded)
    assert not any(word in text for word in want.get("absent", []) for text in (*shown, *folded))


class Words(HTMLParser):
    """The words of a page, by another parser."""

    def __init__(self) -> None:
        super().__init__()
        self.words: Counter[str] = Counter()
        self.skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.skipped += tag in {"script", "style", "title"} or ("style", "display:none") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.skipped = 0

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.words.update(word for word in data.split() if not word.isdecimal())


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_a_page_is_lost(name: str) -> None:
    intake = page(name)
    words = Words()
    words.feed((PAGES / f"{name}.html").read_bytes().decode(intake.encoding))
    kept = " ".join(block.text for draft in intake.drafts for block in draft.blocks)
    assert {word for word in words.words if word not in kept} == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_character_belongs_to_one_block(name: str) -> None:
    intake = page(name)
    at = 0
    for draft in intake.drafts:
        for block in draft.blocks:
            assert at <= block.start < block.end
            assert not intake.decoded[at : block.start].strip()
            at = block.end
            places = [block.to_original(i) for i in range(len(block.text))]
            assert all(intake.decoded[place] == ch for place, ch in zip(places, block.text, strict=True))
    assert not intake.decoded[at:].strip()
