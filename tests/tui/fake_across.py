"""What the fake workspace knows across its articles: the real answers, without the tables."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.extract.described import described
from reader.model.clean import SafeText, clean_line
from reader.model.findings import EntityMention, EntityType, Source
from reader.workspace.across import Across, Beside, Card, Related, Told
from reader.workspace.across_tables import own_keys, source_keys
from reader.workspace.concordance import WIDTH, lines
from reader.workspace.shelf import Reading, Watch
from reader.workspace.timeline import Row, Timeline


class FakeAcross(Across):
    """Reads the articles at each question. `many`: so many dates more in the timeline."""

    def __init__(self, readings: Callable[[], Sequence[Reading]]) -> None:
        self._readings = readings
        self.many = 0
        self.failure: Exception | None = None

    def close(self) -> None:
        """Nothing is open."""

    def sync(self, watch: Watch | None = None) -> None:
        if self.failure is not None:
            raise self.failure
        if watch is not None:
            watch(1, 3)

    def card(self, name: str, kind: EntityType) -> Card | None:
        spelt: Counter[SafeText] = Counter()
        articles: Counter[str] = Counter()
        beside: Counter[tuple[SafeText, EntityType]] = Counter()
        for reading in self._readings():
            mine = _mentions(reading, name, kind)
            if mine:
                articles[reading.article.id] = len(mine)
                spelt.update(one.text for one in mine)
                beside.update({(one.name, one.type) for one in reading.findings.entities if one.name != name})
        if not articles:
            return None
        return Card(
            clean_line(name),
            kind,
            tuple(spelt.most_common()),
            tuple(articles.most_common()),
            tuple(Beside(other, of_kind, count) for (other, of_kind), count in sorted(beside.items())),
        )

    def told(self, card: Card, width: int = WIDTH) -> Iterator[Told]:
        for reading in self._readings():
            spans = [(one.start, one.end) for one in _mentions(reading, card.name, card.type)]
            if spans:
                said = described(reading.article, spans, card.type)
                yield Told(lines(reading.article, spans, width), said, reading.article.id)

    def related(self, article_id: str, sources: Sequence[Source]) -> tuple[Related, ...]:
        out = []
        for source in sources:
            keys = set(source_keys(source))
            others = [reading for reading in self._readings() if reading.article.id != article_id]
            citing = [
                reading.article.id
                for reading in others
                if any(keys & set(source_keys(one)) for one in reading.findings.sources)
            ]
            held = [reading.article.id for reading in others if keys & set(own_keys(reading.article))]
            out.append(Related(tuple(citing), tuple(held)))
        return tuple(out)

    def timeline(self, ids: Iterable[str] | None = None) -> Timeline:
        chosen = None if ids is None else frozenset(ids)
        rows: list[Row] = [
            (
                reading.article.id, date.start, date.end, date.value, date.precision, date.text,
                f"some words around {date.text} and behind", date.rule, int(date.certain), "¶1",
            )
            for reading in self._readings()
            for date in reading.findings.dates
            if chosen is None or reading.article.id in chosen
        ]  # fmt: skip
        rows += [
            ("harbour-workers", n, n + 4, f"{1900 + n % 100}", "year", "year", "a year", "year", 1, "¶1")
            for n in range(self.many)
        ]
        return Timeline(rows)


def _mentions(reading: Reading, name: str, kind: EntityType) -> list[EntityMention]:
    return [one for one in reading.findings.entities if (one.name, one.type) == (name, kind)]
