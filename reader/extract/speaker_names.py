"""The names and dates of an article, asked for what stands at a place where somebody may speak."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.extract import sentences
from reader.extract import speaker_patterns as patterns
from reader.extract.speaker_words import FAR, Said, printed, subject_words
from reader.extract.wordlists.loader import load
from reader.model.article import Article, BlockKind
from reader.model.findings import DateMention, EntityMention, EntityType

_UNSPOKEN = frozenset({BlockKind.BYLINE, BlockKind.META, BlockKind.LINK, BlockKind.CAPTION})
"""Who is named there is nobody that the text goes on to call `they`."""
_BODIES = frozenset({EntityType.PERSON, EntityType.ORG})
_OF = re.compile(r"\s(?:of|for|in|at|from)\s")
_HONOURED = re.compile(rf"\s{patterns.HONORIFIC.pattern}$")
_OFFICE_OF = re.compile(r"\s(?:of|for|at|in)\s[^,.;:“”]{2,50}")
_HOLDS_BEFORE = r"(?i)\b{0}(?:\s(?:of|for|in|at)\s[^,.;]{{1,40}})?,?\s(?:(?:Dr|Mr|Mrs|Ms)\.?\s)?$"
_HOLDS_BEHIND = r"(?i)(?:,|,?\s(?:who\s)?(?:is|was))\s(?:[\w’'-]+\s){{0,4}}?{0}\b"
_SPEAKERS = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.GROUP})
Span = tuple[int, int]


class Names:
    """The names of an article that may speak, and its dates.

    Places are given as a block's number and offsets into that block's text.
    """

    def __init__(
        self, article: Article, entities: Sequence[EntityMention], dates: Sequence[DateMention]
    ) -> None:
        self.article = article
        self._entities = sorted((one for one in entities if one.type in _SPEAKERS), key=lambda one: one.start)
        self._starts = [one.start for one in self._entities]
        self._dates = sorted(dates, key=lambda one: one.start)
        self._date_starts = [one.start for one in self._dates]
        self._quote: tuple[int, int] = (-1, -1)
        self._cuts: dict[int, tuple[Span, ...]] = {}
        self._told: dict[int, list[Said | None]] = {}

    def names_within(self, start: int, end: int) -> Iterator[EntityMention]:
        """The names between two text offsets."""
        for number in range(bisect_left(self._starts, start), len(self._entities)):
            if self._entities[number].start >= end:
                return
            yield self._entities[number]

    def sentences(self, block: int) -> tuple[Span, ...]:
        """The sentences of a block, kept for the next question about it."""
        if block not in self._cuts:
            self._cuts[block] = sentences.split(self.article.blocks[block].text)
        return self._cuts[block]

    def dates_within(self, start: int, end: int) -> Sequence[DateMention]:
        """The dates that begin between two text offsets."""
        return self._dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    def name_at(self, block: int, start: int, stop: int, *, subject: bool = False) -> Said | None:
        """The name that begins at an offset, or the words printed there up to the end of the noun phrase.

        `subject`: the noun phrase must reach the verb at `stop`, else it is not the subject of it.
        """
        text, base = self.article.blocks[block].text, self.article.starts[block]
        article = patterns.ARTICLE.match(text, start, stop)
        bare = article.end() if article else start
        places = {start, bare}
        for pattern in (patterns.BASED, patterns.OWNED, patterns.HONORIFIC):
            skipped = pattern.match(text, bare, stop)
            places |= {skipped.end()} if skipped else set()
        for one in self.names_within(base + start, base + stop):
            if one.start - base not in places:
                continue
            end = one.end - base
            follower = patterns.NOUN.match(text, end, stop)
            owns = text[end : end + 2] in {"’s", "'s", "‘s", "’ ", "' "}
            paper = follower is not None and follower[1].casefold() in patterns.PAPERS and not subject
            kind = one.type is EntityType.ORG and patterns.KIND_BEHIND.match(text, end, stop)
            compound = (
                follower is not None
                and not kind
                and follower[1].casefold() not in patterns.FUNCTION
                and not follower[1].endswith("ly")
                and not paper
            ) or (subject and patterns.RUNS_ON.match(text, end, stop) is not None)
            if text[end : end + 1] == "-":
                continue
            if (compound or owns) and one.start - base == bare and len(places) > 2:
                continue  # "the London-based Council", "the region’s Agency": the name comes behind
            if owns and not subject and patterns.OWN_PAPER.match(text, end, stop):
                return Said(one.name, "reported", "whose report it is,")
            if one.type is EntityType.PERSON or not (compound or owns):
                return self.joined(one, base + stop, subject=subject)
            break
        said = self.titled(block, start, stop, subject=subject)
        if said or subject:
            return said or subject_words(text, start, stop)
        said = printed(text, bare, stop)
        if said is None:
            return None
        return self.beside(base + bare + len(said.name or ""), said)

    def joined(self, one: EntityMention, stop: int, *, subject: bool) -> Said:
        """The name, and with it those that speak with it: `X and Y`, `X, Y and Z`."""
        text, names, last, end = self.article.text, [one.name], False, one.end
        for other in self.names_within(one.end, stop):
            link = patterns.JOINS.fullmatch(text, end, other.start)
            alike = other.type is one.type or {other.type, one.type} <= _BODIES
            if other.name == names[-1] and text[end : other.start] == " (":
                end = other.end
                continue
            if last or link is None or not alike or one.type is EntityType.GROUP:
                break
            if link["role"] and (
                other.type is not EntityType.PERSON or link["role"].split()[-1] not in load().cues["role"]
            ):
                break
            names.append(other.name)
            last, end = link["last"] is not None, other.end
        behind = text[end:stop].rstrip()
        if subject:
            ends = not behind or patterns.CLOSING.fullmatch(behind) is not None
        else:
            ends = patterns.JOINED.match(text, end) is not None
        if last and ends and len(set(names)) == len(names):
            return Said(f"{', '.join(names[:-1])} and {names[-1]}", "reported", "together subject of")
        return Said(one.name, "reported", "subject of")

    def beside(self, end: int, said: Said) -> Said:
        """The name behind the words of an office that end at a text offset: `the mayor, Ana Bel`."""
        text = self.article.text
        head = _OF.split(said.name or "nobody")[0].split()[-1].casefold()
        of = _OFFICE_OF.match(text, end)
        for one in self.names_within(end, end + 80):
            wanted = EntityType.PERSON if head in load().cues["role"] else EntityType.ORG
            named = wanted is EntityType.PERSON or patterns.KIND.fullmatch(f"{head} ") is not None
            apposed = patterns.APPOSED.fullmatch(text, end, one.start) or (
                of is not None and patterns.APPOSED.fullmatch(text, of.end(), one.start)
            )
            if one.end <= (of.end() if of else end):
                continue
            if (
                one.type is wanted
                and named
                and apposed
                and text[one.end : one.end + 1] in {",", ".", ";", ""}
            ):
                return Said(one.name, "reported", "in apposition, subject of")
            break
        return said

    def named_paper(self, block: int, start: int) -> Said | None:
        """A report that bears the name of who wrote it: `the Dorval report`."""
        found = patterns.NAMED_PAPER.match(self.article.blocks[block].text, start)
        if found is None or found["of"].casefold() in load().words:
            return None
        at = self.article.starts[block] + found.start("of")
        of = next(self.names_within(at, at + 1), None)
        person = of is None or of.type is EntityType.PERSON or not of.certain
        return Said(found["name"], "reported", "a report by its name,", certain=False) if person else None

    def holder(self, said: Said, start: int, stop: int) -> Said:
        """For `the mayor`, in the text between two offsets, the one person said before to be the mayor."""
        text, found = self.article.text, set[str]()
        role = said.name.split()[-1] if said.name and said.name.islower() else ""
        printed = re.search(rf"(?i)\bthe\s{re.escape(said.name or '')}\b", text[start:stop])
        if role not in load().cues["role"] or printed is None:
            return said
        offset = start + printed.start()
        before = re.compile(_HOLDS_BEFORE.format(re.escape(role)))
        behind = re.compile(_HOLDS_BEHIND.format(re.escape(role)))
        for number in range(bisect_left(self._starts, offset) - 1, -1, -1):
            one = self._entities[number]
            if offset - one.start > FAR:
                break
            if one.type is EntityType.PERSON and (
                before.search(text[max(0, one.start - 80) : one.start])
                or behind.match(text[one.end : one.end + 80])
            ):
                found.add(one.name)
        if len(found) != 1:
            return said
        return replace(said, name=found.pop(), rule=f"who was said to be the {role}, {said.rule}")

    def titled(self, block: int, start: int, stop: int, *, subject: bool) -> Said | None:
        """The person behind the words of an office: `council director Ana Bel`."""
        text, base = self.article.blocks[block].text, self.article.starts[block]
        for one in self.names_within(base + start, base + min(stop, start + 90)):
            words = text[start : one.start - base]
            if honoured := _HONOURED.search(words):
                words = words[: honoured.start() + 1]
            kind = one.type in _BODIES and patterns.KIND.fullmatch(words) is not None
            if one.type is not EntityType.PERSON and (not kind or not self._alone(one, base + stop)):
                continue
            between = text[one.end - base : stop].rstrip()
            said = self.joined(one, base + stop, subject=subject)
            alone = said.name == one.name
            aside = patterns.CLOSING.fullmatch(between) or patterns.ASIDE.fullmatch(between)
            if subject and alone and between and not aside:
                return None
            if not patterns.BEFORE_PERSON.fullmatch(words):
                return None
            plain = [word.casefold() for word in words.split()]
            if any(word in patterns.VERBS for word in plain) or plain[0] in patterns.OPENING_WORDS:
                return None
            role = not {plain[-1], *plain[-1].split("-")}.isdisjoint(load().cues["role"])
            role = role or plain[-1].endswith(("'s", "’s"))  # `Radio Tessen’s Ana Bel`
            return said if role or kind else None
        return None

    def _alone(self, one: EntityMention, stop: int) -> bool:
        """Whether a name is no part of a longer noun phrase: not `the group X’s director`."""
        behind = self.article.text[one.end : min(stop, one.end + 24)]
        noun = patterns.NOUN.match(behind)
        return behind[:1] not in {"’", "'", "-"} and (noun is None or noun[1].casefold() in patterns.FUNCTION)

    def maker(self, offset: int) -> Said | None:
        """Who made the report that the article last spoke of before a text offset."""
        text = self.article.text
        for number in range(bisect_left(self._starts, offset) - 1, -1, -1):
            one = self._entities[number]
            if offset - one.start > FAR:
                return None
            made = patterns.MADE.search(text, max(0, one.start - 60), one.start)
            if one.type is EntityType.ORG and made:
                return Said(one.name, "reported", "whose report it is,", certain=False)
        return None

    def last_name(
        self, block: int, offset: int, kinds: set[EntityType], rule: str, word: str = ""
    ) -> Said | None:
        """The last name of some kinds before an offset, which a word for it must fit where one is given."""
        like = word[:4] if word in patterns.NAMED_SO else ""
        limit = self.article.starts[block] + offset
        for number in range(bisect_left(self._starts, limit) - 1, -1, -1):
            one = self._entities[number]
            if limit - one.start > FAR:
                return None
            at = self.article.block_at(one.start)
            if at != block and self.article.blocks[at].kind in _UNSPOKEN:
                continue
            state = word in patterns.NO_STATE and patterns.STATE.search(one.name) is not None
            if one.type in kinds and like in one.name.casefold() and not state:
                return Said(one.name, "reported", rule, certain=False)
        return None

    def together(self, block: int, offset: int) -> Said | None:
        """The two bodies named together as the last ones before an offset: `X (Y) and Z …, they …`."""
        limit = bisect_left(self._starts, self.article.starts[block] + offset)
        if limit < 2:
            return None
        one, other = self._entities[limit - 2 : limit]
        link = patterns.JOINS.fullmatch(self.article.text, one.end, other.start)
        both = one.type is other.type is EntityType.ORG and one.name != other.name
        if not both or link is None or not link["last"]:
            return None
        return Said(f"{one.name} and {other.name}", "reported", "“they”, the last two, with", certain=False)

    def ending_at(self, block: int, start: int, verb: int) -> Said | None:
        """The organisation or person whose name stands directly before the verb."""
        text, base = self.article.blocks[block].text, self.article.starts[block]
        for one in self.names_within(base + start, base + verb):
            between = text[one.end - base : verb].rstrip()
            if one.type in {EntityType.ORG, EntityType.PERSON} and (
                not between or patterns.CLOSING.fullmatch(between)
            ):
                return Said(one.name, "reported", "named directly before", certain=False)
        return None

    def said_by(self, block: int, start: int, stop: int) -> Said | None:
        """The name in `…, said X`, where that stands directly before `stop`."""
        text, base = self.article.blocks[block].text, self.article.starts[block]
        for one in self.names_within(base + start, base + stop):
            if one.end - base == stop and text.endswith("said ", start, one.start - base):
                return Said(one.name, "reported", "subject of")
        return None

    def named_at(self, block: int, start: int) -> Said | None:
        """The name with which a clause begins."""
        base = self.article.starts[block]
        for one in self.names_within(base + start, base + start + 5):
            return Said(one.name, "reported", "subject of") if one.type is not EntityType.PLACE else None
        return None

    def first_named(self, block: int, start: int) -> Said | None:
        """The person or body with whose name a sentence begins: `Ana Bel came to Aldrun and said …`"""
        text, base = self.article.text, self.article.starts[block] + start
        for one in self.names_within(base, base + 60):
            before = text[base : one.start]
            titled = not before or patterns.HONORIFIC.fullmatch(before) or before in {"The ", "the "}
            did = patterns.DID.match(text, one.end)
            if one.type in _BODIES and titled and (did or self._alone(one, one.end + 24)):
                return Said(one.name, "reported", "subject of", certain=False)
            break
        forces = patterns.ITS_FORCES.match(self.article.blocks[block].text, start)
        return Said(forces["who"], "reported", "subject of", certain=False) if forces else None

    def interviewed(self, block: int, at: int) -> Said | None:
        """Those whom the sentence before spoke with: `X interviewed survivors. They said …`"""
        text = self.article.blocks[block].text
        start = sentences.near(self.sentences(block), at)[0]
        before = sentences.near(self.sentences(block), max(0, start - 2))[0] if start else 0
        found = patterns.INTERVIEWED.search(text, before, start)
        rule = "“they”, whom the sentence before heard, with"
        return Said(found["who"], "reported", rule, certain=False) if found else None

    def subject_start(self, block: int, start: int, verb: int) -> int:
        """Where the subject begins, behind a dateline, adverbs and a date."""
        text, base = self.article.blocks[block].text, self.article.starts[block]
        if start == 0 and (found := patterns.DATELINE.match(text, 0, verb)):
            start = found.end()
        while True:
            found = patterns.OPENING.match(text, start, verb) or patterns.ADVERBIAL.match(text, start, verb)
            if found:
                start = found.end()
                continue
            date = next((one for one in self.dates_within(base + start, base + verb)), None)
            if date and patterns.PREPOSITION.fullmatch(text[start : date.start - base]):
                start = date.end - base
                while text[start : start + 1] in {" ", ","}:
                    start += 1
                continue
            return start
