from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.library.markdown import from_markdown, to_markdown
from reader.model.article import Block, BlockKind
from reader.model.clean import SafeText, clean_line

_ALPHABET = st.characters(exclude_categories=["Cs"]) | st.sampled_from("#>*-_+`[]<>\\{}.:~=|&!()12 ")
_TEXTS = st.text(_ALPHABET, min_size=1, max_size=60).map(clean_line).filter(lambda text: text.split() != [])
_KINDS = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.TITLE])


def _block(kind: BlockKind, text: str, *, level: int = 0, locator: str = "") -> Block:
    if kind is BlockKind.NUMBERED:
        locator = locator or "OP 1"
    if kind is BlockKind.HEADING:
        level = level or 1
    return Block(kind, SafeText(text), -1, -1, locator, 0, level)


def _shape(blocks: tuple[Block, ...]) -> list[tuple[BlockKind, str, int]]:
    return [(block.kind, block.text, block.level) for block in blocks]


@given(st.lists(st.tuples(_KINDS, _TEXTS), min_size=1, max_size=8))
def test_any_blocks_come_back_as_they_went(pairs: list[tuple[BlockKind, str]]) -> None:
    # A quotation of several lines is one block in Markdown: two in a row stay two by the empty line.
    blocks = tuple(_block(kind, " ".join(text.split())) for kind, text in pairs)
    assert _shape(from_markdown(to_markdown(blocks))) == _shape(blocks)


def test_locators_are_counted_by_kind_and_numbered_ones_are_kept() -> None:
    blocks = from_markdown(
        "# A title\n\nOne.\n\n## A heading\n\n- two\n\n> three\n\n"
        'Decides;\n{: .numbered locator="OP 4"}\n\nA boat\n{: .caption}\n\nPaper – Piece\n{: .source}\n'
    )
    assert [block.locator for block in blocks] == ["", "¶1", "§1", "¶2", "¶3", "OP 4", "fig 1", "source 1"]
    assert [block.section for block in blocks] == [0, 0, 1, 1, 1, 1, 1, 1]


def test_a_paragraph_wrapped_by_hand_is_one_block() -> None:
    assert _shape(from_markdown("One line\nand the next.\n")) == [
        (BlockKind.PARAGRAPH, "One line and the next.", 0)
    ]


def test_list_items_without_empty_lines_are_items() -> None:
    assert [block.text for block in from_markdown("- one\n- two\n  - inner\n")] == ["one", "two", "inner"]


def test_a_second_title_counts_as_a_heading() -> None:
    kinds = [block.kind for block in from_markdown("# One\n\n# Two\n")]
    assert kinds == [BlockKind.TITLE, BlockKind.HEADING]


def test_an_unknown_attribute_line_leaves_a_paragraph() -> None:
    assert _shape(from_markdown("Text\n{: .nonsense}\n")) == [(BlockKind.PARAGRAPH, "Text", 0)]


def test_control_characters_typed_into_a_file_are_made_harmless() -> None:
    (block,) = from_markdown("A \x1b]0;title\x07 line\n")
    assert "\x1b" not in block.text
    assert "\x07" not in block.text


def test_levels_of_headings_and_items_survive() -> None:
    blocks = (
        _block(BlockKind.HEADING, "Deep", level=3),
        replace(_block(BlockKind.LIST_ITEM, "inner"), level=2),
    )
    assert _shape(from_markdown(to_markdown(blocks))) == _shape(blocks)


def test_a_locator_that_counting_would_not_give_is_written_down() -> None:
    blocks = (
        replace(_block(BlockKind.HEADING, "Part", level=2), locator="p. 1 §1"),
        replace(_block(BlockKind.PARAGRAPH, "One."), locator="p. 1 ¶1"),
        replace(_block(BlockKind.LIST_ITEM, "two"), locator="p. 2 ¶2", level=1),
        replace(_block(BlockKind.CAPTION, "A boat"), locator="p. 2 fig 1"),
        replace(_block(BlockKind.NUMBERED, "Decides;"), locator="OP 4(b)"),
        replace(_block(BlockKind.PARAGRAPH, "Three."), locator="¶3"),
    )
    text = to_markdown(blocks)
    again = from_markdown(text)
    assert [block.locator for block in again] == [block.locator for block in blocks]
    assert _shape(again) == _shape(blocks)
    assert text.endswith("Three.\n")
