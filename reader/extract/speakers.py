"""Who says it: the subject of a verb of saying, `according to`, the voice of a quotation."""

from dataclasses import replace

from reader.extract import sentences
from reader.extract import speaker_patterns as patterns
from reader.extract.speaker_names import Names, Span
from reader.extract.speaker_words import (
    Said,
    open_quote,
    printed,
    subject_words,
    without_tail,
)
from reader.model.article import BlockKind
from reader.model.findings import EntityType

_TITLES = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
_NOUNS_TOO = frozenset(
    {
        "report",
        "reports",
        "estimate",
        "estimates",
        "claim",
        "claims",
        "note",
        "notes",
        "document",
        "documents",
    }
    | {"record", "records", "count", "counts", "show", "shows", "list", "lists", "state", "states", "tally"}
)
"""Words that are verbs of saying only where no article stands before them."""
_DENIES = ("denied", "denies", "reject", "dismiss")
_AHEAD = 16
"""So many characters behind a place are read to see what a verb before it introduces."""


_OWN = Said(None, "own voice", "nobody is named as saying it")
_TEXT = Said(None, "reported", "a text says it, and nobody is named who wrote it", certain=False)


class Speakers(Names):
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
        return (
            self._before(block, sentence[0], figure[0])
            or self._according(block, sentence)
            or self._figures_of(block, sentence[0], figure[0])
            or self._behind(block, figure[1], sentence[1])
            or self._implied(block, sentence)
            or self._continued(block, sentence)
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
        if said is None:
            said = self._voice_before(block, start)
        if said is None:
            return Said(None, "quoted", "in quotation marks, but nobody is named beside them")
        return replace(said, mode="quoted", rule=f"direct quotation, {said.rule}")

    def _voice_before(self, block: int, start: int) -> Said | None:
        """Who speaks in the sentence before, where a quotation ended there: `“…,” said X. “…”`."""
        text = self.article.blocks[block].text
        before = sentences.near(self.sentences(block), max(0, start - 2))[0] if start else 0
        closed = max(text.rfind(mark, before, start) for mark in '”"')
        said = self._behind(block, closed, start) if closed >= 0 else None
        if said is None and closed < 0 and start:
            said = self._before(block, before, start)
        return replace(said, rule=f"{said.rule}, and goes on", certain=False) if said else None

    def _before(self, block: int, start: int, stop: int) -> Said | None:
        """The subject of the last verb of saying between two offsets of a block."""
        text = self.article.blocks[block].text
        for found in reversed(list(patterns.PARTICIPLE.finditer(text, start, min(len(text), stop + _AHEAD)))):
            if found.end() > stop:
                continue
            if found["verb"] == "claiming" and patterns.LIVES.match(text, found.end()):
                continue
            opening = patterns.WORDS.match(text, start)
            said = (
                self.said_by(block, start, found.start())
                or self._before(block, start, found.start())
                or self.named_at(block, start)
                or (
                    printed(text, start, found.start())
                    if opening and opening.group().casefold() not in patterns.OPENING_WORDS
                    else None
                )
            )
            if said and said.name:
                return replace(said, rule=f"subject of “{found['verb']}”", certain=False)
        if said := self._with(block, start, stop):
            return said
        for found in reversed(list(patterns.SAYING.finditer(text, start, min(len(text), stop + _AHEAD)))):
            if found.end() > stop:
                continue
            verb = found["verb"].casefold()
            ahead = text[max(start, found.start() - 24) : found.start()]
            if verb in _NOUNS_TOO and patterns.A_NOUN.search(ahead):
                continue
            if (
                verb.endswith("ed")
                and patterns.ADJECTIVE.search(ahead)
                and patterns.NOUN_NEXT.match(text, found.end())
            ):
                continue
            if patterns.PASSIVE.search(ahead) or (
                verb == "estimated" and ahead.endswith((" an ", "An ", " some "))
            ):
                continue
            if verb in {"claimed", "claims"} and (
                patterns.LIVES.match(text, found.end()) or patterns.NO_CLAIM.match(text, found.end())
            ):
                continue
            if verb in {"put", "puts"} and not patterns.PUT.match(text, found.end()):
                continue
            clause = max(
                (cut.end() for cut in patterns.CLAUSE.finditer(text, start, found.start())), default=start
            )
            said = self._subject(block, clause, found.start())
            if said is None and text.endswith("and ", start, found.start()):
                said = self.first_named(block, self.subject_start(block, start, found.start()))
            if said:
                mode = (
                    "alleged"
                    if verb in patterns.ALLEGING
                    else "denied"
                    if verb.startswith(_DENIES)
                    else "reported"
                )
                return replace(said, mode=mode, rule=f"{said.rule} “{verb}”")
        return None

    def _according(self, block: int, sentence: Span) -> Said | None:
        text = self.article.blocks[block].text
        for found in patterns.ACCORDING.finditer(text, *sentence):
            made = patterns.MADE_BY.match(text, found.end(), sentence[1])
            paper = self.named_paper(block, found.end())
            said = paper or (self.name_at(block, made.end(), sentence[1]) if made else None)
            if said is None and patterns.THE_PAPER.match(text, found.end()):
                said = self.maker(self.article.starts[block] + found.end())
            said = said or self.name_at(block, found.end(), sentence[1])
            if said:
                return replace(said, rule="according to")
        return None

    def _with(self, block: int, start: int, stop: int) -> Said | None:
        """`…, with several papers reporting that …`"""
        text = self.article.blocks[block].text
        for found in patterns.WITH.finditer(text, start, min(len(text), stop + _AHEAD)):
            said = (
                self._subject(block, found.start("who"), found.end("who") + 1)
                if found.end() <= stop
                else None
            )
            if said:
                return replace(said, rule=f"subject of “{found['verb']}”")
        return None

    def _figures_of(self, block: int, start: int, stop: int) -> Said | None:
        """`By figures of X, …`"""
        text = self.article.blocks[block].text
        for found in patterns.FIGURES_OF.finditer(text, start, stop):
            said = self.name_at(block, found.end(), stop)
            if said:
                return replace(said, rule="by the figures of", certain=False)
        return None

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

    def _behind(self, block: int, start: int, stop: int) -> Said | None:
        """`…, X said.` and `…, said X.`"""
        text = self.article.blocks[block].text
        found = patterns.BEHIND.search(text, start, stop)
        if not found:
            return None
        if found["role"]:
            said = self.titled(block, found.start("name"), stop, subject=False)
        elif found["verb"]:
            said = self.name_at(block, found.start("name"), stop)
        else:
            said = self._subject(block, found.start("subject"), found.end("subject") + 1)
            if said and not said.certain and found["aside"]:
                said = self.beside(self.article.starts[block] + found.end("subject"), said)
        return replace(said, rule="named behind it") if said else None

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

    def _subject(self, block: int, start: int, verb: int) -> Said | None:
        """The subject before a verb: a name, a person in apposition, a pronoun, or the words printed."""
        text, base = self.article.blocks[block].text, self.article.starts[block]
        pronoun = patterns.PRONOUN.search(text[start:verb])
        if pronoun:
            word = pronoun["word"].casefold()
            if word == "who":
                return self.last_name(
                    block, start + pronoun.start("word"), {EntityType.PERSON, EntityType.ORG}, "subject of"
                )
            kinds = {EntityType.PERSON} if word in {"he", "she"} else {EntityType.ORG}
            at = start + pronoun.start("word")
            if word == "they" and (asked := self.interviewed(block, at)):
                return asked
            if patterns.SAYS_JUST_BEFORE.search(text[max(start, at - 24) : at]):
                return self._before(block, start, at)
            said = self.last_name(block, at, kinds, f"“{word}”, the last name before, with")
            if word in {"it", "they"} and self.document_since(block, at, said):
                return Said(None, "reported", f"“{word}” stands for a text, not for a named speaker,")
            return said
        start = self.subject_start(block, start, verb)
        verb = without_tail(text, start, verb)
        said = self.name_at(block, start, verb, subject=True)
        if said and said.rule.startswith("together"):
            return said
        for one in self.names_within(base + start, base + verb):
            named = text[max(start, one.start - base - 16) : one.start - base]
            if one.type is EntityType.PERSON and patterns.APPOSED.search(named) and one.start - base > start:
                return Said(one.name, "reported", "subject of")
            if one.type is EntityType.ORG and patterns.THE_BODY.fullmatch(text[start : one.start - base]):
                return Said(one.name, "reported", "in apposition, subject of")
        region = text[start:verb]
        if paper := self.named_paper(block, start):
            return paper
        report = patterns.REPORT.match(region)
        if report:
            for one in self.names_within(base + start, base + verb):
                if one.type in {EntityType.ORG, EntityType.PERSON} and patterns.OF.search(
                    text[start : one.start - base]
                ):
                    return Said(one.name, "reported", "whose report is the subject of")
                if one.type is EntityType.ORG and patterns.ITS_PAPER.fullmatch(text, one.end - base, verb):
                    return Said(one.name, "reported", "whose report is the subject of", certain=False)
            if patterns.THE_PAPER.match(region) and (maker := self.maker(base + start)):
                return maker
            if not patterns.ANAPHOR.match(region):
                return subject_words(text, start, verb) or self.ending_at(block, start, verb)
        body = patterns.ANAPHOR.match(region)
        if body and not any(self.names_within(base + start, base + verb)):
            rule, word = "a word for the last organisation before, subject of", body["body"].casefold()
            last = self.last_name(block, start, {EntityType.ORG}, rule, word)
            return last or subject_words(text, start, verb)
        tail = text.rfind(", ", start, verb) + 2
        said = said or (self.name_at(block, tail, verb, subject=True) if tail > start + 1 else None)
        return said or self.ending_at(block, start, verb)
