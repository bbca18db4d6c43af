"""How well dates, names and figures of harm are found."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from tests.quality.measure import Measure, Tally, share
from tests.quality.paired import Pair, Row, Scored, Span, norm

TYPES = ("PERSON", "ORG", "PLACE", "GROUP", "LAW", "EVENT")
MAIN = {"body", "title", "subtitle", "caption", "heading"}
"""The zones in which names count; in source lists, bylines and furniture they neither add nor take away."""


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _span(row: Row) -> Span:
    return row["start"], row["end"]


def dates(scored: Scored) -> Iterable[Measure]:
    """Days, months and years: place and value. Durations and vague phrases are left to the program."""
    found, right, spurious = [], [], []
    for pair in scored.pairs:
        want = {_span(row): row for row in pair.gold["dates"]}
        got = {_span(row): row for row in pair.found("dates")}
        for span, row in want.items():
            if row["optional"]:
                continue
            hit = got.get(span)
            value = hit and str(hit["value"]).replace(" ", "T")
            words = f"{pair.id}: {row['s']!r} at {span}: want {row['value']}, got {value}"
            found.append((hit is not None, words))
            right.append((value == str(row["value"]), words))
        spurious += [
            f"{pair.id}: {row['text']!r} at {span}: {row['value']}"
            for span, row in got.items()
            if not any(_overlap(span, place) for place in want)
        ]
    yield share("dates found", found)
    yield share("dates right", right)
    yield Measure("dates spurious", len(spurious), spurious)


class _Names:
    """The names of one article that count, by their trimmed places."""

    def __init__(self, pair: Pair) -> None:
        self.want: dict[Span, tuple[str, ...]] = {}
        """The kinds that are right at a place, the first of them the annotator's own."""
        self.cluster: dict[Span, str] = {}
        self.got: dict[Span, Row] = {}
        free = []
        for entity in pair.gold["entities"]:
            for mention in entity["mentions"]:
                span = pair.page.trim(_span(mention))
                if entity.get("optional") or entity["type"] not in TYPES or mention["zone"] not in MAIN:
                    free.append(span)
                else:
                    self.want[span] = (entity["type"], *entity.get("or_type", ()))
                    self.cluster[span] = entity["name"]
        for row in pair.found("entities"):
            span = pair.page.trim(_span(row))
            if row["type"] not in TYPES or pair.zone(span[0]) not in MAIN:
                continue
            if not any(_overlap(span, place) for place in free):
                self.got[span] = row


def entities(scored: Scored) -> Iterable[Measure]:
    """Names: place and kind, both of them right."""
    every, kinds = Tally(), {kind: Tally() for kind in TYPES}
    lost: dict[str, list[str]] = defaultdict(list)
    extra: dict[str, list[str]] = defaultdict(list)
    for pair in scored.pairs:
        names = _Names(pair)
        for span, allowed in names.want.items():
            hit = names.got.get(span)
            ok = hit is not None and hit["type"] in allowed
            every.wanted += 1
            every.right += ok
            kinds[allowed[0]].wanted += 1
            kinds[allowed[0]].right += ok
            if not ok:
                text = pair.page.text[slice(*span)]
                lost[allowed[0]].append(
                    f"{pair.id}: {allowed[0]} {text!r} at {span}, got {hit and hit['type']}"
                )
        for span, row in names.got.items():
            right = row["type"] in names.want.get(span, ())
            kind = names.want[span][0] if right else row["type"]
            every.found += 1
            kinds[kind].found += 1
            if not right:
                extra[kind].append(f"{pair.id}: spurious {kind} {row['text']!r} at {span} ({row['rule']})")
    all_lost, all_extra = [*chain(*lost.values())], [*chain(*extra.values())]
    yield Measure("entities precision", every.precision, all_extra)
    yield Measure("entities recall", every.recall, all_lost)
    yield Measure("entities F1", every.f1, all_lost + all_extra)
    for kind in ("ORG", "PERSON", "PLACE"):
        yield Measure(f"{kind} F1", kinds[kind].f1, lost[kind] + extra[kind])


def aliases(scored: Scored) -> Iterable[Measure]:
    """The spellings of one name in one article have one canonical name."""
    rows = []
    for pair in scored.pairs:
        names = _Names(pair)
        spelt: dict[str, dict[str, str]] = defaultdict(dict)
        for span, name in names.cluster.items():
            if span in names.got:
                spelt[name].setdefault(pair.page.text[slice(*span)], names.got[span]["name"])
        rows += [
            (len(set(given.values())) == 1, f"{pair.id}: {name}: {given}")
            for name, given in spelt.items()
            if len(given) > 1
        ]
    yield share("aliases joined", rows)


def _speakers(pair: Pair, row: Row) -> list[str | None]:
    """Who may be named as the speaker of a figure: the annotated one, under any name that it has."""
    allowed = [row["attributed_to"], *row.get("or", ())]
    for entity in pair.gold["entities"]:
        names = [entity["name"], *entity.get("aliases", ())]
        if row["attributed_to"] in names:
            allowed += names
    return allowed


def figures(scored: Scored) -> Iterable[Measure]:
    """Numbers of harm: place and value; and who said so. Votes, inhabitants and troops are not harm."""
    tally = Tally()
    lost, extra, speakers = [], [], []
    for pair in scored.pairs:
        got = pair.found("figures")
        annotated = [_span(row) for row in pair.gold["figures"]]
        harm = [row for row in pair.gold["figures"] if row["harm"]]
        for row in harm:
            tally.wanted += 1
            hit = next(
                (
                    each
                    for each in got
                    if _overlap(_span(each), _span(row))
                    and str(each["value"]).replace(",", "") == str(row["value"])
                ),
                None,
            )
            if hit is None:
                lost.append(f"{pair.id}: {row['s']!r}: {row['value']} {row['harm']}")
                continue
            tally.right += 1
            allowed = map(norm, _speakers(pair, row))
            words = f"{pair.id}: {row['s']!r}: want {row['attributed_to']}, got {hit['said_by']}"
            speakers.append((norm(hit["said_by"]) in allowed, words))
        not_harm = [_span(row) for row in pair.gold["figures"] if not row["harm"]]
        tally.found += sum(not any(_overlap(_span(each), span) for span in not_harm) for each in got)
        extra += [
            f"{pair.id}: {each['text']!r} ({each['rule']})"
            for each in got
            if not any(_overlap(_span(each), span) for span in annotated)
        ]
    yield Measure("figures precision", tally.precision, extra)
    yield Measure("figures recall", tally.recall, lost)
    yield share("figures speaker", speakers)
