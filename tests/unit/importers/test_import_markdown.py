"""Markdown: front matter, code and tables stand line by line."""

from reader.importers.intake import read
from reader.model.article import BlockKind, Draft

PAGE = """---
title: "The Book in the Drawer"
authors: [Mira Tellander, 'Oskar Lindqvale']
date: 2019-05-03  # of the first print
publisher: Harbour Watch
lang: en
---

For a whole winter the ferry wrote down the names
of all who crossed. Then the book was full.

## How many there were

| Winter | Names |
|--------|-------|
| 2002   | 1,204 |
| 2003   | none  |

```sh
# count the names
wc -l book
```

A clerk says that the order was never lifted.
"""


def draft(text: str = PAGE) -> Draft:
    intake = read(text.encode(), "a")
    assert intake.media_type == "text/markdown"
    (found,) = intake.drafts
    at = 0
    for block in found.blocks:
        assert not intake.decoded[at : block.start].strip()
        at = block.end
    return found


def test_front_matter_says_what_the_text_is() -> None:
    found = draft()
    assert found.title == "The Book in the Drawer"
    assert found.authors == ("Mira Tellander", "Oskar Lindqvale")
    assert (found.publisher, found.publisher_rule) == ("Harbour Watch", "'publisher' in the front matter")
    assert found.published.value == "2019-05-03"


def test_front_matter_code_and_tables_keep_their_lines() -> None:
    assert [(block.kind, block.text) for block in draft().blocks] == [
        (BlockKind.SEPARATOR, "---"),
        (BlockKind.META, 'title: "The Book in the Drawer"'),
        (BlockKind.META, "authors: [Mira Tellander, 'Oskar Lindqvale']"),
        (BlockKind.META, "date: 2019-05-03  # of the first print"),
        (BlockKind.META, "publisher: Harbour Watch"),
        (BlockKind.META, "lang: en"),
        (BlockKind.SEPARATOR, "---"),
        (
            BlockKind.PARAGRAPH,
            "For a whole winter the ferry wrote down the names of all who crossed. Then the book was full.",
        ),
        (BlockKind.HEADING, "How many there were"),
        (BlockKind.PARAGRAPH, "| Winter | Names |"),
        (BlockKind.SEPARATOR, "|--------|-------|"),
        (BlockKind.PARAGRAPH, "| 2002   | 1,204 |"),
        (BlockKind.PARAGRAPH, "| 2003   | none  |"),
        (BlockKind.SEPARATOR, "```sh"),
        (BlockKind.PARAGRAPH, "# count the names"),
        (BlockKind.PARAGRAPH, "wc -l book"),
        (BlockKind.SEPARATOR, "```"),
        (BlockKind.PARAGRAPH, "A clerk says that the order was never lifted."),
    ]


def test_a_heading_of_the_text_wins_over_the_front_matter() -> None:
    text = PAGE.replace("---\n\nFor", "---\n\n# Another Title\n\nFor")
    assert draft(text).title == "Another Title"


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    found = draft("---\n\n# A Lamp\n\nIt burns on the quay.\n\n---\n\n## More\n\nAnd on the mole.\n")
    assert found.title == "A Lamp"
    assert not any(block.kind is BlockKind.META for block in found.blocks)


def test_an_open_fence_runs_to_the_end() -> None:
    found = draft("# A Lamp\n\nIt burns.\n\n## More\n\n```\n# one\n\n# two\n")
    assert [block.text for block in found.blocks if block.kind is BlockKind.HEADING] == ["More"]
