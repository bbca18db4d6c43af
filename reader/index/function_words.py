"""Words that hold a sentence together and say nothing of its matter: they are hardly ranked by."""

from reader.index.analysis import terms
from reader.index.fields import LIT
from reader.index.nodes import And, Leaf, Node, Or, Word, leaves

SLIGHT = 0.1
"""What a function word counts beside others. Not nothing: a query of nothing else has an order, too."""

_ENGLISH = """
a about above after again against all also am among an and any are as at
be because been before being below between both but by can cannot could
did do does doing down during each either few for from further had has have having he her here hers herself
him himself his how i if in into is it its itself just may me might mine more most must my myself
neither no nor not now of off on once only onto or other our ours ourselves out over own per
same shall she should since so some such than that the their theirs them themselves then there these they
this those through to too toward towards under until up upon us very via was we were what when where whether
which while who whom whose why will with within without would yet you your yours yourself yourselves
"""
FUNCTION_WORDS = frozenset(_ENGLISH.split()) | frozenset("bcdefghjklmnopqrstuvwxyz")
"""English ones, and single letters, which are left over from `it's` and from lists."""


def importance(leaf: Leaf) -> float:
    """What a part of a query counts. A word in capitals is a name: WHO, US."""
    if not isinstance(leaf, Word) or (len(leaf.text) > 1 and leaf.text.isupper()):
        return 1.0
    words = terms(leaf.text)
    return SLIGHT if len(words) == 1 and words[0] in FUNCTION_WORDS else 1.0


def without_slight(node: Node) -> tuple[Node, tuple[str, ...]]:
    """What of a query is lit, and the function words beside other words, which are not.

    Where `treaty of peace` is found, every `of` of a section would else be a place to go to.
    """
    if isinstance(node, Or):
        parts = [without_slight(part) for part in node.parts]
        return Or(tuple(part for part, _ in parts)), tuple(word for _, words in parts for word in words)
    if not isinstance(node, And):
        return node, ()
    rest = tuple(part for part in node.parts if not (isinstance(part, Word) and importance(part) < 1))
    if len(rest) == len(node.parts) or not any(_stands_out(part) for part in rest):
        return node, ()
    return And(rest), tuple(part.text for part in node.parts if part not in rest and isinstance(part, Word))


def _stands_out(node: Node) -> bool:
    """Whether something else than function words is looked for in the text."""
    return any(importance(leaf) == 1 and (field is None or field in LIT) for leaf, field in leaves(node))
