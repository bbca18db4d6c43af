import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.nodes import (
    All,
    And,
    Fuzzy,
    In,
    Is,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Range,
    Wild,
    Word,
    leaves,
)
from reader.index.querylang import MAX_DEPTH, MAX_LENGTH, Parsed, parse, understand, understood
from reader.model.search import Problem


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("", All()),
        ("*", All()),
        ("harbour", Word("harbour")),
        ("harbour siege", And((Word("harbour"), Word("siege")))),
        ("harbour AND siege", And((Word("harbour"), Word("siege")))),
        ("harbour and siege", And((Word("harbour"), Word("and"), Word("siege")))),
        ("a OR b c", Or((Word("a"), And((Word("b"), Word("c")))))),
        ("a | b", Or((Word("a"), Word("b")))),
        ("(a OR b) c", And((Or((Word("a"), Word("b"))), Word("c")))),
        ("a -b", And((Word("a"), Not(Word("b"))))),
        ("NOT a", Not(Word("a"))),
        ("-(a b)", Not(And((Word("a"), Word("b"))))),
        ('"port velmar"', Phrase(("port", "velmar"))),
        ("“port velmar”", Phrase(("port", "velmar"))),
        ("„port velmar“", Phrase(("port", "velmar"))),
        ('"port velmar"~5', Phrase(("port", "velmar"), 5)),
        ("=harbours", Phrase(("harbours",))),
        ("harb*", Prefix("harb")),
        ("h?rbour", Wild("h?rbour")),
        ("h*r", Wild("h*r")),
        ("harbor~", Fuzzy("harbor", 1)),
        ("harbor~2", Fuzzy("harbor", 2)),
        ("anti-terror", Word("anti-terror")),
        ("anti-terr*", Prefix("anti-terr")),
        ("title:harbour", In("title", Word("harbour"))),
        ("Heading:harbour", In("section", Word("harbour"))),
        ('publisher:"harbour post"', In("publisher", Phrase(("harbour", "post")))),
        ("title:(a OR b)", In("title", Or((Word("a"), Word("b"))))),
        ("title:-a", In("title", Not(Word("a")))),
        ("date:2016", Range("date", "2016-01-01", "2016-12-31", "2016")),
        ("-published:<2017", Not(Range("published", "0000-01-01", "2016-12-31", "<2017"))),
        ("https://velmar.example/a", Word("https://velmar.example/a")),
        ("at 12:30", And((Word("at"), Word("12:30")))),
        ("why?", Word("why?")),
        ("harbour – siege", And((Word("harbour"), Word("siege")))),
    ],
)
def test_a_query_is_understood(text: str, node: Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "position", "length", "part"),
    [
        ('siege "harbour', 6, 1, "quotation mark"),
        ("(siege", 0, 1, "not closed"),
        ("siege)", 5, 1, "no opening"),
        ("()", 0, 2, "nothing between"),
        ("siege OR", 6, 2, "nothing after OR"),
        ("AND siege", 0, 3, "nothing before AND"),
        ("siege NOT", 6, 3, "nothing after NOT"),
        ("siege - harbour", 6, 1, "minus"),
        ("publisher:", 0, 10, "nothing after publisher:"),
        ("pubisher:post", 0, 9, "Did you mean publisher:?"),
        ("weather:red", 0, 8, "The fields are title:"),
        ("date:soon", 5, 4, "not a date"),
        ("siege~9", 0, 7, "1 or 2 letters"),
        ('"a b"~99', 0, 8, "words apart"),
        ("…", 0, 1, "no word to look for"),
        ("port-v?lmar", 0, 11, "wildcard"),
        ("(" * (MAX_DEPTH + 2), MAX_DEPTH - 1, 1, "too deeply"),
        ("a" * (MAX_LENGTH + 5), MAX_LENGTH, 5, "longer than"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, position: int, length: int, part: str) -> None:
    problem = parse(text)
    assert isinstance(problem, Problem)
    assert part in problem.message
    assert problem.message.endswith(".")
    assert (problem.position, problem.length) == (position, length)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("har", Prefix("har", typed=True)),
        ("siege har", And((Word("siege"), Prefix("har", typed=True)))),
        ("siege ", Word("siege")),
        ("h", Prefix("h", typed=True)),
        ('"port vel', Phrase(("port", "vel"), unfinished=True)),
        ('"port ', Phrase(("port",))),
        ("(siege", Prefix("siege", typed=True)),
        ("siege)", Word("siege")),
        ("siege OR", Word("siege")),
        ("siege OR (", Word("siege")),
        ("siege NOT", Word("siege")),
        ("siege -", Word("siege")),
        ("OR siege", Prefix("siege", typed=True)),
        ("siege publisher:", Word("siege")),
        ("siege date:", Word("siege")),
        ("date:20", Range("date", "2000-01-01", "2099-12-31", "20…")),
        ("date:2016-", Range("date", "2016-01-01", "2016-12-31", "2016-…")),
        ("date:2016-06..20", Range("date", "2016-06-01", "2099-12-31", "2016-06..20…")),
        ("published:<20", Range("published", "0000-01-01", "2099-12-31", "<20…")),
        ("lang:ara", Is("lang", ("ar",), "Arabic")),
        ("has:fig", Is("has", ("figure",), "figure")),
        ("tag:vis", Is("tag", ("vis",), "vis", prefix=True)),
        ("«port vel", Phrase(("port", "vel"), unfinished=True)),
        ("-har", Not(Prefix("har", typed=True))),
        ("title:har", In("title", Prefix("har", typed=True))),
    ],
)
def test_an_unfinished_query_is_forgiven_while_typing(text: str, node: Node) -> None:
    assert parse(text, typing=True) == node


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "everything"),
        ('uighur publisher:"harbour post"', 'uighur AND publisher "harbour post"'),
        ("(a OR b) -c", "(a OR b) AND NOT c"),
        ("terror*", "terror*"),
        ('"a b"~5', '"a b" within 5 words'),
        ("published:<2017", "published <2017"),
        ("title:(a b)", "title (a AND b)"),
    ],
)
def test_the_receipt_says_how_a_query_was_understood(text: str, told: str) -> None:
    node = parse(text)
    assert not isinstance(node, Problem)
    assert understood(node) == told


def test_negated_words_are_not_among_the_leaves() -> None:
    node = parse("a -b title:(c OR -d)")
    assert not isinstance(node, Problem)
    assert leaves(node) == [(Word("a"), None), (Word("c"), "title")]


QUERIES = st.lists(
    st.sampled_from(
        [
            *"‘’«」：＂ar \"'()|-~*?:=<.2016“”\u2212&",
            "OR",
            "AND",
            "NOT ",
            "title:",
            "date:",
            "lang:",
            "has:",
            "tag:",
            "((",
        ]
    )
).map("".join)


@given(QUERIES | st.text(), st.booleans())
def test_no_text_makes_the_parser_fail(text: str, typing: bool) -> None:
    node = parse(text, typing=typing)
    if isinstance(node, Problem):
        assert node.message
        assert 0 <= node.position <= len(text)
    else:
        assert understood(node)


@given(st.text(st.sampled_from(list('abc "()|-*?')), max_size=30))
def test_typing_letter_by_letter_meets_no_problem_but_a_wildcard(text: str) -> None:
    for end in range(len(text) + 1):
        node = parse(text[:end], typing=True)
        assert (
            not isinstance(node, Problem)
            or node.unfinished
            or "wildcard" in node.message
            or "no word" in node.message
        )


@pytest.mark.parametrize(
    ("text", "position"),
    [('"', 0), ("(", 0), ("-", 0), ("OR", 0), ("date:", 5), ("publisher:", 10), ("lang:", 5), ("…", 0)],
)
def test_what_asks_for_nothing_yet_is_told_and_is_not_everything(text: str, position: int) -> None:
    problem = parse(text, typing=True)
    assert isinstance(problem, Problem)
    assert problem.unfinished
    assert problem.position == position


@pytest.mark.parametrize(
    ("text", "part", "position", "length"),
    [
        ("date:foo", "is not a date", 5, 3),
        ("siege date:2016-13", "is not a date", 11, 7),
        ("lang:klingon", "no language", 5, 7),
        ("has:figgure", "Did you mean figure?", 4, 7),
        ("publi:velmar", "Did you mean", 0, 6),
    ],
)
@pytest.mark.parametrize("typing", [True, False])
def test_a_value_that_can_become_none_is_a_problem_while_it_is_typed_too(
    text: str, part: str, position: int, length: int, typing: bool
) -> None:
    problem = parse(text, typing=typing)
    assert isinstance(problem, Problem)
    assert not problem.unfinished
    assert part in problem.message
    assert (problem.position, problem.length) == (position, length)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("“port velmar”", Phrase(("port", "velmar"))),
        ("«port velmar»", Phrase(("port", "velmar"))),
        ("„port velmar“", Phrase(("port", "velmar"))),
        ("‹port velmar›", Phrase(("port", "velmar"))),
        ("「言論自由」", Phrase(("言論自由",))),
        ("＂port velmar＂", Phrase(("port", "velmar"))),
        ("‘port velmar’", Phrase(("port", "velmar"))),
        ("'port velmar'~3", Phrase(("port", "velmar"), 3)),
        ('="port velmar"', Phrase(("port", "velmar"))),
        ("Sana'a o'clock", And((Word("Sana'a"), Word("o'clock")))),
        ("(siege｜harbour）", Or((Word("siege"), Word("harbour")))),
        ("siege –harbour", And((Word("siege"), Not(Word("harbour"))))),
        ("lang:ar", Is("lang", ("ar",), "Arabic")),
        ("lang:Arabic", Is("lang", ("ar",), "Arabic")),
        ("language:العربية", Is("lang", ("ar",), "Arabic")),
        ("lang:uighur", Is("lang", ("ug",), "Uyghur")),
        ("lang:zh-Hant", Is("lang", ("zh-hant",), "zh-hant")),
        ("lang:unknown", Is("lang", ("und",), "unknown")),
        ("-lang:(ar OR fa)", Not(Or((Is("lang", ("ar",), "Arabic"), Is("lang", ("fa",), "Persian"))))),
        ("tag:visit", Is("tag", ("visit",), "visit")),
        ('tag:"second visit"', Is("tag", ("second visit",), "second visit")),
        ("tag:#Visit", Is("tag", ("visit",), "#Visit")),
        ("tag:vi*", Is("tag", ("vi",), "vi", prefix=True)),
        ("has:figures", Is("has", ("figure",), "figure")),
        ("has:note", Is("noted", ("note",), "note")),
        ("publisher:*", Is("has", ("publisher",), "publisher")),
        ('date:"December 2016"', Range("date", "2016-12-01", "2016-12-31", "2016-12")),
        ("date:2016-06–2016-12", Range("date", "2016-06-01", "2016-12-31", "2016-06..2016-12")),
        ("date:2015-2016", Range("date", "2015-01-01", "2016-12-31", "2015..2016")),
        ("published:>=2016-12", Range("published", "2016-12-01", "9999-12-31", ">=2016-12")),
        ("Velmar: the siege", And((Word("Velmar"), Word("the"), Word("siege")))),
    ],
)
def test_what_people_type_is_understood(text: str, node: Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("siege or harbour", "OR in capital letters"),
        ("siege ≠ harbour", "“≠” holds no word"),
    ],
)
def test_what_is_left_out_or_no_operator_is_told(text: str, part: str) -> None:
    parsed = understand(text)
    assert isinstance(parsed, Parsed)
    assert any(part in notice for notice in parsed.notices)
