"""Who says it: the subject of a verb of saying, `according to`, the voice of a quotation."""

from dataclasses import replace

from reader.extract import sentences
from reader.extract import speaker_patterns as patterns
from reader.extract.speaker_clauses import Clauses
from reader.extract.speaker_names import Span
from reader.extract.speaker_words import FAR, Said, open_quote, quote_begins, unpaired
from reader.model.article import BlockKind
from reader.model.findings import EntityType

_TITLES = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
_OWN = Said(None, "own voice", "nobody is named as saying it")
_TEXT = Said(None, "reported", "a text says it, and nobody is named who wrote it", certain=False)


class Speakers(Clauses):
    """The names and dates of an article, asked for what stands around a place of its text.

    Places are given as a block's number and offsets into that block's text.
    """

    def of(self, block: int, sentence: Span, figure: Span) -> Said:
        """Who says what stands at `figure`, in the sentence around it."""
        base = self.article.starts[block]
        return self.holder(self._of(block, sentence, figure), base + sentence[0], base + sentence[1])

    def _of(self, block: int, sentence: Span, figure: Span) -> Said:
        text = self.article.blocks[block].text
        if self.article.blocks[block].kind in _TITLES and (
            said := self._in_title(block) or self._ends(block)
        ):
            return said
        opened = open_quote(text, figure[0])
        if opened >= 0:
            return self._quoted(block, opened, figure)
        if (begun := self._begun(block)) >= 0 and not unpaired(text[max(0, figure[0] - FAR) : figure[0]]):
            said = self._before(block, sentence[0], figure[0]) or self._according(block, sentence)
            return said or self._running(block, begun)
        return (
            self._before(block, sentence[0], figure[0])
            or self._according(block, sentence)
            or self._figures_of(block, sentence[0], figure[0])
            or self._behind(block, figure[1], sentence[1])
            or self._implied(block, sentence)
            or self._continued(block, sentence)
            or self._told_on(block, sentence)
            or (_TEXT if patterns.TEXT_SAYS.search(text, sentence[0], sentence[1]) else _OWN)
        )

    def _in_title(self, block: int) -> Said | None:
        """`Organisation: …` in the title speaks for the title, and for a line that repeats it."""
        here = self.article.blocks[block]
        title = next(
            (
                one
                for one in range(len(self.article.blocks))
                if self.article.blocks[one].kind is BlockKind.TITLE
            ),
            block,
        )
        own = here.kind is not BlockKind.SUBTITLE
        if own and here.text.casefold() not in self.article.blocks[title].text.casefold():
            title = block
        text, base = self.article.blocks[title].text, self.article.starts[title]
        prefix = patterns.PREFIX.match(text)
        if not prefix:
            return None
        name = text[: prefix.end()].rstrip(": ")
        for one in self.names_within(base, base + len(name)):
            if one.type is EntityType.ORG and one.end == base + len(name) and one.start - base <= len("The "):
                return Said(one.name, "reported", "the organisation before the colon of the title")
        if self.article.publisher and self.article.publisher.casefold() == name.casefold():
            return Said(self.article.publisher, "reported", "the publisher before the colon of the title")
        if patterns.PLURALS.fullmatch(name) and not name.casefold().endswith(("report", "reports", "media")):
            return Said(name, "reported", "named before the colon of the title", certain=False)
        return None

    def _quoted(self, block: int, opened: int, figure: Span) -> Said:
        """The voice of a quotation: named before it, or behind it."""
        text = self.article.blocks[block].text
        cuts = self.sentences(block)
        start = sentences.near(cuts, opened)[0]
        said = self._before(block, start, opened) or self._according(block, (start, opened))
        if said is None:
            closed = min((at for mark in '”"' if (at := text.find(mark, figure[1])) >= 0), default=-1)
            if closed >= 0:
                stop = sentences.near(cuts, closed)[1]
                said = self._behind(block, closed, max(stop, min(len(text), closed + 160)))
        if said is None and opened == 0:
            said = self._introduced(block)
            if said is None and (begun := self._begun(block)) >= 0:
                return self._running(block, begun)
        if said is None:
            said = self._voice_before(block, start)
        if said is None:
            return Said(None, "quoted", "in quotation marks, but nobody is named beside them")
        return replace(said, mode="quoted", rule=f"direct quotation, {said.rule}")

    def _introduced(self, block: int) -> Said | None:
        """Whom the paragraph before introduces: `X told Y by telephone:`."""
        text = self.article.blocks[block - 1].text if block else ""
        if not text.rstrip().endswith(":"):
            return None
        start, stop = sentences.near(self.sentences(block - 1), len(text) - 1)[:2]
        said = self._before(block - 1, start, stop) or self.first_named(block - 1, start)
        return replace(said, rule=f"{said.rule}, introduced before it") if said else None

    def _begun(self, block: int) -> int:
        """Where the quotation began that runs on into a block, kept for the next question about it."""
        if self._quote[0] != block:
            self._quote = (block, quote_begins(self.article.blocks, block))
        return self._quote[1]

    def _running(self, block: int, begun: int) -> Said:
        """The voice of a quotation that began in a block before."""
        text = self.article.blocks[begun].text
        opened = text.rfind("“")
        start = sentences.near(self.sentences(begun), opened)[0]
        said = self._before(begun, start, opened) if opened else self._introduced(begun)
        closed = self.article.blocks[block].text.find("”")
        if said is None and closed >= 0:
            said = self._behind(block, closed, min(len(self.article.blocks[block].text), closed + 160))
        if said is None:
            return Said(None, "quoted", "in quotation marks, but nobody is named beside them")
        rule = f"direct quotation over several paragraphs, {said.rule}"
        return replace(said, mode="quoted", rule=rule, certain=False)

    def _voice_before(self, block: int, start: int) -> Said | None:
        """Who speaks in the sentence before, where a quotation ended there: `“…,” said X. “…”`."""
        text = self.article.blocks[block].text
        before = sentences.near(self.sentences(block), max(0, start - 2))[0] if start else 0
        closed = max(text.rfind(mark, before, start) for mark in '”"')
        said = self._behind(block, closed, start) if closed >= 0 else None
        if said is None and closed < 0 and start:
            said = self._before(block, before, start)
        return replace(said, rule=f"{said.rule}, and goes on", certain=False) if said else None

    def _ends(self, block: int) -> Said | None:
        """A headline that ends with who says it: `…: police`."""
        text, base = self.article.blocks[block].text, self.article.starts[block]
        found = patterns.LAST_NAMED.fullmatch(text)
        if found is None:
            return None
        bare = found.start("who") + len("the ") * found["who"].startswith("the ")
        for one in self.names_within(base + bare, base + len(text)):
            if one.start == base + bare and one.end == base + len(text):
                return Said(one.name, "reported", "named at the end of the headline")
        if patterns.PLURALS.fullmatch(text, bare):
            return Said(text[bare:], "reported", "named at the end of the headline", certain=False)
        return None

    def _implied(self, block: int, sentence: Span) -> Said | None:
        """`The organization further stated …` in the next sentence makes it the voice of this one too."""
        text = self.article.blocks[block].text
        at = sentence[1]
        while at < len(text) and text[at].isspace():
            at += 1
        found = patterns.FURTHER.match(text, at)
        if not found:
            return None
        return self.last_name(block, at, {EntityType.ORG}, "implied by the next sentence")

    def _continued(self, block: int, sentence: Span) -> Said | None:
        """`X said that nine had died. Another four were hurt.`: who spoke in the sentence before goes on."""
        text = self.article.blocks[block].text
        if not sentence[0] or not patterns.CONTINUES.match(text, sentence[0]):
            return None
        before = sentences.near(self.sentences(block), max(0, sentence[0] - 2))[:2]
        said = (
            self._before(block, before[0], before[1])
            or self._according(block, before)
            or self._behind(block, before[0], before[1])
        )
        return replace(said, rule=f"{said.rule}, and goes on", certain=False) if said else None

    def _told_on(self, block: int, sentence: Span) -> Said | None:
        """`Ana Bel, for the agency, said that …. In all, nine had died.`: a spokesperson is told on."""
        text, base = self.article.blocks[block].text, self.article.starts[block]
        if not 0 < sentence[0] < FAR or not patterns.BACKSHIFT.search(text, *sentence):
            return None
        one = next(self.names_within(base, base + 1), None)
        if one is None or one.type is not EntityType.PERSON:
            return None
        if not patterns.SPOKEN_FOR.match(text, one.end - base):
            return None
        voices: set[str | None] = set()
        for start, stop in (cut for cut in self.sentences(block) if cut[0] < sentence[0]):
            said = self._before(block, start, stop) or self._behind(block, start, stop)
            voices.add(said.name if said else one.name if start and voices else None)
        if voices != {one.name}:
            return None
        return Said(one.name, "reported", "a spokesperson is told on", certain=False)
