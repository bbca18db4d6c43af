"""An article open for reading, and the sources that a person typed into its file."""

from collections.abc import Callable
from dataclasses import replace

from reader.model.article import Article
from reader.model.findings import Findings, Source


class Reading:
    """An article open for reading. What was found in it is fetched when it is first asked for."""

    __slots__ = ("_fetch", "_findings", "article", "is_soon")

    def __init__(
        self, article: Article, findings: Findings | Callable[[], Findings], *, soon: bool = True
    ) -> None:
        """`soon`: what was found is kept somewhere; otherwise it is still to be looked for."""
        self.article = article
        self.is_soon = soon
        self._findings = findings if isinstance(findings, Findings) else None
        self._fetch = findings if not isinstance(findings, Findings) else None

    @property
    def findings(self) -> Findings:
        """What was found in the article; slow when it is long and this is the first time: a thread."""
        fetch = self._fetch
        if self._findings is None and fetch is not None:
            self._findings = fetch()
            self._fetch = None
        return self._findings or Findings()

    @property
    def is_whole(self) -> bool:
        """Whether the findings are there without waiting."""
        return self._findings is not None


def with_listed(article: Article, findings: Findings) -> Findings:
    """The findings with the sources that only the front matter names: a person put them there."""
    found = {source.raw for source in findings.sources}
    typed = tuple(source for source in article.listed if source.raw not in found)
    return replace(findings, sources=findings.sources + typed) if typed else findings


def listed(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources as the front matter keeps them: without places in the text."""
    return tuple(replace(source, start=-1, end=-1, rule="front matter") for source in sources)
