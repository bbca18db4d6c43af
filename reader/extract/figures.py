"""Numbers of harm, and who says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.extract import counted, numbers, sentences
from reader.extract.harm_words import PLACES
from reader.extract.speakers import Speakers
from reader.model.article import Article, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import DateMention, EntityMention, Figure

_READ = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.SUBTITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.NUMBERED,
        BlockKind.CAPTION,
    }
)
_NUMBERED = re.compile(
    r"(?i)\b(?:resolutions?|nos?\.?|numbers?|articles?|arts?\.?|para(?:graph)?s?\.?|chapters?|sections?"
    r"|annex|rule|pages?|pp?\.|aged?|age\sof|ages|flight|unit|route|room|table|figure|grade|phase"
    r"|category|type|h\.?r\.?|protocol)\s$"
)
_INCLUDING = re.compile(
    r"(?i)^[^.;:]{0,40}?(?:,?\sincluding|,?\samong(?:st)?\s(?:them|whom)(?:\swere)?"
    r"|,\s(?:most|many|some)?\s?of\s(?:them|whom|which)|\sof\s(?:them|whom|which)|\(including"
    r"|\(|\s[–—-])(?:\salso|\sthe)?\s?$"
)
_AND = re.compile(
    r"(?i)^(?:\s[^\s.;:,]+){0,3}?(?:,|,?\sand|,?\sor|\sas\swell\sas|,\splus)(?:\sanother|\sa\sfurther"
    r"|\swith)?\s$"
)
_ELSEWHERE = re.compile(r"^[^.;:]{2,60}(?:,|,?\sand)\s$")
_THERE = re.compile(r"\s(?:in|at|near|from)\s(?:the\s)?[A-Z]")
_IN = re.compile(r"(?i)^\s(?:in|across|from|throughout)\s$")
_GOES_ON = re.compile(r"(?i)\s(?:were|was|have|had|has|are|is|will|who|would|could|can|may)\b")
_COUNTED = re.compile(r"\s(?:civilians|people|persons|children|women|men|homes|houses|families|others)\b")
_ALLEGED = re.compile(r"(?i)\b(?:alleged(?:ly)?|purported(?:ly)?|unconfirmed|unverified)\b")
_REPORTED = re.compile(r"(?i)\breported(?:ly)?\b")


@dataclass(frozen=True, slots=True)
class _Before:
    """The figure that stands before another one in the same sentence."""

    end: int
    harm: counted.Harm


def find(
    article: Article, entities: Sequence[EntityMention] = (), dates: Sequence[DateMention] = ()
) -> tuple[Figure, ...]:
    """The figures of an article in the order of its text; `entities` and `dates` are those of the article."""
    speakers = Speakers(article, entities, dates)
    out: list[Figure] = []
    for number, block in enumerate(article.blocks):
        if block.kind in _READ:
            out.extend(_in_block(article, number, speakers))
    return tuple(out)


def _in_block(article: Article, number: int, speakers: Speakers) -> Iterator[Figure]:
    text, base = article.blocks[number].text, article.starts[number]
    cuts: tuple[sentences.Span, ...] = ()
    place = -1
    before: _Before | None = None
    counts: dict[str, str] = {}
    for found in numbers.NUMBER.finditer(text):
        read = numbers.read(found)
        if read is None or speakers.is_dated(base + found.end() - 1) or _is_label(text, read, found.end()):
            continue
        cuts = cuts or sentences.split(text)
        start, stop, here = sentences.near(cuts, read.start)
        if here != place:
            place, before, counts = here, None, {}
        thing = counted.thing(text, read.end, stop, single=read.value == "1")
        if thing is None or (not thing.head and read.value == "1"):
            continue
        harm = counted.harm(text, start, (read.start, read.end), thing, stop)
        if harm is None and before:
            harm = _inherited(text, read, thing, before)
        if harm is None:
            continue
        if thing.head:
            counts[harm.label] = thing.counts
        else:
            thing = replace(thing, counts=counts.get(harm.label, ""))
        before = _Before(max(read.end, thing.end), harm)
        yield _figure(article, number, speakers, read, thing, harm, (start, stop))


def _is_label(text: str, read: numbers.Number, end: int) -> bool:
    """Whether a number names something (`resolution 2139`, `aged 14`) or is a year and counts nothing."""
    if _NUMBERED.search(text[max(0, read.start - 24) : read.start]):
        return True
    if (
        len(read.value) == 4
        and read.bound == "exact"
        and read.value[:2] in {"19", "20"}
        and text[end - 4 : end].isdigit()
    ):
        return text[end : end + 1] != " " or not _COUNTED.match(text, end)
    return False


def _inherited(text: str, read: numbers.Number, thing: counted.Thing, before: _Before) -> counted.Harm | None:
    """The harm of the figure before, where this one is a part of it, stands beside it, or tells where."""
    between = text[before.end : read.start]
    if len(between) > 70:
        return None
    if _INCLUDING.match(between):
        return counted.Harm(before.harm.label, "a part of the figure before")
    if not thing.head and _ELSEWHERE.match(between) and _THERE.match(text, read.end):
        return counted.Harm(before.harm.label, "as the figure before, in another place")
    if not thing.head or _GOES_ON.match(text, thing.end):
        return None
    if _AND.match(between):
        return counted.Harm(before.harm.label, "beside the figure before")
    if (
        _IN.match(between)
        and thing.head in PLACES
        and before.harm.label in {"destroyed", "damaged", "attack"}
    ):
        return counted.Harm("attacked", "where the figure before was harmed")
    return None


def _figure(
    article: Article,
    number: int,
    speakers: Speakers,
    read: numbers.Number,
    thing: counted.Thing,
    harm: counted.Harm,
    sentence: sentences.Span,
) -> Figure:
    text, base = article.blocks[number].text, article.starts[number]
    end = max(read.end, thing.end)
    said = speakers.of(number, sentence, (read.start, end))
    mode = said.mode
    if mode in {"own voice", "reported"}:
        around = text[max(sentence[0], read.start - 80) : min(sentence[1], end + 80)]
        if _ALLEGED.search(around):
            mode = "alleged"
        elif _REPORTED.search(around):
            mode = "reported"
    return Figure(
        SafeText(text[read.start : end]),
        base + read.start,
        base + end,
        read.value,
        read.bound,
        SafeText(thing.counts),
        harm.label,
        SafeText(said.name) if said.name else None,
        mode,
        speakers.place(number, sentence, (read.start, end)),
        speakers.date(number, sentence, (read.start, end)),
        f"{harm.rule}; {said.rule}",
        said.certain,
    )
