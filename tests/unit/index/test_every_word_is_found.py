"""Whatever stands in a text is found by its own words, and lit where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from reader.index.analysis import placed, tokens
from reader.index.highlight import matches
from reader.index.memory_index import MemoryIndex
from reader.index.nodes import Node
from reader.index.port import Entry
from reader.index.querylang import Parsed, understand
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.model.findings import Findings
from reader.model.search import Query, SearchPage

ALPHABETS = (
    "abcdeEIO'’-–.,", "äöüßéèñçøłıİşğ'", "абвийёжїіўЯ́'", "αβγδάέςΣ", "אבגדה״׳ְָ", "ابتةىيأإؤئءـًَّ\u200c",
    "گچپکیهٔ\u200c", "ئۇيغۇرەھېۈ",
    "कखगज़ािीँं्ड", "বগরযািী্", "தமிழ்", "言论論自由權权", "かがｶﾞーアイ", "가나다힣가", "กขคงสิทธิเาำ์",
    "မြန်မာို့", "ខ្មែរសិទិ", "ລາວສິດຄົ", "ὅῶἄ", "0123456789,.\u00a0", "ＡｂＣ１２", "ﬁﬀœæ", "ⅷ²㎏", "🙂@#_/",
)  # fmt: skip
TEXTS = st.lists(
    st.one_of(*(st.text(st.sampled_from(alphabet), min_size=1, max_size=6) for alphabet in ALPHABETS))
    | st.text(max_size=4),
    max_size=8,
).map(" ".join)


def node_of(text: str) -> Node | None:
    parsed = understand(text)
    return parsed.node if isinstance(parsed, Parsed) else None


@given(TEXTS)
def test_a_text_is_lit_by_each_of_its_words_exactly(text: str) -> None:
    line = clean_line(text)
    for _, start, end in tokens(line):
        node = node_of(f"={line[start:end]}")
        assert node is not None
        assert (start, end) in matches(node, line) or _overlapped(line, start, end), line[start:end]


def _overlapped(line: str, start: int, end: int) -> bool:
    """Whether a pair of characters runs on into the next one: neighbours are lit as one stretch."""
    others = [(a, b) for _, a, b in tokens(line) if (a, b) != (start, end)]
    return any(a < end and start < b for a, b in others)


@given(TEXTS)
def test_a_text_is_lit_by_its_words_as_they_are_typed(text: str) -> None:
    line = clean_line(text)
    for _, _, start, end in placed(line):
        node = node_of(line[start:end])
        assert node is not None
        assert any(low <= start and end <= high for low, high in matches(node, line)), line[start:end]


@given(TEXTS)
def test_a_text_is_found_by_all_of_its_words_together(text: str) -> None:
    line = clean_line(text)
    if not line:
        return
    article = Article(
        "a", clean_line(""), (Block(BlockKind.PARAGRAPH, line, 0, 0),), Original("", clean_line(""), "", 0, 0)
    )
    index = MemoryIndex(lambda _: article)
    index.add([Entry(article, Findings())])
    words = " ".join(f'"{line[start:end]}"' for _, start, end in tokens(line))
    page = index.search(Query(words[:1900].rsplit(" ", 1)[0] if len(words) > 1900 else words))
    assert isinstance(page, SearchPage)
    assert page.sections == 1


@given(TEXTS)
def test_what_is_lit_lies_in_order_within_the_text(text: str) -> None:
    line = clean_line(text)
    parsed = understand(line, typing=True)
    if isinstance(parsed, Parsed):
        last = 0
        for start, end in matches(parsed.node, line):
            assert last <= start < end <= len(line)
            last = end
