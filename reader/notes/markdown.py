"""Our corner of Markdown: quotations, citations, remarks and tags, written so that they read back equal."""

import re
from collections.abc import Iterable, Sequence

from reader.model.clean import SafeText, clean, clean_line

CITATION_MARK = "—"
"""Begins the line of the citation."""

# What would be read as Markdown in the middle of a line: emphasis, code, HTML, entities, links,
# embedded files, tags, strike-through. Everything else stays as the article prints it.
_INLINE = re.compile(
    r"\\|`|\*|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)|\](?=[(\[:])|\[(?=\[)|(?<!\S)#(?=\w)|~(?=~)"
)
_LINE_START = re.compile(r"(\s*)([-+](?!\w)|[=|>#]|:(?=-))")
_NUMBER_START = re.compile(r"(\s*\d{1,9})([.)])(?=\s|$)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")

_TAG = r"#[^\s#,;][^\s,;]*"
_TAG_LINE = re.compile(rf"\s*{_TAG}(?:[\s,;]+{_TAG})*[\s,;]*")
_STRUCTURE = re.compile(rf"(\s*)(\\*)(?=`{{3}}|~{{3}}|>|{_TAG_LINE.pattern}\Z)")
"""What a line of a remark must not begin with: fences, quotations, and a line of nothing but tags."""


def escape(line: str) -> str:
    """A line of plain text as Markdown that shows it as it is."""
    out = _INLINE.sub(lambda found: "\\" + found.group(), line)
    if start := _LINE_START.match(out):
        return f"{start[1]}\\{out[start.start(2) :]}"
    if number := _NUMBER_START.match(out):
        return f"{number[1]}\\{out[number.start(2) :]}"
    return out


def unescape(line: str) -> str:
    """What `escape` was given."""
    return _ESCAPED.sub(r"\1", line)


def quotation(text: str) -> list[str]:
    """A text as the lines of a block quote."""
    return [f"> {escape(line)}".rstrip() for line in text.split("\n")]


def citation_line(citation: str) -> str:
    """A citation as the line below its quotation."""
    return f"{CITATION_MARK} {escape(clean_line(citation))}".rstrip()


def read_citation(line: str) -> SafeText:
    """What `citation_line` was given."""
    return clean_line(unescape(line.strip().removeprefix(CITATION_MARK)))


def tidy_remark(remark: str) -> SafeText:
    """A remark without white space at the ends of its lines, and without empty lines around it."""
    return SafeText("\n".join(line.rstrip() for line in clean(remark).split("\n")).strip())


def tidy_tags(tags: Iterable[str]) -> tuple[SafeText, ...]:
    """Tags without `#`, each a single word, each once, in their order."""
    words = (re.sub(r"[\s,;]+", "-", clean_line(tag).lstrip("#,; ").strip(",; ")) for tag in tags)
    return tuple(dict.fromkeys(SafeText(word) for word in words if word.strip("#-")))


def remark_lines(remark: str) -> list[str]:
    """A remark as lines of Markdown: as typed, but for what would end the note."""
    return [
        _STRUCTURE.sub(r"\1\2\\", line, count=1) if _STRUCTURE.match(line) else line
        for line in _lines(remark)
    ]


def tag_line(tags: Sequence[str]) -> str:
    """Tags as a line of Markdown."""
    return " ".join(f"#{tag}" for tag in tidy_tags(tags))


def read_remark(lines: Iterable[str]) -> tuple[SafeText, tuple[SafeText, ...]]:
    """The remark and the tags that stand in lines of Markdown; lines of nothing but tags are the tags."""
    words: list[str] = []
    tags: list[str] = []
    for line in lines:
        text = clean(line.rstrip())
        if _TAG_LINE.fullmatch(text):
            tags.extend(re.split(r"[\s,;]+", text.strip(" ,;\t")))
        elif (marked := _STRUCTURE.match(text)) and marked[2]:
            words.append(marked[1] + marked[2][1:] + text[marked.end() :])
        else:
            words.append(text)
    return tidy_remark("\n".join(words)), tidy_tags(tags)


def _lines(remark: str) -> list[str]:
    tidy = tidy_remark(remark)
    return tidy.split("\n") if tidy else []
