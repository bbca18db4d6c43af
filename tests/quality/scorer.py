"""Scores what the importer and the extractors make of annotated pages.

    python -m tests.quality.scorer [--gold DIR --pages DIR] [--misses]

The pages are imported into a temporary library and compared, field by field, with the annotation in
`gold/` (its form and rules are in gold/README.md). A figure is a share from 0 to 1, but for
`dates spurious`, which is a count.
"""

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tests.quality.finding_measures import aliases, dates, entities, figures
from tests.quality.measure import Measure, Tally, f1, share
from tests.quality.paired import GOLD, PAGES, Pair, Row, Scored, norm, paired

_DASH = re.compile(r"\s*[—–-]\s*$")
_CREDIT = re.compile(r"\s*\(Photo courtesy.*?\)\s*$")


def articles(scored: Scored) -> Iterable[Measure]:
    """How well the pages were cut: an article is right when it begins on its first line."""
    misses = [f"{pair.id}: not found: {pair.gold['title']}" for pair in scored.pairs if pair.row is None]
    tally = Tally(len(scored.pairs) - len(misses), scored.rows, len(scored.pairs))
    if scored.rows > tally.right:
        misses.append(f"{scored.rows - tally.right} articles begin where none does")
    yield Measure("articles F1", tally.f1, misses)


def kept(scored: Scored) -> Iterable[Measure]:
    """Nothing is lost: every word of the body stands inside a block."""
    inside = total = 0
    misses = []
    for pair in scored.pairs:
        blocks = [(block["start"], block["end"]) for block in pair.found("blocks")]
        for number, start, line in pair.body_lines():
            for word in re.finditer(r"\w+", line):
                total += 1
                if any(low <= start + word.start() and start + word.end() <= high for low, high in blocks):
                    inside += 1
                else:
                    misses.append(f"{pair.id}: line {number}: {word[0]}")
    yield Measure("text kept", inside / total, misses)


def _fields(
    name: str, scored: Scored, want: Callable[[Pair], Sequence[object]], got: Callable[[Pair], object]
) -> Measure:
    """The share of articles of which a field is one of those wanted."""
    return share(
        name,
        (
            (
                pair.row is not None and norm(got(pair)) in map(norm, want(pair)),
                f"{pair.id}: want {want(pair)[0]!r}, got {got(pair)!r}",
            )
            for pair in scored.pairs
        ),
    )


def _publisher_key(pair: Pair) -> str:
    return "sponsor" if "Sponsored" in str((pair.gold["publisher"] or {}).get("how")) else "publisher"


def _dateline(text: object) -> str:
    return _DASH.sub("", str(text or "")).strip("()")


def front_matter(scored: Scored) -> Iterable[Measure]:
    """What stands at the head of an article."""

    def byline(pair: Pair, key: str) -> list[object]:
        return [(pair.gold["byline"] or {}).get(key)]

    def publishers(pair: Pair) -> list[object]:
        wanted = pair.gold["publisher"] or {}
        return [wanted.get("name"), *wanted.get("or", ())]

    yield _fields("titles", scored, lambda pair: [pair.gold["title"]], lambda pair: pair.get("title"))
    yield _fields(
        "authors",
        scored,
        lambda pair: byline(pair, "author"),
        lambda pair: " and ".join(pair.get("authors") or ()),
    )
    yield _fields("roles", scored, lambda pair: byline(pair, "role"), lambda pair: pair.get("role"))
    yield _fields("publishers", scored, publishers, lambda pair: pair.get(_publisher_key(pair)))
    yield _fields(
        "datelines",
        scored,
        lambda pair: [_dateline((pair.gold["dateline"] or {}).get("raw"))],
        lambda pair: _dateline(pair.get("dateline")),
    )


def publication(scored: Scored) -> Iterable[Measure]:
    """A printed day is read; where none is printed no value is claimed, and the lower bound is right."""

    def right(pair: Pair) -> bool:
        wanted, got = pair.gold["date"], pair.get("published") or {}
        if wanted["value"]:
            return str(got.get("value"))[:10] == str(wanted["value"])[:10]
        bound = wanted.get("not_before")
        return not got.get("value") and (not bound or got.get("not_before") == bound)

    yield share(
        "publication dates",
        (
            (
                pair.row is not None and right(pair),
                f"{pair.id}: want {pair.gold['date']}, got {pair.get('published')}",
            )
            for pair in scored.pairs
        ),
    )


def captions(scored: Scored) -> Iterable[Measure]:
    """The captions of an article, repetitions counted once."""
    rows = []
    for pair in scored.pairs:
        want = sorted({norm(caption["text"]) for caption in pair.gold["captions"]})
        got = sorted(norm(_CREDIT.sub("", caption["text"])) for caption in pair.found("captions"))
        rows.append((want == got, f"{pair.id}: want {want}, got {got}"))
    yield share("captions", rows)


def numbered(scored: Scored) -> Iterable[Measure]:
    """The paragraphs of resolutions carry the numbers that they are cited by."""
    rows = []
    for pair in scored.pairs:
        there = {pair.page.line_of(block["start"]): block["locator"] for block in pair.found("blocks")}
        for section in pair.gold["sections"]:
            if section["kind"] == "resolution":
                need = {f"PP {number}": line for number, line in enumerate(section["preambular"], 1)}
                need |= {f"OP {number}": line for number, line in enumerate(section["operative"], 1)}
                need |= {f"OP {number}": line for number, line in section.get("sub", {}).items()}
                rows += [
                    (there.get(line) == name, f"{pair.id}: line {line}: want {name}, got {there.get(line)}")
                    for name, line in need.items()
                ]
    yield share("numbered paragraphs", rows)


def sources(scored: Scored) -> Iterable[Measure]:
    """The dated entries of source lists: publisher, who passed it on, title and day, all of them right."""

    def entry(row: Row) -> tuple[str, str, str, str]:
        return norm(row["publisher"]), norm(row["via"]), norm(row["title"]), str(row["date"])

    right = predicted = wanted = 0
    misses = []
    for pair in scored.pairs:
        want = [
            entry(row) for row in pair.gold["sources"] if row["publisher"] and row["title"] and row["date"]
        ]
        got = [entry(row) for row in pair.found("sources") if row["date"] and row["title"]]
        right += sum(each in got for each in want)
        predicted, wanted = predicted + len(got), wanted + len(want)
        misses += [f"{pair.id}: missing: {each}" for each in want if each not in got]
        misses += [f"{pair.id}: not in the annotation: {each}" for each in got if each not in want]
    yield Measure("sources F1", f1(right, predicted, wanted), misses)


MEASURES = (
    articles,
    kept,
    front_matter,
    publication,
    captions,
    numbered,
    sources,
    dates,
    entities,
    aliases,
    figures,
)


def score(gold: Path = GOLD, pages: Sequence[Path] = PAGES) -> dict[str, Measure]:
    """Every measure by its name."""
    scored = paired(gold, pages)
    return {measure.name: measure for group in MEASURES for measure in group(scored)}


def main() -> None:
    """Print every measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of annotations")
    parser.add_argument("--pages", type=Path, action="append", help="folder of pages (may be repeated)")
    parser.add_argument("--misses", action="store_true", help="list every miss")
    chosen = parser.parse_args()
    for measure in score(chosen.gold, chosen.pages or PAGES).values():
        print(f"{measure.name:22} {measure.figure:7.3f}")
        for miss in measure.misses if chosen.misses else ():
            print(f"    {miss}")


if __name__ == "__main__":
    main()
