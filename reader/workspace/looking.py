"""Looking through an article for what is in it, together with those that stand beside it on its page."""

from collections import OrderedDict

from reader.errors import LibraryError, NotFound
from reader.library.store import Library
from reader.model.article import Article
from reader.model.findings import Findings
from reader.workspace.reading import with_listed

NEIGHBOURS = 4
"""How many articles before and behind one on its page may tell it a year."""
KEPT = 24
"""How many articles are kept for those beside them."""


class Looking:
    """Finds what is in the articles of one library. Not to be used from two threads at once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._articles: OrderedDict[str, tuple[str, Article]] = OrderedDict()

    def page(self, sha256: str) -> tuple[str, ...]:
        """The articles of one original, in the order of the page, as the custody log has them."""
        receipt = self._library.received().get(sha256)
        return receipt.ids if receipt else ()

    def findings(self, article: Article) -> Findings:
        """What is found in an article, read together with its neighbours on the page."""
        from reader.extract import extract  # what is in the cache already does not wait for it (300 ms)

        page = self.page(article.original.sha256)
        at = page.index(article.id) if article.id in page else 0
        near = [key for key in page[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1] if key != article.id]
        mates = [article, *(mate for key in near if (mate := self._raw(key)) is not None)]
        mates.sort(key=lambda one: one.original.start)
        return with_listed(article, extract.extract(article, page=mates))

    def _raw(self, key: str) -> Article | None:
        """An article as its file has it now; None when it cannot be read."""
        try:
            stamp = self._library.stamp(key)
            kept = self._articles.get(key)
            if kept is None or kept[0] != stamp:
                kept = (stamp, self._library.read(key))
                self._articles[key] = kept
                while len(self._articles) > KEPT:
                    self._articles.popitem(last=False)
            return kept[1]
        except (LibraryError, NotFound):
            return None
