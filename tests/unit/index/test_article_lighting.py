"""A long article is lit as a short one is."""

import pytest

from reader.index.article_lighting import lit_in
from reader.index.highlight import matches_in
from reader.index.nodes import Node
from reader.index.querylang import parse
from reader.model.search import Problem

BLOCKS = (
    ("title", "Dock workers of Port Velmar"),
    ("section", "What the workers said"),
    ("body", "The worker's union said that 40 workers, and 港口工人, had waited. They had WAITED long."),
    ("body", ""),
    ("cited", "Velmar Post – Workers wait – 2 May 2019"),
)


@pytest.mark.parametrize(
    "query",
    [
        "worker", "WAITED", "work*", '"had waited"', "title:velmar", "waited NEAR/6 union", "工人",
        "wait OR union", "wor", "-union waited", "no such words",
    ],
)  # fmt: skip
def test_the_same_is_lit(query: str) -> None:
    node = parse(query, typing=True)
    assert not isinstance(node, Problem)
    known: Node = node
    assert lit_in(known, BLOCKS, language="en") == matches_in(known, BLOCKS, language="en")
