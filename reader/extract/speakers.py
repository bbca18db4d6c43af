"""Who says it: the subject of a verb of saying, `according to`, the voice of a quotation."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.extract import sentences
from reader.extract import speaker_patterns as patterns
from reader.extract.speaker_words import FAR, Said, open_quote, printed, subject_words
from reader.model.article import Article, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import DateMention, EntityMention, EntityType

_TITLES = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
_SPEAKERS = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.GROUP})
Span = tuple[int, int]


_OWN = Said(None, "own voice", "nobody is named as saying it")


class Speakers:
    """The names and dates of an article, asked for what stands around a place of its text.

    Places are given as a block's number and offsets into that block's text.
    """

    def __init__(
        self, article: Article, entities: Sequence[EntityMention], dates: Sequence[DateMention]
    ) -> None:
        self._article = article
        self._entities = sorted((one for one in entities if one.type in _SPEAKERS), key=lambda one: one.start)
        self._starts = [one.start for one in self._entities]
        self._dates = sorted(dates, key=lambda one: one.start)
        self._date_starts = [one.start for one in self._dates]
        self._cut: tuple[int, tuple[Span, ...]] = (-1, ())

    def is_dated(self, offset: int) -> bool:
        """Whether a date stands at a text offset."""
        number = bisect_left(self._date_starts, offset + 1) - 1
        return number >= 0 and self._dates[number].start <= offset < self._dates[number].end

    def of(self, block: int, sentence: Span, figure: Span) -> Said:
        """Who says what stands at `figure`, in the sentence around it."""
        text = self._article.blocks[block].text
        if self._article.blocks[block].kind in _TITLES and (said := self._in_title(block)):
            return said
        opened = open_quote(text, figure[0])
        if opened >= 0:
            return self._quoted(block, opened, figure)
        return (
            self._before(block, sentence[0], figure[0])
            or self._according(block, sentence)
            or self._behind(block, figure[1], sentence[1])
            or self._implied(block, sentence)
            or _OWN
        )

    def place(self, block: int, sentence: Span, figure: Span) -> SafeText | None:
        """The place named nearest to a figure in its sentence, rather behind it than before."""
        base = self._article.starts[block]
        choices = [
            (
                one.start - base - figure[1]
                if one.start >= base + figure[1]
                else 2 * (base + figure[0] - one.end) + 20,
                one,
            )
            for one in self._within(base + sentence[0], base + sentence[1])
            if one.type is EntityType.PLACE and self._stands_in(one)
        ]
        return min(choices, key=lambda choice: choice[0])[1].name if choices else None

    def date(self, block: int, sentence: Span, figure: Span) -> str | None:
        """The date that stands nearest to a figure in its sentence."""
        base = self._article.starts[block]
        first = bisect_left(self._date_starts, base + sentence[0])
        choices = []
        for one in self._dates[first:]:
            if one.start >= base + sentence[1]:
                break
            if one.value:
                distance = max(one.start - base - figure[1], 2 * (base + figure[0] - one.end))
                open_end = self._article.text[max(0, one.start - 6) : one.start].casefold() == "since "
                choices.append(
                    (distance, f"{one.value}/" if open_end and "/" not in one.value else one.value)
                )
        return min(choices)[1] if choices else None

    def _stands_in(self, one: EntityMention) -> bool:
        text = self._article.text
        owns = text.startswith(("’s", "'s"), one.end)
        return not owns and patterns.INSIDE.search(text[max(0, one.start - 40) : one.start]) is not None

    def _within(self, start: int, end: int) -> Iterator[EntityMention]:
        """The names between two text offsets."""
        for number in range(bisect_left(self._starts, start), len(self._entities)):
            if self._entities[number].start >= end:
                return
            yield self._entities[number]

    def _sentences(self, block: int) -> tuple[Span, ...]:
        if self._cut[0] != block:
            self._cut = (block, sentences.split(self._article.blocks[block].text))
        return self._cut[1]

    def _in_title(self, block: int) -> Said | None:
        """`Organisation: …` in the title speaks for the title, and for a line that repeats it."""
        here = self._article.blocks[block]
        title = next(
            (
                one
                for one in range(len(self._article.blocks))
                if self._article.blocks[one].kind is BlockKind.TITLE
            ),
            block,
        )
        own = here.kind is not BlockKind.SUBTITLE
        if own and here.text.casefold() not in self._article.blocks[title].text.casefold():
            title = block
        text, base = self._article.blocks[title].text, self._article.starts[title]
        prefix = patterns.PREFIX.match(text)
        if not prefix:
            return None
        name = text[: prefix.end()].rstrip(": ")
        for one in self._within(base, base + len(name)):
            if one.type is EntityType.ORG and one.end == base + len(name) and one.start - base <= len("The "):
                return Said(one.name, "reported", "the organisation before the colon of the title")
        if self._article.publisher and self._article.publisher.casefold() == name.casefold():
            return Said(self._article.publisher, "reported", "the publisher before the colon of the title")
        return None

    def _quoted(self, block: int, opened: int, figure: Span) -> Said:
        """The voice of a quotation: named before it, or behind it."""
        text = self._article.blocks[block].text
        cuts = self._sentences(block)
        start = sentences.near(cuts, opened)[0]
        said = self._before(block, start, opened) or self._according(block, (start, opened))
        if said is None:
            closed = min((at for mark in '”"' if (at := text.find(mark, figure[1])) >= 0), default=-1)
            if closed >= 0:
                stop = sentences.near(cuts, closed)[1]
                said = self._behind(block, closed, max(stop, min(len(text), closed + 160)))
        if said is None:
            return Said(None, "quoted", "in quotation marks, but nobody is named beside them")
        return replace(said, mode="quoted", rule=f"direct quotation, {said.rule}")

    def _before(self, block: int, start: int, stop: int) -> Said | None:
        """The subject of the last verb of saying between two offsets of a block."""
        text = self._article.blocks[block].text
        for found in reversed(list(patterns.PARTICIPLE.finditer(text, start, stop))):
            said = (
                self._said_by(block, start, found.start())
                or self._before(block, start, found.start())
                or self._named_at(block, start)
            )
            if said and said.name:
                return replace(said, rule=f"subject of “{found['verb']}”", certain=False)
        for found in reversed(list(patterns.SAYING.finditer(text, start, stop))):
            verb = found["verb"].casefold()
            ahead = text[max(start, found.start() - 24) : found.start()]
            if patterns.PASSIVE.search(ahead) or (
                verb == "estimated" and ahead.endswith((" an ", "An ", " some "))
            ):
                continue
            if verb == "claimed" and patterns.LIVES.match(text, found.end()):
                continue
            if verb in {"put", "puts"} and not patterns.PUT.match(text, found.end()):
                continue
            clause = max(
                (cut.end() for cut in patterns.CLAUSE.finditer(text, start, found.start())), default=start
            )
            said = self._subject(block, clause, found.start())
            if said:
                mode = (
                    "alleged"
                    if verb in patterns.ALLEGING
                    else "denied"
                    if verb in {"denied", "denies"}
                    else "reported"
                )
                return replace(said, mode=mode, rule=f"{said.rule} “{verb}”")
        return None

    def _according(self, block: int, sentence: Span) -> Said | None:
        text = self._article.blocks[block].text
        for found in patterns.ACCORDING.finditer(text, *sentence):
            said = self._name(block, found.end(), sentence[1])
            if said:
                return replace(said, rule="according to")
        return None

    def _behind(self, block: int, start: int, stop: int) -> Said | None:
        """`…, X said.` and `…, said X.`"""
        text = self._article.blocks[block].text
        found = patterns.BEHIND.search(text, start, stop)
        if not found:
            return None
        if found["verb"]:
            said = self._name(block, found.start("name"), stop)
        else:
            said = self._subject(block, found.start("subject"), found.end("subject") + 1)
        return replace(said, rule="named behind it") if said else None

    def _implied(self, block: int, sentence: Span) -> Said | None:
        """`The organization further stated …` in the next sentence makes it the voice of this one too."""
        text = self._article.blocks[block].text
        at = sentence[1]
        while at < len(text) and text[at].isspace():
            at += 1
        found = patterns.FURTHER.match(text, at)
        if not found:
            return None
        return self._last(block, at, {EntityType.ORG}, "implied by the next sentence")

    def _subject(self, block: int, start: int, verb: int) -> Said | None:
        """The subject before a verb: a name, a person in apposition, a pronoun, or the words printed."""
        text, base = self._article.blocks[block].text, self._article.starts[block]
        pronoun = patterns.PRONOUN.search(text[start:verb])
        if pronoun:
            word = pronoun["word"].casefold()
            if word == "who":
                return self._last(
                    block, start + pronoun.start("word"), {EntityType.PERSON, EntityType.ORG}, "subject of"
                )
            kinds = {EntityType.PERSON} if word in {"he", "she"} else {EntityType.ORG}
            at = start + pronoun.start("word")
            if patterns.SAYS_JUST_BEFORE.search(text[max(start, at - 24) : at]):
                return self._before(block, start, at)
            said = self._last(block, at, kinds, f"“{word}”, the last name before, with")
            if word in {"it", "they"} and self._document_since(block, at, said):
                return Said(None, "reported", f"“{word}” stands for a text, not for a named speaker,")
            return said
        start = self._trim(block, start, verb)
        for one in self._within(base + start, base + verb):
            named = text[max(start, one.start - base - 16) : one.start - base]
            if one.type is EntityType.PERSON and patterns.APPOSED.search(named) and one.start - base > start:
                return Said(one.name, "reported", "subject of")
        region = text[start:verb]
        report = patterns.REPORT.match(region)
        if report:
            for one in self._within(base + start, base + verb):
                if one.type in {EntityType.ORG, EntityType.PERSON} and patterns.OF.search(
                    text[start : one.start - base]
                ):
                    return Said(one.name, "reported", "whose report is the subject of")
            if not patterns.ANAPHOR.match(region):
                return subject_words(text, start, verb) or self._ending_at(block, start, verb)
        if patterns.ANAPHOR.match(region) and not any(self._within(base + start, base + verb)):
            rule = "a word for the last organisation before, subject of"
            return self._last(block, start, {EntityType.ORG}, rule) or subject_words(text, start, verb)
        said = self._name(block, start, verb, subject=True)
        tail = text.rfind(", ", start, verb) + 2
        said = said or (self._name(block, tail, verb, subject=True) if tail > start + 1 else None)
        return said or self._ending_at(block, start, verb)

    def _ending_at(self, block: int, start: int, verb: int) -> Said | None:
        """The organisation or person whose name stands directly before the verb."""
        text, base = self._article.blocks[block].text, self._article.starts[block]
        for one in self._within(base + start, base + verb):
            between = text[one.end - base : verb].rstrip()
            if one.type in {EntityType.ORG, EntityType.PERSON} and (
                not between or patterns.CLOSING.fullmatch(between)
            ):
                return Said(one.name, "reported", "named directly before", certain=False)
        return None

    def _document_since(self, block: int, offset: int, said: Said | None) -> bool:
        """Whether a text (`the bulletin`) was spoken of behind the last mention of a name."""
        text, base = self._article.blocks[block].text, self._article.starts[block]
        name = said.name if said else None
        last = max(
            (one.end - base for one in self._within(base, base + offset) if one.name == name), default=0
        )
        return patterns.DOCUMENT.search(text, last, offset) is not None

    def _said_by(self, block: int, start: int, stop: int) -> Said | None:
        """The name in `…, said X`, where that stands directly before `stop`."""
        text, base = self._article.blocks[block].text, self._article.starts[block]
        for one in self._within(base + start, base + stop):
            if one.end - base == stop and text.endswith("said ", start, one.start - base):
                return Said(one.name, "reported", "subject of")
        return None

    def _named_at(self, block: int, start: int) -> Said | None:
        """The name with which a clause begins."""
        base = self._article.starts[block]
        for one in self._within(base + start, base + start + 5):
            return Said(one.name, "reported", "subject of") if one.type is not EntityType.PLACE else None
        return None

    def _trim(self, block: int, start: int, verb: int) -> int:
        """Where the subject begins, behind a dateline, adverbs and a date."""
        text, base = self._article.blocks[block].text, self._article.starts[block]
        if start == 0 and (found := patterns.DATELINE.match(text, 0, verb)):
            start = found.end()
        while True:
            found = patterns.OPENING.match(text, start, verb) or patterns.ADVERBIAL.match(text, start, verb)
            if found:
                start = found.end()
                continue
            date = next((one for one in self._dates_within(base + start, base + verb)), None)
            if date and patterns.PREPOSITION.fullmatch(text[start : date.start - base]):
                start = date.end - base
                while text[start : start + 1] in {" ", ","}:
                    start += 1
                continue
            return start

    def _dates_within(self, start: int, end: int) -> Sequence[DateMention]:
        return self._dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    def _name(self, block: int, start: int, stop: int, *, subject: bool = False) -> Said | None:
        """The name that begins at an offset, or the words printed there up to the end of the noun phrase.

        `subject`: the noun phrase must reach the verb at `stop`, else it is not the subject of it.
        """
        text, base = self._article.blocks[block].text, self._article.starts[block]
        article = patterns.ARTICLE.match(text, start, stop)
        bare = article.end() if article else start
        honorific = patterns.HONORIFIC.match(text, bare, stop)
        places = {start, bare} | ({honorific.end()} if honorific else set())
        for one in self._within(base + start, base + stop):
            if one.start - base not in places:
                continue
            follower = patterns.NOUN.match(text, one.end - base, stop)
            owns = text[one.end - base : one.end - base + 2] in {"’s", "'s"}
            compound = (
                follower is not None
                and follower[1].casefold() not in patterns.FUNCTION
                and not follower[1].endswith("ly")
            )
            if one.type is EntityType.PERSON or not (compound or owns):
                return Said(one.name, "reported", "subject of")
            break
        return subject_words(text, bare, stop) if subject else printed(text, bare, stop)

    def _last(self, block: int, offset: int, kinds: set[EntityType], rule: str) -> Said | None:
        """The last name of some kinds before an offset."""
        limit = self._article.starts[block] + offset
        for number in range(bisect_left(self._starts, limit) - 1, -1, -1):
            one = self._entities[number]
            if limit - one.start > FAR:
                return None
            if one.type in kinds:
                return Said(one.name, "reported", rule, certain=False)
        return None
