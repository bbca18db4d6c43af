"""Who says something within a clause or a sentence: the subject of a verb of saying, `according to`."""

from dataclasses import replace

from reader.extract import sentences
from reader.extract import speaker_patterns as patterns
from reader.extract.speaker_names import Names, Span
from reader.extract.speaker_words import FAR, Said, printed, subject_words, without_tail
from reader.model.findings import EntityType

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


class Clauses(Names):
    """The names and dates of an article, asked who speaks between two offsets of a block.

    Places are given as a block's number and offsets into that block's text.
    """

    def _before(self, block: int, start: int, stop: int) -> Said | None:
        """The subject of the last verb of saying between two offsets of a block."""
        text = self.article.blocks[block].text
        found = None
        for one in patterns.PARTICIPLE.finditer(text, start, min(len(text), stop + _AHEAD)):
            if one.end() <= stop and not (
                one["verb"] == "claiming" and patterns.LIVES.match(text, one.end())
            ):
                found = one
        if found:  # the last one alone: those before it are asked for by the call below
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
            said = self._nested(block, clause, found.start()) or self._subject(block, clause, found.start())
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
            said = said or self._the_body(block, found.end()) or self.name_at(block, found.end(), sentence[1])
            if said:
                return replace(said, rule="according to")
        return None

    def _the_body(self, block: int, start: int) -> Said | None:
        """The last body before `the group`, where nothing names it anew."""
        body = patterns.ANAPHOR.match(self.article.blocks[block].text, start)
        word = body["body"].casefold() if body else ""
        if not body or word in {"report", "statement"}:
            return None
        base = self.article.starts[block]
        if any(self.names_within(base + start, base + body.end() + 1)):
            return None
        return self.last_name(block, start, {EntityType.ORG}, "a word for the last organisation", word)

    def _nested(self, block: int, start: int, verb: int) -> Said | None:
        """Who speaks in what another says: `Ana Bel said that local groups spoke of nine`."""
        text = self.article.blocks[block].text
        inner = max((found.end() for found in patterns.SAID_THAT.finditer(text, start, verb)), default=-1)
        if inner < 0 or inner >= verb or patterns.PRONOUN.search(text[inner:verb]):
            return None
        return self._subject(block, inner, verb)

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
        if own := patterns.OWN_COUNT.search(text, start, stop):
            kinds = {EntityType.PERSON if own["who"].casefold() in {"his", "her"} else EntityType.ORG}
            return self.last_name(block, own.start(), kinds, f"the count of “{own['who']}”, the last name,")
        for found in patterns.FIGURES_OF.finditer(text, start, stop):
            said = self.name_at(block, found.end(), stop)
            if said:
                return replace(said, rule="by the figures of", certain=False)
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

    def _those(self, block: int, at: int) -> Said | None:
        """Those who spoke in the sentence before: `Locals told X that …. They also said …`"""
        cuts, told = self.sentences(block), self._told.setdefault(block, [None])
        number = sentences.at(cuts, at)
        while len(told) <= number:  # in their order: the “they” of the sentence before is answered by then
            stop = cuts[len(told) - 1][1]
            said = self._before(block, *sentences.near(cuts, stop - 1)[:2])
            several = said is not None and "words printed" in said.rule and (said.name or "").endswith("s")
            told.append(replace(said, rule=f"“they”, {said.rule}") if said and several else None)
        return told[number]

    def _subject(self, block: int, start: int, verb: int) -> Said | None:
        """The subject before a verb: a name, a person in apposition, a pronoun, or the words printed."""
        text, base = self.article.blocks[block].text, self.article.starts[block]
        pronoun = patterns.PRONOUN.search(text[start:verb])
        if pronoun:
            word = pronoun["word"].casefold()
            if word == "who":
                whom = patterns.WHOM_BEFORE.search(text, max(0, start), start + pronoun.start("word"))
                if whom:
                    return Said(whom["who"].strip(), "reported", "whom “who” stands for,", certain=False)
                return self.last_name(
                    block, start + pronoun.start("word"), {EntityType.PERSON, EntityType.ORG}, "subject of"
                )
            kinds = {EntityType.PERSON} if word in {"he", "she"} else {EntityType.ORG}
            at = start + pronoun.start("word")
            if word == "they":
                asked = self.interviewed(block, at) or self._those(block, at) or self.together(block, at)
                if asked:
                    return asked
            said = self.last_name(block, at, kinds, f"“{word}”, the last name before, with")
            first = max(0, at - FAR)
            before = text.rfind(said.name or "", first, at) if said else at
            if word == "it" and patterns.A_TEXT.search(text, max(first, before), at):
                return None  # “it” is the paper that is named between, or the body: not told
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
