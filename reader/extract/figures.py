"""Numbers of harm, and who says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.extract import counted, numbers, sentences
from reader.extract.figure_setting import Setting
from reader.extract.shared_harm import Before, Waiting, inherited, joined, stands_alone, stronger
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
    r"|annex|battalion|brigade|division|regiment|checkpoint|zone|ward|district|rule|pages?|pp?\.|aged?|age\sof|ages|flight|unit|route|room|table|figure|grade|phase"
    r"|category|type|h\.?r\.?|protocol|per)\s$"
)
_RATE = re.compile(r"(?i)\bone\s(?:in|out\sof)\s(?:every\s)?$")
"""`one in eight`."""
_COUNTED = re.compile(r"\s(?:civilians|people|persons|children|women|men|homes|houses|families|others)\b")
_ALLEGED = re.compile(r"(?i)\b(?:alleged(?:ly)?|purported(?:ly)?|unconfirmed|unverified)\b")
_PUT_AT = re.compile(
    r"(?i)\b(?:put|puts|raised|raises|revised|revises|lowered|gave|gives)\s(?:the|that|this|its|their)\s(?:[a-z]+\s){0,2}?"
    r"(?:number|figure|count|total|tally|toll)\s(?:(?:up|down)\s)?(?:at|to|as)\s(?:an?\s)?(?:estimated\s)?$"
)
"""`the harbour police put the number at 91`: of what the sentence before counted."""
_OF_THESE = re.compile(
    r"(?:Of\s(?:these|those|them|the\stotal)|Among\s(?:these|them)),\s(?:an?\sestimated\s)?$"
)
_REPORTED = re.compile(r"(?i)\breported(?:ly)?\b")


def find(
    article: Article, entities: Sequence[EntityMention] = (), dates: Sequence[DateMention] = ()
) -> tuple[Figure, ...]:
    """The figures of an article in the order of its text; `entities` and `dates` are those of the article."""
    speakers = Speakers(article, entities, dates)
    setting = Setting(article, entities, dates)
    out: list[Figure] = []
    for number, block in enumerate(article.blocks):
        if block.kind in _READ:
            out.extend(_in_block(article, number, speakers, setting))
    return tuple(out)


def _in_block(article: Article, number: int, speakers: Speakers, setting: Setting) -> Iterator[Figure]:
    text, base = article.blocks[number].text, article.starts[number]
    cuts: tuple[sentences.Span, ...] = ()
    place = -1
    spoken_of: set[str] = set()
    before: Before | None = None
    told: set[str] = set()
    waiting: list[Waiting] = []
    counts: dict[str, str] = {}
    for found in numbers.find(text):
        read = numbers.read(found)
        if read is None or setting.is_dated(base + found.end() - 1) or _is_label(text, read, found.end()):
            continue
        cuts = cuts or sentences.split(text)
        start, stop, here = sentences.near(cuts, read.start)
        if here != place:
            place, before, waiting, counts, spoken_of, told = here, None, [], {}, told, set()
        thing = counted.thing(text, read.end, stop, single=read.value == "1")
        if thing is None or (not thing.head and read.value == "1" and not stands_alone(text, read, before)):
            continue
        harm = counted.harm(text, start, (read.start, read.end), thing, stop)
        if harm is None and not thing.head and len(spoken_of) == 1 and _goes_on(text, start, read.start):
            harm = counted.Harm(next(iter(spoken_of)), "counts what the sentence before counted")
        elif before:
            if harm is None:
                harm = inherited(text, read, thing, before)
            else:
                harm = stronger(text, read, thing, harm, before) or harm
        if harm is None:
            if thing.head:
                waiting.append(Waiting(read, thing))
            continue
        for one in joined(text, waiting, read, harm):
            shared = replace(harm, rule="beside the figure behind it")
            around = sentences.near(cuts, one.read.start)[:2]
            yield _figure(article, number, (speakers, setting), one.read, one.thing, shared, around)
        waiting = []
        told.add(harm.label)
        if thing.head:
            counts[harm.label] = thing.counts
        else:
            thing = replace(thing, counts=counts.get(harm.label, ""))
        before = Before(max(read.end, thing.end), harm)
        yield _figure(article, number, (speakers, setting), read, thing, harm, (start, stop))


def _goes_on(text: str, start: int, number: int) -> bool:
    """Whether a number without a noun counts what the sentence before its own did."""
    return any(form.search(text, start, number) for form in (_PUT_AT, _OF_THESE))


def _is_label(text: str, read: numbers.Number, end: int) -> bool:
    """Whether a number names something (`resolution 2139`, `aged 14`) or is a year and counts nothing."""
    before = text[max(0, read.start - 24) : read.start]
    if _NUMBERED.search(before) or _RATE.search(before):
        return True
    if (
        len(read.value) == 4
        and read.bound == "exact"
        and read.value[:2] in {"19", "20"}
        and text[end - 4 : end].isdigit()
    ):
        return not _COUNTED.match(text, end)
    return False


def _figure(
    article: Article,
    number: int,
    around_it: tuple[Speakers, Setting],
    read: numbers.Number,
    thing: counted.Thing,
    harm: counted.Harm,
    sentence: sentences.Span,
) -> Figure:
    text, base = article.blocks[number].text, article.starts[number]
    end = max(read.end, thing.end)
    speakers, setting = around_it
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
        setting.place(number, sentence, (read.start, end)),
        setting.date(number, sentence, (read.start, end)),
        f"{harm.rule}; {said.rule}",
        said.certain,
    )
