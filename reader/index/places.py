"""Where in its articles a query finds what it finds: the same places that rows of hits count."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reader.index.expand import Runs
from reader.index.highlight import Ranges
from reader.index.lighting import Lighter, lighters_of
from reader.index.shown import block_field, section_blocks
from reader.model.article import Article


@dataclass(frozen=True, slots=True)
class Places:
    """The answer to a query, before anything of it is shown. Safe to use from any thread."""

    articles: tuple[str, ...]
    """The ids of the articles that answer, in the order that was asked for."""
    sections: Mapping[str, Sequence[int]]
    """For each of them the sections that answer, as indexes into `Article.sections`, in order."""
    asked: Mapping[str, Sequence[Runs]]
    """What is looked for in the fields of blocks."""

    def of(self, article: Article) -> Ranges:
        """What is found in an article: text offsets, in order, in the sections that answer alone."""
        return self.finder()(article)

    def finder(self) -> Callable[[Article], Ranges]:
        """`of` for many articles, one after the other, on one thread."""
        lighters = lighters_of(self.asked)
        nothing = Lighter(())

        def of(article: Article) -> Ranges:
            return tuple(
                (article.starts[number] + start, article.starts[number] + end)
                for at in self.sections.get(article.id, ())
                if at < len(article.sections)
                for number, block in section_blocks(article, article.sections[at])
                for start, end in lighters.get(block_field(block), nothing).lit(block.text)
            )

        return of
