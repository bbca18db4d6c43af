"""An article as a key of what is kept of it."""

from reader.model.article import Article


class Known:
    """An article as a key: the same object is the same article, whose words and facts never change."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def __hash__(self) -> int:
        return id(self.article)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Known) and self.article is other.article
