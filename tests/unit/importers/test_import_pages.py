"""Whole pages in the styles of many publishers, each with what has to be read from it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from reader.importers.captions import caption_parts
from reader.importers.intake import Intake, read
from reader.model.article import BlockKind, Draft

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.txt"))


def page(name: str) -> Intake:
    return read((PAGES / f"{name}.txt").read_bytes(), f"{name}.txt")


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
        "sponsor": draft.sponsor,
        "published": draft.published.value,
        "precision": draft.published.precision,
        "dateline": draft.dateline,
        "language": draft.language,
        "url": draft.url,
        "headings": texts(draft, BlockKind.HEADING),
        "subtitles": texts(draft, BlockKind.SUBTITLE),
        "captions": [
            list(caption_parts(block.text)) for block in draft.blocks if block.kind is BlockKind.CAPTION
        ],
        "numbered": [block.locator for block in draft.blocks if block.kind is BlockKind.NUMBERED],
        "quotes": texts(draft, BlockKind.QUOTE),
        "sources": len(texts(draft, BlockKind.SOURCE)),
        "duplicates": len(texts(draft, BlockKind.DUPLICATE)),
        "furniture": len(texts(draft, BlockKind.FURNITURE)),
        "paragraphs": len(texts(draft, BlockKind.PARAGRAPH)),
        "list": len(texts(draft, BlockKind.LIST_ITEM)),
        "links": len(texts(draft, BlockKind.LINK)),
        "notes": len(texts(draft, BlockKind.NOTE)),
    }


@pytest.mark.parametrize("name", NAMES)
def test_page_is_read_as_expected(name: str) -> None:
    wanted = yaml.safe_load((PAGES / f"{name}.yaml").read_text(encoding="utf-8"))
    intake = page(name)
    assert [draft.title for draft in intake.drafts] == [article["title"] for article in wanted["articles"]]
    for draft, article in zip(intake.drafts, wanted["articles"], strict=True):
        found = seen(draft)
        assert {key: found[key] for key in article} == article
    assert intake.media_type == wanted.get("media_type", "text/plain")
