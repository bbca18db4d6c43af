"""Pages composed of several articles of one site are cut where the articles begin, in every style."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from reader.importers.intake import read
from reader.model.article import BlockKind, Draft
from reader.model.clean import clean_line
from tests.quality.dump_styles import MORE_STYLES
from tests.quality.dumps import STYLES, Dump, Truth, compose
from tests.quality.measure import Tally

ALL_STYLES = STYLES | MORE_STYLES
SEED, COUNT = 20, 90
FLOORS = {"boundaries": 0.99, "titles": 0.99, "authors": 0.99, "datelines": 0.99}
STYLE_FLOOR = 0.9
"""Of the boundaries in any one style: titles in sentence case with nothing around them are the hardest."""


@dataclass(frozen=True)
class Cutting:
    """A dump and what became of it."""

    dump: Dump
    by_line: dict[int, Draft]
    """The articles found, by the line of their title."""

    def pairs(self) -> Sequence[tuple[Truth, Draft]]:
        """The articles that were found where they begin."""
        return [(one, self.by_line[one.line]) for one in self.dump.articles if one.line in self.by_line]


@pytest.fixture(scope="module")
def cuttings() -> list[Cutting]:
    return [_cut(dump) for dump in compose(SEED, COUNT, styles=ALL_STYLES)]


def _cut(dump: Dump) -> Cutting:
    out = read(dump.text.encode(), "page.txt")
    starts = [
        next((block.start for block in draft.blocks if block.kind is BlockKind.TITLE), -1)
        for draft in out.drafts
    ]
    lines = [out.decoded.count("\n", 0, start) + 1 if start >= 0 else 0 for start in starts]
    return Cutting(dump, dict(zip(lines, out.drafts, strict=True)))


def _boundaries(cuttings: Sequence[Cutting]) -> tuple[Tally, list[str]]:
    tally, wrong = Tally(), []
    for one in cuttings:
        wanted = {truth.line for truth in one.dump.articles}
        tally.right += len(wanted & one.by_line.keys())
        tally.found += len(one.by_line)
        tally.wanted += len(wanted)
        lines = one.dump.text.split("\n")
        wrong += [
            f"{one.dump.style}, line {line}: {lines[line - 1]}"
            for line in sorted(wanted ^ one.by_line.keys())
        ]
    return tally, wrong


def test_articles_begin_on_their_title_lines(cuttings: list[Cutting]) -> None:
    tally, wrong = _boundaries(cuttings)
    assert tally.f1 >= FLOORS["boundaries"], "\n".join([f"{tally.f1:.3f}", *wrong])


@pytest.mark.parametrize("style", ALL_STYLES)
def test_no_style_of_site_is_cut_badly(style: str, cuttings: list[Cutting]) -> None:
    tally, wrong = _boundaries([one for one in cuttings if one.dump.style == style])
    assert tally.f1 >= STYLE_FLOOR, "\n".join([f"{tally.f1:.3f}", *wrong])


def test_heads_of_the_articles_are_read(cuttings: list[Cutting]) -> None:
    pairs = [pair for one in cuttings for pair in one.pairs()]
    right = {
        "titles": sum(_words(draft.title) == _words(clean_line(truth.title)) for truth, draft in pairs),
        "authors": sum(tuple(draft.authors) == truth.authors for truth, draft in pairs),
        "datelines": sum(draft.dateline == truth.dateline for truth, draft in pairs),
    }
    shares = {name: count / len(pairs) for name, count in right.items()}
    assert all(share >= FLOORS[name] for name, share in shares.items()), shares


def test_same_seed_gives_the_same_pages() -> None:
    assert [dump.text for dump in compose(SEED, 4)] == [dump.text for dump in compose(SEED, 4)]
    assert next(compose(SEED, 1)).text != next(compose(SEED + 1, 1)).text


def test_every_character_of_a_dump_stands_in_one_block_or_is_white() -> None:
    for dump in compose(SEED, 2 * len(ALL_STYLES), styles=ALL_STYLES):
        out = read(dump.text.encode(), "page.txt")
        blocks = [block for draft in out.drafts for block in draft.blocks]
        between = [0, *(edge for block in blocks for edge in (block.start, block.end)), len(out.decoded)]
        assert between == sorted(between), dump.style
        gaps = zip(between[::2], between[1::2], strict=True)
        assert not any(out.decoded[start:end].strip() for start, end in gaps), dump.style


def _words(text: str) -> list[str]:
    return text.split()
