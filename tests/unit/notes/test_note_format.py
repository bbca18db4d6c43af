import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.model.article import Article
from reader.model.clean import SafeText, clean, clean_line
from reader.model.notes import Note, Passage
from reader.notes.compose import compose
from reader.notes.markdown import escape, tidy_remark, tidy_tags, unescape
from reader.notes.note_format import open_end, read, render

NOW = "2026-11-21T19:04:11+01:00"


@pytest.fixture
def note(article: Article) -> Note:
    start = article.starts[3]
    return compose(article, start, start + 61, "Compare with *¶3*.\n\nAsk again.", ["aid", "road"], NOW)


def test_a_note_looks_like_this(note: Note) -> None:
    assert render(note) == (
        "> “We waited for nine days,” said a driver, “and nobody told us\n"
        "\n"
        "— I. Maren and T. Osk (reporters), “Nine days at the harbour”, Velmar Observer "
        "[sponsor: none named], undated; not before 2016-12-14, ¶2, original sha256 94358ba69435\n"
        "\n"
        "Compare with *¶3*.\n"
        "\n"
        "Ask again.\n"
        "\n"
        "#aid #road\n"
        "\n"
        "```yaml\n"
        f'note: "{note.id}"\n'
        'article: "nine-days-at-the-harbour"\n'
        f'original_sha256: "{"94358ba6" * 8}"\n'
        f'text_sha256: "{note.text_sha256}"\n'
        'locator: "¶2"\n'
        f'created: "{NOW}"\n'
        "selector:\n"
        "  - type: TextPositionSelector\n"
        f"    start: {note.passage.start}\n"
        f"    end: {note.passage.end}\n"
        "  - type: TextQuoteSelector\n"
        '    prefix: " two hundred tents for Aldrun.\\n\\n"\n'
        '    exact: "“We waited for nine days,” said a driver, “and nobody told us"\n'
        '    suffix: " why.” The road – the only one –"\n'
        "```\n"
    )


def test_a_note_without_remark_and_tags_has_no_gaps(note: Note) -> None:
    bare = replace(note, remark=SafeText(""), tags=())
    assert "\n\n\n" not in render(bare)
    assert read(render(bare)).notes == (bare,)


def test_a_note_over_two_paragraphs_is_one_quotation(article: Article) -> None:
    note = compose(article, article.starts[2], article.starts[4], created=NOW)
    assert "Aldrun.\n>\n> “We" in render(note)
    assert read(render(note)).notes == (note,)


def test_an_edited_remark_and_edited_tags_are_what_is_read(note: Note) -> None:
    edited = render(note).replace("Ask again.\n\n#aid #road\n", "#aid, #winter #road\nAsked: > no answer.\n")
    (found,) = read(edited).notes
    assert found.remark == "Compare with *¶3*.\n\nAsked: > no answer."
    assert found.tags == ("aid", "winter", "road")
    assert found.passage == note.passage


def test_a_remark_typed_right_below_the_citation_is_read(note: Note) -> None:
    bare = render(replace(note, remark=SafeText(""), tags=()))
    (found,) = read(bare.replace("69435\n\n", "69435\nTyped in a hurry.\n")).notes
    assert found.remark == "Typed in a hurry."


def test_a_code_block_that_a_person_puts_into_a_remark_is_part_of_it(note: Note) -> None:
    (found,) = read(render(note).replace("Ask again.", "```yaml\nkey: value\n```\n\n```\nx\n```")).notes
    assert found.remark == "Compare with *¶3*.\n\n```yaml\nkey: value\n```\n\n```\nx\n```"


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        ("\n", "\r\n"),
        (r"(?m)^", "    "),
        (r"(?m)^(?=.)", "\t"),
        (r"(?m)$", "  "),
        ("```yaml", "```  yaml"),
        ("  - type", "- type"),
        ("(?m)^(note: .*\n)(article: .*\n)", r"\2\1"),
        (r"(?ms)^(  - type: TextPos.*)(  - type: TextQ.*)(```)", r"\2\1\3"),
        ("(?m)^note: ", "# a comment\nmine: {1: 2}\n\nnote: "),
        ('article: "(.*)"', r"article: '\1'"),
        ('created: "(.*)"', r"created: \1"),
        ('locator: "(.*)"', r'locator: "\1" # here'),
        ("\\A", "\ufeff"),
    ],
    ids=[
        "other line ends",
        "indented",
        "tabs",
        "trailing spaces",
        "spaces in the fence",
        "list not indented",
        "keys swapped",
        "selectors swapped",
        "more keys",
        "single quotes",
        "no quotes",
        "comment",
        "byte order mark",
    ],
)
def test_what_a_person_or_an_editor_does_to_a_note_leaves_it_readable(
    note: Note, pattern: str, replacement: str
) -> None:
    changed = re.sub(pattern, replacement, "Typed.\n\n" + render(note) + "\nMore.\n")
    assert changed != "Typed.\n\n" + render(note) + "\nMore.\n"
    found = read(changed)
    assert [replace(note, remark=one.remark) for one in found.notes] == list(found.notes)
    assert [line.strip() for line in found.notes[0].remark.split("\n")] == [
        "Compare with *¶3*.",
        "",
        "Ask again.",
    ]
    assert found.troubles == ()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("note: ", "nota: ", None),
        ("    suffix: ", "    suffixe: ", "`suffix` is missing"),
        ("    start: ", "    start: about ", "`start` is not a number"),
        ("    end: ", "    end: 0 #", "`end` is not a number"),
        ("    exact: “", "    exact: “", None),
        ('us"\n    suffix', "us\n    suffix", "`exact` is not a whole quoted text"),
        ('us"\n    suffix', 'us" more\n    suffix', "something stands behind the text of `exact`"),
        ("selector:\n", 'selector:\nlocator: "¶9"\n', "`locator` stands twice"),
        ('locator: "¶2"', "locator: [¶2]", "`locator` is not a quoted text"),
        ("    end: ", "    end: 99999999999999999", "`end` is not a number"),
    ],
)
def test_a_block_that_cannot_be_read_is_named_with_its_line(
    note: Note, old: str, new: str, reason: str | None
) -> None:
    broken = "Typed.\n\n" + render(note).replace(old, new)
    found = read(broken)
    if reason is None:
        assert found.troubles == ()
    else:
        assert found.notes == ()
        assert [(trouble.line, trouble.reason) for trouble in found.troubles] == [(13, reason)]


def test_a_note_without_its_block_is_a_persons_text(note: Note) -> None:
    other = replace(note, id="00000000", remark=SafeText("The second."))
    cut = re.sub(r"(?s)```yaml.*?```\n", "", render(note)) + "\n" + render(other)
    assert read(cut).notes == (other,)


def test_a_person_s_own_yaml_is_left_alone(note: Note) -> None:
    found = read("```yaml\nnote: buy bread\n```\n\n" + render(note))
    assert (found.notes, found.troubles) == ((note,), ())


def test_an_edited_quotation_does_not_lose_the_remark(note: Note) -> None:
    (found,) = read(render(note).replace("> “We waited", "> We (all) waited")).notes
    assert (found.remark, found.tags, found.citation) == (note.remark, note.tags, note.citation)


def test_a_note_whose_quotation_and_citation_are_gone_keeps_its_passage(note: Note) -> None:
    (found,) = read("Typed.\n" + render(note)[render(note).index("```yaml") :]).notes
    assert (found.passage, found.citation, found.remark) == (note.passage, "", "")


def test_a_note_without_its_citation_keeps_its_remark(note: Note) -> None:
    (found,) = read(re.sub("(?m)^—.*\n", "", render(note))).notes
    assert (found.citation, found.remark) == ("", note.remark)


def test_a_note_that_was_copied_is_read_twice(note: Note) -> None:
    assert read(render(note) + "\n" + render(note)).notes == (note, note)


def test_every_torn_tail_is_no_note_or_the_whole_note(note: Note) -> None:
    whole = render(note)
    for length in range(len(whole)):
        found = read(whole[:length]).notes
        assert found in ((), (note,))
        if length < whole.index("    suffix"):
            assert found == ()


def test_a_file_that_ends_within_a_block_is_seen() -> None:
    for tail in ("```yaml", "text\n```yaml\nnote: 1", "```yaml\nnote: 1\n``", "text\n```y", "text\n```yam"):
        assert open_end(tail)
    for tail in ("", "text", "```yaml\nnote: 1\n```", "```yaml\n```\nmore", "``` yaml is here", "``"):
        assert not open_end(tail)


def test_what_the_yaml_block_says_is_yaml_to_everybody(note: Note) -> None:
    odd = clean("a \"b\" \\ c: d # e\n\n- f\t'g' \x07 \x9b \u2028 𝒳 \ud800")
    changed = replace(note, passage=replace(note.passage, exact=odd, prefix=odd, suffix=odd))
    block = render(changed).split("```yaml\n")[-1].removesuffix("```\n")
    data = yaml.safe_load(block)
    assert data["note"] == note.id
    assert data["selector"][0] == {
        "type": "TextPositionSelector",
        "start": note.passage.start,
        "end": note.passage.end,
    }
    assert data["selector"][1] == {"type": "TextQuoteSelector", "prefix": odd, "exact": odd, "suffix": odd}


def test_hostile_words_are_harmless_when_written_and_when_read(note: Note) -> None:
    hostile = SafeText("\x1b]0;title\x07 \u202e \x9b31m ```\n```yaml\nnote: 1\narticle: 2\n```")
    changed = replace(
        note,
        id=hostile,
        remark=hostile,
        citation=hostile,
        tags=(hostile,),
        passage=replace(note.passage, exact=hostile),
    )
    written = render(changed)
    assert clean(written) == written
    (found,) = read(written).notes
    assert found.passage.exact == clean(hostile)
    (found,) = read(render(note).replace("Ask again.", "\x1b[31m\u202e")).notes
    assert found.remark == "Compare with *¶3*.\n\n␛[31m‡"
    (found,) = read(render(note).replace("nobody told", "\\u001b[31m\\u202e")).notes
    assert "␛[31m‡" in found.passage.exact


@pytest.mark.parametrize(
    ("plain", "markdown"),
    [
        ("plain words, with commas – and dashes (here)", "plain words, with commas – and dashes (here)"),
        ("-5 degrees, snake_case, 3 * 4", "-5 degrees, snake_case, 3 \\* 4"),
        ("# not a heading", "\\# not a heading"),
        ("1. not a list", "1\\. not a list"),
        ("- not a list", "\\- not a list"),
        ("--- not a rule", "\\--- not a rule"),
        ("> no quotation", "\\> no quotation"),
        ("a [link](javascript:x) ![[file]] [12]", "a [link\\](javascript:x) !\\[[file]] [12]"),
        ("<b>bold</b> &amp; a < b", "\\<b>bold\\</b> \\&amp; a < b"),
        ("`code` *strong* _soft_ ~~gone~~", "\\`code\\` \\*strong\\* \\_soft\\_ \\~~gone\\~~"),
        ("a #tag and C#", "a \\#tag and C#"),
        ("back\\slash", "back\\\\slash"),
    ],
)
def test_words_of_an_article_are_no_markdown(plain: str, markdown: str) -> None:
    assert escape(plain) == markdown
    assert unescape(markdown) == plain


lines = st.sampled_from(
    [
        "```",
        "```yaml",
        "~~~",
        "> quoted",
        "\\> escaped",
        "note: 1",
        'article: "x"',
        "selector:",
        "#tag",
        "#tag, #other",
        "\\#tag",
        "# Heading",
        "— cited",
        "  - type: x",
        "",
        "  indented",
        "1. one",
        "words",
    ]
)
wild = st.lists(st.one_of(lines, st.text(max_size=12)), max_size=6).map("\n".join)
hashes = st.text("0123456789abcdef", min_size=8, max_size=8)


@st.composite
def notes(draw: st.DrawFn) -> Note:
    exact = clean(draw(wild)) or SafeText("x")
    start = draw(st.integers(0, 10**6))
    word = st.text(max_size=8).map(clean_line)
    return Note(
        id=draw(hashes),
        passage=Passage(
            article_id=draw(word.filter(bool)),
            start=start,
            end=start + len(exact),
            exact=exact,
            prefix=clean(draw(st.text(max_size=32))),
            suffix=clean(draw(st.text(max_size=32))),
            locator=draw(word),
        ),
        citation=clean_line(draw(wild)),
        remark=tidy_remark(draw(wild)),
        tags=tidy_tags(draw(st.lists(st.text(max_size=8), max_size=3))),
        original_sha256=draw(hashes),
        text_sha256=draw(hashes),
        created=datetime(2026, 11, 21, tzinfo=UTC).isoformat(),
    )


@given(st.lists(notes(), max_size=4), st.lists(wild, min_size=5, max_size=5))
@settings(max_examples=150, deadline=None)
def test_notes_read_back_equal_whatever_is_typed_between_them(kept: list[Note], typed: list[str]) -> None:
    text = ""
    for note, words in zip(kept, typed, strict=False):
        text += words + ("\n" if open_end(text + words) else "")
        text += ("\n```" if open_end(text) else "") + "\n\n" + render(note)
    assert read(text + typed[-1]).notes == tuple(kept)


@given(wild)
@example("#")
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy_remark(tidy_remark(text)) == tidy_remark(text)
    assert tidy_tags(tidy_tags([text])) == tidy_tags([text])


@given(st.text(max_size=40).map(clean_line))
def test_escaping_is_undone_exactly(line: str) -> None:
    assert unescape(escape(line)) == line


@given(wild)
@settings(max_examples=200)
def test_any_file_can_be_read(text: str) -> None:
    read(text)
    read("```yaml\nnote: 1\nselector:\n" + text)
